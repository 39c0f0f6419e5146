//! What the workbench says, in each language.

use engine::{Labels, Lang};

/// Defines labels, each in the languages that have it.
macro_rules! labels {
    ($($(#[$doc:meta])* $name:ident { $($lang:ident: $label:literal),+ $(,)? })*) => {
        $($(#[$doc])* pub(crate) const $name: Labels = Labels::new(&[$((Lang::$lang, $label)),+]);)*
    };
}

labels! {
    ACCEPT { En: "Accept", Vi: "Nhận" }
    ACCEPT_ALL { En: "Accept all of this sentence", Vi: "Nhận mọi giá trị của câu này" }
    REJECT { En: "Reject", Vi: "Bỏ" }
    EDIT { En: "Change", Vi: "Sửa" }
    SETTLED { En: "Seen to", Vi: "Đã xem xét" }
    REOPEN { En: "Undo", Vi: "Hoàn tác" }
    ADD { En: "Add a value", Vi: "Thêm giá trị" }
    SAVE { En: "Save", Vi: "Lưu" }
    CANCEL { En: "Cancel", Vi: "Thôi" }
    REMOVE { En: "Remove this article", Vi: "Xoá bài này" }
    OPEN { En: "to review", Vi: "chờ duyệt" }
    ACCEPTED { En: "accepted", Vi: "đã nhận" }
    REJECTED { En: "rejected", Vi: "đã bỏ" }
    QUESTION { En: "Question", Vi: "Câu hỏi" }
    NEW_TERM { En: "new term", Vi: "thuật ngữ mới" }
    ARTICLE_VOICE { En: "the article itself", Vi: "chính bài báo" }
    BOTH { En: "both", Vi: "cả hai bên" }
    SAID_BY { En: "Said by", Vi: "Bên nói" }
    STAGE { En: "Stage", Vi: "Mức" }
    FIELD { En: "Field", Vi: "Trường" }
    VALUE { En: "Value", Vi: "Giá trị" }
    ROLE { En: "Role", Vi: "Vai trò" }
    PARTY { En: "Side", Vi: "Bên" }
    RANK { En: "Rank", Vi: "Cấp bậc" }
    OFFICE { En: "Office", Vi: "Chức vụ" }
    SINCE { En: "Since (year)", Vi: "Từ năm" }
    SIDE_MEETING { En: "At a side meeting", Vi: "Tại cuộc gặp bên lề" }
    INFERRED { En: "Inferred", Vi: "Suy ra" }
    ACCORDING_TO { En: "By the account of", Vi: "Theo lời của" }
    NOBODY { En: "–", Vi: "–" }
    NOTE { En: "Note", Vi: "Ghi chú" }
    QUOTE { En: "Quote, verbatim", Vi: "Trích dẫn, nguyên văn" }
    ANOTHER_QUOTE { En: "Another quote (optional)", Vi: "Trích dẫn khác (không bắt buộc)" }
    SAME_AS { En: "Another source of", Vi: "Nguồn khác của" }
    THIS_ROW_ALONE { En: "a row of its own", Vi: "một dòng riêng" }
    LEFT { En: "left to review", Vi: "mục chờ duyệt" }
    REVIEWED { En: "Reviewed", Vi: "Đã duyệt" }
    NO_ROW { En: "no row", Vi: "không có dòng" }
    DRAFT { En: "Draft, not reviewed", Vi: "Bản nháp, chưa duyệt" }
    NO_DIALOGUE { En: "No dialogue was drafted", Vi: "Không lập được cuộc đối thoại nào" }
    VALUES { En: "Values of the row", Vi: "Các giá trị của dòng" }
    LEFT_OUT {
        En: "Values with a problem, left out of what you take away",
        Vi: "Giá trị có vấn đề, không đưa vào kết quả",
    }
    ARTICLES { En: "Articles you are working on", Vi: "Các bài đang làm" }
    EMPTY { En: "There is no text: paste an article first.", Vi: "Chưa có văn bản: hãy dán một bài báo." }
    TOO_LONG {
        En: "The text is longer than 200 KB: paste the article alone.",
        Vi: "Văn bản dài hơn 200 KB: chỉ dán bài báo.",
    }
    EXPORT {
        En: "This is an export or annotations, not an article. To open annotations, choose NAME.txt and NAME.toml together.",
        Vi: "Đây là tệp xuất hoặc chú giải, không phải bài báo. Để mở chú giải, hãy chọn cả NAME.txt và NAME.toml.",
    }
    HAD_TAGS { En: "The text had HTML tags; they were taken out.", Vi: "Văn bản có thẻ HTML; các thẻ đã được bỏ." }
    NO_PUBLISHER {
        En: "The text does not name the publisher, so the row does not either.",
        Vi: "Bài không nêu tên cơ quan xuất bản nên dòng cũng không nêu.",
    }
    BAD_URL {
        En: "The address is not one of the web; it was left out.",
        Vi: "Địa chỉ không phải địa chỉ web nên đã bỏ.",
    }
    BAD_DATE {
        En: "The date of publication is not a date like 2025-07-02.",
        Vi: "Ngày đăng không có dạng như 2025-07-02.",
    }
    BAD_LANGUAGE { En: "The language is not a tag like en or vi.", Vi: "Ngôn ngữ không phải thẻ như en hay vi." }
    NOT_A_NUMBER { En: "The value has to be a whole number.", Vi: "Giá trị phải là số nguyên." }
    NOT_A_DATE {
        En: "The value has to be a date like 2025-07-02, 2025-07 or 2025.",
        Vi: "Giá trị phải là ngày như 2025-07-02, 2025-07 hoặc 2025.",
    }
    NO_VALUE { En: "There is no value.", Vi: "Chưa có giá trị." }
    NO_STAGE { En: "Choose the stage that the quote states.", Vi: "Hãy chọn mức mà trích dẫn nêu." }
    NO_PARTY { En: "the row names no side", Vi: "dòng không nêu bên nào" }
    NO_PARTY_TERM { En: "No such side in the vocabulary.", Vi: "Thuật ngữ không có bên này." }
    NO_QUOTE { En: "A value needs a quote.", Vi: "Giá trị cần có trích dẫn." }
    NOT_QUOTED {
        En: "These words are not in the story of the article:",
        Vi: "Phần chính của bài không có những chữ này:",
    }
    NOT_OPENED { En: "These files cannot be opened:", Vi: "Không mở được các tệp này:" }
    NOTHING_TO_OPEN {
        En: "There is no article with annotations in these files.",
        Vi: "Không có bài báo kèm chú giải trong các tệp này.",
    }
    KEPT_DAMAGED {
        En: "What this device kept of an article cannot be read.",
        Vi: "Không đọc được phần đã lưu của một bài.",
    }
}
