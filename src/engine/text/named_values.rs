//! Defines enums whose values have a name in data and, where readers see them, labels. Name and labels are beside the
//! value.

/// Defines an enum with `ALL`, `name` and `from_name`.
#[macro_export]
macro_rules! named_values {
    (
        $(#[$meta:meta])*
        pub enum $Set:ident {
            $($(#[$doc:meta])* $Value:ident = $name:literal,)*
        }
    ) => {
        $(#[$meta])*
        pub enum $Set {
            $($(#[$doc])* $Value,)*
        }

        impl $Set {
            /// All of them, in their order.
            pub const ALL: [Self; [$($name),*].len()] = [$(Self::$Value),*];

            /// The name in data, queries and URLs.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$Value => $name,)*
                }
            }

            /// The one with this name.
            #[must_use]
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|value| value.name() == name)
            }
        }
    };
}

/// The same, and `labels`.
macro_rules! labelled_values {
    (
        $(#[$meta:meta])*
        pub enum $Set:ident {
            $($(#[$doc:meta])* $Value:ident = $name:literal { $($labels:tt)* })*
        }
    ) => {
        $crate::named_values! {
            $(#[$meta])*
            pub enum $Set {
                $($(#[$doc])* $Value = $name,)*
            }
        }

        impl $Set {
            /// What it is called.
            #[must_use]
            pub const fn labels(self) -> $crate::text::lang::Labels {
                match self {
                    $(Self::$Value => $crate::text::lang::labels! { $($labels)* },)*
                }
            }
        }
    };
}

pub(crate) use labelled_values;
