//! The menus of the exports and of the columns.

use engine::{ExportFormat, Field};

use crate::columns::{all_columns, columns};
use crate::context::ViewContext;
use crate::controls::choice::{Choice, select};
use crate::fields::ranked;
use crate::state::{Action, PlainAction, ViewState};
use crate::vdom::{VNode, button, classed, el};

/// The items of the download menu: the export formats, the view as one file or as a link, and print.
#[must_use]
pub fn export_menu(context: &ViewContext) -> Vec<VNode> {
    let form = |format: ExportFormat| {
        let item = button("menu-item").action(&Action::Export(format)).text(context.localized(format.labels()));
        el("li").child(item)
    };
    let strings = context.strings();
    let save = el("li").child(button("menu-item").action(&Action::Plain(PlainAction::Save)).text(strings.save));
    let link = classed("li", "link")
        .child(button("menu-item").action(&Action::Plain(PlainAction::CopyLink)).text(strings.copy_view_link))
        .child(classed("span", "feedback").attr("role", "status"));
    let print = el("li").child(button("menu-item").action(&Action::Plain(PlainAction::Print)).text(strings.print));
    let list = el("ul").attr("role", "list").children(ExportFormat::ALL.map(form).into());
    menu(strings.export, el("p").text(strings.export_of), list.child(save).child(link).child(print))
}

/// The items of the columns menu: which columns are visible, and in what order.
#[must_use]
pub fn column_menu(context: &ViewContext, state: &ViewState) -> Vec<VNode> {
    let strings = context.strings();
    let to = |columns: Option<Vec<Field>>| Action::Show(state.with(|state| state.columns = columns));
    let every = all_columns()[1..].iter().map(|column| column[0]).collect();
    let presets = classed("p", "choice")
        .child(button("segment").action(&to(None)).text(strings.key_columns))
        .child(button("segment").action(&to(Some(every))).text(strings.all_columns));
    let density = Action::Show(state.with(|state| state.comfortable = !state.comfortable));
    let density_words = if state.comfortable { strings.less_space } else { strings.more_space };
    let presets = presets.child(button("segment").action(&density).text(density_words));
    let groups = select(group_choices(context, state));
    let groups = classed("label", "groups").text(strings.group_by).text(" ").child(groups);
    menu(strings.columns, presets.child(groups), column_list(context, state))
}

/// A box for each column, with a button to move it where it is visible: the visible ones first, in their order.
fn column_list(context: &ViewContext, state: &ViewState) -> VNode {
    let to = |columns: Vec<Field>| Action::Show(state.with(|state| state.columns = Some(columns)));
    let label = |field: Field| context.localized(field.spec().labels);
    let boxed = |field: Field, columns: Vec<Field>, ticked: bool| {
        let input = el("input").attr("type", "checkbox").action(&to(columns)).checked(ticked);
        el("li").key(field.name()).child(el("label").child(input).text(" ").text(label(field)))
    };
    let seen: Vec<Field> = columns(state.columns.as_deref())[1..].iter().map(|column| column[0]).collect();
    let mut list = el("ul").attr("role", "list");
    for (at, &field) in seen.iter().enumerate() {
        let mut without = seen.clone();
        without.remove(at);
        let mut earlier = seen.clone();
        earlier.swap(at, at.saturating_sub(1));
        let earlier = button("move-up").action(&to(earlier)).text("↑");
        // Not `disabled`: a button with the focus would lose it.
        let earlier = if at == 0 { earlier.attr("aria-disabled", "true") } else { earlier };
        let earlier = earlier.attr("aria-label", &[context.strings().move_left, " ", label(field)].concat());
        list = list.child(boxed(field, without, true).child(earlier));
    }
    for field in all_columns()[1..].iter().map(|column| column[0]).filter(|field| !seen.contains(field)) {
        list = list.child(boxed(field, [&seen[..], &[field]].concat(), false));
    }
    list
}

fn menu(name: &str, lead: VNode, list: VNode) -> Vec<VNode> {
    vec![el("summary").text(name), classed("div", "menu-list").child(lead).child(list)]
}

/// No groups, and the fields to group by.
fn group_choices<'a>(context: &ViewContext, state: &ViewState) -> Vec<Choice<'a>> {
    let choice = |group: Option<Field>| Choice {
        label: group.map_or(context.strings().no_groups, |field| context.menu_label(field)),
        target: state.with(|state| state.group = group),
        current: state.group == group,
    };
    let fields = ranked(|presented| presented.group_rank).into_iter().map(Some);
    std::iter::once(None).chain(fields).map(choice).collect()
}
