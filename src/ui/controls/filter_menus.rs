//! The filters: a button for each of the facets that readers use most, which says what is chosen, and one for all
//! others. Below the button of an open menu is what there is to choose.

use engine::{Answer, Facet, Field, ShownIn};

use crate::context::ViewContext;
use crate::controls::facets_view::{facet_view, offers};
use crate::fields::{presentation, ranked};
use crate::i18n::format_count;
use crate::state::{Action, FilterMenu, OpenMenus};
use crate::vdom::{VNode, button, classed, el};

/// The menus of the filters, in their order.
#[must_use]
pub fn filter_menus(context: &ViewContext, query: &str, answer: &Answer, open: &OpenMenus) -> Vec<VNode> {
    let chosen: Vec<(Field, String)> =
        context.dataset.chips(query).into_iter().filter_map(chosen_in(context)).collect();
    let mut menus = Vec::new();
    for field in ranked(|presented| presented.menu_rank) {
        let Some(facet) = answer.facets.iter().find(|facet| facet.field == field) else { continue };
        let chosen = chosen.iter().filter(|(other, _)| *other == field);
        let content = || vec![facet_view(context, facet, sought(open, field))];
        menus.push(menu(context, FilterMenu::Facet(field), context.menu_label(field), chosen, open, content));
    }
    let chosen_there = chosen.iter().filter(|(field, _)| !has_menu(*field));
    let content = || {
        let others = answer.facets.iter().filter(|facet| !has_menu(facet.field));
        others.map(|facet| other_facet(context, facet, sought(open, facet.field))).collect()
    };
    menus.push(menu(context, FilterMenu::Others, context.strings().more_filters, chosen_there, open, content));
    menus
}

fn has_menu(field: Field) -> bool {
    presentation(field).menu_rank.is_some()
}

/// The values chosen in facets, by chip.
fn chosen_in(context: &ViewContext) -> impl Fn(engine::Chip) -> Option<(Field, String)> {
    move |chip| match chip.shown? {
        ShownIn::Facet(field, labels) => Some((field, context.localized(labels.each_ref()).clone())),
        ShownIn::SearchBox => None,
    }
}

fn sought(open: &OpenMenus, field: Field) -> &str {
    open.sought.as_ref().filter(|(of, _)| *of == field).map_or("", |(_, words)| words)
}

/// A button, with the first value chosen and the number of others, and its menu while it is open.
fn menu<'a>(
    context: &ViewContext,
    menu: FilterMenu,
    label: &str,
    mut chosen: impl Iterator<Item = &'a (Field, String)>,
    open: &OpenMenus,
    content: impl FnOnce() -> Vec<VNode>,
) -> VNode {
    let is_open = open.menus.contains(&menu);
    let id = ["filter-", menu.name()].concat();
    let button = button("filter-button")
        .attr("part", "filter")
        .state("aria-expanded", is_open)
        .attr("aria-controls", &id)
        .action(&Action::ToggleMenu(menu));
    let button = match chosen.next() {
        None => button.child(el("span").text(label)),
        Some((_, first)) => {
            let others = match chosen.count() {
                0 => String::new(),
                others => [" +", &format_count(others, context.lang)].concat(),
            };
            // “More” is no name of what is chosen.
            let name = [label, ": "].concat();
            let name = if menu == FilterMenu::Others {
                classed("span", "visually-hidden").text(&name)
            } else {
                el("span").text(&name)
            };
            button
                .attr("data-chosen", "")
                .child(el("span").child(name).text(first))
                .child(classed("span", "others").text(&others))
        }
    };
    let list = classed("div", "menu-list").attr("id", &id).flag("hidden", !is_open);
    let list = if is_open { list.children(content()) } else { list };
    classed("div", "filter-menu").key(menu.name()).child(button).child(list)
}

/// One of the facets that share a menu. It stays when it has nothing to offer, so that it stays open or closed.
fn other_facet(context: &ViewContext, facet: &Facet, sought: &str) -> VNode {
    let chosen = facet.values.iter().filter(|value| value.selected).count();
    let badge = classed("span", "badge").text(&if chosen > 0 { chosen.to_string() } else { String::new() });
    let label = context.localized(facet.field.spec().labels);
    classed("details", "facet")
        .key(facet.field.name())
        .flag("open", chosen > 0)
        .flag("hidden", !offers(facet))
        .child(el("summary").text(label).text(" ").child(badge))
        .child(facet_view(context, facet, sought))
}
