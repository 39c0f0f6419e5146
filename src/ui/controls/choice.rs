//! A choice between a few things, one of which is current.

use crate::state::{Action, ViewState};
use crate::vdom::{VNode, button, classed, el};

/// A thing to choose.
pub(crate) struct Choice<'a> {
    pub(crate) label: &'a str,
    /// The state that it leads to.
    pub(crate) target: ViewState,
    pub(crate) current: bool,
}

/// A row of options.
pub(crate) fn choice(name: &str, items: Vec<Choice>) -> VNode {
    let group = classed("div", "choice").attr("role", "group").attr("aria-label", name);
    let options = items.into_iter().map(|item| {
        let option = button("segment").action(&Action::Show(item.target)).text(item.label);
        if item.current { option.attr("aria-current", "true") } else { option }
    });
    group.child(el("span").attr("aria-hidden", "true").text(name)).children(options.collect())
}

/// A list of choices, for which a row has no room.
pub(crate) fn select(items: Vec<Choice>) -> VNode {
    let mut list = el("select").attr(Action::ATTRIBUTE, "");
    for Choice { label, target, current } in items {
        let action = Action::Show(target).to_text();
        list = list.child(el("option").attr("value", &action).text(label));
        if current {
            list = list.value(&action);
        }
    }
    list
}
