//! What is wrong with a fact, compared with its quotes, with other facts and with its article. These messages are also
//! shown to those who review a draft, so each is there in every language of the interface.

use std::fmt::{self, Display};

use engine::{Edtf, Field, Labels, Lang, Role, Stage};

use crate::diagnostics::display::Quoted;
use crate::diagnostics::value_name::ValueName;

/// Defines [`Unsupported`] with the message of each problem in each language, in one sentence: what is wrong; what to
/// do. A message has the arguments of `write!`. A language without it has the first.
macro_rules! unsupported {
    ($($name:ident $({ $($field:ident: $type:ty),+ })? => { En: ($($en:tt)+), Vi: ($($vi:tt)+) })+) => {
        /// Why the quotes of a fact do not support it.
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[expect(missing_docs, reason = "the message of each problem says what it means")]
        pub enum Unsupported {
            $($name $({ $($field: $type),+ })?,)+
        }

        impl Unsupported {
            /// The message in a language.
            #[must_use]
            pub fn text(&self, lang: Lang) -> String {
                match (lang, self) {
                    $((Lang::Vi, Self::$name $({ $($field),+ })?) => format!($($vi)+),)+
                    $((_, Self::$name $({ $($field),+ })?) => format!($($en)+),)+
                }
            }
        }
    };
}

unsupported! {
    NoQuote => {
        En: ("a value without a quote; add the `quote` that supports it"),
        Vi: ("giá trị không có trích dẫn; hãy thêm trích dẫn làm căn cứ")
    }
    NoNote => {
        En: ("an inferred value has no `note`; add one that explains how it follows from the quote"),
        Vi: ("giá trị suy ra mà không có ghi chú; hãy ghi vì sao trích dẫn cho thấy điều đó")
    }
    StageOfOneSide { stage: Stage } => {
        En: ("`{}` needs both sides, and `by` is one; make `by` \"both\", with `according_to` if one side alone tells \
              it, or lower the stage", stage.name()),
        Vi: ("mức “{}” cần cả hai bên, mà ở đây chỉ có một bên; hãy chọn cả hai bên, nêu theo lời của bên nào nếu chỉ \
              một bên nói, hoặc hạ mức", stage.labels()[Lang::Vi])
    }
    NotInQuote { key: &'static str, text: String } => {
        En: ("no quote of the fact contains the {} {}; write it as a quote has it", attribute(key)[Lang::En],
             Quoted(text)),
        Vi: ("không trích dẫn nào có {} {}; hãy ghi đúng như trong trích dẫn", attribute(key)[Lang::Vi], Quoted(text))
    }
    OfSomebodyElse { key: &'static str, text: String, person: String } => {
        En: ("in the quotes, the {} {} is beside the name {}; correct it, or quote the words beside the name",
             attribute(key)[Lang::En], Quoted(text), Quoted(person)),
        Vi: ("trong trích dẫn, {} {} đứng cạnh tên {}; hãy sửa lại, hoặc trích những chữ cạnh tên cần nêu",
             attribute(key)[Lang::Vi], Quoted(text), Quoted(person))
    }
    BadYear { year: String } => {
        En: ("{} is not a single year in figures; write it as 2013, or leave `since` out", Quoted(year)),
        Vi: ("{} không phải một năm viết bằng số; hãy viết như 2013, hoặc bỏ trống", Quoted(year))
    }
    EditionNotNamed { edition: u32 } => {
        En: ("no quote names the edition {edition}, as a figure or an ordinal; {}", QUOTE_OR_INFER[Lang::En]),
        Vi: ("không trích dẫn nào nêu lần thứ {edition}, bằng số hay bằng chữ; {}", QUOTE_OR_INFER[Lang::Vi])
    }
    DateNotNamed { held: Edtf, part: DatePart } => {
        En: ("no quote names the {part} of {held}; {}", QUOTE_OR_INFER[Lang::En]),
        Vi: ("không trích dẫn nào nêu {} của ngày {held}; {}", part.labels()[Lang::Vi], QUOTE_OR_INFER[Lang::Vi])
    }
    DateOfThePage { held: Edtf } => {
        En: ("only the page around the story has the date {held}; quote the story, or add a `note` that says which part \
              of the page has the date"),
        Vi: ("chỉ phần trang quanh bài có ngày {held}; hãy trích thân bài, hoặc thêm ghi chú nói phần nào của trang có \
              ngày đó")
    }
    LabelNotQuoted { field: Field, value: ValueName } => {
        En: ("no quote contains a label of {} of `{}`; {}", Quoted(value.text(Lang::En)), field.name(),
             or_named_otherwise(*field)[Lang::En]),
        Vi: ("không trích dẫn nào có tên của {} ({}); {}", Quoted(value.text(Lang::Vi)), field.spec().labels[Lang::Vi],
             or_named_otherwise(*field)[Lang::Vi])
    }
    StageNotSaid { stage: Stage } => {
        En: ("no quote says that it was {}; quote the words that do, or lower the stage", stage.name()),
        Vi: ("không trích dẫn nào cho thấy mức “{}”; hãy trích những chữ cho thấy, hoặc hạ mức", stage.labels()[Lang::Vi])
    }
    RoleNotSaid { role: Role } => {
        En: ("no quote says that the person {}; quote the words that do, or {}", deed(*role)[Lang::En],
             instead_of(*role)[Lang::En]),
        Vi: ("không trích dẫn nào nói người này {}; hãy trích những chữ nói vậy, hoặc {}", deed(*role)[Lang::Vi],
             instead_of(*role)[Lang::Vi])
    }
    HeldAfterPublication { held: Edtf, published: Edtf } => {
        En: ("held {held}, after the article that reports it was published, {published}; correct one of the dates, or \
              make the coverage `mentioned`"),
        Vi: ("diễn ra {held}, sau khi bài đưa tin được đăng, {published}; hãy sửa một trong hai ngày, hoặc ghi rằng bài \
              chỉ nhắc đến")
    }
    OfAnotherDialogue { other: String } => {
        En: ("the dialogue {} is quoted from the same words; quote other words, or add a `note` that says why these are \
              about this one", Quoted(other)),
        Vi: ("cuộc đối thoại {} được trích từ chính những chữ này; hãy trích chữ khác, hoặc thêm ghi chú vì sao chúng \
              nói về cuộc này", Quoted(other))
    }
    OnTwoSides { party: ValueName, other: ValueName } => {
        En: ("`party` is {}, but elsewhere the person's party is {}; correct one of the two, or make two people two \
              terms", Quoted(party.text(Lang::En)), Quoted(other.text(Lang::En))),
        Vi: ("người này thuộc bên {}, nhưng ở chỗ khác thuộc bên {}; hãy sửa một trong hai, hoặc lập hai mục \
              riêng nếu đó là hai người khác nhau", Quoted(party.text(Lang::Vi)), Quoted(other.text(Lang::Vi)))
    }
}

