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
    for (_, bytes) in workbench.kept() {
        again.restore(&bytes);
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
    let (_, bytes) = drafted().kept().remove(0);
    // "venue" as a field that there is not, and another version.
    let at = bytes.windows(5).position(|word| word == b"venue").unwrap();
    let of_other_field = [&bytes[..at], b"place", &bytes[at + 5..]].concat();
    let of_other_version = [&[0], &bytes[1..]].concat();
    for broken in [&[][..], &bytes[..bytes.len() / 2], &of_other_field, &of_other_version] {
        workbench.restore(broken);
        assert!(shown(&workbench, Region::Notices).contains("cannot be read"), "{broken:?}");
    }
    workbench.restore(&bytes);
    assert!(workbench.is_used());
}

#[test]
fn no_damage_of_a_byte_stops_the_workbench() {
    let (_, bytes) = drafted().kept().remove(0);
    for at in (0..bytes.len()).step_by(5) {
        let mut damaged = bytes.clone();
        damaged[at] ^= 0x81;
        let mut workbench = empty();
        workbench.restore(&damaged);
        all(&workbench);
    }
}
