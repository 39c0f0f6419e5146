//! Any bytes are a compiled corpus or are refused, in memory that their length bounds; and what is taken for a corpus
//! has a quote for every value, and can be asked.

#![no_main]

use std::alloc::System;

use cap::Cap;
use engine::{Arriving, Corpus, Dataset, SearchRequest};
use fixtures::crafted::{parts, with_header};
use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};

#[global_allocator]
static MEMORY: Cap<System> = Cap::new(System, usize::MAX);

/// At most this many bytes of memory are taken for each byte of input: a line end among the ids is a row, for which
/// every column has a place.
const MEMORY_PER_BYTE: usize = 256;
/// And at most this many for any input.
const MEMORY_FOR_ANY: usize = 4 << 20;

const QUERIES: [&str; 6] = [
    "ha noi",
    "\"military medicine\" -four sort:relevance",
    "t* a",
    "konference",
    "area:@agreed held:2023.. sort:venue",
    "source:a -has:document partner:it",
];

fuzz_target!(|bytes: &[u8]| {
    MEMORY.set_limit(MEMORY.allocated() + MEMORY_FOR_ANY + MEMORY_PER_BYTE * bytes.len()).expect("there is more than is in use");
    open(bytes);
    MEMORY.set_limit(usize::MAX).expect("without limit");
});

fn open(bytes: &[u8]) {
    let mut arriving = Arriving::default();
    if let Ok(index) = arriving.push(bytes).and_then(|()| arriving.index_only()) {
        assert!(index.corpus().dialogues().iter().all(|dialogue| dialogue.facts.is_empty()));
        for query in QUERIES {
            let _ = index.answer(&SearchRequest::new(query));
        }
    }
    let _ = Corpus::decode(bytes);
    let Ok(dataset) = Dataset::decode(bytes) else { return };
    for fact in dataset.corpus().dialogues().iter().flat_map(|dialogue| &dialogue.facts) {
        assert!(!fact.evidence.is_empty());
        assert!(fact.evidence.iter().all(|&quote| !dataset.corpus().quote(quote).trim().is_empty()));
    }
    for query in QUERIES {
        let _ = (dataset.answer(&SearchRequest::new(query)), dataset.suggest(query, query.len()));
    }
}

// One of the two parts is mutated, and the header made to fit: otherwise nearly all would end at the checksum.
fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    let Some((index, body)) = parts(&data[..size]) else { return fuzzer_mutate(data, size, max_size) };
    let (mut index, mut body) = (index.to_vec(), body.to_vec());
    let part = if seed.is_multiple_of(2) { &mut index } else { &mut body };
    let (length, room) = (part.len(), max_size.saturating_sub(size));
    part.resize(length + room, 0);
    let length = fuzzer_mutate(part, length, length + room);
    part.truncate(length);
    let bytes = with_header(&index, &body);
    // Sometimes the header is mutated too, checksums included.
    if seed.is_multiple_of(64) || bytes.len() > max_size {
        return fuzzer_mutate(data, size, max_size);
    }
    data[..bytes.len()].copy_from_slice(&bytes);
    bytes.len()
});