impl Display for Unsupported {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text(Lang::default()))
    }
}

/// A text in English and in Vietnamese.
macro_rules! labels {
    (En: $en:literal, Vi: $vi:literal) => {
        Labels::new(&[(Lang::En, $en), (Lang::Vi, $vi)])
    };
}

/// A part of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DatePart {
    /// The year.
    Year,
    /// The month.
    Month,
    /// The day.
    Day,
}

impl DatePart {
    const fn labels(self) -> Labels {
        match self {
            Self::Year => labels!(En: "year", Vi: "năm"),
            Self::Month => labels!(En: "month", Vi: "tháng"),
            Self::Day => labels!(En: "day", Vi: "ngày"),
        }
    }
}

impl Display for DatePart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.labels()[Lang::default()])
    }
}

const QUOTE_OR_INFER: Labels = labels!(
    En: "correct the value, or quote the words that do; make it `inferred` only if it follows by reasoning",
    Vi: "hãy sửa giá trị, hoặc trích những chữ nêu nó; chỉ đánh dấu là suy ra khi giá trị có được nhờ suy luận"
);

/// What to do where no quote has a label. An article may speak of some things without their names.
const fn or_named_otherwise(field: Field) -> Labels {
    match field {
        Field::Format | Field::Document | Field::Forum => labels!(
            En: "correct the value, or quote the words that do; add a `note` if the article speaks of it without its name",
            Vi: "hãy sửa giá trị, hoặc trích những chữ nêu nó; thêm ghi chú nếu bài nói đến mà không gọi tên"
        ),
        _ => QUOTE_OR_INFER,
    }
}

/// What the person of a role did.
const fn deed(role: Role) -> Labels {
    match role {
        Role::Chair => labels!(En: "chaired", Vi: "chủ trì"),
        Role::Head => labels!(En: "led a side", Vi: "làm trưởng đoàn"),
        Role::Received => labels!(En: "received somebody", Vi: "đã tiếp người khác"),
        Role::Met => labels!(En: "met somebody", Vi: "đã gặp người khác"),
        Role::Signatory => labels!(En: "signed", Vi: "ký"),
    }
}

/// What to do with a role that no quote says.
const fn instead_of(role: Role) -> Labels {
    match role {
        Role::Chair => labels!(En: "make the role `head`", Vi: "chọn vai trò trưởng đoàn"),
        Role::Head => labels!(En: "make it `inferred`", Vi: "đánh dấu là suy ra"),
        Role::Received | Role::Met | Role::Signatory => labels!(En: "correct the role", Vi: "sửa vai trò"),
    }
}

/// What an attribute of a fact is called.
fn attribute(key: &str) -> Labels {
    match key {
        "rank" => labels!(En: "`rank`", Vi: "cấp bậc"),
        "office" => labels!(En: "`office`", Vi: "chức vụ"),
        _ => labels!(En: "`since`", Vi: "năm bắt đầu"),
    }
}
