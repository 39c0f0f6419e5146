//! Adversarial queries: however long, each should be answered within 50 milliseconds on 10,000 dialogues. The worst
//! case is a query of negated phrases up to the limit.

use std::fmt;
use std::hint::black_box;

use divan::Bencher;
use engine::SearchRequest;

use crate::made::word;
use crate::measured::dataset;
use crate::scale::timed;

struct Adversarial {
    name: &'static str,
    query: fn() -> String,
}

impl fmt::Display for Adversarial {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}

const ADVERSARIAL: [Adversarial; 16] = [
    Adversarial { name: "10,000 words", query: || many(|n| word(n) + " ") },
    Adversarial {
        name: "10,000 prefixes",
        query: || many(|n| format!("{}* ", word(n).chars().next().unwrap_or_default())),
    },
    Adversarial { name: "10,000 unknown words", query: || many(|n| word(n) + "x ") },
    Adversarial { name: "10,000 words as one", query: || many(|n| word(n) + ".") },
    Adversarial { name: "10,000 words in quotes", query: || format!("\"{}\"", many(|n| word(n) + " ")) },
    Adversarial { name: "10,000 times a phrase", query: || many(|_| "\"code of conduct\" ".to_owned()) },
    Adversarial { name: "10,000 phrases", query: || many(|n| format!("\"{} {}\" ", word(n), word(n + 1))) },
    Adversarial { name: "10,000 negated phrases", query: || many(|n| format!("-\"{} {}\" ", word(n), word(n + 1))) },
    Adversarial {
        name: "64 negated phrases",
        query: || (0..64).map(|n| format!("-\"{} {}\" ", word(n), word(n + 1))).collect(),
    },
    Adversarial {
        name: "64 negated phrases of common words",
        query: || (0..64).map(|n| format!("-\"the {}\" ", word(n))).collect(),
    },
    Adversarial { name: "10,000 negations", query: || many(|n| "-".to_owned() + &word(n) + " ") },
    Adversarial { name: "10,000 quotation marks", query: || many(|_| "-\"".to_owned()) },
    Adversarial { name: "10,000 values", query: || "chair:".to_owned() + &many(|n| word(n) + ",") },
    Adversarial { name: "10,000 sources", query: || many(|n| format!("source:{n} ")) },
    Adversarial {
        name: "10,000 sources of all",
        query: || {
            many(|n| {
                format!("source:\"{}dialogue\" ", "defence ".repeat(n % 2))
                    + &format!("source:{} ", &"dialogue"[..n % 8 + 1])
            })
        },
    },
    Adversarial { name: "a word of 1 MB", query: || "a".repeat(1 << 20) },
];

fn many(part: impl Fn(usize) -> String) -> String {
    (0..10_000).map(part).collect()
}

/// Prints the processor time of each on 10,000 dialogues, the median of five.
pub(crate) fn print() {
    let dataset = dataset(10_000);
    for adversarial in ADVERSARIAL {
        let request = SearchRequest { limit: Some(200), ..SearchRequest::new((adversarial.query)()) };
        let mut times: Vec<f64> = (0..5).map(|_| timed(|| black_box(dataset.answer(&request))).0).collect();
        times.sort_by(f64::total_cmp);
        println!("| {adversarial} | {:.1} ms |", times[2]);
    }
}

#[divan::bench(args = ADVERSARIAL, consts = [1_000, 10_000], max_time = 1)]
fn adversarial<const DIALOGUES: usize>(bencher: Bencher, adversarial: &Adversarial) {
    let (dataset, query) = (dataset(DIALOGUES), (adversarial.query)());
    let request = SearchRequest { limit: Some(200), ..SearchRequest::new(query) };
    bencher.bench(|| dataset.answer(&request));
}
