//! Generated corpora of any size, always the same: each dialogue has one article of some 200 words.

use engine::{
    Article, ArticleId, Basis, Corpus, Description, Dialogue, Evidence, Fact, Field, Lang, Localized, Person, Role,
    Setting, Span, Stage, Term, TermId, UncheckedCorpus, Value,
};

const PARTNERS: [(&str, &str); 12] = [
    ("IT", "Italy"),
    ("SG", "Singapore"),
    ("RU", "Russia"),
    ("CN", "China"),
    ("JP", "Japan"),
    ("IN", "India"),
    ("FR", "France"),
    ("AU", "Australia"),
    ("KR", "South Korea"),
    ("LA", "Laos"),
    ("ID", "Indonesia"),
    ("CA", "Canada"),
];
const VENUES: [&str; 6] = ["Hà Nội", "Rome", "Singapore City", "Đà Nẵng", "Paris", "Tokyo"];
const AREAS: [&str; 10] = [
    "military medicine",
    "training",
    "peacekeeping",
    "search and rescue",
    "maritime security",
    "defence industry",
    "cyber security",
    "mine clearance",
    "delegation exchange",
    "language training",
];
const DOCUMENTS: [&str; 3] = ["memorandum of understanding", "letter of intent", "joint statement"];
/// The number of dialogues that share a chair.
const DIALOGUES_PER_CHAIR: usize = 20;
/// The number of sentences without a fact at the end of an article.
const FILLER_SENTENCES: usize = 12;
/// The number of words of such a sentence.
const FILLER_WORDS: usize = 14;

/// The first term is the home party.
const HOME: TermId = TermId(0);

/// The corpus of a number of dialogues.
pub(crate) fn corpus(dialogues: usize) -> Corpus {
    let vocabulary = Vocabulary::new(dialogues);
    let description = Description { home: Some(HOME), ..Description::default() };
    let mut data = UncheckedCorpus { description, terms: vocabulary.terms.clone(), ..UncheckedCorpus::default() };
    for number in 0..dialogues {
        let (article, dialogue) = ArticleBuilder::new(number, &vocabulary).build();
        data.articles.push(article);
        data.dialogues.push(dialogue);
    }
    Corpus::check(data).expect("every value is quoted from a sentence that names it")
}

/// The terms, grouped by field.
struct Vocabulary {
    terms: Vec<Term>,
}

impl Vocabulary {
    fn new(dialogues: usize) -> Self {
        let mut terms = Vec::new();
        let mut add = |field, id: String, label: &str| {
            let labels = Localized::same(&label.to_owned());
            terms.push(Term { field, id, labels, short: None, alt: Vec::new(), broader: None });
        };
        add(Field::Party, "VN".to_owned(), "Viet Nam");
        PARTNERS.iter().for_each(|&(id, label)| add(Field::Party, id.to_owned(), label));
        for (field, labels) in [(Field::Venue, &VENUES[..]), (Field::Area, &AREAS), (Field::Document, &DOCUMENTS)] {
            labels.iter().for_each(|label| add(field, engine::words(label).join("-"), label));
        }
        for chair in 0..=dialogues / DIALOGUES_PER_CHAIR {
            let label = format!("{} {}", capital(&word(chair * 7)), capital(&word(chair * 11 + 3)));
            add(Field::Participant, format!("chair-{chair}"), &label);
        }
        Self { terms }
    }

    /// A random term of a field, and its label.
    fn any(&self, field: Field, dice: &mut Dice) -> (TermId, &str) {
        let first = self.terms.iter().position(|term| term.field == field).unwrap_or_default();
        let count = self.terms[first..].iter().take_while(|term| term.field == field).count();
        let at = first + dice.below(count);
        (TermId(at as u32), self.terms[at].label(Lang::En))
    }
}

/// Builds an article and its dialogue.
struct ArticleBuilder<'a> {
    number: usize,
    vocabulary: &'a Vocabulary,
    dice: Dice,
    body: String,
    facts: Vec<Fact>,
}

impl<'a> ArticleBuilder<'a> {
    fn new(number: usize, vocabulary: &'a Vocabulary) -> Self {
        Self { number, vocabulary, dice: Dice(number as u64), body: String::new(), facts: Vec::new() }
    }

