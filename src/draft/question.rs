//! What the rules could not decide, as questions to the person who reviews the draft.

use compiler::{Unsupported, ValueName};
use engine::{Field, Lang};

use crate::known_event::{KnownEvent, Sign};

/// A question that the rules leave open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// The day is named, but not the year, and the article's own date does not settle it.
    HeldWithoutYear {
        /// The date as the article has it.
        named: String,
    },
    /// The city is named in the dateline alone.
    VenueOnlyDateline {
        /// The city.
        city: String,
    },
    /// The article names two cities for the dialogue.
    VenueContradicted {
        /// The one that the draft has.
        one: String,
        /// The other.
        other: String,
    },
    /// Somebody chaired or led a side, but it is not said which.
    SideOfPerson {
        /// The person.
        name: String,
    },
    /// A value was found, but its quote does not support it.
    Unsupported {
        /// The field.
        field: Field,
        /// The value.
        value: ValueName,
        /// What is wrong with it.
        reason: Unsupported,
    },
    /// The number is in the headline alone, which no value can be quoted from.
    EditionInHeadline {
        /// The words that give it.
        written: String,
    },
    /// The article says that another dialogue was held, too.
    AnotherDialogue {
        /// Its name.
        name: String,
    },
    /// The corpus has the event already.
    KnownEvent(KnownEvent),
    /// The rules made a value that the data model refuses.
    Fault {
        /// What it refuses.
        error: String,
    },
    /// The text is in a language whose verbs the rules do not know.
    OtherLanguage,
    /// The text calls itself a satire.
    Satire,
    /// The text is too long: only its beginning was read.
    Cut,
}

impl Question {
    /// The field that it is about; `None` if it is about all of the draft.
    #[must_use]
    pub fn field(&self) -> Option<Field> {
        match self {
            Self::HeldWithoutYear { .. } => Some(Field::Held),
            Self::EditionInHeadline { .. } => Some(Field::Edition),
            Self::VenueOnlyDateline { .. } | Self::VenueContradicted { .. } => Some(Field::Venue),
            Self::SideOfPerson { .. } => Some(Field::Participant),
            Self::Unsupported { field, .. } => Some(*field),
            Self::AnotherDialogue { .. }
            | Self::KnownEvent(_)
            | Self::Fault { .. }
            | Self::OtherLanguage
            | Self::Satire
            | Self::Cut => None,
        }
    }

    /// The question in a language; in English for a language without it.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::HeldWithoutYear { named }, Lang::Vi) => {
                format!("{}: “{named}”, không rõ năm; bài đăng ngày nào?", label(Field::Held))
            }
            (Self::HeldWithoutYear { named }, _) => {
                format!("held: \"{named}\", but the year is not known; when was the article published?")
            }
            (Self::VenueOnlyDateline { city }, Lang::Vi) => {
                let label = label(Field::Venue);
                format!("{label}: chỉ dòng địa danh đầu tin nêu {city}; đối thoại có diễn ra ở đó không?")
            }
            (Self::VenueOnlyDateline { city }, _) => {
                format!("venue: only the dateline names a city, {city}; was the dialogue held there?")
            }
            (Self::VenueContradicted { one, other }, Lang::Vi) => {
                format!("{}: {one} hay {other}? Bài nêu cả hai", label(Field::Venue))
            }
            (Self::VenueContradicted { one, other }, _) => {
                format!("venue: {one} or {other}? The article names both")
            }
            (Self::SideOfPerson { name }, Lang::Vi) => {
                format!("{}: {name} thuộc bên nào?", label(Field::Participant))
            }
            (Self::SideOfPerson { name }, _) => format!("participant: which side was {name} on?"),
            (Self::Unsupported { field, value, reason }, Lang::Vi) => {
                let value = value.text(Lang::Vi);
                format!("{}: đã bỏ “{value}”, vì: {}", label(*field), reason.text(Lang::Vi))
            }
            (Self::Unsupported { field, value, reason }, _) => {
                format!("{}: {} was left out: {reason}", field.name(), value.text(Lang::En))
            }
            (Self::EditionInHeadline { written }, Lang::Vi) => {
                format!("Lần đối thoại: chỉ tiêu đề ghi “{written}”; thân bài có nói không?")
            }
            (Self::EditionInHeadline { written }, _) => {
                format!("edition: only the headline says \"{written}\"; does the story say it?")
            }
            (Self::AnotherDialogue { name }, Lang::Vi) => {
                format!("Đối thoại khác: bài cũng nói đã diễn ra {name}; cần thêm một mục cho đối thoại đó không?")
            }
            (Self::AnotherDialogue { name }, _) => {
                format!("dialogue: the article says that {name} was held, too; does it need an entry of its own?")
            }
            (Self::KnownEvent(known), lang) => known_event(known, lang),
            (Self::Fault { error }, Lang::Vi) => format!("lỗi của bộ quy tắc, xin báo lại: {error}"),
            (Self::Fault { error }, _) => format!("a bug in the rules, please report it: {error}"),
            (Self::OtherLanguage, Lang::Vi) => {
                "bài không viết bằng tiếng Anh hay tiếng Việt: chỉ đọc được tên, số và ngày tháng".to_owned()
            }
            (Self::OtherLanguage, _) => {
                "the text is neither English nor Vietnamese: only names, numbers and dates were read".to_owned()
            }
            (Self::Satire, Lang::Vi) => "bài tự gọi là tin châm biếm; có phải tin thật không?".to_owned(),
            (Self::Satire, _) => "the text calls itself a satire; is it news?".to_owned(),
            (Self::Cut, Lang::Vi) => "bài quá dài: chỉ đọc phần đầu".to_owned(),
            (Self::Cut, _) => "the text is too long: only its beginning was read".to_owned(),
        }
    }
}

/// What the interface calls a field in Vietnamese.
fn label(field: Field) -> &'static str {
    field.spec().labels[Lang::Vi]
}

fn known_event(known: &KnownEvent, lang: Lang) -> String {
    let id = &known.dialogue;
    match (&known.sign, lang) {
        (Sign::SameEvent, Lang::Vi) => {
            format!(
                "bộ dữ liệu đã có {id}, cùng các bên, cùng lần đối thoại hoặc ngày; bài này có phải nguồn thứ hai không?"
            )
        }
        (Sign::SameEvent, _) => {
            format!("id: the corpus has {id}, with the same parties and edition or day; is this its second source?")
        }
        (Sign::SameWords { article, percent }, Lang::Vi) => {
            format!("{percent}% câu chữ trùng với bài {article} về {id}; bài này có phải nguồn thứ hai không?")
        }
        (Sign::SameWords { article, percent }, _) => {
            format!("id: {percent}% of the words are also in the article {article} on {id}; is this its second source?")
        }
    }
}
