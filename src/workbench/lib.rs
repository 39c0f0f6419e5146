//! The workbench: an article goes in, its drafted row stands beside it, and a person accepts, changes or rejects each
//! value.
//!
//! One state, [`Workbench`], is changed by [`Action`]s and forms, and shown by pure functions to `VNode`s, so that all
//! of it is tested natively. The binaries alone know that there is a page: `browser.rs` of the one that it starts with,
//! and `opener.rs`. Files, the clipboard and what the device keeps are the page's (`www/workbench/`).

#![forbid(unsafe_code)]

mod action;
mod article_form;
mod checked;
mod exported;
mod fact_form;
mod i18n;
mod kept;
mod merged;
mod opened;
mod pasted;
mod taken;
mod views;
mod vocabulary;
mod work;
mod workbench;
mod zip;

pub use action::Action;
pub use article_form::ArticleForm;
pub use exported::compiled_export;
pub use fact_form::FactForm;
pub use opened::{Opened, open};
pub use views::{Region, content};
pub use work::{Item, Verdict};
pub use workbench::Workbench;
