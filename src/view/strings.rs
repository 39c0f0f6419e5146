//! The words of the interface, a table a language, and the two things that depend on a language's grammar: dates and
//! editions. And what the engine finds odd about a query, which it says in English itself. Labels of fields, terms and stages come from the engine.

use engine::{Edtf, Lang, Problem, ProblemKind};

/// The words of the interface in one language.
#[expect(missing_docs, reason = "the English words say what each is")]
pub struct Strings {
    pub caption: &'static str,
    pub search: &'static str,
    pub hint: &'static str,
    pub also_searched: &'static str,
    pub skip: &'static str,
    pub filters: &'static str,
    pub active: &'static str,
    pub remove: &'static str,
    pub clear: &'static str,
    pub of: &'static str,
    pub dialogues: &'static str,
    pub empty: &'static str,
    pub relax: &'static str,
    pub did_you_mean: &'static str,
    pub rows_shown: &'static str,
    pub show_more: &'static str,
    pub show_all: &'static str,
    pub sort_by: &'static str,
    pub sorted: &'static str,
    pub ascending: &'static str,
    pub descending: &'static str,
    pub from_stage: &'static str,
    pub any_stage: &'static str,
    pub no_facets: &'static str,
    pub stages: &'static str,
    pub possible: &'static str,
    pub possible_why: &'static str,
    pub not_stated: &'static str,
    pub inferred: &'static str,
    pub sources_differ: &'static str,
    pub asked_by: &'static str,
    pub pick: &'static str,
    pub no_room: &'static str,
    pub views: &'static str,
    pub matches: &'static str,
    pub more_passages: &'static str,
    pub in_article: &'static str,
    pub close: &'static str,
    pub said_by: &'static str,
    pub both_sides: &'static str,
    pub own_voice: &'static str,
    pub how_inferred: &'static str,
    pub note: &'static str,
    pub show: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
    pub not_copied: &'static str,
    pub quotes: &'static str,
    pub article: &'static str,
    pub no_publisher: &'static str,
    pub no_date: &'static str,
}

/// The words in a language.
pub fn strings(lang: Lang) -> &'static Strings {
    match lang {
        Lang::En => &EN,
        Lang::Vi => &VI,
    }
}

static EN: Strings = Strings {
    caption: "Bilateral defence dialogues. Press a value to read the sentence it comes from.",
    search: "Search the dialogues",
    hint: "Words, a “phrase” or a field, for example",
    also_searched: "Also searched:",
    skip: "Skip the filters",
    filters: "Filters",
    active: "Active filters",
    remove: "Remove filter:",
    clear: "Clear all",
    of: "of",
    dialogues: "dialogues",
    empty: "No dialogue meets all of these.",
    relax: "Take one away to see more:",
    did_you_mean: "Did you mean",
    rows_shown: "dialogues shown",
    show_more: "Show more",
    show_all: "Show all",
    sort_by: "Sort by",
    sorted: "sorted",
    ascending: "ascending",
    descending: "descending",
    from_stage: "at least",
    any_stage: "any stage",
    no_facets: "Nothing is left to choose from.",
    stages: "Stages",
    possible: "possible",
    possible_why: "The date is not known precisely enough to be sure that it lies in the range.",
    not_stated: "not stated",
    inferred: "inferred",
    sources_differ: "sources differ",
    asked_by: "asked by",
    pick: "Compare",
    no_room: "Four dialogues at most can be compared. Take one away first.",
    views: "Views",
    matches: "In the articles",
    more_passages: "more",
    in_article: "read in the article",
    close: "Close",
    said_by: "said by",
    both_sides: "both sides",
    own_voice: "in the article’s own words",
    how_inferred: "Inferred.",
    note: "Note.",
    show: "Show in the article",
    copy: "Copy quote",
    copied: "Copied",
    not_copied: "Could not copy",
    quotes: "Quotes",
    article: "Article",
    no_publisher: "publisher not stated",
    no_date: "date not stated",
};

