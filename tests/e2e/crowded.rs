//! Sixty and a thousand dialogues, made of those of the fixture corpus, with what a corpus may hold at its worst: names
//! of 300 letters, in Arabic and in Chinese, two hundred areas of one dialogue, a value with twelve quotes, an article
//! of 100 KB, a dialogue with nothing but its parties. No view breaks at any width; each leaves a picture in
//! target/crowded/, to be looked at.

use std::fs;

use engine::CorpusJson;
use serde_json::{Value, json};
use support::browser::Kind;
use support::page::Page;
use support::root;

use crate::corpora::{bring, compiled, served};
use crate::reflow::seen;
use crate::scenes::{Scene, scene, show};
use crate::visit::{Way, visit};

/// Partners beside those of the fixture corpus.
const PARTNERS: [[&str; 2]; 15] = [
    ["AU", "Australia"],
    ["BE", "Belgium"],
    ["CA", "Canada"],
    ["FR", "France"],
    ["GB", "United Kingdom of Great Britain and Northern Ireland"],
    ["IN", "India"],
    ["JO", "المملكة الأردنية الهاشمية"],
    ["JP", "Japan"],
    ["KR", "Republic of Korea"],
    ["LA", "Lao People’s Democratic Republic"],
    ["MN", "蒙古国"],
    ["SK", "Slovakia"],
    ["TH", "Thailand"],
    ["TR", "Türkiye"],
    [
        "NZ",
        "the Union of the Northern, the Southern, the Eastern and the Western Provinces and of the Outer Islands, with \
         Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft, the Free Cities, the Lake \
         Districts, the High Valleys and all Territories that have joined it since then, in perpetual Federation",
    ],
];

/// Areas beside those of the fixture corpus.
const AREAS: [[&str; 2]; 3] = [
    ["long", LONG],
    ["arabic", "التعاون في مجال الطب العسكري والإغاثة الإنسانية"],
    ["chinese", "军事医学与人道主义救援合作及灾害应对联合演练"],
];
/// How many areas one dialogue has.
const MOST_AREAS: usize = 200;

/// A name of a length that no corpus should have, with a word that no line holds.
const LONG: &str = "cooperation in the prevention, the early detection and the joint assessment of incidents at sea, \
    including Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft matters";

/// The sentence of a paragraph of the long article.
fn sentence(at: usize) -> String {
    format!("In paragraph {at} both sides agreed on joint assessments.")
}

