//! `integrity.json` has the hash of every file, as a browser checks it.

use std::collections::BTreeMap;
use std::fs;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha384};
use support::server::dist;
use walkdir::WalkDir;

#[test]
fn every_file_has_its_hash() {
    let published = fs::read_to_string(dist().join("integrity.json")).expect("it is built");
    let published: BTreeMap<String, String> = serde_json::from_str(&published).expect("it is JSON");
    let files = WalkDir::new(dist()).into_iter().map(|entry| entry.expect("dist/ can be read"));
    let hashed = files.filter(|entry| entry.file_type().is_file()).map(|entry| {
        let path = entry.path().strip_prefix(dist()).expect("it is below dist/");
        let content = fs::read(entry.path()).expect("a file can be read");
        let hash = format!("sha384-{}", STANDARD.encode(Sha384::digest(content)));
        (path.to_string_lossy().replace('\\', "/"), hash)
    });
    let hashed: BTreeMap<_, _> = hashed.filter(|(name, _)| name != "integrity.json").collect();
    assert_eq!(published, hashed);
    assert!(published.len() > 8, "{published:?}");
}