static VI: Strings = Strings {
    caption: "Các cuộc đối thoại quốc phòng song phương. Nhấn vào một giá trị để đọc câu văn làm căn cứ.",
    search: "Tìm trong các cuộc đối thoại",
    hint: "Từ, “cụm từ” hoặc trường, ví dụ",
    also_searched: "Cũng đã tìm:",
    skip: "Bỏ qua bộ lọc",
    filters: "Bộ lọc",
    active: "Bộ lọc đang dùng",
    remove: "Bỏ bộ lọc:",
    clear: "Xóa tất cả",
    of: "trên",
    dialogues: "cuộc đối thoại",
    empty: "Không có cuộc đối thoại nào đáp ứng tất cả các điều kiện này.",
    relax: "Bỏ bớt một điều kiện để xem thêm:",
    did_you_mean: "Có phải bạn muốn tìm",
    rows_shown: "cuộc đối thoại được hiển thị",
    show_more: "Hiển thị thêm",
    show_all: "Hiển thị tất cả",
    sort_by: "Sắp xếp theo",
    sorted: "đang sắp xếp",
    ascending: "tăng dần",
    descending: "giảm dần",
    from_stage: "từ mức",
    any_stage: "mọi mức",
    no_facets: "Không còn gì để chọn.",
    stages: "Mức đạt được",
    possible: "có thể",
    possible_why: "Ngày chưa được biết đủ chính xác để chắc chắn nằm trong khoảng này.",
    not_stated: "không nêu",
    inferred: "suy ra",
    sources_differ: "các nguồn khác nhau",
    asked_by: "bên đề nghị:",
    pick: "So sánh",
    no_room: "Chỉ có thể so sánh tối đa bốn cuộc đối thoại. Hãy bỏ bớt một cuộc trước.",
    views: "Chế độ xem",
    matches: "Trong các bài báo",
    more_passages: "đoạn khác",
    in_article: "đọc trong bài báo",
    close: "Đóng",
    said_by: "bên phát biểu:",
    both_sides: "cả hai bên",
    own_voice: "theo lời bài báo",
    how_inferred: "Suy ra.",
    note: "Ghi chú.",
    show: "Xem trong bài báo",
    copy: "Sao chép trích dẫn",
    copied: "Đã sao chép",
    not_copied: "Không sao chép được",
    quotes: "Trích dẫn",
    article: "Bài báo",
    no_publisher: "không nêu nơi đăng",
    no_date: "không nêu ngày đăng",
};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A date in words, exactly as precise as it is.
pub(crate) fn date_in_words(date: Edtf, lang: Lang) -> String {
    let year = date.year().to_string();
    let day = date.day().map(|day| day.to_string());
    match (lang, date.month(), day) {
        (_, None, _) => year,
        (Lang::En, Some(month), day) => {
            let month = MONTHS[usize::from(month) - 1];
            day.map_or_else(|| [month, " ", &year].concat(), |day| [&day, " ", month, " ", &year].concat())
        }
        (Lang::Vi, Some(month), None) => ["tháng ", &month.to_string(), "/", &year].concat(),
        (Lang::Vi, Some(month), Some(day)) => [&day, "/", &month.to_string(), "/", &year].concat(),
    }
}

/// The number of an edition in words: 5th, lần thứ 5.
pub(crate) fn edition_in_words(number: u32, lang: Lang) -> String {
    let text = number.to_string();
    if lang == Lang::Vi {
        return ["lần thứ ", &text].concat();
    }
    let ending = match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    [&text, ending].concat()
}

/// What is odd about a query, in words.
pub(crate) fn problem_in_words(problem: &Problem, lang: Lang) -> String {
    if lang == Lang::En {
        return problem.to_string();
    }
    let parts = match &problem.kind {
        ProblemKind::UnknownField(name) => ["“", name.as_str(), "” không phải là tên trường; đã tìm như một từ"],
        ProblemKind::HasNoField(name) => ["“has:", name.as_str(), "” đã bị bỏ qua: đó không phải là tên trường"],
        ProblemKind::UnknownValue { label, .. } => ["không có giá trị nào tên là “", label.as_str(), "”"],
        ProblemKind::EmptyValue(name) => ["“", name.as_str(), ":” cần có một giá trị"],
        ProblemKind::BadNumber(text) => ["“", text.as_str(), "” không phải là số hay khoảng số như 5.."],
        ProblemKind::BadDate(text) => ["“", text.as_str(), "” không phải là ngày hay khoảng ngày như 2023..2024-06"],
        ProblemKind::UnknownStage(text) => {
            ["“", text.as_str(), "” không phải là một mức: noted, discussed, proposed, agreed, signed"]
        }
        ProblemKind::NoStages(field) => ["trường ", field.name(), " không có các mức"],
        ProblemKind::BadSort(text) => ["không thể sắp xếp các hàng theo “", text.as_str(), "”"],
        ProblemKind::UnclosedQuote => ["dấu ngoặc kép chưa được đóng", "", ""],
        ProblemKind::TooLong => ["câu tìm kiếm quá dài; phần còn lại đã bị bỏ qua", "", ""],
    };
    parts.concat()
}
