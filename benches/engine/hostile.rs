//! Adversarial queries: however long, each should be answered within 50 milliseconds. The worst case, a query of negated
//! phrases up to the limit, takes a little longer on 10,000 dialogues.

use std::fmt;

use divan::Bencher;
use engine::Request;

use crate::made::word;
use crate::measured::dataset;

struct Hostile {
    name: &'static str,
    query: fn() -> String,
}

impl fmt::Display for Hostile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}

const HOSTILE: [Hostile; 14] = [
    Hostile { name: "10,000 words", query: || many(|n| word(n) + " ") },
    Hostile {
        name: "10,000 prefixes",
        query: || many(|n| format!("{}* ", word(n).chars().next().unwrap_or_default())),
    },
    Hostile { name: "10,000 unknown words", query: || many(|n| word(n) + "x ") },
    Hostile { name: "10,000 words as one", query: || many(|n| word(n) + ".") },
    Hostile { name: "10,000 words in quotes", query: || format!("\"{}\"", many(|n| word(n) + " ")) },
    Hostile { name: "10,000 times a phrase", query: || many(|_| "\"code of conduct\" ".to_owned()) },
    Hostile { name: "10,000 phrases", query: || many(|n| format!("\"{} {}\" ", word(n), word(n + 1))) },
    Hostile { name: "10,000 negated phrases", query: || many(|n| format!("-\"{} {}\" ", word(n), word(n + 1))) },
    Hostile { name: "10,000 negations", query: || many(|n| "-".to_owned() + &word(n) + " ") },
    Hostile { name: "10,000 quotation marks", query: || many(|_| "-\"".to_owned()) },
    Hostile { name: "10,000 values", query: || "chair:".to_owned() + &many(|n| word(n) + ",") },
    Hostile { name: "10,000 sources", query: || many(|n| format!("source:{n} ")) },
    Hostile {
        name: "10,000 sources of all",
        query: || {
            many(|n| {
                format!("source:\"{}dialogue\" ", "defence ".repeat(n % 2))
                    + &format!("source:{} ", &"dialogue"[..n % 8 + 1])
            })
        },
    },
    Hostile { name: "a word of 1 MB", query: || "a".repeat(1 << 20) },
];

fn many(part: impl Fn(usize) -> String) -> String {
    (0..10_000).map(part).collect()
}

#[divan::bench(args = HOSTILE, consts = [1_000, 10_000], max_time = 1)]
fn hostile<const DIALOGUES: usize>(bencher: Bencher, hostile: &Hostile) {
    let (dataset, query) = (dataset(DIALOGUES), (hostile.query)());
    let request = Request { limit: Some(200), ..Request::new(query) };
    bencher.bench(|| dataset.answer(&request));
}
