//! The workbench without a page: what it drafts, what a person says of it, what it keeps and what is taken away.

mod bad_input;
mod corrected;
mod exported;
mod kept;
mod reviewed;
mod taken;

use engine::{Dataset, Lang};
use ui::html;
use workbench::{Action, ArticleForm, Region, Workbench, content};

pub(crate) const REPORT: &str = include_str!("../../cases/drafts/a-report-with-all-it-needs.txt");

/// A workbench that begins with the fixture corpus.
pub(crate) fn empty() -> Workbench {
    Workbench::new(fixtures::CORPUS, Lang::En).unwrap()
}

/// The form of a text with its publisher.
pub(crate) fn form(text: &str) -> ArticleForm {
    ArticleForm { text: text.to_owned(), publisher: "VNS".to_owned(), ..ArticleForm::default() }
}

/// A workbench with a drafted report.
pub(crate) fn drafted() -> Workbench {
    let mut workbench = empty();
    assert!(workbench.draft(&form(REPORT)), "{}", shown(&workbench, Region::Notices));
    workbench
}

pub(crate) fn act(workbench: &mut Workbench, action: &str) {
    workbench.act(&Action::parse(action).unwrap());
}

/// What a region shows, as HTML.
pub(crate) fn shown(workbench: &Workbench, region: Region) -> String {
    content(workbench, region).into_iter().map(html).collect()
}

/// The corpus with the articles in work, opened as a page opens it.
pub(crate) fn opened(workbench: &Workbench) -> Dataset {
    Dataset::decode(&workbench.corpus().unwrap()).unwrap()
}

/// Opens annotations with their texts, as the page does it. Whether there are any.
pub(crate) fn open(workbench: &mut Workbench, files: Vec<(String, String)>) -> bool {
    let (terms, first_key) = workbench.to_open_with();
    workbench.take_up(workbench::open(files, &terms, first_key))
}

/// Goes to the first item whose words have a part.
pub(crate) fn go_to(workbench: &mut Workbench, words: &str) {
    let items = shown(workbench, Region::Items);
    let at = items.split("<li ").skip(1).position(|item| item.contains(words));
    act(workbench, &format!("select/{}", at.unwrap_or_else(|| panic!("{words} in {items}"))));
}
