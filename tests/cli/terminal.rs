//! `dialogues query` on a terminal, and with what tells it to look otherwise.

#![cfg(unix)]

use std::fs::File;
use std::io::Read;
use std::process::Stdio;

use rustix::fs::{Mode, OFlags, open};
use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{Winsize, tcsetwinsize};

use crate::{command, on_fixtures, text};

const QUERY: &str = "area:training \"military medicine\"";

/// What `dialogues query` writes to a terminal that is so wide.
fn on_a_terminal(columns: u16, set: &[(&str, &str)]) -> String {
    let ours = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap();
    grantpt(&ours).unwrap();
    unlockpt(&ours).unwrap();
    tcsetwinsize(&ours, Winsize { ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0 }).unwrap();
    let name = ptsname(&ours, Vec::new()).unwrap();
    let theirs = open(name.as_c_str(), OFlags::RDWR | OFlags::NOCTTY, Mode::empty()).unwrap();
    let mut command = command(&on_fixtures(&["query", QUERY]));
    command.env("TERM", "xterm-256color").env_remove("NO_COLOR").env_remove("CLICOLOR").env_remove("CLICOLOR_FORCE");
    command.envs(set.iter().copied()).stdout(Stdio::from(theirs));
    let mut child = command.spawn().unwrap();
    // The command holds a handle to the other end, without which reading ends when the child does.
    drop(command);
    let mut shown = Vec::new();
    // A terminal whose other end is gone gives an error on Linux, and an end elsewhere.
    let _ = File::from(ours).read_to_end(&mut shown);
    assert!(child.wait().unwrap().success());
    text(&shown).replace("\r\n", "\n")
}

fn piped(set: &[(&str, &str)]) -> String {
    let mut command = command(&on_fixtures(&["query", QUERY]));
    let output =
        command.env_remove("NO_COLOR").env_remove("CLICOLOR_FORCE").envs(set.iter().copied()).output().unwrap();
    text(&output.stdout).to_owned()
}

/// The width of the table: its lines of rules go all the way.
fn width(shown: &str) -> usize {
    shown.lines().filter(|line| line.starts_with(['─', '═'])).map(|line| line.chars().count()).max().unwrap()
}

#[test]
fn a_terminal_gets_colours_and_circles_and_no_brackets() {
    let shown = on_a_terminal(150, &[]);
    assert!(shown.contains("\u{1b}[") && shown.contains("◕ ") && !shown.contains("[military"), "{shown}");
    assert!(shown.contains("military medicine\u{1b}[0m"), "{shown}");
}

#[test]
fn a_file_gets_plain_text() {
    let plain = piped(&[]);
    assert!(plain.contains("[military medicine]"), "{plain}");
    assert!(!plain.contains('\u{1b}') && !plain.contains('◕'), "{plain}");
    assert_eq!(piped(&[("NO_COLOR", "1"), ("CLICOLOR_FORCE", "1")]), plain);
    assert!(piped(&[("CLICOLOR_FORCE", "1")]).contains('\u{1b}'));
}

#[test]
fn without_colours_the_words_are_between_brackets() {
    let shown = on_a_terminal(150, &[("NO_COLOR", "1")]);
    assert!(!shown.contains('\u{1b}') && shown.contains("[military medicine]") && shown.contains("◕ "), "{shown}");
}

#[test]
fn the_table_is_as_wide_as_the_terminal_or_as_it_is_told() {
    for columns in [80, 100, 150] {
        let width = width(&on_a_terminal(columns.try_into().unwrap(), &[]));
        assert!(width <= columns && width + 20 > columns, "{width} of {columns}");
    }
    assert!(width(&on_a_terminal(150, &[("COLUMNS", "90")])) <= 90);
    assert!(width(&on_a_terminal(20, &[])) <= 60);
    assert!(width(&piped(&[("COLUMNS", "90")])) <= 90);
}
