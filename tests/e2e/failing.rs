//! Hosts that forbid the wasm, cut it or lack it: a readable message, and the page as it was.

use support::browser::Kind;
use support::page::Page;

use crate::standing_alone::assert_page_untouched;
use crate::visit::{Broken, Way, visit};

async fn a_message_stands_in_place_of_the_table(page: &Page) {
    let view = page.until("a message", |view| !view.message.is_empty()).await;
    assert!(view.rows.is_empty(), "{view:?}");
    assert!(view.message.len() > 20, "a sentence a reader understands: {view:?}");
    assert_page_untouched(page).await;
}

macro_rules! where_a_host {
    ($($name:ident: $broken:ident),* $(,)?) => { $(
        mod $name {
            use super::{Broken, Kind, Way, a_message_stands_in_place_of_the_table as scenario, visit};

            #[test]
            fn in_chromium() {
                visit(Kind::Chromium, Way::EmbeddedWhere(Broken::$broken), scenario);
            }

            #[test]
            fn in_firefox() {
                visit(Kind::Firefox, Way::EmbeddedWhere(Broken::$broken), scenario);
            }
        }
    )* };
}

where_a_host! {
    forbids_it: Forbids,
    cuts_it: Cuts,
    lacks_it: Lacks,
}
