//! What is printed: HTML, and the dialogues with their quotes as notes.

use std::collections::BTreeSet;

use engine::Lang;
use ui::{html, prerender};

use super::context;
use super::query::Element;

#[test]
fn a_text_cannot_become_markup() {
    let adversarial = "</script><img src=x onerror=alert(1)> & \"quotes\"";
    let escaped = "&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt; &amp; &quot;quotes&quot;";
    let printed = html(ui::el("p").attr("title", adversarial).text(adversarial));
    assert_eq!(printed, format!("<p title=\"{escaped}\">{escaped}</p>"));
}

#[test]
fn every_prerendered_value_has_a_note_and_every_note_is_a_quote() {
    for lang in [Lang::En, Lang::Vi] {
        let context = context(lang);
        let all: Vec<usize> = (0..context.corpus().dialogues().len()).collect();
        let drawn = Element::new(prerender(&context, &all, "n"));
        let notes = drawn.find_all(".notes")[0].find_all("li");
        let ids: BTreeSet<String> =
            notes.iter().filter_map(|note| note.attr("id")).map(|id| format!("#{id}")).collect();
        let mut links = BTreeSet::new();
        for value in drawn.find_all("td").into_iter().flat_map(|cell| cell.find_all("div")) {
            let of_value = value.attrs("href");
            assert!(!of_value.is_empty(), "{}", value.text());
            links.extend(of_value.into_iter().map(str::to_owned));
        }
        assert_eq!(links, ids);
        for note in notes {
            let quote = note.find("q").text();
            assert!(context.corpus().articles().iter().any(|article| article.body.contains(&quote)), "{quote}");
        }
    }
}
