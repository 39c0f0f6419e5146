//! The version of the byte format stands for its bytes: other bytes of the same articles need another version.

use std::path::Path;
use std::{env, fs};

use fixtures::CORPUS;
use fixtures::crafted::HEADER;

/// Each version with the lengths and checksums of the fixture corpus in it, in hexadecimal.
const VERSIONS: &str = "tests/native/engine/format_versions.txt";

#[test]
fn other_bytes_have_another_version() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(VERSIONS);
    let versions = fs::read_to_string(&path).unwrap();
    let version = u16::from_le_bytes([CORPUS[4], CORPUS[5]]);
    let bytes: String = CORPUS[6..HEADER].iter().map(|byte| format!("{byte:02x}")).collect();
    let known = versions.lines().filter_map(|line| line.split_once(' '));
    match known.clone().find(|(known, _)| *known == version.to_string()) {
        Some((_, known)) => assert_eq!(
            bytes, known,
            "the bytes of the fixture corpus are not those of version {version}. If the engine encodes it otherwise, raise \
             VERSION in src/engine/index/file.rs and run the test with UPDATE_EXPECT=1. If only the corpus is another, \
             remove the line of the version first"
        ),
        None if env::var_os("UPDATE_EXPECT").is_some() => {
            fs::write(path, format!("{versions}{version} {bytes}\n")).unwrap();
        }
        None => panic!(
            "{VERSIONS} has no version {version}, which counts the fields and the languages as well; UPDATE_EXPECT=1 \
             adds it"
        ),
    }
}
