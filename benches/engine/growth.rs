//! How time and size grow with the number of dialogues: measured, printed and drawn.

use std::hint::black_box;
use std::time::{Duration, Instant};
use std::{fs, iter};

use engine::{Dataset, Index, SearchRequest};

use crate::measured::{QUERIES, SIZES, bytes, corpus, dataset};
use crate::plot::{Line, Panel, svg};

/// One measurement at one size is repeated for this long at most.
const MAX_DURATION: Duration = Duration::from_millis(500);
/// One measurement at one size is repeated this often at most.
const MAX_REPEATS: usize = 30;

/// Measures, prints the figures and draws them into an SVG file.
pub(crate) fn draw(file: &str) {
    let times = Panel { title: "seconds", lines: times() };
    let sizes = Panel { title: "bytes of the compiled corpus", lines: sizes() };
    for line in times.lines.iter().chain(&sizes.lines) {
        let [.., (_, small), _, (_, large)] = line.points[..] else { unreachable!("there are five sizes") };
        println!("{:<16}{small:>12.3e}{large:>12.3e}  {:.1} times from 1,000 to 50,000", line.name, large / small);
    }
    fs::write(file, svg(&[times, sizes])).expect("the file can be written");
}

fn times() -> Vec<Line> {
    let mut lines = vec![
        line("build", |size| least(|| corpus(size), |corpus| drop(black_box(Dataset::build(corpus))))),
        line("open the index", |size| least(|| bytes(size).to_vec(), |bytes| drop(black_box(Index::decode(bytes))))),
    ];
    for question in &QUERIES {
        let request = SearchRequest { limit: Some(200), ..SearchRequest::new(question.query) };
        lines.push(line(question.kind, |size| {
            // Without what the first answer builds and later ones reuse.
            black_box(dataset(size).answer(&request));
            least(|| (), |()| drop(black_box(dataset(size).answer(&request))))
        }));
    }
    lines
}

fn sizes() -> Vec<Line> {
    let index = |size| Index::length(bytes(size)).expect("they are a compiled corpus") as f64;
    vec![line("complete", |size| bytes(size).len() as f64), line("index", index)]
}

fn line(name: &'static str, measure: impl Fn(usize) -> f64) -> Line {
    Line { name, points: SIZES.map(|size| (size as f64, measure(size))).to_vec() }
}

/// The shortest time of a run in seconds, without its preparation. The shortest, because other load only adds to it.
fn least<T>(prepare: impl Fn() -> T, run: impl Fn(T)) -> f64 {
    let begin = Instant::now();
    let once = || {
        let input = prepare();
        let start = Instant::now();
        run(input);
        start.elapsed().as_secs_f64()
    };
    let first = once();
    let more = iter::repeat_with(once).take(MAX_REPEATS).take_while(|_| begin.elapsed() < MAX_DURATION);
    iter::once(first).chain(more).fold(f64::INFINITY, f64::min)
}
