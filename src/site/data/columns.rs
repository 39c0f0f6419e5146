//! What each column of the CSV files holds. Columns of the same name hold the same in every file.

use engine::Lang::{En, Vi};
use engine::{ArticleKind, Basis, Coverage, FIELDS, FieldKind, Labels, Lang, Localized, Role, Setting, Stage};

use self::Content::{Address, Day, Integer, Text, Year};
use super::definitions::of_field;

/// A column of a CSV file.
pub(crate) struct Column {
    pub(crate) name: String,
    pub(crate) content: Content,
    /// Whether it is filled in every row.
    pub(crate) is_required: bool,
    pub(crate) meaning: Localized<String>,
}

/// What the cells of a column are.
#[derive(Clone)]
pub(crate) enum Content {
    Text,
    Integer,
    Day,
    Year,
    Address,
    /// One of some names.
    OneOf(Vec<&'static str>),
}

/// The column of this name.
///
/// # Errors
/// When nothing is said here of such a column.
pub(crate) fn column(name: &str) -> Result<Column, String> {
    let described = COLUMNS.iter().find(|(other, ..)| *other == name);
    let (_, content, is_required, labels) = described.ok_or_else(|| format!("the codebook has no column {name}"))?;
    let meaning = labels.localized().map(str::to_owned);
    Ok(Column { name: name.to_owned(), content: content(), is_required: *is_required, meaning })
}

/// A column of a field in the file with a row per dialogue: its ids or, with `_label` after the name, its labels.
pub(crate) fn column_of_field(name: &str) -> Option<Column> {
    let spec = FIELDS.iter().find(|spec| Some(spec.name) == name.strip_suffix("_label").or(Some(name)))?;
    let how = if name == spec.name {
        Labels::new(&[(En, "Ids, separated by “; ”."), (Vi, "Các mã, cách nhau bằng “; ”.")])
    } else {
        Labels::new(&[
            (En, "In words, in the same order, each with its stage and remarks."),
            (Vi, "Bằng lời, cùng thứ tự, kèm mức đạt được và lưu ý."),
        ])
    };
    let meaning = Localized::from_fn(|lang| [of_field(spec.field)[lang], " ", how[lang]].concat());
    Some(Column { name: name.to_owned(), content: Text, is_required: false, meaning })
}

/// The column of the labels in a language.
pub(crate) fn column_of_labels(lang: Lang) -> Column {
    let meaning = Labels::new(&[(En, "What the value is called, in"), (Vi, "Tên gọi của giá trị, bằng")]);
    let meaning = Localized::from_fn(|reader| [meaning[reader], " ", lang.name(), "."].concat());
    Column { name: ["label_", lang.tag()].concat(), content: Text, is_required: lang == Lang::default(), meaning }
}

fn names<T: Copy>(all: &[T], name: impl Fn(T) -> &'static str) -> Content {
    Content::OneOf(all.iter().map(|&value| name(value)).collect())
}

fn stated_fields() -> Content {
    Content::OneOf(FIELDS.iter().filter(|spec| spec.kind != FieldKind::Derived).map(|spec| spec.name).collect())
}

/// A name, what the cells are, whether each is filled, and what the column means.
type Described = (&'static str, fn() -> Content, bool, Labels);

/// The columns that are not named after a field.
#[rustfmt::skip]
const COLUMNS: &[Described] = &[
    ("dialogue", || Text, true, Labels::new(&[
        (En, "The id of the dialogue."),
        (Vi, "Mã của cuộc đối thoại."),
    ])),
    ("coverage", || names(&Coverage::ALL, Coverage::name), true, Labels::new(&[
        (En, "Whether an article is about the dialogue."),
        (Vi, "Có bài báo viết riêng về cuộc đối thoại hay không."),
    ])),
    ("reviewed", || Content::OneOf(vec!["true", "false"]), true, Labels::new(&[
        (En, "Whether a person has read its facts against the articles; a draft by rules is “false”."),
        (Vi, "Đã có người đối chiếu dữ kiện với bài báo hay chưa; bản nháp lập theo quy tắc là “false”."),
    ])),
    ("held_from", || Day, false, Labels::new(&[
        (En, "The first day that the date of the dialogue can mean."),
        (Vi, "Ngày sớm nhất có thể của đối thoại."),
    ])),
    ("held_to", || Day, false, Labels::new(&[
        (En, "The last day that the date of the dialogue can mean."),
        (Vi, "Ngày muộn nhất có thể của đối thoại."),
    ])),
    ("fact", || Text, true, Labels::new(&[
        (En, "The id of the fact: its dialogue, field and value; from the second fact of a value on, also a number."),
        (Vi, "Mã của dữ kiện: cuộc đối thoại, trường, giá trị; từ dữ kiện thứ hai của một giá trị có thêm số thứ tự."),
    ])),
    ("quote_number", || Integer, true, Labels::new(&[
        (En, "Which quote of the fact it is, from 1."),
        (Vi, "Thứ tự của trích dẫn trong dữ kiện, từ 1."),
    ])),
    ("partner", || Text, false, Labels::new(&[
        (En, "The parties other than the home party of the corpus, by country code, separated by “; ”."),
        (Vi, "Các bên tham gia, trừ quốc gia mà bộ dữ liệu lấy làm trung tâm, theo mã quốc gia, cách nhau bằng “; ”."),
    ])),
    ("field", stated_fields, true, Labels::new(&[
        (En, "The field."),
        (Vi, "Trường dữ liệu."),
    ])),
    ("value", || Text, true, Labels::new(&[
        (En, "The value: the id of a term, a country code, a number or an EDTF date."),
        (Vi, "Giá trị: mã thuật ngữ, mã quốc gia, con số hoặc ngày theo EDTF."),
    ])),
    ("label", || Text, true, Labels::new(&[
        (En, "What the value is called."),
        (Vi, "Tên gọi của giá trị."),
    ])),
    ("stage", || names(&Stage::ALL, Stage::name), false, Labels::new(&[
        (En, "How far the matter has come; only for fields that have stages."),
        (Vi, "Mức đạt được; chỉ có ở các trường phân mức."),
    ])),
    ("by", || Text, false, Labels::new(&[
        (En, "Who said it: a country code, or “both”; empty if the article says it in its own voice."),
        (Vi, "Bên phát biểu: mã quốc gia, hoặc “both” (cả hai); để trống nếu là lời của bài báo."),
    ])),
    ("according_to", || Text, false, Labels::new(&[
        (En, "The only party that tells what both sides said or did, by country code."),
        (Vi, "Bên duy nhất thuật lại điều hai bên đã nói hoặc làm, theo mã quốc gia."),
    ])),
    ("setting", || names(&Setting::ALL, Setting::name), false, Labels::new(&[
        (En, "Where it was said or done, if not at the dialogue itself."),
        (Vi, "Diễn ra ở đâu, nếu không phải tại chính cuộc đối thoại."),
    ])),
    ("basis", || names(&Basis::ALL, Basis::name), true, Labels::new(&[
        (En, "Whether the quote states the value."),
        (Vi, "Trích dẫn có nêu rõ giá trị hay không."),
    ])),
    ("note", || Text, false, Labels::new(&[
        (En, "How the value was inferred, or what else a reader should know, in the language of the labels."),
        (Vi, "Cách suy ra giá trị, hoặc điều khác người đọc cần biết."),
    ])),
    ("role", || names(&Role::ALL, Role::name), false, Labels::new(&[
        (En, "What the person did; only for participants."),
        (Vi, "Vai trò của người tham dự."),
    ])),
    ("rank", || Text, false, Labels::new(&[
        (En, "The person's rank at the time, in the words of the article."),
        (Vi, "Cấp bậc khi đó, theo bài báo."),
    ])),
    ("office", || Text, false, Labels::new(&[
        (En, "The person's office at the time, in the words of the article."),
        (Vi, "Chức vụ khi đó, theo bài báo."),
    ])),
    ("party", || Text, false, Labels::new(&[
        (En, "The person's side, by country code."),
        (Vi, "Bên mà người đó đại diện, theo mã quốc gia."),
    ])),
    ("since", || Year, false, Labels::new(&[
        (En, "The year in which the partnership began."),
        (Vi, "Năm thiết lập quan hệ đối tác."),
    ])),
    ("quote", || Text, true, Labels::new(&[
        (En, "The words that the value comes from, verbatim."),
        (Vi, "Nguyên văn lời làm căn cứ cho giá trị."),
    ])),
    ("article", || Text, true, Labels::new(&[
        (En, "The id of the article."),
        (Vi, "Mã của bài báo."),
    ])),
    ("title", || Text, true, Labels::new(&[
        (En, "The headline; one that the annotators supply is in brackets."),
        (Vi, "Tiêu đề; nếu do người chú giải đặt thì nằm trong ngoặc vuông."),
    ])),
    ("author", || Text, false, Labels::new(&[
        (En, "The author, if the text names one."),
        (Vi, "Tác giả, nếu văn bản có nêu."),
    ])),
    ("publisher", || Text, false, Labels::new(&[
        (En, "The publisher, if the text names one."),
        (Vi, "Nguồn đăng, nếu văn bản có nêu."),
    ])),
    ("published", || Text, false, Labels::new(&[
        (En, "The date of publication, as an EDTF date."),
        (Vi, "Ngày đăng, theo EDTF."),
    ])),
    ("published_note", || Text, false, Labels::new(&[
        (En, "How the date of publication was inferred, if the text does not state it."),
        (Vi, "Cách suy ra ngày đăng, nếu văn bản không nêu."),
    ])),
    ("kind", || names(&ArticleKind::ALL, ArticleKind::name), false, Labels::new(&[
        (En, "What kind of source it is."),
        (Vi, "Loại nguồn."),
    ])),
    ("lang", || Text, true, Labels::new(&[
        (En, "The language of the text, a BCP 47 tag."),
        (Vi, "Ngôn ngữ của văn bản, mã BCP 47."),
    ])),
    ("url", || Address, false, Labels::new(&[
        (En, "The address of the original, if it is known."),
        (Vi, "Địa chỉ bản gốc, nếu biết."),
    ])),
    ("text", || Text, true, Labels::new(&[
        (En, "The text file that the quotes are from."),
        (Vi, "Tệp văn bản của bài, nơi lấy trích dẫn."),
    ])),
    ("other_names", || Text, false, Labels::new(&[
        (En, "Other names, which a search finds as well, separated by “; ”."),
        (Vi, "Các tên gọi khác, cũng dùng để tìm, cách nhau bằng “; ”."),
    ])),
    ("broader", || Text, false, Labels::new(&[
        (En, "The broader term, by its id."),
        (Vi, "Thuật ngữ rộng hơn, theo mã."),
    ])),
    ("dialogues", || Integer, true, Labels::new(&[
        (En, "How many dialogues have the value itself."),
        (Vi, "Số cuộc đối thoại có đúng giá trị này."),
    ])),
    ("facts", || Integer, true, Labels::new(&[
        (En, "How many facts have the value itself."),
        (Vi, "Số dữ kiện có đúng giá trị này."),
    ])),
];
