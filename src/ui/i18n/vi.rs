//! Vietnamese.

use engine::{Edtf, Lang, Problem, ProblemKind, Stage};

translate_strings! {
    // The search box and the hints below it.
    search: "Tìm",
    search_example: "ví dụ: quân y, UNCLOS",
    hint: "Ví dụ:",
    also_searched: "Gồm cả:",
    suggestions: "Gợi ý",
    field: "trường",
    word: "từ",
    did_you_mean: "Có phải bạn muốn tìm",
    articles_arriving: "Các bài báo đang tải. Giá trị và trích dẫn sẽ hiện sau.",
    needs_articles: "Các bài báo đang tải. Cụm từ và nguồn chỉ tìm được khi đã tải xong.",
    empty: "Không có cuộc đối thoại nào phù hợp.",
    try_without: "Thử bỏ:",
    unknown_parts: "Đã bỏ qua phần không đọc được trong liên kết:",

    // The filters.
    filters: "Bộ lọc",
    active: "Bộ lọc đang dùng",
    remove: "Bỏ bộ lọc:",
    clear: "Xóa tất cả",
    skip: "Đến bảng",
    from_stage: "Từ mức",
    any_stage: "mọi mức",
    no_values: "Không còn giá trị nào khác.",
    areas: "Lĩnh vực",
    instruments: "Khuôn khổ",
    more_filters: "Khác",
    find_value: "Tìm",
    show_found: "Xem",
    only_stage: "Chỉ các cuộc đối thoại đạt mức này",
    type_for_more: "Gõ để tìm thêm.",

    // The toolbar and its menus.
    options: "Tùy chọn khác",
    of: "trên",
    dialogues: "cuộc đối thoại",
    views: "Chế độ xem",
    view_table: "Bảng",
    view_matrix: "Ma trận",
    view_timeline: "Dòng thời gian",
    view_quotes: "Trích dẫn",
    view_compare: "So sánh",
    columns: "Cột",
    all_columns: "Mọi cột",
    key_columns: "Cột chính",
    more_space: "Thoáng hơn",
    less_space: "Gọn hơn",
    move_left: "Chuyển sang trái:",
    group_by: "Nhóm theo",
    no_groups: "Không nhóm",
    year: "Năm",
    export: "Tải về",
    export_of: "Mọi cuộc đối thoại phù hợp, kèm trích dẫn",
    save: "Lưu màn hình này thành tệp HTML (không cần mạng)",
    not_saved: "Không lưu được màn hình này.",
    copy_view_link: "Sao chép liên kết đến màn hình này",
    print: "In",

    // The table.
    caption: "Các cuộc đối thoại quốc phòng song phương. Nhấn vào một giá trị để đọc câu văn làm căn cứ.",
    prerender_caption: "Các cuộc đối thoại quốc phòng song phương. Các số dẫn tới câu văn làm căn cứ.",
    rows_shown: "cuộc đối thoại đang hiển thị",
    show_more: "Hiển thị thêm",
    show_all: "Hiển thị tất cả",
    show_fewer: "Thu gọn",
    other_values: "khác",
    sort_by: "Sắp xếp theo",
    sorted: "đang sắp xếp",
    ascending: "tăng dần",
    descending: "giảm dần",
    newest_first: "Mới nhất trước",
    oldest_first: "Cũ nhất trước",
    sort_with_shift: "Giữ Shift: xếp tiếp trong thứ tự này",
    stages: "Mức đạt được",
    possible: "có thể",
    why_possible: "Chưa rõ ngày cụ thể; có thể nằm ngoài khoảng thời gian này.",
    not_stated: "không nêu",
    sources_differ: "các nguồn nêu khác nhau",
    asked_by: "bên đề nghị:",
    pick: "So sánh",
    side_by_side: "cuộc đặt cạnh nhau",
    no_room: "Chỉ so sánh được tối đa bốn cuộc. Hãy bỏ bớt một cuộc.",
    matches: "Tìm thấy trong",
    more_passages: "đoạn khác",
    words_apart: "Các từ nằm ở những câu hoặc giá trị khác nhau",
    words_apart_in_all: "Không câu hay giá trị nào có đủ các từ này",
    listed_last: ", xếp cuối",
    in_article: "Đọc trong bài báo",

    // The matrix.
    matrix_by: "Theo",
    matrix_caption: "cuộc đối thoại nào nêu điều gì, ở mức nào. › bằng thuật ngữ hẹp hơn",
    in_one: "mục khác, mỗi mục chỉ có ở một cuộc",
    named: "có nêu",
    number_named: "Số mục được nêu",

    // The timeline.
    timeline_legend: "Chấm: một ngày. Thanh: nhiều ngày, hoặc không rõ ngày. Đặc: có bài riêng. Rỗng: chỉ được nhắc đến. Số: lần đối thoại; trong ngoặc: không có bài báo, không rõ ngày.",
    years: "Năm",
    all_years: "tất cả",
    undated: "Không nêu ngày:",

    // The quotes on a topic.
    topic: "Chủ đề",
    silent: "Bài báo về các cuộc sau không nêu:",
    no_topics: "Bài báo về các cuộc sau không nêu chủ đề nào:",
    what_marks_mean: "Tô nền nhạt ở các cuộc khác: những chữ không có ở đây.",
    make_baseline: "So các cuộc khác với cuộc này",

    // The comparison.
    compare_caption: "Các cuộc đối thoại đặt cạnh nhau. Nhấn vào một giá trị để đọc câu văn làm căn cứ.",
    only_differences: "Chỉ xem điểm khác nhau",
    pick_some: "Hãy chọn từ hai đến bốn cuộc đối thoại để so sánh.",
    compare_others: "So sánh cuộc khác",
    pick_how: "Đánh dấu “So sánh” ở các hàng cần chọn.",
    compare_with_previous: "Hoặc so một cuộc đối thoại với cuộc liền trước trong bộ dữ liệu này:",
    with_previous: "So với cuộc liền trước",
    leave_out: "Bỏ khỏi phần so sánh:",
    unknown_dialogue: "Liên kết này dẫn tới một cuộc đối thoại không có trong bộ dữ liệu này.",
    not_mentioned: "không được nhắc đến",
    not_in_report: "không được nhắc đến trong bài này",
    not_in_reports: "không được nhắc đến trong các bài này",
    not_in_corpus: "không có trong bộ dữ liệu này",
    between_them: "Giữa hai cuộc này còn",
    unlike_accounts: "Đây là những loại bài khác nhau. Điều một bài không nhắc đến vẫn có thể đã được nêu.",
    in_other_terms: "bằng thuật ngữ rộng hoặc hẹp hơn",
    change: "Khác biệt",
    change_only_earlier: "chỉ có trong bài trước",
    change_only_later: "chỉ có trong bài sau",
    change_higher: "ở mức cao hơn",
    change_lower: "ở mức thấp hơn",
    change_none: "như trước",
    meeting_section: "Thời gian, địa điểm, người chủ trì",
    documents_section: "Văn kiện",
    cooperation_section: "Lĩnh vực và vấn đề",
    positions_section: "Luật pháp và lập trường",
    forums_section: "Diễn đàn",

    // The evidence panel.
    quotes: "Trích dẫn",
    article: "Bài báo",
    close: "Đóng",
    said_by: "bên phát biểu:",
    staged_by: "–",
    both_sides: "cả hai bên",
    article_itself: "theo bài báo",
    why_inferred: "Suy ra vì:",
    note: "Ghi chú:",
    show: "Xem trong bài báo",
    copy: "Sao chép trích dẫn",
    copy_link: "Sao chép liên kết",
    copied: "Đã sao chép",
    not_copied: "Không sao chép được",
    copy_with_source: "Sao chép kèm nguồn",
    open_original: "Mở bài gốc",
    outside_story: "Trích từ phần bên ngoài bài báo.",
    read_whole: "Đọc toàn bộ bài báo",
    back_to_quotes: "Trở lại trích dẫn",
    previous: "Trước",
    next: "Tiếp",
    no_publisher: "không rõ nguồn đăng",
    no_date: "không rõ ngày",

    // The citation of the corpus.
    data_set: "bộ dữ liệu",
    version: "phiên bản",

    // Dates and numbers.
    thousands_separator: ".",
    about: "khoảng",
    uncertain: "chưa chắc chắn",
    month_unknown: "không rõ tháng",
    day_unknown: "không rõ ngày",
    date: date,
    ordinal: ordinal,
    problem: problem,
    // Vietnamese nouns have one form.
    dialogue_noun: |_| "cuộc đối thoại",
    fact_noun: |_| "dữ kiện",
    example_queries: || ["quân y", "\"Biển Đông\"", "đối tác:nga", "lĩnh vực:đào tạo@đề xuất", "thời gian:2023.."],
}

