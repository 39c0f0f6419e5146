//! The option for the language of labels.

use clap::builder::{PossibleValuesParser, TypedValueParser};
use engine::Lang;

#[derive(Debug, clap::Args)]
pub(crate) struct LabelArgs {
    /// The language of labels, for formats that have one language
    #[arg(long, value_parser = langs(), default_value = Lang::default().tag())]
    pub(crate) lang: Lang,
}

fn langs() -> impl TypedValueParser<Value = Lang> {
    PossibleValuesParser::new(Lang::TAGS).map(|tag| Lang::from_tag(&tag))
}