/// JSON lines of so many dialogues.
fn lines(count: usize) -> String {
    let mut seeds = serde_json::to_value(CorpusJson::new(fixtures::dataset().corpus())).expect("a corpus is JSON");
    let [terms, articles, dialogues] =
        ["terms", "articles", "dialogues"].map(|name| seeds[name].as_array_mut().map(std::mem::take).expect("a list"));
    let filling = "The two sides went through the matter word for word, as the record says. ".repeat(13);
    let paragraphs: Vec<String> = (1..=100).map(|at| format!("{} {filling}", sentence(at))).collect();
    let long = format!("{LONG}\n\nViệt Nam and Canada met.\n\n{}", paragraphs.join("\n\n"));
    assert!(long.len() > 100_000, "{} bytes", long.len());
    let mut lines: Vec<Value> = Vec::new();
    let mut add = |kind: &str, mut object: Value| {
        object["type"] = json!(kind);
        lines.push(object);
    };
    add("corpus", seeds["corpus"].take());
    terms.into_iter().for_each(|term| add("term", term));
    for [id, name] in PARTNERS {
        add(
            "term",
            json!({ "field": "party", "id": id, "labels": { "en": name, "vi": name }, "alt": [], "broader": null }),
        );
    }
    let numbered = (1..=MOST_AREAS).map(|at| [format!("area-{at}"), format!("cooperation in matter number {at}")]);
    for [id, name] in AREAS.map(|area| area.map(str::to_owned)).into_iter().chain(numbered) {
        add(
            "term",
            json!({ "field": "area", "id": id, "labels": { "en": name, "vi": name }, "alt": [], "broader": null }),
        );
    }
    articles.into_iter().for_each(|article| add("article", article));
    add("article", json!({ "id": "long", "title": LONG, "lang": "en", "body": long }));
    (0..count - 3).for_each(|at| add("dialogue", altered(&dialogues[at % dialogues.len()], at)));
    let parties = json!([fact("party", "VN", vec!["Việt Nam".into()]), fact("party", "CA", vec!["Canada".into()]),]);
    let mut worst = parties.clone();
    let quotes = fact("area", "long", (1..=12).map(sentence).collect());
    worst.as_array_mut().expect("facts").push(quotes);
    add("dialogue", json!({ "id": "with-twelve-quotes", "coverage": "reported", "facts": worst }));
    let mut most = parties.clone();
    let areas = (1..=MOST_AREAS).map(|at| fact("area", &format!("area-{at}"), vec![sentence(at % 100 + 1)]));
    let others = ["arabic", "chinese"].map(|id| fact("area", id, vec![sentence(1)]));
    most.as_array_mut().expect("facts").extend(others.into_iter().chain(areas));
    add("dialogue", json!({ "id": "with-most-areas", "coverage": "reported", "facts": most }));
    add("dialogue", json!({ "id": "with-nothing-but-parties", "coverage": "reported", "facts": parties }));
    lines.iter().map(|line| format!("{line}\n")).collect()
}

/// A fact that the long article states in these words.
fn fact(field: &str, value: &str, quotes: Vec<String>) -> Value {
    let evidence: Vec<Value> = quotes.iter().map(|quote| json!({ "article": "long", "quote": quote })).collect();
    // Several dialogues are quoted from the same words, which takes a note.
    let mut fact = json!({ "field": field, "value": value, "evidence": evidence, "note": "made up" });
    if field == "area" {
        (fact["stage"], fact["by"]) = (json!("agreed"), json!("both"));
    }
    fact
}

/// The basis and note of a value that the quotes do not name.
fn made_up() -> (Value, Value) {
    (json!("inferred"), json!("made up"))
}

/// A dialogue under another id, held with another partner on another day, without some of its facts.
fn altered(dialogue: &Value, at: usize) -> Value {
    let mut dialogue = dialogue.clone();
    dialogue["id"] = json!(format!("made-{at}"));
    let facts = dialogue["facts"].as_array_mut().expect("facts");
    let partner = facts.iter().find(|fact| fact["field"] == "party" && fact["value"] != "VN").expect("a partner");
    let partner = partner["value"].clone();
    let [other, name] = PARTNERS[at % PARTNERS.len()];
    for fact in facts.iter_mut() {
        // Several of them are quoted from the same words, which takes a note.
        if fact["note"].is_null() {
            fact["note"] = json!("made up");
        }
        if fact["field"] == "held" {
            // Before the articles that report it.
            let year = 2008 + (at * 7) % 15;
            (fact["basis"], fact["note"]) = made_up();
            fact["value"] =
                json!([format!("{year}-{:02}-{:02}", at % 12 + 1, at % 28 + 1), format!("{year}")][at / 29 % 2]);
        }
        if fact["value"] == partner {
            (fact["basis"], fact["note"]) = made_up();
            (fact["value"], fact["label"]) = (json!(other), json!(name));
        }
        if fact["person"]["party"] == partner {
            // Somebody else of the same name: a person is of one side.
            (fact["basis"], fact["note"]) = made_up();
            let person = fact["value"].as_str().expect("the id of a person");
            fact["value"] = json!(format!("{person}-{}", other.to_lowercase()));
            fact["person"]["party"] = json!(other);
        }
        if fact["by"] == partner {
            fact["by"] = json!(other);
        }
    }
    let mut left = 0;
    facts.retain(|fact| {
        left += 1;
        ["party", "held"].iter().any(|field| fact["field"] == *field) || !(left + at).is_multiple_of(3)
    });
    dialogue
}

