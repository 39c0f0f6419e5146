//! What the fields, their stages and the other fixed values mean, as the codebook says it. seeds/README.md says how
//! annotators choose between them.

use engine::Lang::{En, Vi};
use engine::{ArticleKind, Basis, Coverage, Field, Labels, Role, Setting, Stage};

/// What the values of a field are.
#[rustfmt::skip]
pub(crate) fn of_field(field: Field) -> Labels {
    Labels::new(match field {
        Field::Party => &[(En, "The states that took part, by ISO 3166-1 alpha-2 code."),
            (Vi, "Các quốc gia tham gia, theo mã ISO 3166-1 alpha-2.")],
        Field::Series => &[(En, "The named series that the dialogue belongs to."),
            (Vi, "Chuỗi đối thoại có tên gọi riêng mà cuộc đối thoại này thuộc về.")],
        Field::Edition => &[(En, "The number of the dialogue in its series."),
            (Vi, "Số thứ tự của cuộc đối thoại trong chuỗi.")],
        Field::Held => &[
            (En, "When it was held, as an EDTF date (ISO 8601-2, level 1), as precise as the articles are."),
            (Vi, "Thời gian diễn ra, ghi theo EDTF (ISO 8601-2, bậc 1), chính xác như bài báo cho biết.")],
        Field::Venue => &[(En, "The city where it was held."), (Vi, "Thành phố nơi diễn ra.")],
        Field::Format => &[
            (En, "The kind of meeting: policy dialogue, strategy dialogue, ministerial talks and the like."),
            (Vi, "Hình thức cuộc gặp: đối thoại chính sách, đối thoại chiến lược, hội đàm cấp bộ trưởng, v.v.")],
        Field::Participant => &[
            (En, "A person who took part or met a side, with role, side, rank and office at the time."),
            (Vi, "Người tham dự hoặc gặp một bên, kèm vai trò, bên đại diện, cấp bậc và chức vụ khi đó.")],
        Field::Chair => &[(En, "The participants who chaired the dialogue or led a side."),
            (Vi, "Những người đã chủ trì đối thoại hoặc làm trưởng đoàn của một bên.")],
        Field::Document => &[(En, "A document that was signed at the dialogue, wanted there, or cited."),
            (Vi, "Văn kiện được ký tại đối thoại, được đề nghị ký, hoặc được viện dẫn.")],
        Field::Area => &[(En, "An area of defence or security cooperation, or a security issue that was talked about."),
            (Vi, "Lĩnh vực hợp tác quốc phòng, an ninh, hoặc vấn đề an ninh được nói đến.")],
        Field::Instrument => &[(En, "A legal or political instrument that was cited or wanted, such as UNCLOS."),
            (Vi, "Khuôn khổ pháp lý hoặc chính trị được viện dẫn hoặc được mong muốn, như UNCLOS.")],
        Field::Position => &[(En, "A position that a side stated, or its view of the other side's."),
            (Vi, "Lập trường mà một bên nêu, hoặc đánh giá của bên đó về lập trường của bên kia.")],
        Field::Partnership => &[(En, "The level of the parties' relations."), (Vi, "Cấp độ quan hệ giữa các bên.")],
        Field::Forum => &[(En, "A multilateral forum that was talked about."),
            (Vi, "Diễn đàn đa phương được nói đến.")],
        Field::Occasion => &[
            (En, "An anniversary, invitation, visit or meeting that an article connects with the dialogue."),
            (Vi, "Ngày kỷ niệm, lời mời, chuyến thăm hoặc cuộc gặp mà bài báo gắn với đối thoại.")],
        Field::Request => &[(En, "What one side asked of the other."), (Vi, "Điều một bên đề nghị với bên kia.")],
        Field::Partner => &[(En, "The parties other than the home party of the corpus."),
            (Vi, "Các bên tham gia, trừ quốc gia mà bộ dữ liệu lấy làm trung tâm.")],
        Field::Stage => &[(En, "The stages that any fact has reached."), (Vi, "Các mức mà dữ kiện đạt được.")],
        Field::Coverage => &[(En, "Whether an article is about the dialogue."),
            (Vi, "Có bài báo viết riêng về cuộc đối thoại hay không.")],
        Field::Source => &[(En, "The articles quoted."), (Vi, "Các bài báo được trích dẫn.")],
        Field::Relevance => &[(En, "How much a dialogue is about the words of a query."),
            (Vi, "Mức độ liên quan của cuộc đối thoại với câu tìm kiếm.")],
    })
}

