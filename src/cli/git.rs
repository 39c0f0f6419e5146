//! The files of a folder as they were at a commit, from the command `git`.

use std::path::Path;
use std::process::Command;

/// The names and contents of the TOML files of a folder at a commit. What is not UTF-8 is left out.
///
/// # Errors
/// Why there are none, in one line: no git, no repository, no such commit.
pub(crate) fn toml_files_at(commit: &str, dir: &Path) -> Result<Vec<(String, String)>, String> {
    // The hash, so that no text that is given here is an option.
    let revision = format!("{commit}^{{commit}}");
    let hash = git(dir, &["rev-parse", "--verify", "--quiet", "--end-of-options", &revision])?;
    let hash = String::from_utf8_lossy(&hash).trim().to_owned();
    let names = git(dir, &["ls-tree", "-z", "--name-only", &hash])?;
    let names = String::from_utf8_lossy(&names).into_owned();
    let mut files = Vec::new();
    for name in names.split('\0').filter(|name| name.ends_with(".toml")) {
        let content = git(dir, &["show", &format!("{hash}:./{name}")])?;
        files.extend(String::from_utf8(content).ok().map(|content| (name.to_owned(), content)));
    }
    Ok(files)
}

fn git(dir: &Path, arguments: &[&str]) -> Result<Vec<u8>, String> {
    let output = Command::new("git").arg("-C").arg(dir).args(arguments).output();
    let output = output.map_err(|error| format!("git cannot be run ({error}); install it, or leave out --since"))?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    let reason = String::from_utf8_lossy(&output.stderr).lines().next().unwrap_or_default().to_owned();
    let reason = if reason.is_empty() { "no such commit".to_owned() } else { reason };
    Err(format!("{reason}; give a commit of the repository that the folder is in"))
}
