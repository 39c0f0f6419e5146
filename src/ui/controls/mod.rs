//! What surrounds a view: search, filters, tabs and menus.

pub(crate) mod chips;
pub(crate) mod choice;
pub(crate) mod facets_view;
pub(crate) mod filter_menus;
pub(crate) mod legend;
pub(crate) mod menus;
pub(crate) mod search_hints;
pub(crate) mod stage_icon;
