//! What people call a field in a query: its name, its label in any language, or a common word for it.

use crate::model::field::{FIELDS, Field};
use crate::text::tokenize::words;

/// Common words for fields, folded.
#[rustfmt::skip]
const SYNONYMS: [(Field, &[&str]); 12] = [
    (Field::Held, &["date", "year", "when", "time", "month", "ngay", "nam", "thang"]),
    (Field::Partner, &["country", "countries", "nation", "state", "with", "quoc gia", "nuoc", "nuoc doi tac"]),
    (Field::Venue, &["city", "place", "location", "where", "dia diem to chuc", "noi", "thanh pho"]),
    (Field::Participant, &["person", "people", "who", "name", "nguoi", "nguoi du", "thanh phan"]),
    (Field::Chair, &["chairs", "head", "chu tri", "truong doan"]),
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
    let is_called = |name: &str| words(name) == called;
    let by_name = FIELDS.iter().find(|spec| is_called(spec.name) || spec.labels.iter().any(is_called));
    let named = by_name.map(|spec| spec.field);
    named.or_else(|| {
        SYNONYMS.iter().find(|(_, names)| names.iter().any(|name| is_called(name))).map(|(field, _)| *field)
    })
}
