//! The root component: one table, put together from its parts.

use leptos::prelude::*;

use crate::data_view::DataView;
use crate::evidence_panel::EvidencePanel;
use crate::print::PrintView;
use crate::search_box::SearchHints;
use crate::state::AppState;
use crate::toolbar::{ActiveFilters, SkipToolbar, Toolbar};
use crate::url_sync::is_synced;
use crate::view_tabs::ViewTabs;

/// A table with its toolbar, panels and messages.
#[component]
pub(crate) fn App(state: AppState) -> impl IntoView {
    let lang = state.lang.get_untracked().tag();
    let unsynced = (!is_synced(&state.host())).then_some("");
    let content_class =
        move || if state.evidence_target.with(Option::is_some) { "content evidence-open" } else { "content" };
    // All languages so far are written from left to right, whatever the page is. Every child is a component: a wholly
    // static element would be made with `innerHTML`, which pages that require trusted types refuse.
    view! {
        <div class="base" part="base" dir="ltr" lang=lang data-unsynced=unsynced>
            <SkipToolbar state/>
            <Toolbar state/>
            <SearchHints state/>
            <ActiveFilters state/>
            <ViewTabs state/>
            <div class=content_class>
                <DataView state/>
                <EvidencePanel state/>
            </div>
            <PrintView/>
        </div>
    }
}
