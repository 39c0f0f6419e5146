//! The open menus of the filters, and the words sought in them.

use engine::Field;

/// A menu of the filters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FilterMenu {
    /// The facet of a field.
    Facet(Field),
    /// All facets without a menu of their own.
    Others,
}

impl FilterMenu {
    /// Its name in ids and actions.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Facet(field) => field.name(),
            Self::Others => "others",
        }
    }

    /// The menu with this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        if name == Self::Others.name() { Some(Self::Others) } else { Field::from_name(name).map(Self::Facet) }
    }
}

/// The menus that are open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OpenMenus {
    /// The menus, in the order in which they were opened.
    pub menus: Vec<FilterMenu>,
    /// The words typed to find a value of a facet.
    pub sought: Option<(Field, String)>,
}

impl OpenMenus {
    /// Opens a menu, or closes it. Others stay open where the menus are below each other.
    pub fn toggle(&mut self, menu: FilterMenu, others_stay: bool) {
        match self.menus.iter().position(|open| *open == menu) {
            Some(at) => _ = self.menus.remove(at),
            None if others_stay => self.menus.push(menu),
            None => self.menus = vec![menu],
        }
        self.sought = None;
    }
}