const SCENES: [Scene; 12] = [
    scene("table", "q=", "[part=table] tbody td"),
    scene("table-of-words", "q=agreed", "tr:not([data-dialogue]) mark"),
    scene("matrix", "view=matrix", "[data-view=matrix] [data-action^=open]"),
    scene("matrix-by-documents", "view=matrix&field=document", "[data-view=matrix] [data-action^=open]"),
    scene("timeline", "view=timeline", "[data-view=timeline] [data-action^=open]"),
    scene("quotes", "view=quotes", "[data-view=quotes] mark"),
    scene(
        "compare",
        "view=compare&compare=made-4,made-8,with-twelve-quotes,with-nothing-but-parties",
        "[data-view=compare] tbody td",
    ),
    scene("compare-at-first", "view=compare", "[data-view=compare] tbody td"),
    scene("twelve-quotes", "open=with-twelve-quotes/area/long", "[part=evidence] blockquote"),
    scene("most-areas", "q=partner:canada&open=with-most-areas/area/area-150", "[part=evidence] blockquote"),
    scene("long-article", "open=with-twelve-quotes/area/long&article=long", "[part=evidence] ol [data-action^=open]"),
    scene(
        "nothing-but-parties",
        "q=partner:canada&open=with-nothing-but-parties/partner/CA",
        "[part=evidence] blockquote",
    ),
];

async fn no_view_breaks(page: &Page, pictures: &str, scenes: &[Scene]) -> Vec<String> {
    let folder = root().join("target/crowded");
    fs::create_dir_all(&folder).expect("target/ can be written");
    let mut broken = Vec::new();
    for scene in scenes {
        show(page, scene).await;
        let seen = seen(page).await;
        page.run(
            "document.querySelector('dialogue-table').shadowRoot.querySelector('[part=tabs]').scrollIntoView()",
            vec![],
        )
        .await;
        let picture = page.client.screenshot().await.expect("a picture");
        fs::write(folder.join(format!("{}-{pictures}.png", scene.name)), picture).expect("target/ can be written");
        if seen.breaks() {
            broken.push(format!("{} {pictures}: {seen:#?}", scene.name));
        }
    }
    broken
}

async fn brought(page: &Page, count: usize) {
    bring(page, &served(&format!("crowded-{count}.bin"), &compiled(&lines(count)))).await;
    let count = if count == 1000 { "1,000".to_owned() } else { count.to_string() };
    page.until("all dialogues", |view| view.status.contains(&count)).await;
}

fn at_widths(count: usize, widths: &[u32], scenes: &[Scene]) {
    visit(Kind::Chromium, Way::Hosted, async |page: &Page| {
        brought(page, count).await;
        let mut broken = Vec::new();
        for &width in widths {
            page.resize(width, 900).await;
            broken.extend(no_view_breaks(page, &format!("{count}-{width}"), scenes).await);
        }
        assert!(broken.is_empty(), "{}", broken.join("\n"));
    });
}

#[test]
fn no_view_breaks_of_sixty_dialogues_on_a_desktop() {
    at_widths(60, &[1280, 1920], &SCENES);
}

#[test]
fn no_view_breaks_of_sixty_dialogues_on_a_phone_or_a_tablet() {
    at_widths(60, &[320, 390, 680], &SCENES);
}

#[test]
fn no_view_breaks_of_a_thousand_dialogues() {
    at_widths(1000, &[390, 1280], &SCENES[..8]);
}

#[test]
fn no_view_breaks_of_sixty_dialogues_in_firefox() {
    visit(Kind::Firefox, Way::Hosted, async |page: &Page| {
        brought(page, 60).await;
        let broken = no_view_breaks(page, "Firefox", &SCENES).await;
        assert!(broken.is_empty(), "{}", broken.join("\n"));
    });
}
