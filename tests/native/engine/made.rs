//! Small corpora: generated for property tests, or of the entries that a test gives.

use std::path::Path;

use compiler::import_lines;
use engine::{
    Article, ArticleId, ArticleKind, Basis, By, Corpus, Description, Dialogue, Edtf, Evidence, Fact, Field, Lang,
    Localized, Person, Role, Setting, Span, Stage, Term, TermId, UncheckedCorpus, Value, Wording,
};
use proptest::prelude::*;
use serde_json::{Value as Json, json};

/// The words of generated stories.
pub(crate) const WORDS: [&str; 14] =
    ["Hà", "Nội", "hanoi", "code", "conduct", "Đặng", "four", "no’s", "quân", "noi", "quan", "dang", "ý", "but"];

/// The vocabulary: field, id, English label, alternative label, broader term by position.
const TERMS: [(Field, &str, &str, &str, Option<u32>); 13] = [
    (Field::Party, "VN", "Viet Nam", "Vietnam", None),
    (Field::Party, "IT", "Italy", "Ý", None),
    (Field::Party, "KR", "South Korea", "ROK", None),
    (Field::Area, "training", "training", "đào tạo", None),
    (Field::Area, "language-training", "language training", "đào tạo ngoại ngữ", Some(3)),
    (Field::Area, "military-medicine", "military medicine", "quân y", None),
    (Field::Venue, "hanoi", "Hà Nội", "Hanoi", None),
    (Field::Venue, "rome", "Rome", "Roma", None),
    (Field::Participant, "dang-van-a", "Đặng Văn A", "Đặng Văn A", None),
    (Field::Document, "mou", "memorandum of understanding", "MoU", None),
    (Field::Position, "four-nos", "four no’s", "bốn không", None),
    (Field::Partnership, "strategic-partnership", "strategic partnership", "Đối tác chiến lược", None),
    (Field::Area, "hanoi-code", "Hanoi code", "quy tắc Hà Nội", None),
];

/// The position of a term of the generated vocabulary.
pub(crate) fn term(field: Field, id: &str) -> TermId {
    TermId(TERMS.iter().position(|term| (term.0, term.1) == (field, id)).unwrap() as u32)
}

pub(crate) fn terms() -> Vec<Term> {
    let term = |&(field, id, label, alt, broader): &(Field, &str, &str, &str, Option<u32>)| Term {
        field,
        id: id.to_owned(),
        labels: Localized::from_fn(|lang| if lang == Lang::Vi { alt } else { label }.to_owned()),
        short: (id == "mou").then(|| Localized::same(&"MoU".to_owned())),
        alt: Vec::new(),
        broader: broader.map(TermId),
    };
    TERMS.iter().map(term).collect()
}

/// An article with these sentences, between boilerplate that no search may find; and what may be quoted of it: the
/// sentences, and the second word of each, which has a comma after it.
fn article(number: usize, sentences: &[Vec<&str>]) -> (Article, Vec<Span>) {
    // A dove is one code point, two UTF-16 units and four bytes.
    let mut body = format!("🕊 Title {number}: furniture hanoi code.\n");
    let start = body.len() as u32;
    let mut spans = Vec::new();
    for words in sentences {
        let first = body.len() as u32;
        body.push_str(&format!("So {}, {}.", words[0], words.join(" ")));
        let second = first + "So ".len() as u32;
        spans.push(Span { start: first, end: body.len() as u32 });
        spans.push(Span { start: second, end: second + words[0].len() as u32 });
        body.push(' ');
    }
    let story = Span { start, end: body.len() as u32 };
    body.push_str("\nFurniture quân. Code Code Press, 2024.");
    let is_third = number == 2;
    let article = Article {
        id: format!("article-{number}"),
        title: format!("{} {number}", if is_third { "Supplied" } else { "Title" }),
        title_supplied: is_third,
        author: is_third.then(|| "Furniture".to_owned()),
        publisher: (number > 0).then(|| "Code Code Press".to_owned()),
        published: "2024".parse().ok(),
        published_note: is_third.then(|| "how".to_owned()),
        kind: is_third.then_some(ArticleKind::Analysis),
        lang: "en".to_owned(),
        url: None,
        body,
        story,
    };
    (article, spans)
}

fn value() -> impl Strategy<Value = (Field, Value)> {
    let terms = (3..TERMS.len()).prop_map(|i| (TERMS[i].0, Value::Term(TermId(i as u32))));
    let dates = [
        "2023",
        "2023-10",
        "2023-10-05",
        "2024-02",
        "2024-06-30",
        "2019",
        "2019-XX",
        "2023-10~",
        "2024?",
        "2023-10-05/2023-10-06",
        "2023-12-30/2024-01-02",
        "2023-10/2023-12-01",
        "2022-11-XX/2024-01-01%",
    ];
    let dates = prop::sample::select(dates.to_vec()).prop_map(|date| Value::Date(date.parse::<Edtf>().unwrap()));
    prop_oneof![
        5 => terms,
        1 => dates.prop_map(|date| (Field::Held, date)),
        1 => (1u32..9).prop_map(|number| (Field::Edition, Value::Number(number))),
    ]
}

