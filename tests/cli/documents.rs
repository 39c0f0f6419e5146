//! The commands that the documents tell to run.

use super::dialogues;

const DOCUMENTS: [&str; 2] = [include_str!("../../README.md"), include_str!("../../docs/data.md")];
const RUN: &str = "cargo run -q -p cli -- ";

#[test]
fn every_command_of_the_documents_runs() {
    for document in DOCUMENTS {
        let commands: Vec<&str> = document.lines().filter_map(|line| line.strip_prefix(RUN)).collect();
        assert!(commands.len() >= 3, "{document}");
        for command in commands {
            assert_eq!(dialogues(&arguments(command)).status.code(), Some(0), "{command}");
        }
    }
}

/// The arguments of a command line, as a shell splits it: what stands between single quotation marks is one of them.
fn arguments(command: &str) -> Vec<&str> {
    let parts = command.split('\'').enumerate();
    parts.flat_map(|(at, part)| if at % 2 == 1 { vec![part] } else { part.split_whitespace().collect() }).collect()
}