/// 2/7/2025, tháng 7/2025, 2025.
fn date(date: Edtf) -> String {
    let year = date.year();
    match (date.month(), date.day()) {
        (Some(month), Some(day)) => format!("{day}/{month}/{year}"),
        (Some(month), None) => format!("tháng {month}/{year}"),
        (None, _) => year.to_string(),
    }
}

/// lần thứ 5
fn ordinal(number: u32) -> String {
    format!("lần thứ {number}")
}

fn problem(problem: &Problem) -> String {
    match &problem.kind {
        ProblemKind::UnknownField(name) => format!("“{name}” không phải là tên trường; được tìm như một từ"),
        ProblemKind::HasNoField(name) => format!("“{name}” không phải là tên trường; đã bỏ qua “has:{name}”"),
        ProblemKind::UnknownValue { label, .. } => format!("không có giá trị nào tên là “{label}”"),
        ProblemKind::EmptyValue(name) => format!("sau “{name}:” cần có giá trị"),
        ProblemKind::BadNumber(text) => format!("“{text}” không phải là số hay khoảng số như 5.."),
        ProblemKind::BadDate(text) => format!("“{text}” không phải là ngày hay khoảng ngày như 2023..2024-06"),
        ProblemKind::UnknownStage(text) => format!("“{text}” không phải là một mức: {}", typed_stages()),
        ProblemKind::NoStages(field) => format!("trường {} không phân mức", field.name()),
        ProblemKind::BadSort(text) => format!("không sắp xếp được theo “{text}”"),
        ProblemKind::NoAlternatives => {
            "phải có đủ mọi từ; chỉ các giá trị của cùng một trường mới thay thế được cho nhau, như partner:italy,russia"
                .to_owned()
        }
        ProblemKind::NothingToSearch => "không có gì để tìm: không có chữ cái hay chữ số nào".to_owned(),
        ProblemKind::UnclosedQuote => "dấu ngoặc kép chưa được đóng".to_owned(),
        ProblemKind::TooLong => "câu tìm kiếm quá dài; đã bỏ qua phần còn lại".to_owned(),
    }
}

/// The stages as they can be typed after an `@`, where a space would end them.
fn typed_stages() -> String {
    Stage::ALL.map(|stage| stage.labels()[Lang::Vi].replace(' ', "-")).join(", ")
}
