//! What the workbench says, in each language.

use engine::{Labels, Lang};

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident: $en:literal, $vi:literal;)*) => {
        $($(#[$doc])* pub(crate) const $name: Labels = Labels::new(&[(Lang::En, $en), (Lang::Vi, $vi)]);)*
    };
}

words! {
    ACCEPT: "Accept", "Nhận";
    REJECT: "Reject", "Bỏ";
    EDIT: "Change", "Sửa";
    SETTLED: "Seen to", "Đã xem xét";
    REOPEN: "Undo", "Hoàn tác";
    ADD: "Add a value", "Thêm giá trị";
    SAVE: "Save", "Lưu";
    CANCEL: "Cancel", "Thôi";
    REMOVE: "Remove this article", "Xoá bài này";
    OPEN: "to review", "chờ duyệt";
    ACCEPTED: "accepted", "đã nhận";
    REJECTED: "rejected", "đã bỏ";
    QUESTION: "Question", "Câu hỏi";
    NEW_TERM: "new term", "thuật ngữ mới";
    ARTICLE_VOICE: "the article itself", "chính bài báo";
    BOTH: "both", "cả hai bên";
    SAID_BY: "Said by", "Bên nói";
    STAGE: "Stage", "Mức";
    FIELD: "Field", "Trường";
    VALUE: "Value", "Giá trị";
    ROLE: "Role", "Vai trò";
    PARTY: "Side", "Bên";
    RANK: "Rank", "Cấp bậc";
    OFFICE: "Office", "Chức vụ";
    SINCE: "Since (year)", "Từ năm";
    SIDE_MEETING: "At a side meeting", "Tại cuộc gặp bên lề";
    INFERRED: "Inferred", "Suy ra";
    ACCORDING_TO: "By the account of", "Theo lời của";
    NOBODY: "–", "–";
    NOTE: "Note", "Ghi chú";
    QUOTE: "Quote, verbatim", "Trích dẫn, nguyên văn";
    ANOTHER_QUOTE: "Another quote (optional)", "Trích dẫn khác (không bắt buộc)";
    SAME_AS: "Another source of", "Nguồn khác của";
    THIS_ROW_ALONE: "a row of its own", "một dòng riêng";
    LEFT: "left to review", "mục chờ duyệt";
    REVIEWED: "Reviewed", "Đã duyệt";
    DRAFT: "Draft, not reviewed", "Bản nháp, chưa duyệt";
    NO_DIALOGUE: "No dialogue was drafted", "Không lập được cuộc đối thoại nào";
    VALUES: "Values of the row", "Các giá trị của dòng";
    LEFT_OUT: "values with a problem are left out of what you take away", "giá trị có vấn đề không được đưa vào kết quả";
    ARTICLES: "Articles you are working on", "Các bài đang làm";
    EMPTY: "There is no text: paste an article first.", "Chưa có văn bản: hãy dán một bài báo.";
    TOO_LONG: "The text is longer than 200 KB: paste the article alone.", "Văn bản dài hơn 200 KB: chỉ dán bài báo.";
    EXPORT: "This is an export or annotations, not an article. To open annotations, choose NAME.txt and NAME.toml together.", "Đây là tệp xuất hoặc chú giải, không phải bài báo. Để mở chú giải, hãy chọn cả NAME.txt và NAME.toml.";
    HAD_TAGS: "The text had HTML tags; they were taken out.", "Văn bản có thẻ HTML; các thẻ đã được bỏ.";
    NO_PUBLISHER: "The text does not name the publisher, so the row does not either.", "Bài không nêu tên cơ quan xuất bản nên dòng cũng không nêu.";
    BAD_URL: "The address is not one of the web; it was left out.", "Địa chỉ không phải địa chỉ web nên đã bỏ.";
    BAD_DATE: "The date of publication is not a date like 2025-07-02.", "Ngày đăng không có dạng như 2025-07-02.";
    BAD_LANGUAGE: "The language is not a tag like en or vi.", "Ngôn ngữ không phải thẻ như en hay vi.";
    NOT_A_NUMBER: "The value has to be a whole number.", "Giá trị phải là số nguyên.";
    NOT_A_DATE: "The value has to be a date like 2025-07-02, 2025-07 or 2025.", "Giá trị phải là ngày như 2025-07-02, 2025-07 hoặc 2025.";
    NO_VALUE: "There is no value.", "Chưa có giá trị.";
    NO_PARTY_TERM: "No such side in the vocabulary.", "Thuật ngữ không có bên này.";
    NO_QUOTE: "A value needs a quote.", "Giá trị cần có trích dẫn.";
    NOT_QUOTED: "These words are not in the story of the article:", "Phần chính của bài không có những chữ này:";
    NOT_OPENED: "These files cannot be opened:", "Không mở được các tệp này:";
    NOTHING_TO_OPEN: "There is no article with annotations in these files.", "Không có bài báo kèm chú giải trong các tệp này.";
    KEPT_DAMAGED: "What this device kept of an article cannot be read.", "Không đọc được phần đã lưu của một bài.";
}
