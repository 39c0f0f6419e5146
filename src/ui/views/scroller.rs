//! What the tables of several views share: the scroller and groups of rows.

use crate::vdom::{VNode, classed, el};

/// A region with a name that scrolls on its own.
pub(crate) fn scroller(content: VNode, name: &str) -> VNode {
    region(content, "scroller", name)
}

/// A region with a name.
pub(crate) fn region(content: VNode, class: &str, name: &str) -> VNode {
    let region = classed("div", class).attr("part", "scroller").attr("role", "region");
    region.attr("aria-label", name).attr("tabindex", "0").child(content)
}

/// A group of rows under a heading that spans all columns.
pub(crate) fn row_group(name: &str, columns: usize) -> VNode {
    let name = el("th").attr("scope", "rowgroup").attr("colspan", &columns.to_string()).child(el("span").text(name));
    el("tbody").attr("role", "rowgroup").child(classed("tr", "group-name").attr("role", "row").child(name))
}