pub(crate) fn of_stage(stage: Stage) -> Labels {
    Labels::new(match stage {
        Stage::Noted => &[
            (En, "It exists: it is reviewed, valued or cited, or was discussed elsewhere."),
            (Vi, "Đã có: được điểm lại, đánh giá, viện dẫn, hoặc đã được trao đổi tại dịp khác."),
        ],
        Stage::Discussed => &[
            (En, "The sides discussed it here, without saying what should follow."),
            (Vi, "Hai bên trao đổi tại đối thoại, không nêu bước tiếp theo."),
        ],
        Stage::Proposed => &[
            (En, "A side, or both, asks for it, offers it or wants it; no agreement is reported."),
            (Vi, "Một bên hoặc cả hai bên đề nghị, sẵn sàng hoặc mong muốn; bài báo không nói là đã nhất trí."),
        ],
        Stage::Agreed => &[
            (En, "Both sides agreed on it, concurred or plan it."),
            (Vi, "Hai bên nhất trí, đồng tình hoặc lên kế hoạch thực hiện."),
        ],
        Stage::Signed => &[
            (En, "The sides signed a document on it here."),
            (Vi, "Hai bên ký văn kiện về nội dung này tại đối thoại."),
        ],
    })
}

pub(crate) fn of_role(role: Role) -> Labels {
    Labels::new(match role {
        Role::Chair => &[(En, "Chaired or co-chaired the dialogue."), (Vi, "Chủ trì hoặc đồng chủ trì đối thoại.")],
        Role::Head => {
            &[(En, "Led a side, or held the talks for it."), (Vi, "Làm trưởng đoàn, hoặc thay mặt một bên hội đàm.")]
        }
        Role::Received => &[
            (En, "Received a delegation of the other side, as at a courtesy call."),
            (Vi, "Tiếp đoàn của bên kia, như khi đoàn đến chào xã giao."),
        ],
        Role::Met => &[
            (En, "Met somebody of the other side beside the dialogue."),
            (Vi, "Gặp người của bên kia bên lề đối thoại."),
        ],
        Role::Signatory => &[(En, "Signed a document."), (Vi, "Ký văn kiện.")],
    })
}

pub(crate) fn of_setting(setting: Setting) -> Labels {
    Labels::new(match setting {
        Setting::Dialogue => &[(En, "Said or done at the dialogue itself."), (Vi, "Diễn ra tại chính cuộc đối thoại.")],
        Setting::SideMeeting => &[
            (En, "Said or done at a meeting beside it, such as a courtesy call."),
            (Vi, "Diễn ra tại cuộc gặp bên lề, như buổi chào xã giao."),
        ],
    })
}

pub(crate) fn of_basis(basis: Basis) -> Labels {
    Labels::new(match basis {
        Basis::Stated => &[(En, "The quote states it."), (Vi, "Trích dẫn nêu rõ.")],
        Basis::Inferred => &[
            (En, "It follows from the quote by reasoning, which the note gives."),
            (Vi, "Suy ra từ trích dẫn; ghi chú nêu rõ lập luận."),
        ],
    })
}

pub(crate) fn of_coverage(coverage: Coverage) -> Labels {
    Labels::new(match coverage {
        Coverage::Reported => &[
            (En, "At least one article is about the dialogue."),
            (Vi, "Có ít nhất một bài báo viết riêng về cuộc đối thoại."),
        ],
        Coverage::Mentioned => &[
            (En, "Articles only refer to it, so a blank says little."),
            (Vi, "Bài báo chỉ nhắc đến, nên ô trống không nói lên nhiều điều."),
        ],
    })
}

pub(crate) fn of_kind(kind: ArticleKind) -> Labels {
    Labels::new(match kind {
        ArticleKind::AgencyReport => &[(En, "The report of a news agency."), (Vi, "Tin của một hãng thông tấn.")],
        ArticleKind::Newspaper => &[(En, "A newspaper's own article."), (Vi, "Bài của chính tờ báo.")],
        ArticleKind::Analysis => &[
            (En, "An analysis: it selects what bears on its argument."),
            (Vi, "Bài phân tích: chỉ chọn những gì phục vụ lập luận của bài."),
        ],
        ArticleKind::Aggregator => {
            &[(En, "A page that retells what others report."), (Vi, "Trang thuật lại tin của báo khác.")]
        }
    })
}
