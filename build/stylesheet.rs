//! The stylesheet of the table: the files of `www/styles`, joined and minified.

use std::collections::BTreeSet;
use std::path::Path;
use std::{fs, io};

/// Where the files are, from the root of the project.
pub(crate) const FOLDER: &str = "www/styles";

/// The files in the order of the cascade. Within a layer the later of two equally specific rules wins.
const FILES: [&str; 22] = [
    "reset.css",
    "base.css",
    // The components.
    "visibility.css",
    "shell.css",
    "search.css",
    "toolbar.css",
    "facets.css",
    "table.css",
    "rows.css",
    "cells.css",
    "views.css",
    "matrix.css",
    "compare.css",
    "quotes.css",
    "timeline.css",
    "menus.css",
    "print.css",
    "article.css",
    "evidence.css",
    // What changes all of them: space, and what the reader prefers.
    "cards.css",
    "narrow.css",
    "preferences.css",
];

/// All files, after the order of their layers.
///
/// # Errors
/// When a file cannot be read, or the folder has one that is not listed.
pub(crate) fn joined() -> io::Result<String> {
    let names = fs::read_dir(FOLDER)?.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()));
    if let Some(name) = names.collect::<io::Result<BTreeSet<_>>>()?.iter().find(|name| !FILES.contains(&name.as_str()))
    {
        return Err(io::Error::other(format!("{name} is not in FILES of build/stylesheet.rs")));
    }
    let mut styles = "@layer reset, base, components;\n".to_owned();
    for name in FILES {
        styles += &fs::read_to_string(Path::new(FOLDER).join(name))?;
    }
    Ok(styles)
}

/// A stylesheet without comments and without the white space that means nothing. Strings stay as they are.
pub(crate) fn minify(css: &str) -> String {
    let mut minified = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(next) = rest.chars().next() {
        let length = if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if next == '"' {
            let length = rest[1..].find('"').map_or(rest.len(), |end| end + 2);
            minified += &rest[..length];
            length
        } else if next.is_whitespace() {
            let length = rest.len() - rest.trim_start().len();
            let after = rest[length..].chars().next();
            // Before a colon it matters: `td :is(…)` is not `td:is(…)`.
            if !minified.is_empty()
                && !minified.ends_with([' ', '{', '}', ';', ',', ':'])
                && !matches!(after, None | Some('{' | '}' | ';' | ','))
            {
                minified.push(' ');
            }
            length
        } else {
            if next == '}' && minified.ends_with(';') {
                minified.pop();
            }
            minified.push(next);
            next.len_utf8()
        };
        rest = &rest[length..];
    }
    minified
}
