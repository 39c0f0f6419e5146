//! The option that says which language labels are in.

use clap::builder::{PossibleValuesParser, TypedValueParser};
use engine::Lang;

#[derive(Debug, clap::Args)]
pub(crate) struct LabelArgs {
    /// The language of labels, where the format has them in one alone
    #[arg(long, value_parser = langs(), default_value = Lang::default().tag())]
    pub(crate) lang: Lang,
}

fn langs() -> impl TypedValueParser<Value = Lang> {
    PossibleValuesParser::new(Lang::TAGS).map(|tag| Lang::from_tag(&tag))
}
