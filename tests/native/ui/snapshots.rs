//! What each view shows of a small answer, element by element. `UPDATE_EXPECT=1` rewrites the files in `snapshots/`.

use engine::Lang;
use expect_test::expect_file;
use ui::{
    EvidenceKey, EvidenceTarget, Expanded, VNode, compare, evidence_view, headings, matrix, quotes, rows, timeline,
};

use super::query::Element;
use super::{answer, context, view_state};

/// Two dialogues, of which one is only mentioned.
const QUERY: &str = "partner:russia";

fn check(name: &str, drawn: Vec<VNode>) {
    let file = fixtures::root().join(format!("tests/native/ui/snapshots/{name}.txt"));
    expect_file![file].assert_eq(&Element::new(drawn).outline());
}

#[test]
fn the_table() {
    let context = context(Lang::En);
    let (answer, state) = (answer(&context, QUERY), view_state(""));
    let mut drawn = headings(&context, QUERY, &answer, &state);
    drawn.extend(rows(&context, &answer, &state, &Expanded::default()));
    check("table", drawn);
}

#[test]
fn the_matrix() {
    let context = context(Lang::En);
    check(
        "matrix",
        matrix(
            &context,
            QUERY,
            &answer(&context, QUERY),
            &view_state("view=matrix&field=document"),
            &Expanded::default(),
        ),
    );
}

#[test]
fn the_timeline() {
    let context = context(Lang::En);
    check("timeline", timeline(&context, QUERY, &answer(&context, QUERY)));
}

#[test]
fn the_quotes() {
    let context = context(Lang::En);
    let state = view_state("view=quotes&field=instrument&topic=unclos-1982");
    check("quotes", quotes(&context, &answer(&context, "has:document"), &state));
}

#[test]
fn the_comparison() {
    let context = context(Lang::En);
    let state = view_state("view=compare&compare=vn-ru-2023,vn-ru-2024&only=differences");
    check("compare", compare(&context, &answer(&context, ""), &state));
}

#[test]
fn the_evidence() {
    let context = context(Lang::En);
    let key = EvidenceKey::parse("vn-it-2025/area/training").unwrap();
    let target = EvidenceTarget::resolve(&context, &key).unwrap();
    check("evidence", vec![evidence_view(&context, &view_state(""), &target)]);
}
