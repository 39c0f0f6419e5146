//! What stands in the URL, in attributes and in controls: `parse(print(state)) == state` for any characters.

use engine::{ExportFormat, FIELDS, Field, Span, Stage};
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use ui::{
    Action, Collapsible, EvidenceKey, FilterMenu, MAX_COMPARED, Parsed, PlainAction, QuoteAction, UrlState, View,
    ViewState, all_columns, ranked,
};

/// Any characters, and often those that separate parts or look like an escape.
fn any_text() -> impl Strategy<Value = String> {
    let separators = "[&=,%#+/~\\-? \"'a0-9\u{1ea1}\u{1F600}]{1,12}";
    prop_oneof!["(?s).{1,12}", separators, Just("%26view%3Dcompare".to_owned()), Just("x&view=compare".to_owned())]
}

fn any_field() -> impl Strategy<Value = Field> {
    select(FIELDS.iter().map(|spec| spec.field).collect::<Vec<_>>())
}

fn any_columns() -> impl Strategy<Value = Option<Vec<Field>>> {
    let headers: Vec<Field> = all_columns()[1..].iter().map(|column| column[0]).collect();
    of(subsequence(headers.clone(), 1..=headers.len()).prop_shuffle())
}

prop_compose! {
    fn any_view_state()(
        view in select(View::ALL.to_vec()),
        columns in any_columns(),
        (group, field) in (of(select(ranked(|presented| presented.group_rank))), of(any_field())),
        ids in proptest::collection::vec(any_text(), 0..6),
        [only_differences, comfortable]: [bool; 2],
        [topic, baseline, article] in [of(any_text()), of(any_text()), of(any_text())],
    ) -> ViewState {
        let mut state =
            ViewState { view, columns, group, field, comfortable, only_differences, topic, baseline, article, ..ViewState::default() };
        for id in &ids {
            state.toggle_compared(id);
        }
        assert!(state.compared.len() <= MAX_COMPARED);
        state
    }
}

prop_compose! {
    fn any_key()(
        [dialogue, value] in [any_text(), any_text()],
        field in any_field(),
        passage in of((0..u32::MAX, 0..u32::MAX).prop_map(|(start, end)| Span { start, end })),
    ) -> EvidenceKey {
        EvidenceKey { dialogue, field, value, passage }
    }
}

fn any_action() -> impl Strategy<Value = Action> {
    let stage = of(select(Stage::ALL.to_vec()));
    prop_oneof![
        ("(?s).{0,12}", of("(?s).{0,12}")).prop_map(|(query, with_shift)| Action::Search { query, with_shift }),
        any_view_state().prop_map(Action::Show),
        any_text().prop_map(Action::ToggleCompared),
        (any_field(), any_text()).prop_map(|(field, value)| Action::ToggleValue(field, value)),
        (any_field(), stage).prop_map(|(field, stage)| Action::SetMinStage(field, stage)),
        of(any_field()).prop_map(|field| Action::ToggleMenu(field.map_or(FilterMenu::Others, FilterMenu::Facet))),
        any_field().prop_map(Action::FindIn),
        any_key().prop_map(Action::OpenEvidence),
        (any_text(), any_field()).prop_map(|(dialogue, field)| Action::Expand(Collapsible::Cell(dialogue, field))),
        any_text().prop_map(|dialogue| Action::Expand(Collapsible::AllFacts(dialogue))),
        any_field().prop_map(|field| Action::Expand(Collapsible::NamedOnce(field))),
        any::<usize>().prop_map(Action::TakeSuggestion),
        (select(QuoteAction::ALL.to_vec()), any::<usize>()).prop_map(|(action, at)| Action::WithQuote(action, at)),
        select(ExportFormat::ALL.to_vec()).prop_map(Action::Export),
        select(PlainAction::ALL.to_vec()).prop_map(Action::Plain),
    ]
}

/// An action of each kind. Each names the next, so that a new kind does not compile until it has a place here.
fn actions_of_each_kind() -> impl Iterator<Item = Action> {
    let next = |action: &Action| {
        Some(match action {
            Action::Search { .. } => Action::Show(ViewState::default()),
            Action::Show(_) => Action::ToggleCompared("a".to_owned()),
            Action::ToggleCompared(_) => Action::ToggleValue(Field::Area, "b".to_owned()),
            Action::ToggleValue(..) => Action::SetMinStage(Field::Area, Some(Stage::Agreed)),
            Action::SetMinStage(..) => Action::Expand(Collapsible::Cell("a".to_owned(), Field::Area)),
            Action::Expand(_) => Action::ToggleMenu(FilterMenu::Others),
            Action::ToggleMenu(_) => Action::FindIn(Field::Area),
            Action::FindIn(_) => Action::OpenEvidence(EvidenceKey::new("a", Field::Area, "b")),
            Action::OpenEvidence(_) => Action::WithQuote(QuoteAction::Show, 1),
            Action::WithQuote(..) => Action::TakeSuggestion(1),
            Action::TakeSuggestion(_) => Action::Export(ExportFormat::Csv),
            Action::Export(_) => Action::Plain(PlainAction::CloseEvidence),
            Action::Plain(_) => return None,
        })
    };
    std::iter::successors(Some(Action::search("a")), next)
}

