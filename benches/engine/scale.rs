//! How bytes, processor times and memory grow up to 200,000 dialogues, as the rows of the table in docs/scale.md; run
//! by `make bench-engine`.

use std::fs;
use std::hint::black_box;
use std::time::Instant;

use engine::{Arriving, Dataset, SearchRequest};

use crate::made;

const SIZES: [usize; 6] = [1_000, 10_000, 20_000, 50_000, 100_000, 200_000];

/// Prints a row for each size. Memory is the greatest of the process so far, so the sizes ascend.
pub(crate) fn print() {
    println!("| dialogues | built | all | index | index opened | first answer | all opened | first phrase | memory |");
    println!("|---|---|---|---|---|---|---|---|---|");
    for dialogues in SIZES {
        let corpus = made::corpus(dialogues);
        let (built, dataset) = timed(|| Dataset::build(corpus));
        let bytes = dataset.encode();
        drop(dataset);
        let index_end = 30 + u32::from_le_bytes([bytes[6], bytes[7], bytes[8], bytes[9]]) as usize;
        let mut arriving = Arriving::default();
        // What is too large for an element is timed all the same; an index that is too large is not.
        let _ = arriving.push(&bytes[..index_end]);
        let (index_opened, index) = timed(|| arriving.index_only());
        let answered = index.map(|index| timed(|| black_box(index.answer(&request("training italy")))).0);
        let (opened, whole) = timed(|| Dataset::decode(&bytes).expect("it was encoded here"));
        let (phrase, _) = timed(|| black_box(whole.answer(&request("\"joint statement\" -\"letter of\""))));
        println!(
            "| {dialogues} | {built:.0} ms | {:.1} MB | {:.2} MB | {index_opened:.0} ms | {} | {opened:.0} ms | {phrase:.0} ms | {} MB |",
            bytes.len() as f64 / 1e6,
            index_end as f64 / 1e6,
            answered.map_or("–".to_owned(), |answered| format!("{answered:.1} ms")),
            peak_memory(),
        );
    }
}

fn request(query: &str) -> SearchRequest {
    SearchRequest { limit: Some(200), ..SearchRequest::new(query) }
}

/// In milliseconds of processor time, with what it gave: what else the machine does counts for nothing.
pub(crate) fn timed<T>(run: impl FnOnce() -> T) -> (f64, T) {
    let (start, processor) = (Instant::now(), processor_time());
    let given = run();
    let elapsed = start.elapsed().as_secs_f64() * 1e3;
    // The kernel counts processor time in ticks of a few milliseconds.
    match (processor, processor_time()) {
        (Some(before), Some(after)) if elapsed > 20.0 => ((after - before) as f64 / 1e6, given),
        _ => (elapsed, given),
    }
}

/// The processor time of this thread in nanoseconds, where Linux says it.
fn processor_time() -> Option<u64> {
    fs::read_to_string("/proc/thread-self/schedstat").ok()?.split(' ').next()?.parse().ok()
}

/// The greatest memory of the process in megabytes, where Linux says it.
fn peak_memory() -> String {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<u64>().ok());
    kilobytes.map_or("–".to_owned(), |kilobytes| (kilobytes / 1000).to_string())
}
