//! The state of the workbench, and what changes it.

use engine::{Corpus, DecodeError, Field, Lang, Span, TermId, Value};

use crate::action::Action;
use crate::article_form::{ArticleForm, drafted};
use crate::checked::{Problems, corpus_of, problems};
use crate::fact_form::{FactForm, fact};
use crate::kept::KeptWork;
use crate::merged::merged;
use crate::opened::Opened;
use crate::vocabulary::Vocabulary;
use crate::work::{Item, Verdict, Work, WorkFact, WorkRow};
use crate::{i18n, kept, taken, zip};

/// The form of a value, while it is open.
#[derive(Clone, Debug)]
pub(crate) struct OpenForm {
    /// The value that is changed, by its row and position; `None` for a new one.
    pub(crate) target: Option<(usize, usize)>,
    pub(crate) field: Field,
    /// Where its quotes are from.
    pub(crate) near: Vec<Span>,
    /// Another form is another element.
    pub(crate) number: u32,
    pub(crate) error: Option<String>,
}

/// The corpus that articles are added to, and the articles in work.
#[derive(Debug)]
pub struct Workbench {
    pub(crate) base: Corpus,
    pub(crate) vocabulary: Vocabulary,
    pub(crate) lang: Lang,
    pub(crate) works: Vec<Work>,
    /// The article that is shown, and the item of it, by their positions.
    pub(crate) shown: usize,
    pub(crate) selected: usize,
    pub(crate) form: Option<OpenForm>,
    /// Of the article that is shown.
    pub(crate) problems: Problems,
    /// What should be said of the last thing that was done.
    pub(crate) notices: Vec<String>,
    forms: u32,
    next_key: u32,
}

impl Workbench {
    /// Begins with a compiled corpus.
    ///
    /// # Errors
    /// When the bytes are none.
    pub fn new(corpus: &[u8], lang: Lang) -> Result<Self, DecodeError> {
        let base = Corpus::decode(corpus)?;
        Ok(Self {
            vocabulary: Vocabulary::of(base.terms().to_vec()),
            base,
            lang,
            works: Vec::new(),
            shown: 0,
            selected: 0,
            form: None,
            problems: Problems::default(),
            notices: Vec::new(),
            forms: 0,
            next_key: 1,
        })
    }

    /// Drafts an article and shows it, or says in one line why there is none. Whether there is one.
    pub fn draft(&mut self, form: &ArticleForm) -> bool {
        let used: Vec<String> = self.articles().map(str::to_owned).collect();
        let is_used = |id: &str| used.iter().any(|other| other == id);
        match drafted(form, self.next_key, &self.base, &mut self.vocabulary, is_used, self.lang) {
            Ok(drafted) => {
                self.add(drafted.work);
                self.notices = drafted.notices.into_iter().map(str::to_owned).collect();
                true
            }
            Err(line) => {
                self.notices = vec![line];
                false
            }
        }
    }

    /// What annotations that exist are opened with: the terms, as `vocabulary.toml` has them, and the first key that is
    /// free.
    #[must_use]
    pub fn to_open_with(&self) -> (String, u32) {
        let all = (0..self.vocabulary.terms().len() as u32).map(TermId);
        (self.vocabulary.toml(all.collect()), self.next_key)
    }

    /// Takes up annotations that were opened, or says why they could not be. Whether there are any.
    pub fn take_up(&mut self, opened: Opened) -> bool {
        let is_refused = !opened.problems.is_empty();
        let line = if is_refused { i18n::NOT_OPENED } else { i18n::NOTHING_TO_OPEN };
        self.notices = std::iter::once(line[self.lang].to_owned()).chain(opened.problems).collect();
        if is_refused || opened.works.is_empty() {
            return false;
        }
        self.notices.clear();
        opened.works.into_iter().for_each(|work| self.take(Some(work)));
        true
    }

    /// Takes up again what the device has kept.
    pub fn restore(&mut self, bytes: &[u8]) {
        self.take(KeptWork::of_bytes(bytes));
    }