/// A fact and the sentence that it is quoted from.
fn fact() -> impl Strategy<Value = (Fact, prop::sample::Index)> {
    let stage = prop::sample::select(&Stage::ALL[..]);
    let said = (prop::sample::select(&Role::ALL[..]), prop::sample::select(&Setting::ALL[..]), any::<bool>());
    (value(), stage, said, any::<bool>(), any::<prop::sample::Index>()).prop_map(
        |((field, value), stage, (role, setting, by_account), inferred, place)| {
            let home = term(Field::Party, "VN");
            let person =
                (field == Field::Participant).then_some(Person { role, rank: None, office: None, party: home });
            let (by, according_to) = if by_account { (Some(By::Both), Some(home)) } else { (None, None) };
            // The random words of a sentence say neither a date nor, as a rule, a term, or that it was agreed.
            let is_named = matches!(field, Field::Area | Field::Position) && stage < Stage::Agreed;
            let basis = if inferred || !is_named { Basis::Inferred } else { Basis::Stated };
            // Dialogues share sentences here, which takes a note.
            let note = Some("how".to_owned());
            let stage = field.spec().staged.then_some(stage);
            let (since, evidence) = (None, Vec::new());
            let fact = Fact { field, value, stage, by, according_to, setting, basis, note, person, since, evidence };
            (fact, place)
        },
    )
}

type MadeFact = (Fact, prop::sample::Index);
type MadeDialogue = (Vec<MadeFact>, bool, bool, prop::sample::Index);

fn dialogue() -> impl Strategy<Value = MadeDialogue> {
    (prop::collection::vec(fact(), 0..7), any::<bool>(), any::<bool>(), any::<prop::sample::Index>())
}

/// With one of the parties as its home, or none.
fn description() -> impl Strategy<Value = Description> {
    (0..4u32, any::<bool>()).prop_map(|(party, named)| Description {
        title: named.then(|| Localized::same(&"Dialogues".to_owned())),
        home: (party < 3).then_some(TermId(party)),
        date: "2024-02".parse().ok().filter(|_| named),
        languages: named.then(|| "vi".to_owned()).into_iter().collect(),
        pinned: if named { vec![TermId(10), TermId(3)] } else { Vec::new() },
        ..Description::default()
    })
}

/// A corpus of up to five dialogues in up to three articles.
pub(crate) fn corpus() -> impl Strategy<Value = Corpus> {
    let sentence = prop::collection::vec(prop::sample::select(&WORDS[..]), 1..6);
    let articles = prop::collection::vec(prop::collection::vec(sentence, 1..4), 1..4);
    (description(), articles, prop::collection::vec(dialogue(), 0..6)).prop_map(|(description, articles, dialogues)| {
        let made: Vec<(Article, Vec<Span>)> = articles.iter().enumerate().map(|(i, words)| article(i, words)).collect();
        let places: Vec<Evidence> = made
            .iter()
            .zip(0..)
            .flat_map(|((_, spans), id)| spans.iter().map(move |&span| Evidence { article: ArticleId(id), span }))
            .collect();
        let dialogues = dialogues.into_iter().enumerate().map(|(i, made)| finish(i, made, &places)).collect();
        let articles = made.into_iter().map(|(article, _)| article).collect();
        let words = vec!["how".to_owned(), "made up".to_owned()];
        let wordings = vec![Wording { words, labels: Localized::same(&"cách".to_owned()) }];
        Corpus::check(UncheckedCorpus { description, articles, terms: terms(), wordings, dialogues }).unwrap()
    })
}

/// Gives each fact its quote, adds the parties, and sets the article that reports it.
fn finish(id: usize, made: MadeDialogue, places: &[Evidence]) -> Dialogue {
    let (facts, reported, with_italy, party_place) = made;
    let quoted = |(fact, place): MadeFact| {
        let mut evidence = vec![*place.get(places)];
        // A date may also be quoted from the boilerplate.
        if fact.field == Field::Held {
            evidence.push(Evidence { span: Span { start: 0, end: 7 }, ..evidence[0] });
        }
        Fact { evidence, ..fact }
    };
    let party = |code: &str| Fact {
        field: Field::Party,
        value: Value::Term(term(Field::Party, code)),
        stage: None,
        by: None,
        according_to: None,
        setting: Setting::Dialogue,
        basis: Basis::Inferred,
        note: Some("made up".to_owned()),
        person: None,
        since: None,
        evidence: vec![*party_place.get(places)],
    };
    let parties = [party("VN"), party(if with_italy { "IT" } else { "KR" })];
    Dialogue {
        id: format!("dialogue-{id}"),
        reported_by: reported.then(|| party_place.get(places).article).into_iter().collect(),
        reviewed: !with_italy,
        facts: parties.into_iter().chain(facts.into_iter().map(quoted)).collect(),
    }
}

/// The corpus of these entries of an import: terms, articles and dialogues.
pub(crate) fn imported(entries: &[Json]) -> Corpus {
    let lines: String = entries.iter().map(|entry| format!("{entry}\n")).collect();
    let compiled = import_lines(Path::new("x.jsonl"), lines.as_bytes(), |_| ());
    compiled.corpus.unwrap_or_else(|| panic!("{:?}", compiled.diagnostics))
}

/// Two dialogues with the same facts, each of an article of its own: `one`, which the facts quote, and `two`.
pub(crate) fn in_two_articles(title: &str, body: &str, facts: &[Json]) -> Vec<Json> {
    let article = |id| json!({ "type": "article", "id": id, "title": title, "lang": "en", "body": body });
    let dialogue = |id| {
        let mut facts = facts.to_vec();
        for evidence in facts.iter_mut().flat_map(|fact| fact["evidence"].as_array_mut().unwrap()) {
            evidence["article"] = json!(id);
        }
        json!({ "type": "dialogue", "id": id, "coverage": "reported", "facts": facts })
    };
    vec![article("one"), article("two"), dialogue("one"), dialogue("two")]
}