    fn build(mut self) -> (Article, Dialogue) {
        let (home, partner) = (HOME, TermId(1 + self.dice.below(PARTNERS.len()) as u32));
        let label = &self.vocabulary.terms[partner.0 as usize].label(Lang::En);
        let title = format!("Defence dialogue {} with {label}", self.number);
        self.body = format!("{title}\n");
        let (venue, city) = self.vocabulary.any(Field::Venue, &mut self.dice);
        let date =
            format!("{}-{:02}-{:02}", 2000 + self.dice.below(25), 1 + self.dice.below(12), 1 + self.dice.below(28));
        let edition = 1 + self.dice.below(20) as u32;
        let lead = self.say(&format!("Viet Nam and {label} met in {city} on {date} for dialogue {edition}."));
        for party in [home, partner] {
            self.fact(Field::Party, Value::Term(party), lead);
        }
        self.fact(Field::Venue, Value::Term(venue), lead);
        self.fact(Field::Edition, Value::Number(edition), lead);
        self.fact(Field::Held, Value::Date(date.parse().expect("there are 28 days in every month")), lead);
        let (chair, name) = self.vocabulary.any(Field::Participant, &mut self.dice);
        let chaired = self.say(&format!("{name} chaired the meeting."));
        self.fact(Field::Participant, Value::Term(chair), chaired);
        for field in [Field::Area, Field::Area, Field::Document] {
            self.filler();
            let (id, label) = self.vocabulary.any(field, &mut self.dice);
            let stage = Stage::ALL[self.dice.below(Stage::ALL.len())];
            let quote = self.say(&format!("The two sides spoke of {label} and of the code of conduct."));
            self.fact(field, Value::Term(id), quote);
            self.facts.last_mut().expect("just put there").stage = Some(stage);
        }
        (0..FILLER_SENTENCES).for_each(|_| self.filler());
        let story = Span { start: 0, end: self.body.len() as u32 };
        let (lang, id) = ("en".to_owned(), format!("dialogue-{}", self.number));
        let article = ArticleId(self.number as u32);
        (
            Article {
                id: id.clone(),
                title,
                title_supplied: false,
                author: None,
                publisher: None,
                published: None,
                published_note: None,
                kind: None,
                lang,
                url: None,
                body: self.body,
                story,
            },
            Dialogue { id, reported_by: vec![article], reviewed: true, facts: self.facts },
        )
    }

    /// Adds a sentence.
    fn say(&mut self, sentence: &str) -> Evidence {
        let start = self.body.len() as u32;
        self.body += sentence;
        let span = Span { start, end: self.body.len() as u32 };
        self.body.push(' ');
        Evidence { article: ArticleId(self.number as u32), span }
    }

    fn fact(&mut self, field: Field, value: Value, quote: Evidence) {
        let person = Person { role: Role::Chair, rank: None, office: None, party: TermId(0) };
        self.facts.push(Fact {
            field,
            value,
            stage: None,
            by: None,
            according_to: None,
            setting: Setting::Dialogue,
            basis: Basis::Stated,
            note: None,
            person: (field == Field::Participant).then_some(person),
            since: None,
            evidence: vec![quote],
        });
    }

    /// Adds a sentence without a fact, mostly of common words.
    fn filler(&mut self) {
        let words: Vec<String> = (0..FILLER_WORDS).map(|_| word(self.dice.skewed(40_000))).collect();
        self.say(&format!("{}.", capital(&words.join(" "))));
    }
}

/// The word with a number: two syllables, and digits from 36,864 on.
pub(crate) fn word(mut number: usize) -> String {
    const HEADS: [&str; 16] = ["b", "c", "đ", "g", "h", "k", "l", "m", "n", "ph", "qu", "r", "s", "t", "v", "x"];
    const TAILS: [&str; 12] = ["a", "an", "ê", "en", "i", "inh", "o", "ông", "ơ", "u", "ương", "y"];
    let mut word = String::new();
    for _ in 0..2 {
        word = word + HEADS[number % 16] + TAILS[number / 16 % 12];
        number /= 16 * 12;
    }
    if number > 0 { word + &number.to_string() } else { word }
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// SplitMix64 (Steele, Lea and Flood, 2014).
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit as u64) as usize
    }

    /// A skewed distribution, like that of words in a language: half of all values are in the lowest sixteenth.
    fn skewed(&mut self, limit: usize) -> usize {
        let share = (self.next() >> 11) as f64 / (1u64 << 53) as f64;
        (share.powi(4) * limit as f64) as usize
    }
}
