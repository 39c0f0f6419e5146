//! What the page shows of the workbench: pure functions to trees, by the regions of the page.

mod article;
mod form;
mod items;
mod said;
mod works;

use ui::{VNode, classed};

use crate::workbench::Workbench;

/// A part of the page that the workbench fills.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Region {
    /// One line or several about what was done last.
    Notices,
    /// The articles in work, and how far they are.
    Works,
    /// The article, with its quotes marked.
    Article,
    /// The questions and the values.
    Items,
}

impl Region {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Notices, Self::Works, Self::Article, Self::Items];

    /// The id of its element.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Notices => "notices",
            Self::Works => "works",
            Self::Article => "article",
            Self::Items => "items",
        }
    }
}

/// A line about what is wrong.
fn problem(text: &str) -> VNode {
    classed("p", "problem").attr("data-problem", "").text(text)
}

/// What a region shows.
#[must_use]
pub fn content(workbench: &Workbench, region: Region) -> Vec<VNode> {
    match region {
        Region::Notices => works::notices(workbench),
        Region::Works => works::works(workbench),
        Region::Article => article::article(workbench),
        Region::Items => items::items(workbench),
    }
}
