//! `dialogues completions`: completions for a shell.

use clap::Command;
use clap_complete::{Shell, generate};

use crate::failure::Failure;
use crate::output::print;

/// Print the completions for a shell, for example `source <(dialogues completions bash)`
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The shell
    shell: Shell,
}

pub(crate) fn run(args: &Args, mut command: Command) -> Result<(), Failure> {
    let mut script = Vec::new();
    generate(args.shell, &mut command, "dialogues", &mut script);
    print(&String::from_utf8_lossy(&script))
}