    /// What the device should keep of the articles in work: the key and the bytes of each.
    #[must_use]
    pub fn kept(&self) -> Vec<(u32, Vec<u8>)> {
        self.works.iter().map(|work| (work.key, kept::keep(work, &self.vocabulary).to_bytes())).collect()
    }

    /// Whether there are articles in work.
    #[must_use]
    pub fn is_used(&self) -> bool {
        !self.works.is_empty()
    }

    /// Does what a control or a key asks for. Where it does not apply, nothing.
    pub fn act(&mut self, action: &Action) {
        self.notices.clear();
        let items = self.work().map(Work::items).unwrap_or_default();
        let last = items.len().saturating_sub(1);
        match action {
            Action::Next => self.select((self.selected + 1).min(last)),
            Action::Previous => self.select(self.selected.saturating_sub(1)),
            Action::Select(at) => self.select((*at).min(last)),
            Action::Accept => self.judge(Verdict::Accepted),
            Action::AcceptSentence => self.accept_sentence(),
            Action::Reject => self.judge(Verdict::Rejected),
            Action::Reopen => self.judge(Verdict::Open),
            Action::Edit => {
                if let Some(Item::Fact { row, at }) = self.item() {
                    self.open_form(Some((row, at)), Vec::new());
                }
            }
            Action::Add => self.open_form(None, self.quoted()),
            Action::Cancel => self.form = None,
            Action::Field(field) => self.form.iter_mut().for_each(|form| form.field = *field),
            Action::Show(at) => {
                (self.shown, self.selected, self.form) = ((*at).min(self.works.len().saturating_sub(1)), 0, None);
            }
            Action::Remove => self.remove(),
            Action::SameAs(row, id) => self.same_as(*row, id),
        }
        self.check();
    }

    /// Opens the form of a new value that is quoted from the words between two positions of the article, in UTF-16
    /// units.
    pub fn add_quoted(&mut self, start: u32, end: u32) {
        let Some(work) = self.work() else { return };
        let body = &work.article.body;
        let (Some(start), Some(end)) = (byte_of(body, start), byte_of(body, end)) else { return };
        let words = body.get(start as usize..end as usize).unwrap_or_default();
        let trimmed = start + (words.len() - words.trim_start().len()) as u32;
        let span = Span { start: trimmed, end: trimmed + words.trim().len() as u32 };
        if span.start < span.end {
            self.open_form(None, vec![span]);
        }
    }

    /// Makes the value of the open form, and takes it as accepted: a person has just written it. Whether it could be
    /// made.
    pub fn submit(&mut self, form: &FactForm) -> bool {
        let Some(open) = self.form.clone() else { return false };
        let mut vocabulary = std::mem::take(&mut self.vocabulary);
        let made = self.work().map(|work| fact(form, work, &open.near, &mut vocabulary, self.lang));
        self.vocabulary = vocabulary;
        let fact = match made {
            None => return false,
            Some(Err(line)) => {
                self.form.iter_mut().for_each(|form| form.error = Some(line.clone()));
                return false;
            }
            Some(Ok(fact)) => WorkFact { fact, verdict: Verdict::Accepted },
        };
        let row_of_item = self.row_of_item();
        let Some(work) = self.works.get_mut(self.shown) else { return false };
        let place = match open.target {
            Some((row, at)) => {
                work.fact_mut(row, at).into_iter().for_each(|old| *old = fact.clone());
                (row, at)
            }
            None => {
                if work.rows.is_empty() {
                    let id = work.article.id.clone();
                    work.rows.push(WorkRow { id, is_reported: true, facts: Vec::new() });
                }
                let row = row_of_item.min(work.rows.len() - 1);
                work.rows[row].facts.push(fact);
                (row, work.rows[row].facts.len() - 1)
            }
        };
        let item = Item::Fact { row: place.0, at: place.1 };
        self.selected = work.items().iter().position(|other| *other == item).unwrap_or_default();
        self.form = None;
        self.notices.clear();
        if open.target.is_some() {
            self.go_to_open();
        }
        self.check();
        true
    }

