//! Any bytes arrive in pieces of any lengths, in memory that their number bounds: what comes of it does not depend on
//! the pieces, and the index shows no value.

#![no_main]

use std::alloc::System;

use cap::Cap;
use engine::{Dataset, DecodeError, SearchRequest};
use fixtures::crafted::{arrived, parts, with_header};
use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};

#[global_allocator]
static MEMORY: Cap<System> = Cap::new(System, usize::MAX);

/// At most this many bytes of memory are taken for each byte of input, and this many for any input: see bytes.rs.
const MEMORY_PER_BYTE: usize = 512;
const MEMORY_FOR_ANY: usize = 4 << 20;

fuzz_target!(|bytes: &[u8]| {
    MEMORY
        .set_limit(MEMORY.allocated() + MEMORY_FOR_ANY + MEMORY_PER_BYTE * bytes.len())
        .expect("there is more than is in use");
    // The last bytes say how long the pieces are.
    let lengths = bytes.iter().rev().take(4).map(|&byte| usize::from(byte)).chain([1]);
    let (pieces, at_once) = (completed(bytes, &lengths.collect::<Vec<_>>()), completed(bytes, &[usize::MAX]));
    match (pieces, at_once) {
        (Ok(pieces), Ok(at_once)) => assert_eq!(pieces, at_once),
        (pieces, at_once) => assert_eq!(pieces.is_ok(), at_once.is_ok()),
    }
    MEMORY.set_limit(usize::MAX).expect("without limit");
});

/// What comes of bytes in pieces of these lengths.
fn completed(bytes: &[u8], lengths: &[usize]) -> Result<Dataset, DecodeError> {
    let arriving = arrived(bytes, lengths)?;
    if let Ok(index) = arriving.index_only() {
        assert!(index.corpus().dialogues().iter().all(|dialogue| dialogue.facts.is_empty()));
        let _ = index.answer(&SearchRequest::new("ha \"ha noi\" area:@agreed sort:venue"));
    }
    arriving.complete()
}

// The header is made to fit, mostly: otherwise nearly all would end at the checksum.
fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    let Some((index, body)) = parts(&data[..size]) else { return fuzzer_mutate(data, size, max_size) };
    let (length, mut both) = (index.len(), [index, body].concat());
    let (end, room) = (both.len(), max_size.saturating_sub(size));
    both.resize(end + room, 0);
    let end = fuzzer_mutate(&mut both, end, end + room);
    both.truncate(end);
    let (index, body) = both.split_at(length.min(end));
    let bytes = with_header(index, body);
    if seed.is_multiple_of(16) || bytes.len() > max_size {
        return fuzzer_mutate(data, size, max_size);
    }
    data[..bytes.len()].copy_from_slice(&bytes);
    bytes.len()
});
