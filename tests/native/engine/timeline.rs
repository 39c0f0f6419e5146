//! The order of dialogues of the same parties, on the fixture corpus.

use engine::{Corpus, is_earlier, previous_dialogue};

fn corpus() -> &'static Corpus {
    fixtures::dataset().corpus()
}

#[test]
fn the_previous_dialogue_is_the_latest_earlier_one_with_the_partner() {
    let corpus = corpus();
    let at = |id: &str| corpus.dialogues().iter().position(|dialogue| dialogue.id == id).unwrap();
    for (now, before) in [
        ("vn-it-2025", Some("vn-it-2019")),
        ("vn-it-2019", Some("vn-it-2017")),
        ("vn-it-2017", None),
        ("vn-ru-2024", Some("vn-ru-2023")),
        ("vn-ru-2023", None),
        ("vn-cn-2023", None),
        ("vn-sg-2023", None),
    ] {
        assert_eq!(previous_dialogue(corpus, at(now)), before.map(at), "{now}");
    }
    assert_eq!(previous_dialogue(corpus, corpus.dialogues().len()), None);
}

#[test]
fn no_two_dialogues_are_each_earlier_than_the_other() {
    let corpus = corpus();
    let all = 0..corpus.dialogues().len();
    for one in all.clone() {
        for other in all.clone() {
            assert!(!(is_earlier(corpus, one, other) && is_earlier(corpus, other, one)), "{one} {other}");
        }
    }
}
