//! What people call a field in a query: its name, its label in any language, or a common word for it.

use std::sync::OnceLock;

use crate::model::field::{FIELDS, Field};
use crate::text::tokenize::words;

/// Common words for fields, folded.
#[rustfmt::skip]
const SYNONYMS: [(Field, &[&str]); 12] = [
    (Field::Held, &["date", "year", "when", "time", "month", "ngay", "nam", "thang"]),
    (Field::Partner, &["country", "countries", "nation", "state", "with", "quoc gia", "nuoc", "nuoc doi tac"]),
    (Field::Venue, &["city", "place", "location", "where", "dia diem to chuc", "noi", "thanh pho"]),
    (Field::Participant, &["person", "people", "who", "name", "nguoi", "nguoi du", "thanh phan"]),
    (Field::Chair, &["chairs", "chaired", "co chaired", "chairman", "head", "led", "chu tri", "chu toa", "dong chu tri", "truong doan"]),
    (Field::Area, &["areas", "topic", "topics", "issue", "issues", "subject", "linh vuc", "van de", "chu de", "noi dung"]),
    (Field::Document, &["doc", "docs", "agreement", "agreements", "van ban", "thoa thuan"]),
    (Field::Edition, &["round", "session", "number", "lan", "ky", "vong"]),
    (Field::Format, &["type", "kind", "loai"]),
    (Field::Series, &["dialogue", "doi thoai"]),
    (Field::Source, &["article", "articles", "publisher", "newspaper", "bao", "bai bao"]),
    (Field::Stage, &["status", "level", "muc", "giai doan"]),
];

/// The field that a text calls by name.
pub(crate) fn field_called(text: &str) -> Option<Field> {
    let called = words(text);
    names().iter().find(|(name, _)| *name == called).map(|(_, field)| *field)
}

/// All names of fields as words. Made once: there are some hundred, and each condition of a query is looked up in them.
fn names() -> &'static [(Vec<String>, Field)] {
    static NAMES: OnceLock<Vec<(Vec<String>, Field)>> = OnceLock::new();
    NAMES.get_or_init(|| {
        let of_field = FIELDS.iter().flat_map(|spec| {
            let names = [spec.name].into_iter().chain(spec.labels.iter());
            names.map(|name| (words(name), spec.field))
        });
        let common = SYNONYMS.iter().flat_map(|(field, names)| names.iter().map(|name| (words(name), *field)));
        of_field.chain(common).collect()
    })
}
