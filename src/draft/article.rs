//! What a draft says of the article itself.

use engine::{Article, Edtf};

use crate::facts::slug;
use crate::language::Language;
use crate::reading::Reading;

/// The article of a reading.
pub(crate) fn article(reading: &Reading<'_>) -> Article {
    let input = reading.input;
    let body = input.text;
    let headline =
        reading.page.headline.and_then(|span| body.get(span.range())).filter(|title| !title.trim().is_empty());
    let published = published(reading);
    let language = input.language.map_or_else(|| reading.text.language.tag().to_owned(), str::to_owned);
    let id = slug(input.name);
    Article {
        id: if id.is_empty() { "article".to_owned() } else { id },
        title: headline.map_or_else(|| supplied_title(reading), str::to_owned),
        title_supplied: headline.is_none(),
        author: None,
        publisher: input.publisher.filter(|publisher| body.contains(publisher)).map(str::to_owned),
        published: published.as_ref().map(|(date, _)| *date),
        published_note: published.and_then(|(_, note)| note),
        kind: None,
        lang: language,
        url: input.url.filter(|url| engine::is_web_url(url)).map(str::to_owned),
        body: body.to_owned(),
        story: reading.page.story,
    }
}

/// The date of publication, with a note if the text does not state it.
fn published(reading: &Reading<'_>) -> Option<(Edtf, Option<String>)> {
    let stamp = reading.page.stamp.as_ref().map(|stamp| stamp.date);
    match reading.input.published {
        Some(date) if stamp == Some(date) => Some((date, None)),
        Some(date) => Some((date, Some("Not in the text: known from elsewhere.".to_owned()))),
        None => Some((stamp?, None)),
    }
}

/// A title for a text without a headline, which must not stand in the text.
fn supplied_title(reading: &Reading<'_>) -> String {
    let names: Vec<&str> = reading
        .parties
        .iter()
        .map(|&state| {
            let state = &reading.lexicon.states[state];
            if reading.text.language == Language::Vietnamese { state.vietnamese() } else { state.en[0].as_str() }
        })
        .collect();
    let title = match (names.is_empty(), reading.text.language) {
        (true, _) => "Untitled article".to_owned(),
        (false, Language::Vietnamese) => format!("Về cuộc đối thoại giữa {}", names.join(" và ")),
        (false, _) => format!("On the dialogue of {}", names.join(" and ")),
    };
    if reading.input.text.contains(&title) { format!("{title} (supplied title)") } else { title }
}