#[test]
fn every_action_is_parsed_as_it_is_printed() {
    let with_quote = QuoteAction::ALL.into_iter().map(|action| Action::WithQuote(action, 1));
    let plain = PlainAction::ALL.into_iter().map(Action::Plain);
    for action in actions_of_each_kind().chain(with_quote).chain(plain) {
        assert_eq!(Action::parse(&action.to_text()), Some(action));
    }
}

/// What is read where everything is understood.
fn understood<T>(state: T, is_ours: bool) -> Parsed<T> {
    Parsed { state, is_ours, unknown: Vec::new() }
}

proptest! {
    #[test]
    fn a_url_state_is_parsed_as_it_is_printed(
        query in "(?s).{0,20}",
        view_state in any_view_state(),
        open_evidence in of(any_key()),
    ) {
        let state = UrlState { query, view_state, open_evidence };
        let text = state.to_text();
        let is_ours = state != UrlState::default();
        prop_assert_eq!(UrlState::parse(&text), understood(state, is_ours));
        // It stands in a URL, an HTML attribute and a CSS selector as it is.
        prop_assert!(text.bytes().all(|byte| byte.is_ascii_graphic() && !b"\"#+<>\\".contains(&byte)), "{}", text);
    }

    #[test]
    fn a_view_state_is_parsed_as_it_is_printed(state in any_view_state()) {
        let is_ours = state != ViewState::default();
        prop_assert_eq!(ViewState::parse(&state.to_text()), understood(state, is_ours));
    }

    #[test]
    fn an_evidence_key_is_parsed_as_it_is_printed(key in any_key()) {
        prop_assert_eq!(EvidenceKey::parse(&key.to_text()), Some(key));
    }

    #[test]
    fn an_action_is_parsed_as_it_is_printed(action in any_action()) {
        prop_assert_eq!(Action::parse(&action.to_text()), Some(action));
    }

    /// Whatever a URL says, what is made of it is a state that is printed and parsed again.
    #[test]
    fn any_url_is_a_state(text in "(?s).{0,60}|([a-z]{1,8}=[&=,%a-f0-9+/~-]{0,12}&?){0,6}") {
        let Parsed { state, .. } = UrlState::parse(&text);
        prop_assert_eq!(UrlState::parse(&state.to_text()).state, state);
        _ = Action::parse(&text);
    }
}

#[test]
fn an_escaped_separator_is_part_of_its_value() {
    let parsed = UrlState::parse("topic=x%26view%3Dcompare");
    assert_eq!(parsed.state.view_state.view, View::Table);
    assert_eq!(parsed.state.view_state.topic.as_deref(), Some("x&view=compare"));
    assert!(parsed.unknown.is_empty());
    assert_eq!(UrlState::parse("by=x%26view%3Dcompare").state, UrlState::default());
}

#[test]
fn what_a_url_says_that_is_not_known_is_reported() {
    let unknown = |text: &str| UrlState::parse(text).unknown;
    // Names and values of other versions, and typing errors.
    assert_eq!(unknown("q=unclos&by=area&view=phrases"), ["by=area", "view=phrases"]);
    assert_eq!(unknown("columns=held,hold&group=colour"), ["columns=held,hold", "group=colour"]);
    assert_eq!(unknown("group=document"), ["group=document"]);
    assert_eq!(unknown("open=no/such/thing"), ["open=no/such/thing"]);
    assert_eq!(unknown("compare=a,b,c,d,e"), ["compare=a,b,c,d,e"]);
    // The name of a place in the page is none of ours.
    assert_eq!(unknown("methods"), [""; 0]);
    assert!(!UrlState::parse("methods").is_ours && UrlState::parse("view=quotes").is_ours);
}

#[test]
fn what_was_typed_by_hand_is_read_as_it_is_meant() {
    let query = |text: &str| UrlState::parse(text).state.query;
    assert_eq!(query("q=partner:italy"), "partner:italy");
    assert_eq!(query("q=ha+noi"), "ha noi");
    assert_eq!(query("q=100%&view=matrix"), "100%");
    assert_eq!(query("q=%E0%A4%A"), "%E0%A4%A");
    assert_eq!(query("q=%C3%A0"), "\u{e0}");
}
