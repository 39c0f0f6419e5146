//! The languages of the interface and of labels, and texts in each of them.

use serde::ser::{Serialize, SerializeStruct, Serializer};

/// Defines [`Lang`] by a row for each language: its variant, its BCP 47 tag and its own name.
macro_rules! languages {
    ($($(#[$doc:meta])* $variant:ident = $tag:literal $name:literal,)*) => {
        /// A language of the interface and of labels.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Lang {
            $($(#[$doc])* $variant,)*
        }

        impl Lang {
            /// All languages. The first stands in for those without a label of their own.
            pub const ALL: [Self; Self::TAGS.len()] = [$(Self::$variant),*];

            /// The BCP 47 tags, in the order of [`Lang::ALL`].
            pub const TAGS: [&'static str; [$($tag),*].len()] = [$($tag),*];

            /// What the language calls itself.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)*
                }
            }
        }
    };
}

// The one list of languages. What else a new one needs is in ARCHITECTURE.md, “Where to change what”.
languages! {
    /// English.
    En = "en" "English",
    /// Vietnamese.
    Vi = "vi" "Tiếng Việt",
}

impl Lang {
    /// The BCP 47 tag.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        Self::TAGS[self as usize]
    }

    /// The language of a BCP 47 tag, with or without a region; the first language for every other tag.
    #[must_use]
    pub fn from_tag(tag: &str) -> Self {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|lang| lang.tag().eq_ignore_ascii_case(primary)).unwrap_or_default()
    }
}

impl Default for Lang {
    fn default() -> Self {
        Self::ALL[0]
    }
}

/// A text that is part of the program, in the languages that have it. The first stands in for every other language.
///
/// ```
/// use engine::{Labels, Lang};
/// let training = Labels::new(&[(Lang::En, "training"), (Lang::Vi, "đào tạo")]);
/// assert_eq!(training[Lang::Vi], "đào tạo");
/// let unclos = Labels::new(&[(Lang::En, "UNCLOS")]);
/// assert_eq!(unclos[Lang::Vi], "UNCLOS");
/// assert!(!unclos.has(Lang::Vi));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Labels(&'static [(Lang, &'static str)]);

impl Labels {
    /// Texts by their languages; never none.
    #[must_use]
    pub const fn new(labels: &'static [(Lang, &'static str)]) -> Self {
        Self(labels)
    }

    /// Whether the language has a text of its own.
    #[must_use]
    pub fn has(self, lang: Lang) -> bool {
        self.0.iter().any(|(other, _)| *other == lang)
    }

    /// The texts that languages have of their own.
    pub fn iter(self) -> impl Iterator<Item = &'static str> {
        self.0.iter().map(|(_, label)| *label)
    }

    /// The text of every language.
    #[must_use]
    pub fn localized(self) -> Localized<&'static str> {
        Localized::with_missing(Localized::from_fn(|lang| self.has(lang).then_some(self[lang])))
    }
}

impl std::ops::Index<Lang> for Labels {
    type Output = &'static str;

    fn index(&self, lang: Lang) -> &&'static str {
        let own = self.0.iter().find(|(other, _)| *other == lang);
        &own.unwrap_or(&self.0[0]).1
    }
}

/// Labels, each after its language: `labels! { En: "training", Vi: "đào tạo" }`.
macro_rules! labels {
    ($($Lang:ident: $label:literal),*) => {
        $crate::text::lang::Labels::new(&[$(($crate::text::lang::Lang::$Lang, $label)),*])
    };
}

pub(crate) use labels;

/// One value for each language, such as the labels of a term. Where a language has none of its own, that of the first
/// language stands in. In JSON an object with the tags of the languages that have one.
///
/// ```
/// use engine::{Lang, Localized};
/// let venue = Localized::with_missing(Localized::from_fn(|lang| (lang == Lang::En).then_some("Hanoi")));
/// assert_eq!(venue[Lang::Vi], "Hanoi");
/// assert!(!venue.has(Lang::Vi));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Localized<T> {
    values: [T; Lang::ALL.len()],
    is_own: [bool; Lang::ALL.len()],
}

impl<T> Localized<T> {
    /// The result of a function for each language.
    pub fn from_fn(say: impl FnMut(Lang) -> T) -> Self {
        Self { values: Lang::ALL.map(say), is_own: [true; Lang::ALL.len()] }
    }

    /// Whether a language has a value of its own.
    #[must_use]
    pub fn has(&self, lang: Lang) -> bool {
        self.is_own[lang as usize]
    }

    /// The values in the order of [`Lang::ALL`].
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.values.iter()
    }

    /// The values, to be changed.
    pub fn iter_mut(&mut self) -> std::slice::IterMut<'_, T> {
        self.values.iter_mut()
    }

    /// A reference to each value.
    #[must_use]
    pub fn each_ref(&self) -> Localized<&T> {
        Localized { values: self.values.each_ref(), is_own: self.is_own }
    }

    /// The result of a function for each value.
    #[must_use]
    pub fn map<U>(self, make: impl FnMut(T) -> U) -> Localized<U> {
        Localized { values: self.values.map(make), is_own: self.is_own }
    }
}

impl<T: Clone> Localized<T> {
    /// The same in every language.
    #[must_use]
    pub fn same(value: &T) -> Self {
        Self::from_fn(|_| value.clone())
    }
}

impl<T: Clone + Default> Localized<T> {
    /// The values that there are, and that of the first language in place of the others.
    #[must_use]
    pub fn with_missing(given: Localized<Option<T>>) -> Self {
        let is_own = Lang::ALL.map(|lang| lang == Lang::default() || given[lang].is_some());
        let first = given[Lang::default()].clone().unwrap_or_default();
        Self { values: given.values.map(|value| value.unwrap_or_else(|| first.clone())), is_own }
    }
}

impl<T: Default> Default for Localized<T> {
    fn default() -> Self {
        Self::from_fn(|_| T::default())
    }
}

impl<T> std::ops::Index<Lang> for Localized<T> {
    type Output = T;

    fn index(&self, lang: Lang) -> &T {
        &self.values[lang as usize]
    }
}

impl<T: Serialize> Serialize for Localized<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let own = || Lang::ALL.into_iter().filter(|lang| self.has(*lang));
        // As a struct: its keys are made once in JavaScript, those of a map each time.
        let mut labels = serializer.serialize_struct("Localized", own().count())?;
        for lang in own() {
            labels.serialize_field(lang.tag(), &self[lang])?;
        }
        labels.end()
    }
}
