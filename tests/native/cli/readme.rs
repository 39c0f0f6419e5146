//! The commands that README tells to run.

use super::dialogues;

const README: &str = include_str!("../../../README.md");
const RUN: &str = "cargo run -q -p cli -- ";

#[test]
fn every_command_of_the_readme_runs() {
    let commands: Vec<&str> = README.lines().filter_map(|line| line.strip_prefix(RUN)).collect();
    assert!(commands.len() >= 3);
    for command in commands {
        let arguments: Vec<&str> = command.split(' ').map(|argument| argument.trim_matches('\'')).collect();
        assert_eq!(dialogues(&arguments).status.code(), Some(0), "{command}");
    }
}
