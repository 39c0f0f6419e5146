//! The form of a value: what it is filled with, and the fact that it makes.

use engine::{
    ArticleId, Basis, By, Evidence, Fact, Field, FieldKind, Lang, Person, Role, Setting, Span, Stage, TermId, Value,
};

use crate::i18n;
use crate::vocabulary::Vocabulary;
use crate::work::Work;

/// The fields of the form, as texts; what does not apply is empty.
#[derive(Clone, Debug, Default)]
pub struct FactForm {
    /// The name of the field.
    pub field: String,
    /// A term by its id or a name, a number or a date.
    pub value: String,
    /// The name of the stage.
    pub stage: String,
    /// A country code, or "both".
    pub by: String,
    /// A country code.
    pub according_to: String,
    /// "on" if it belongs to a side meeting.
    pub side_meeting: String,
    /// "on" if it is inferred.
    pub inferred: String,
    /// How it was inferred, or what else a reader should know.
    pub note: String,
    /// The name of the role of a participant.
    pub role: String,
    /// The country code of the side of a participant.
    pub party: String,
    /// The rank of a participant.
    pub rank: String,
    /// The office of a participant.
    pub office: String,
    /// Since which year a partnership is.
    pub since: String,
    /// The quotes, verbatim.
    pub quote: Vec<String>,
}

impl FactForm {
    /// The form with these names and values of fields.
    pub fn of<'a>(fields: impl Iterator<Item = (&'a str, &'a str)>) -> Self {
        let mut form = Self::default();
        for (name, text) in fields {
            let slot = match name {
                "field" => &mut form.field,
                "value" => &mut form.value,
                "stage" => &mut form.stage,
                "by" => &mut form.by,
                "according_to" => &mut form.according_to,
                "side_meeting" => &mut form.side_meeting,
                "inferred" => &mut form.inferred,
                "note" => &mut form.note,
                "role" => &mut form.role,
                "party" => &mut form.party,
                "rank" => &mut form.rank,
                "office" => &mut form.office,
                "since" => &mut form.since,
                "quote" => {
                    form.quote.push(text.to_owned());
                    continue;
                }
                _ => continue,
            };
            text.clone_into(slot);
        }
        form
    }
}

fn given(text: &str) -> Option<String> {
    (!text.trim().is_empty()).then(|| text.trim().to_owned())
}

/// The fact of a form. `near` is where its quotes are looked for first.
///
/// # Errors
/// One line that says what is missing.
pub(crate) fn fact(
    form: &FactForm,
    work: &Work,
    near: &[Span],
    vocabulary: &mut Vocabulary,
    lang: Lang,
) -> Result<Fact, String> {
    let line = |labels: engine::Labels| labels[lang].to_owned();
    let field = Field::from_name(&form.field).ok_or_else(|| line(i18n::NO_VALUE))?;
    let evidence = evidence(form, field, work, near, lang)?;
    let party = |code: &str, vocabulary: &Vocabulary| {
        given(code)
            .map(|code| vocabulary.with_id(Field::Party, &code).ok_or_else(|| line(i18n::NO_PARTY_TERM)))
            .transpose()
    };
    let by = match form.by.as_str() {
        By::BOTH => Some(By::Both),
        code => party(code, vocabulary)?.map(By::Party),
    };
    let person = match (field, party(&form.party, vocabulary)?) {
        (Field::Participant, None) => return Err(line(i18n::NO_PARTY_TERM)),
        (Field::Participant, Some(party)) => Some(person(form, party)),
        _ => None,
    };
    let stage = Stage::from_name(&form.stage).filter(|_| field.spec().staged);
    if field.spec().staged && stage.is_none() {
        return Err(line(i18n::NO_STAGE));
    }
    let since = given(&form.since).filter(|_| field == Field::Partnership);
    Ok(Fact {
        field,
        value: value(form, field, vocabulary, lang)?,
        stage,
        by,
        according_to: party(&form.according_to, vocabulary)?.filter(|_| by == Some(By::Both)),
        setting: if form.side_meeting.is_empty() { Setting::Dialogue } else { Setting::SideMeeting },
        basis: if form.inferred.is_empty() { Basis::Stated } else { Basis::Inferred },
        note: given(&form.note),
        person,
        since: since.map(|year| year.parse()).transpose().map_err(|_| line(i18n::NOT_A_DATE))?,
        evidence,
    })
}

fn person(form: &FactForm, party: TermId) -> Person {
    let role = Role::from_name(&form.role).unwrap_or(Role::Head);
    Person { role, party, rank: given(&form.rank), office: given(&form.office) }
}

fn value(form: &FactForm, field: Field, vocabulary: &mut Vocabulary, lang: Lang) -> Result<Value, String> {
    let text = given(&form.value).ok_or_else(|| i18n::NO_VALUE[lang].to_owned())?;
    Ok(match field.spec().kind {
        FieldKind::Number => Value::Number(text.parse().map_err(|_| i18n::NOT_A_NUMBER[lang].to_owned())?),
        FieldKind::Date => Value::Date(text.parse().map_err(|_| i18n::NOT_A_DATE[lang].to_owned())?),
        FieldKind::Derived => return Err(i18n::NO_VALUE[lang].to_owned()),
        FieldKind::Term => Value::Term(term(&text, field, vocabulary, lang)?),
    })
}

fn term(text: &str, field: Field, vocabulary: &mut Vocabulary, lang: Lang) -> Result<TermId, String> {
    match vocabulary.named(field, text) {
        Some(term) => Ok(term),
        // A country has a code, which no label tells.
        None if field == Field::Party => Err(i18n::NO_PARTY_TERM[lang].to_owned()),
        None => Ok(vocabulary.add(field, text)),
    }
}

fn evidence(form: &FactForm, field: Field, work: &Work, near: &[Span], lang: Lang) -> Result<Vec<Evidence>, String> {
    let mut evidence: Vec<Evidence> = Vec::new();
    for quote in form.quote.iter().filter_map(|quote| given(quote)) {
        let Some(span) = find(&quote, field, work, near) else {
            return Err(format!("{} “{quote}”", i18n::NOT_QUOTED[lang]));
        };
        let found = Evidence { article: ArticleId(0), span };
        if !evidence.contains(&found) {
            evidence.push(found);
        }
    }
    if evidence.is_empty() { Err(i18n::NO_QUOTE[lang].to_owned()) } else { Ok(evidence) }
}

/// Where a quote stands: at a place that it was taken from, else the first time in the story; `held` may be quoted from
/// the page around it.
fn find(quote: &str, field: Field, work: &Work, near: &[Span]) -> Option<Span> {
    let body = &work.article.body;
    // A form gives line ends as the network has them.
    let quote = quote.replace("\r\n", if body.contains("\r\n") { "\r\n" } else { "\n" });
    let spans = body.match_indices(&quote).map(|(at, _)| Span { start: at as u32, end: (at + quote.len()) as u32 });
    let is_allowed = |span: &Span| {
        work.article.story.contains(*span) || (field == Field::Held && work.article.is_boilerplate(*span))
    };
    let spans: Vec<Span> = spans.filter(is_allowed).collect();
    let taken = spans.iter().find(|span| near.iter().any(|near| near.overlaps(**span)));
    taken.or(spans.first()).copied()
}
