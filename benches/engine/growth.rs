//! How time and bytes grow with the number of dialogues: measured, told, and drawn.

use std::hint::black_box;
use std::time::{Duration, Instant};
use std::{fs, iter};

use engine::{Dataset, Index, Request};

use crate::measured::{QUERIES, SIZES, bytes, corpus, dataset};
use crate::plot::{Line, Panel, svg};

/// So long is one thing measured at one size, or so often.
const LONG: Duration = Duration::from_millis(500);
const OFTEN: usize = 30;

/// Measures, tells the numbers on standard output, and draws them into a file.
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
        line("open the head", |size| least(|| bytes(size).to_vec(), |bytes| drop(black_box(Index::decode(bytes))))),
    ];
    for question in &QUERIES {
        let request = Request { limit: Some(200), ..Request::new(question.query) };
        lines.push(line(question.kind, |size| {
            // What is made once, when first asked for, is none of it.
            black_box(dataset(size).answer(&request));
            least(|| (), |()| drop(black_box(dataset(size).answer(&request))))
        }));
    }
    lines
}

fn sizes() -> Vec<Line> {
    let head = |size| Index::length(bytes(size)).expect("they are a compiled corpus") as f64;
    vec![line("whole", |size| bytes(size).len() as f64), line("head", head)]
}

fn line(name: &'static str, measure: impl Fn(usize) -> f64) -> Line {
    Line { name, points: SIZES.map(|size| (size as f64, measure(size))).to_vec() }
}

/// The least that a thing takes, in seconds, without what it is given: what else the machine does only adds to it.
fn least<T>(given: impl Fn() -> T, run: impl Fn(T)) -> f64 {
    let begin = Instant::now();
    let once = || {
        let given = given();
        let start = Instant::now();
        run(given);
        start.elapsed().as_secs_f64()
    };
    let first = once();
    let more = iter::repeat_with(once).take(OFTEN).take_while(|_| begin.elapsed() < LONG);
    iter::once(first).chain(more).fold(f64::INFINITY, f64::min)
}
