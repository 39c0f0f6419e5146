//! Vietnamese.

use engine::{Edtf, Problem, ProblemKind};

translate_strings! {
    // The search box and the hints below it.
    search: "Tìm",
    search_example: "Tìm, ví dụ: quân y, UNCLOS",
    hint: "Chính xác hơn:",
    also_searched: "Gồm cả:",
    suggestions: "Gợi ý",
    field: "trường",
    word: "từ",
    did_you_mean: "Có phải bạn muốn tìm",
    empty: "Không có cuộc đối thoại nào phù hợp.",
    try_without: "Thử bỏ:",
    unknown_parts: "Đã bỏ qua phần không nhận ra trong liên kết:",

    // The filters.
    filters: "Bộ lọc",
    active: "Bộ lọc đang dùng",
    remove: "Bỏ bộ lọc:",
    clear: "Xóa tất cả",
    skip: "Đến bảng",
    from_stage: "Từ mức",
    any_stage: "mọi mức",
    no_facets: "Không còn giá trị nào khác.",
    areas: "Lĩnh vực",
    more_filters: "Khác",
    find_value: "Tìm",
    show_found: "Xem",
    only_stage: "Chỉ các cuộc có mục đạt mức này",
    type_for_more: "Còn nữa: gõ để tìm.",

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
    save: "Màn hình này thành một tệp HTML (không cần mạng)",
    not_saved: "Không lưu được màn hình này.",
    print: "In",

    // When something fails.
    stopped: "Bảng tương tác đã dừng. Hãy tải lại trang để dùng tiếp.",

    // The table.
    caption: "Các cuộc đối thoại quốc phòng song phương. Nhấn vào bất kỳ giá trị nào để đọc câu văn làm căn cứ.",
    prerender_caption: "Các cuộc đối thoại quốc phòng song phương. Các số dẫn tới những câu văn làm căn cứ.",
    rows_shown: "cuộc đối thoại được hiển thị",
    show_more: "Hiển thị thêm",
    show_all: "Hiển thị tất cả",
    show_fewer: "Thu gọn",
    facts: "dữ kiện",
    other_values: "khác",
    sort_by: "Sắp xếp theo",
    sorted: "đang sắp xếp",
    ascending: "tăng dần",
    descending: "giảm dần",
    sort_with_shift: "Giữ Shift: xếp tiếp trong thứ tự này",
    stages: "Mức đạt được",
    possible: "có thể",
    why_possible: "Không biết chính xác ngày; có thể nằm ngoài khoảng này.",
    not_stated: "không nêu",
    sources_differ: "các nguồn khác nhau",
    asked_by: "bên đề nghị:",
    pick: "So sánh",
    no_room: "So sánh được nhiều nhất bốn cuộc. Hãy bỏ bớt một cuộc.",
    matches: "Tìm thấy trong",
    more_passages: "đoạn khác",
    in_article: "Đọc trong bài báo",

    // The matrix.
    matrix_by: "Theo",
    matrix_caption: "cuộc đối thoại nào nêu điều gì, và tiến đến mức nào. › bằng thuật ngữ hẹp hơn",
    in_one: "mục chỉ có ở một cuộc",
    mentioned: "có nêu",
    number_named: "Số mục",

    // The timeline.
    timeline_legend: "Chấm là một ngày; thanh là vài ngày, hoặc là một tháng hay một năm khi không rõ ngày. Tô đặc: có bài tường thuật. Để rỗng: chỉ được nhắc đến. Số là lần đối thoại; trong ngoặc là những lần không có bài báo.",
    years: "Năm",
    all_years: "tất cả",
    undated: "Không nêu ngày:",

    // The quotes on a topic.
    topic: "Chủ đề",
    silent: "Bài báo về các cuộc sau không nêu:",
    is_baseline: "Câu làm mốc",
    make_baseline: "So các câu khác với câu này",

    // The comparison.
    compare_caption: "Các cuộc đối thoại đặt cạnh nhau. Nhấn vào bất kỳ giá trị nào để đọc câu văn làm căn cứ.",
    only_differences: "Chỉ những điểm khác nhau",
    pick_some: "Hãy chọn từ hai đến bốn cuộc đối thoại để so sánh.",
    pick_how: "Đánh dấu “So sánh” ở các hàng cần chọn.",
    compare_with_previous: "Hoặc so sánh một cuộc đối thoại với cuộc liền trước trong bộ dữ liệu này:",
    with_previous: "So với cuộc liền trước",
    leave_out: "Bỏ khỏi phần so sánh:",
    unknown_dialogue: "Liên kết này nêu một cuộc đối thoại không có ở đây.",
    not_mentioned: "không được nhắc đến",
    not_in_report: "không được nhắc đến trong bài này",
    not_in_reports: "không được nhắc đến trong các bài này",
    not_in_corpus: "không có trong bộ dữ liệu này",
    between_them: "Ở giữa,",
    unlike_accounts: "Các bài này thuộc những loại khác nhau. Điều mà một bài bỏ qua vẫn có thể đã được nêu ra.",
    in_other_terms: "bằng thuật ngữ rộng hoặc hẹp hơn",
    change: "Từ bài trước đến bài sau",
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
    both_sides: "cả hai bên",
    article_itself: "lời bài báo",
    why_inferred: "Vì sao là suy ra:",
    note: "Ghi chú:",
    show: "Xem trong bài báo",
    copy: "Sao chép trích dẫn",
    copied: "Đã sao chép",
    not_copied: "Không sao chép được",
    copy_with_source: "Sao chép kèm nguồn",
    open_original: "Mở bài gốc",
    outside_story: "Từ phần khung trang quanh bài báo, không thuộc nội dung bài.",
    read_whole: "Đọc toàn bộ bài báo",
    back_to_quotes: "Về các câu trích",
    previous: "Trước",
    next: "Tiếp",
    no_publisher: "không rõ nơi đăng",
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
        ProblemKind::UnknownField(name) => format!("“{name}” không phải là tên trường; đã tìm như một từ"),
        ProblemKind::HasNoField(name) => format!("“has:{name}” đã bị bỏ qua: đó không phải là tên trường"),
        ProblemKind::UnknownValue { label, .. } => format!("không có giá trị nào tên là “{label}”"),
        ProblemKind::EmptyValue(name) => format!("“{name}:” cần có một giá trị"),
        ProblemKind::BadNumber(text) => format!("“{text}” không phải là số hay khoảng số như 5.."),
        ProblemKind::BadDate(text) => format!("“{text}” không phải là ngày hay khoảng ngày như 2023..2024-06"),
        ProblemKind::UnknownStage(text) => {
            format!("“{text}” không phải là một mức: noted, discussed, proposed, agreed, signed")
        }
        ProblemKind::NoStages(field) => format!("trường {} không có các mức", field.name()),
        ProblemKind::BadSort(text) => format!("không thể sắp xếp các hàng theo “{text}”"),
        ProblemKind::NoAlternatives => "mọi từ đều phải có; chỉ các giá trị của một trường mới có thể thay thế nhau, \
             như partner:italy,russia"
            .to_owned(),
        ProblemKind::NothingToSearch => "không có gì để tìm: không có chữ cái hay chữ số nào".to_owned(),
        ProblemKind::UnclosedQuote => "dấu ngoặc kép chưa được đóng".to_owned(),
        ProblemKind::TooLong => "câu tìm kiếm quá dài; phần còn lại đã bị bỏ qua".to_owned(),
    }
}
