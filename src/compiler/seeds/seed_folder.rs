//! Reads the files of a folder of seeds. The only part of the library that reads files; it also takes files that are
//! given.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use crate::diagnostics::diagnostic::Diagnostic;
use crate::diagnostics::display::display_path;
use crate::diagnostics::kind::DiagnosticKind;
use crate::diagnostics::source_line::SourceLine;

/// The longest file that is read, in bytes.
const MAX_FILE_BYTES: usize = 16 << 20;

/// The files of the folder.
#[derive(Debug, Default)]
pub(crate) struct Folder {
    /// The articles and annotations, in the order of their names.
    pub(crate) seeds: Vec<SeedFiles>,
    /// The vocabulary.
    pub(crate) vocabulary: Option<File>,
    /// The description of the corpus, if there is one.
    pub(crate) description: Option<File>,
    /// What is wrong with the files as such.
    pub(crate) found: Vec<Diagnostic>,
}

/// `NAME.txt` and `NAME.toml`; at least one could be read.
#[derive(Debug)]
pub(crate) struct SeedFiles {
    /// There are annotations, readable or not.
    pub(crate) is_annotated: bool,
    pub(crate) text: Option<File>,
    pub(crate) annotations: Option<File>,
}

/// A file that was read.
#[derive(Debug)]
pub(crate) struct File {
    pub(crate) path: String,
    pub(crate) content: String,
}

/// The files that are no annotations of an article.
const VOCABULARY: &str = "vocabulary.toml";
const DESCRIPTION: &str = "corpus.toml";

/// Reads every seed of the folder, the vocabulary and the description of the corpus.
pub(crate) fn read(dir: &Path) -> Folder {
    let paths = match seed_paths(dir) {
        Ok(paths) => paths,
        Err(error) => {
            let mut folder = Folder::default();
            folder.add(display_path(dir), DiagnosticKind::Unreadable { error });
            return folder;
        }
    };
    folder_of(dir, &paths, &|path| fs::read(path).map_err(|error| error.to_string()))
}

/// The same of files that are given by their names.
pub(crate) fn of_files(files: Vec<(String, String)>) -> Folder {
    let files: BTreeMap<PathBuf, String> = files.into_iter().map(|(name, content)| (name.into(), content)).collect();
    let paths = files.keys().filter(|path| is_of_seed(path)).cloned().collect();
    folder_of(Path::new(""), &paths, &|path| {
        files.get(path).map(|content| content.clone().into_bytes()).ok_or_else(|| "not given".to_owned())
    })
}

/// Gives the bytes of a file, or why it cannot be read.
type ReadBytes<'a> = &'a dyn Fn(&Path) -> Result<Vec<u8>, String>;

fn folder_of(dir: &Path, paths: &BTreeSet<PathBuf>, bytes: ReadBytes<'_>) -> Folder {
    let mut folder = Folder::default();
    folder.vocabulary = folder.read_vocabulary(&dir.join(VOCABULARY), paths, bytes);
    let description = dir.join(DESCRIPTION);
    folder.description = paths.contains(&description).then(|| folder.read_file(&description, bytes)).flatten();
    let is_seed = |path: &&PathBuf| path.file_name().is_none_or(|name| name != VOCABULARY && name != DESCRIPTION);
    let names = paths.iter().filter(is_seed).map(|path| path.with_extension(""));
    for name in names.collect::<BTreeSet<_>>() {
        let seed = folder.read_seed(&append(&name, "txt"), &append(&name, "toml"), paths, bytes);
        folder.seeds.push(seed);
    }
    folder
}

/// The paths of texts and annotations.
fn seed_paths(dir: &Path) -> Result<BTreeSet<PathBuf>, String> {
    let entries = fs::read_dir(dir).and_then(Iterator::collect::<Result<Vec<_>, _>>);
    let entries = entries.map_err(|error| error.to_string())?;
    Ok(entries.into_iter().map(|entry| entry.path()).filter(|path| is_of_seed(path)).collect())
}

fn is_of_seed(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == "txt" || ending == "toml")
}

/// Unlike `with_extension`, keeps what follows a dot in the name.
fn append(name: &Path, ending: &str) -> PathBuf {
    let mut name = name.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    name.into()
}

impl Folder {
    /// Reports a problem of a file as a whole, at its first line.
    fn add(&mut self, path: String, kind: DiagnosticKind) {
        self.found.push(Diagnostic { at: SourceLine { path, line: 1 }, kind });
    }

    fn read_vocabulary(&mut self, path: &Path, paths: &BTreeSet<PathBuf>, bytes: ReadBytes<'_>) -> Option<File> {
        if paths.contains(path) {
            return self.read_file(path, bytes);
        }
        self.add(display_path(path), DiagnosticKind::NoVocabulary);
        None
    }

    fn read_seed(&mut self, text: &Path, toml: &Path, paths: &BTreeSet<PathBuf>, bytes: ReadBytes<'_>) -> SeedFiles {
        if !paths.contains(toml) {
            self.add(display_path(text), DiagnosticKind::NoAnnotations { toml: name(toml) });
        }
        if !paths.contains(text) {
            self.add(display_path(toml), DiagnosticKind::NoText { text: name(text) });
        }
        SeedFiles {
            is_annotated: paths.contains(toml),
            text: paths.contains(text).then(|| self.read_text(text, bytes)).flatten(),
            annotations: paths.contains(toml).then(|| self.read_file(toml, bytes)).flatten(),
        }
    }

    fn read_text(&mut self, path: &Path, bytes: ReadBytes<'_>) -> Option<File> {
        let file = self.read_file(path, bytes)?;
        if file.content.trim().is_empty() {
            self.add(file.path, DiagnosticKind::EmptyText);
            return None;
        }
        Some(file)
    }

    fn read_file(&mut self, path: &Path, bytes: ReadBytes<'_>) -> Option<File> {
        let bytes = match bytes(path) {
            Ok(bytes) => bytes,
            Err(error) => {
                self.add(display_path(path), DiagnosticKind::Unreadable { error });
                return None;
            }
        };
        if bytes.len() > MAX_FILE_BYTES {
            self.add(display_path(path), DiagnosticKind::TextTooLong { limit: MAX_FILE_BYTES });
            return None;
        }
        match String::from_utf8(bytes) {
            Ok(content) => Some(File { path: display_path(path), content }),
            Err(error) => {
                let at = error.utf8_error().valid_up_to();
                let line = error.as_bytes()[..at].iter().filter(|&&byte| byte == b'\n').count() + 1;
                self.found.push(Diagnostic {
                    at: SourceLine { path: display_path(path), line },
                    kind: DiagnosticKind::NotUtf8 { at },
                });
                None
            }
        }
    }
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
