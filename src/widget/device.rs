//! What a reader's device keeps of a table with a page of its own: the columns chosen last. A convenience: where
//! nothing can be kept, such as in a sandbox, where storage throws, the table is as it always is.

use view::Scene;
use web_sys::{HtmlElement, Storage};

use crate::reactive::*;
use crate::state::Place;

const NAME: &str = "dialogue-table columns";

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

/// The place to begin at where neither the address nor an attribute asks for one: that with the columns chosen last.
pub(crate) fn kept(host: &HtmlElement) -> Option<Place> {
    let asks = ["query", "view", "columns", "place"].iter().any(|name| host.has_attribute(name));
    let columns = storage().filter(|_| !asks)?.get_item(NAME).ok().flatten()?;
    let scene = Scene::parse(&["columns=", &columns].concat()).print();
    Some(Place { scene, ..Place::default() })
}

/// Keeps the columns of a scene, where a reader has just chosen others than those of the scene before.
pub(crate) fn keep(before: &str, scene: &str) {
    let [before, now] = [before, scene].map(|scene| Scene::parse(scene).columns);
    if before != now {
        _ = storage().map(|storage| storage.set_item(NAME, &now));
    }
}
