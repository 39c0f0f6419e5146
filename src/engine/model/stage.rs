//! Stages: how far a matter has come.

use crate::text::lang::{Labels, Lang};

/// How far a matter has come, from lowest to highest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Existing, reviewed or cited.
    Noted,
    /// Talked about.
    Discussed,
    /// Proposed or asked for, by one side or by both.
    Proposed,
    /// Agreed by both sides.
    Agreed,
    /// Signed at this dialogue.
    Signed,
}

impl Stage {
    /// All stages, lowest first.
    pub const ALL: [Self; 5] = [Self::Noted, Self::Discussed, Self::Proposed, Self::Agreed, Self::Signed];

    /// The name in annotations, queries and JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Noted => "noted",
            Self::Discussed => "discussed",
            Self::Proposed => "proposed",
            Self::Agreed => "agreed",
            Self::Signed => "signed",
        }
    }

    /// The stage with this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.name() == name)
    }

    /// The labels.
    #[must_use]
    pub fn labels(self) -> Labels {
        use Lang::{En, Vi};
        Labels::new(match self {
            Self::Noted => &[(En, "noted"), (Vi, "ghi nhận")],
            Self::Discussed => &[(En, "discussed"), (Vi, "trao đổi")],
            Self::Proposed => &[(En, "proposed"), (Vi, "đề xuất")],
            Self::Agreed => &[(En, "agreed"), (Vi, "nhất trí")],
            Self::Signed => &[(En, "signed"), (Vi, "ký kết")],
        })
    }

    /// A circle that is the fuller the higher the stage, for output that is text alone.
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
