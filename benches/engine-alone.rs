//! The engine and nothing else: opens a corpus, answers a query, and edits it as the controls of the table do. Its size
//! is the engine's share of the bundle, allocator and messages of the standard library included. Measured by
//! `make bench`; never shipped.

#[cfg(target_arch = "wasm32")]
mod alone {
    use engine::{Dataset, Field, Lang, SearchRequest, Stage};
    use wasm_bindgen::prelude::*;

    /// How much there is of everything, so that nothing is left out as unused.
    #[expect(unreachable_pub, reason = "it is JavaScript that reaches it")]
    #[wasm_bindgen]
    pub fn ask(bytes: &[u8], query: &str) -> Option<usize> {
        let dataset = Dataset::decode(bytes).ok()?;
        let answer = dataset.answer(&SearchRequest::new(query));
        let suggested = dataset.suggest(query, query.len()).into_iter().map(|suggestion| suggestion.query.len());
        let facets = answer.facets.iter().flat_map(|facet| &facet.values).map(|value| value.labels[Lang::En].len());
        let passages = answer
            .rows
            .iter()
            .flat_map(|row| dataset.passages(row.dialogue, &answer.matched_words))
            .map(|passage| passage.highlights.len());
        let problems = answer.problems.iter().map(|problem| problem.to_string().len());
        let chips = dataset.chips(query).into_iter().map(|chip| chip.labels[Lang::En].len() + chip.without.len());
        let edited = [
            dataset.toggle_value(query, Field::Area, query),
            dataset.set_min_stage(query, Field::Area, Some(Stage::Agreed)),
            dataset.set_date_range(query, Field::Held, dataset.date_range(query, Field::Held)),
            dataset.with_sort(query, Some(answer.sort)),
            answer.did_you_mean.unwrap_or_default(),
        ];
        let edited = edited.iter().map(String::len);
        let all = suggested.chain(facets).chain(passages).chain(problems).chain(chips).chain(edited);
        Some(all.sum::<usize>() + answer.total + answer.also_searched.len())
    }
}

fn main() {}
