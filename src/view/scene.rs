//! What a reader sees beside the filters: which view, which columns, what is compared. One text, as in an address.

use engine::Field;

/// The views.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// One row per dialogue.
    #[default]
    Table,
    /// A few dialogues side by side.
    Compare,
    /// Which dialogue names what, and how far it went.
    Matrix,
    /// The words of each dialogue on one topic.
    Wording,
    /// When the dialogues were held.
    Timeline,
}

impl View {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::Table, Self::Matrix, Self::Timeline, Self::Wording, Self::Compare];

    /// Its name in addresses and attributes.
    #[must_use]
    pub fn name(self) -> &'static str {
        ["table", "compare", "matrix", "wording", "timeline"][self as usize]
    }

    /// Its name in English and in Vietnamese.
    #[must_use]
    pub fn labels(self) -> [&'static str; 2] {
        [
            ["Table", "Bảng"],
            ["Compare", "So sánh"],
            ["Matrix", "Ma trận"],
            ["Wordings", "Cách diễn đạt"],
            ["Timeline", "Dòng thời gian"],
        ][self as usize]
    }
}

/// So many dialogues are compared at most.
pub const MOST: usize = 4;

/// What is seen, beside the filters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scene {
    /// The view.
    pub view: View,
    /// The names of the columns, with commas between them; empty for all.
    pub columns: String,
    /// The name of the field by which the rows of the table stand in groups; empty for none.
    pub group: String,
    /// The ids of the dialogues that are compared, in order.
    pub compared: Vec<String>,
    /// Only the rows in which the compared ones differ.
    pub differing: bool,
    /// The field of the matrix; for the wordings also a value: `position/four-nos`.
    pub by: String,
    /// The id of the dialogue with which the wordings of the others are compared.
    pub base: String,
    /// The article that the evidence panel shows in full.
    pub read: String,
}

impl Scene {
    /// Reads `name=value` pairs with `&` between them. What has no meaning is passed over.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let mut scene = Self::default();
        for (name, value) in text.split('&').filter_map(|pair| pair.split_once('=')) {
            match name {
                "view" => {
                    scene.view = View::ALL.into_iter().find(|view| view.name() == value).unwrap_or_default();
                }
                "columns" => value.clone_into(&mut scene.columns),
                "group" => value.clone_into(&mut scene.group),
                "compare" => value.split(',').for_each(|id| scene.pick(id)),
                "only" => scene.differing = value == "differences",
                "by" => value.clone_into(&mut scene.by),
                "base" => value.clone_into(&mut scene.base),
                "read" => value.clone_into(&mut scene.read),
                _ => {}
            }
        }
        scene
    }

    /// The pairs, defaults left out.
    #[must_use]
    pub fn print(&self) -> String {
        let view = if self.view == View::Table { "" } else { self.view.name() };
        let only = if self.differing { "differences" } else { "" };
        let compared = self.compared.join(",");
        let pairs = [
            ("view", view),
            ("by", &self.by),
            ("columns", &self.columns),
            ("group", &self.group),
            ("compare", &compared),
            ("only", only),
            ("base", &self.base),
            ("read", &self.read),
        ];
        let mut text = String::new();
        for (name, value) in pairs.into_iter().filter(|(_, value)| !value.is_empty()) {
            let joint = if text.is_empty() { "" } else { "&" };
            [joint, name, "=", value].into_iter().for_each(|part| text.push_str(part));
        }
        text
    }

    /// Picks a dialogue, if there is room and it is not picked yet.
    fn pick(&mut self, id: &str) {
        if !id.is_empty() && self.compared.len() < MOST && !self.compared.iter().any(|picked| picked == id) {
            self.compared.push(id.to_owned());
        }
    }

    /// Picks a dialogue, or lets go of one. `false` where there is no room for it.
    pub fn toggle(&mut self, id: &str) -> bool {
        match self.compared.iter().position(|picked| picked == id) {
            Some(at) => _ = self.compared.remove(at),
            None => self.pick(id),
        }
        // Let go of or picked; otherwise there are as many as there can be.
        self.compared.len() < MOST || self.compared.iter().any(|picked| picked == id)
    }

    /// The text of this scene after a change.
    #[must_use]
    pub fn with(&self, change: impl FnOnce(&mut Self)) -> String {
        let mut scene = self.clone();
        change(&mut scene);
        scene.print()
    }

    /// The field that the matrix or the wordings are by.
    #[must_use]
    pub fn field(&self) -> Field {
        let name = self.by.split('/').next().unwrap_or_default();
        Field::named(name).unwrap_or(if self.view == View::Wording { Field::Position } else { Field::Area })
    }

    /// The value that the wordings are by.
    #[must_use]
    pub fn topic(&self) -> Option<&str> {
        self.by.split_once('/').map(|(_, value)| value)
    }
}