    /// The seeds of all articles in work as an archive, with its name; `None` while there is nothing to take.
    #[must_use]
    pub fn archive(&self) -> Option<(String, Vec<u8>)> {
        let works: Vec<(&Work, Corpus)> =
            self.works.iter().filter_map(|work| Some((work, corpus_of(work, &self.vocabulary).ok()?))).collect();
        let name = match &works[..] {
            [] => return None,
            [(work, _)] => format!("{}.zip", work.article.id),
            _ => "seeds.zip".to_owned(),
        };
        Some((name, zip::zip(&taken::seeds(&works, &self.vocabulary))))
    }

    /// The compiled corpus with the articles in work.
    ///
    /// # Errors
    /// Lines that say why it cannot be made.
    pub fn corpus(&self) -> Result<Vec<u8>, Vec<String>> {
        let works = self.works.iter().map(|work| corpus_of(work, &self.vocabulary));
        let works = works.collect::<Result<Vec<Corpus>, _>>()?;
        merged(&self.base, &self.vocabulary, &works).map(Corpus::encode)
    }

    /// How many questions and values of all articles nobody has gone through.
    #[must_use]
    pub fn open_items(&self) -> usize {
        self.works.iter().map(Work::open_items).sum()
    }

    /// The article that is shown.
    pub(crate) fn work(&self) -> Option<&Work> {
        self.works.get(self.shown)
    }

    /// The question or the value that is selected.
    pub(crate) fn item(&self) -> Option<Item> {
        self.work()?.items().get(self.selected).copied()
    }

    /// What the selected value is quoted from.
    pub(crate) fn quoted(&self) -> Vec<Span> {
        let Some(Item::Fact { row, at }) = self.item() else { return Vec::new() };
        let fact = self.work().and_then(|work| work.fact(row, at));
        fact.map(|fact| fact.fact.evidence.iter().map(|quote| quote.span).collect()).unwrap_or_default()
    }

    /// The countries that a value can be said by, the parties of the row before the others.
    pub(crate) fn parties(&self) -> Vec<TermId> {
        let rows = self.work().map(|work| &work.rows[..]).unwrap_or_default();
        let facts = rows.iter().flat_map(|row| &row.facts).filter(|fact| fact.fact.field == Field::Party);
        let term = |fact: &WorkFact| if let Value::Term(id) = fact.fact.value { Some(id) } else { None };
        let own: Vec<TermId> = facts.filter_map(term).collect();
        let all = self.vocabulary.of_field(Field::Party).map(|(id, _)| id);
        let (mut first, others): (Vec<TermId>, Vec<TermId>) = all.partition(|id| own.contains(id));
        first.extend(others);
        first
    }

    fn articles(&self) -> impl Iterator<Item = &str> {
        let base = self.base.articles().iter();
        base.chain(self.works.iter().map(|work| &work.article)).map(|article| article.id.as_str())
    }

    /// The row that the selected value is of; the first without one.
    fn row_of_item(&self) -> usize {
        if let Some(Item::Fact { row, .. }) = self.item() { row } else { 0 }
    }

    /// An article that is in work already is replaced.
    fn add(&mut self, mut work: Work) {
        let same = self.works.iter().position(|other| other.article.id == work.article.id);
        self.next_key = self.next_key.max(work.key + 1);
        match same {
            Some(at) => {
                work.key = self.works[at].key;
                self.works[at] = work;
                self.shown = at;
            }
            None => {
                self.works.push(work);
                self.shown = self.works.len() - 1;
            }
        }
        (self.selected, self.form) = (0, None);
        let is_open = |work: &Work| work.items().first().is_some_and(|&item| work.is_open(item));
        if !self.work().is_some_and(is_open) {
            self.go_to_open();
        }
        self.check();
    }

    fn take(&mut self, kept: Option<KeptWork>) {
        match kept.and_then(|kept| kept::read(kept, &mut self.vocabulary)) {
            Some(work) => self.add(work),
            None => self.notices = vec![i18n::KEPT_DAMAGED[self.lang].to_owned()],
        }
    }

    fn remove(&mut self) {
        if self.shown < self.works.len() {
            self.works.remove(self.shown);
        }
        (self.shown, self.selected, self.form) = (self.shown.min(self.works.len().saturating_sub(1)), 0, None);
    }

