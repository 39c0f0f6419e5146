//! The views, one file each, and the parts that several share.

pub(crate) mod arriving;
pub(crate) mod article_text;
pub(crate) mod article_view;
pub(crate) mod cell;
mod change;
pub(crate) mod collapsible;
pub(crate) mod compare;
pub(crate) mod dialogue_name;
pub(crate) mod evidence_view;
mod found_values;
pub(crate) mod matrix;
pub(crate) mod pins;
pub(crate) mod prerendered;
pub(crate) mod quotes;
pub(crate) mod row_details;
pub(crate) mod row_groups;
pub(crate) mod scroller;
pub(crate) mod strip;
pub(crate) mod table_columns;
pub(crate) mod table_header;
pub(crate) mod table_rows;
pub(crate) mod table_view;
pub(crate) mod timeline_view;
