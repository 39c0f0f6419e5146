//! What the device keeps is all of it.

use workbench::{Region, Workbench};

use super::{act, drafted, empty, go_to, opened, shown};

fn all(workbench: &Workbench) -> String {
    Region::ALL[1..].iter().map(|&region| shown(workbench, region)).collect()
}

#[test]
fn an_article_in_the_middle_of_its_review_comes_back_as_it_was() {
    let mut workbench = drafted();
    act(&mut workbench, "accept");
    act(&mut workbench, "accept");
    go_to(&mut workbench, "military medicine");
    act(&mut workbench, "reject");
    let mut again = empty();
    for (_, json) in workbench.kept() {
        again.restore(&json);
    }
    assert_eq!(again.open_items(), workbench.open_items());
    act(&mut again, "select/0");
    act(&mut workbench, "select/0");
    assert_eq!(all(&again), all(&workbench));
    assert_eq!(opened(&again), opened(&workbench));
    assert_eq!(again.kept(), workbench.kept());
}

#[test]
fn what_cannot_be_read_any_more_is_said_and_nothing_else_is_lost() {
    let mut workbench = empty();
    let (_, json) = drafted().kept().remove(0);
    for broken in [
        "",
        "{}",
        &json[..json.len() / 2],
        &json.replace("\"venue\"", "\"place\""),
        &json.replace("\"story\":[", "\"story\":[9"),
    ] {
        workbench.restore(broken);
        assert!(shown(&workbench, Region::Notices).contains("cannot be read"), "{broken}");
    }
    workbench.restore(&json);
    assert!(workbench.is_used());
}
