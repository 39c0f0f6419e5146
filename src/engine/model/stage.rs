//! Stages: how far a matter has come.

use crate::text::named_values::labelled_values;

labelled_values! {
    /// How far a matter has come, from lowest to highest.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Stage {
        /// Existing, reviewed or cited.
        Noted = "noted" { En: "noted", Vi: "ghi nhận" }
        /// Talked about.
        Discussed = "discussed" { En: "discussed", Vi: "trao đổi" }
        /// Proposed or asked for, by one side or by both.
        Proposed = "proposed" { En: "proposed", Vi: "đề xuất" }
        /// Agreed by both sides.
        Agreed = "agreed" { En: "agreed", Vi: "nhất trí" }
        /// Signed at this dialogue.
        Signed = "signed" { En: "signed", Vi: "ký kết" }
    }
}

/// What people also call stages.
const OTHER_NAMES: [(Stage, &[&str]); 4] = [
    (Stage::Discussed, &["discuss", "thảo luận", "bàn"]),
    (Stage::Proposed, &["propose", "proposal", "proposals", "đề nghị", "suggest", "suggested"]),
    (Stage::Agreed, &["agree", "thống nhất", "đồng ý"]),
    (Stage::Signed, &["sign", "ký"]),
];

impl Stage {
    /// Other names of it, in any language.
    pub(crate) fn other_names(self) -> impl Iterator<Item = &'static str> {
        let of_stage = OTHER_NAMES.iter().filter(move |(stage, _)| *stage == self);
        of_stage.flat_map(|(_, names)| *names).copied()
    }

    /// A circle for output that is only text; the higher the stage, the fuller.
    #[must_use]
    pub fn glyph(self) -> &'static str {
        match self {
            Self::Noted => "○",
            Self::Discussed => "◔",
            Self::Proposed => "◑",
            Self::Agreed => "◕",
            Self::Signed => "●",
        }
    }
}
