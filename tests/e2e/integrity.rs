//! `integrity.json` has the hash of every file, as a browser checks it.

use std::collections::BTreeMap;
use std::fs;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha384};
use support::server::dist;

#[test]
fn every_file_has_its_hash() {
    let published = fs::read_to_string(dist().join("integrity.json")).expect("it is built");
    let published: BTreeMap<String, String> = serde_json::from_str(&published).expect("it is JSON");
    let files = fs::read_dir(dist()).expect("dist/ can be read").map(|entry| entry.expect("an entry").path());
    let hashed = files.map(|path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let content = fs::read(&path).expect("dist/ holds files only");
        (name, format!("sha384-{}", STANDARD.encode(Sha384::digest(content))))
    });
    let hashed: BTreeMap<_, _> = hashed.filter(|(name, _)| name != "integrity.json").collect();
    assert_eq!(published, hashed);
    assert!(published.len() > 8, "{published:?}");
}
