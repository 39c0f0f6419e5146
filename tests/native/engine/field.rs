//! The field registry.

use engine::{FIELDS, Field, FieldKind};

#[test]
fn each_field_finds_its_own_row() {
    for (at, spec) in FIELDS.iter().enumerate() {
        assert_eq!(spec.field as usize, at, "{}", spec.name);
        assert_eq!(Field::from_name(spec.name), Some(spec.field));
        assert!(!spec.staged || spec.kind == FieldKind::Term, "{}", spec.name);
    }
}