    fn select(&mut self, at: usize) {
        (self.selected, self.form) = (at, None);
    }

    fn judge(&mut self, verdict: Verdict) {
        let Some(item) = self.item() else { return };
        let Some(work) = self.works.get_mut(self.shown) else { return };
        match item {
            Item::Question(at) => {
                work.questions.get_mut(at).into_iter().for_each(|one| one.is_settled = verdict != Verdict::Open);
            }
            Item::Fact { row, at } => work.fact_mut(row, at).into_iter().for_each(|fact| fact.verdict = verdict),
        }
        self.form = None;
        if verdict != Verdict::Open {
            self.go_to_open();
        }
    }

    /// Accepts the selected value, and those that are open and quoted from the same sentence: they are read together.
    fn accept_sentence(&mut self) {
        let together = self.of_same_sentence();
        let Some(work) = self.works.get_mut(self.shown) else { return };
        for (row, at) in together {
            work.fact_mut(row, at).into_iter().for_each(|fact| fact.verdict = Verdict::Accepted);
        }
        self.judge(Verdict::Accepted);
    }

    /// The open values that are quoted from nothing but the sentences of the selected one.
    pub(crate) fn of_same_sentence(&self) -> Vec<(usize, usize)> {
        let Some(work) = self.work() else { return Vec::new() };
        let sentences = engine::sentences(&work.article.body, work.article.story);
        let quoted = self.quoted();
        let of = |span: &Span| sentences.iter().position(|sentence| sentence.overlaps(*span));
        let read: Vec<Option<usize>> = quoted.iter().map(of).collect();
        let is_read = |span: &Span| read.contains(&of(span));
        let open = work.items().into_iter().filter(|&item| work.is_open(item)).filter_map(|item| match item {
            Item::Fact { row, at } => Some((row, at)),
            Item::Question(_) => None,
        });
        open.filter(|&(row, at)| {
            work.fact(row, at).is_some_and(|fact| fact.fact.evidence.iter().all(|e| is_read(&e.span)))
        })
        .collect()
    }

    /// Goes to the next item that is open, if there is one, from the beginning again after the last.
    fn go_to_open(&mut self) {
        let Some(work) = self.work() else { return };
        let items = work.items();
        let order = (self.selected + 1..items.len()).chain(0..=self.selected);
        let next = order.filter(|&at| at < items.len()).find(|&at| work.is_open(items[at]));
        self.selected = next.unwrap_or(self.selected);
    }

    fn open_form(&mut self, target: Option<(usize, usize)>, near: Vec<Span>) {
        let Some(work) = self.work() else { return };
        let fact = target.and_then(|(row, at)| work.fact(row, at)).map(|fact| &fact.fact);
        let field = fact.map_or(Field::Area, |fact| fact.field);
        let near = fact.map_or(near, |fact| fact.evidence.iter().map(|quote| quote.span).collect());
        self.forms += 1;
        self.form = Some(OpenForm { target, field, near, number: self.forms, error: None });
    }

    /// Says that a row is a dialogue of the corpus or of another article in work.
    fn same_as(&mut self, row: usize, id: &str) {
        let own = self.work().map(|work| work.article.id.clone()).unwrap_or_default();
        let id = if id.is_empty() { own } else { id.to_owned() };
        let Some(work) = self.works.get_mut(self.shown) else { return };
        if !work.rows.iter().any(|other| other.id == id) {
            work.rows.get_mut(row).into_iter().for_each(|row| row.id = id.clone());
        }
    }

    fn check(&mut self) {
        self.problems = self.work().map(|work| problems(work, &self.vocabulary)).unwrap_or_default();
    }
}

/// The byte at a position in UTF-16 units.
fn byte_of(text: &str, position: u32) -> Option<u32> {
    let mut units = 0;
    for (at, c) in text.char_indices() {
        if units >= position {
            return Some(at as u32);
        }
        units += c.len_utf16() as u32;
    }
    (units >= position).then_some(text.len() as u32)
}
