//! dist/ is an npm package as well: it packs, TypeScript and React take its types, and a page that Vite builds of it
//! shows the table.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use support::browser::Kind;
use support::page::Page;
use support::root;
use support::server::{dist, made};

use crate::expected;
use crate::visit::{Way, visit};

/// Runs a command; gives what it prints.
fn run(folder: &Path, program: &str, arguments: &[&str]) -> String {
    let ran = Command::new(program).args(arguments).current_dir(folder).output();
    let ran = ran.unwrap_or_else(|e| panic!("{program} does not start ({e}); `make test` installs it"));
    let [printed, errors] = [ran.stdout, ran.stderr].map(|text| String::from_utf8_lossy(&text).into_owned());
    assert!(ran.status.success(), "{program} {arguments:?}: {printed}{errors}");
    printed
}

/// A copy of a folder of tests/ with the packages that it names.
pub(crate) fn with_packages(name: &str) -> PathBuf {
    let sources = root().join("tests").join(name);
    let copy = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&copy).expect("the folder for temporary files can be written");
    for entry in fs::read_dir(&sources).unwrap_or_else(|e| panic!("{}: {e}", sources.display())) {
        let path = entry.expect("an entry").path();
        if path.is_file() {
            fs::copy(&path, copy.join(path.file_name().unwrap_or_default())).expect("a file can be copied");
        }
    }
    run(&copy, "npm", &["ci", "--ignore-scripts", "--prefer-offline"]);
    copy
}

/// tests/vite/ with its packages, ours taken out of the archive that npm makes of dist/.
fn installed() -> PathBuf {
    let app = with_packages("vite");
    let archive = run(&app, "npm", &["pack", "--silent", &dist().display().to_string()]);
    let package = app.join("node_modules/dialogue-table");
    fs::create_dir_all(&package).expect("a folder of the packages");
    run(&package, "tar", &["-xzf", &format!("../../{}", archive.trim()), "--strip-components=1"]);
    app
}

#[test]
fn a_page_that_vite_builds_shows_the_table_of_the_package() {
    let app = installed();
    for file in ["LICENSE-MIT", "LICENSE-APACHE", "README.md", "custom-elements.json"] {
        assert!(app.join("node_modules/dialogue-table").join(file).is_file(), "{file} is in the package");
    }
    // Checks types.tsx, and with it the types of the package themselves.
    run(&app, "node_modules/.bin/tsc", &["--project", "tsconfig.json"]);
    let out = made().display().to_string();
    let built = run(&app, "node_modules/.bin/vite", &["build", "--emptyOutDir=false", "--outDir", &out]);
    assert!(!built.contains("warn"), "{built}");
    for kind in [Kind::Chromium, Kind::Firefox] {
        visit(kind, Way::Bundled, async |page: &Page| {
            let rows = expected::rows("partner:italy");
            page.until("the rows of the query", |view| view.rows == rows).await;
            let told = || page.run("return document.querySelector('output').value", vec![]);
            page.until_seen("what the corpus answers", told, |told| *told == rows.len().to_string().as_str()).await;
        });
    }
}
