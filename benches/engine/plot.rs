//! Lines on logarithmic axes as SVG, to be read on a light page and on a dark one.

use std::fmt::Write;

/// A diagram.
pub(crate) struct Panel {
    pub(crate) title: &'static str,
    pub(crate) lines: Vec<Line>,
}

/// A line of a panel, its points from left to right.
pub(crate) struct Line {
    pub(crate) name: &'static str,
    pub(crate) points: Vec<(f64, f64)>,
}

const WIDTH: f64 = 460.0;
const HEIGHT: f64 = 340.0;
/// The plot area: numbers on the left of it, names on the right.
const LEFT: f64 = 60.0;
const RIGHT: f64 = 350.0;
const TOP: f64 = 36.0;
const BOTTOM: f64 = 290.0;
/// The minimum distance of two names.
const APART: f64 = 15.0;

const STYLE: &str = "text{font:12px system-ui,sans-serif;fill:#333}.grid{stroke:#ddd}.line{fill:none;stroke-width:2}\
@media(prefers-color-scheme:dark){text{fill:#ccc}.grid{stroke:#444}}";
/// Colours with enough contrast on white and on black.
const COLOURS: [&str; 8] = ["#0b7fab", "#d1495b", "#2e8b57", "#b8721f", "#8a63c7", "#6b7f8c", "#c2528b", "#7a8a1f"];

/// The panels side by side.
pub(crate) fn svg(panels: &[Panel]) -> String {
    let width = WIDTH * panels.len() as f64;
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {HEIGHT}\" role=\"img\">\n<style>{STYLE}</style>\n"
    );
    for (panel, at) in panels.iter().zip(0..) {
        put(&mut out, format_args!("<g transform=\"translate({},0)\">", WIDTH * f64::from(at)));
        draw(panel, &mut out);
        put(&mut out, format_args!("</g>"));
    }
    out + "</svg>\n"
}

fn draw(panel: &Panel, out: &mut String) {
    let points = || panel.lines.iter().flat_map(|line| &line.points);
    let (x, y) = (Axis::new(points().map(|point| point.0)), Axis::new(points().map(|point| point.1)));
    let right = |value: f64| LEFT + x.share(value) * (RIGHT - LEFT);
    let down = |value: f64| BOTTOM - y.share(value) * (BOTTOM - TOP);
    put(out, format_args!("<text x=\"{LEFT}\" y=\"20\">{}</text>", panel.title));
    put(out, format_args!("<text x=\"{LEFT}\" y=\"{}\">dialogues</text>", BOTTOM + 36.0));
    for tick in x.ticks() {
        let at = right(tick);
        put(out, format_args!("<path class=\"grid\" d=\"M{at:.1} {TOP}V{BOTTOM}\"/>"));
        put(
            out,
            format_args!("<text x=\"{at:.1}\" y=\"{}\" text-anchor=\"middle\">{}</text>", BOTTOM + 18.0, short(tick)),
        );
    }
    for tick in y.ticks() {
        let at = down(tick);
        put(out, format_args!("<path class=\"grid\" d=\"M{LEFT} {at:.1}H{RIGHT}\"/>"));
        put(
            out,
            format_args!("<text x=\"{}\" y=\"{:.1}\" text-anchor=\"end\">{}</text>", LEFT - 6.0, at + 4.0, short(tick)),
        );
    }
    // Names are where their lines end, from top to bottom, moved down if they would overlap.
    let mut ends: Vec<(f64, &Line, &str)> = panel
        .lines
        .iter()
        .zip(COLOURS)
        .filter_map(|(line, colour)| Some((down(line.points.last()?.1), line, colour)))
        .collect();
    ends.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut free = TOP;
    for (end, line, colour) in ends {
        let path: Vec<String> = line.points.iter().map(|&(a, b)| format!("{:.1} {:.1}", right(a), down(b))).collect();
        put(out, format_args!("<path class=\"line\" stroke=\"{colour}\" d=\"M{}\"/>", path.join("L")));
        let at = end.max(free);
        free = at + APART;
        put(
            out,
            format_args!(
                "<text x=\"{}\" y=\"{:.1}\" style=\"fill:{colour}\">{}</text>",
                RIGHT + 6.0,
                at + 4.0,
                line.name
            ),
        );
    }
}

fn put(out: &mut String, line: std::fmt::Arguments) {
    writeln!(out, "{line}").expect("a text takes whatever is written");
}

/// An axis from one power of ten to another.
struct Axis {
    first: i32,
    last: i32,
}

impl Axis {
    fn new(values: impl Iterator<Item = f64> + Clone) -> Self {
        let least = values.clone().fold(f64::INFINITY, f64::min);
        let most = values.fold(0.0, f64::max);
        Self { first: least.log10().floor() as i32, last: most.log10().ceil() as i32 }
    }

    /// The position of a value, from 0 to 1.
    fn share(&self, value: f64) -> f64 {
        (value.log10() - f64::from(self.first)) / f64::from(self.last - self.first)
    }

    fn ticks(&self) -> impl Iterator<Item = f64> {
        (self.first..=self.last).map(|power| 10f64.powi(power))
    }
}

/// A short label for a power of ten.
fn short(value: f64) -> String {
    let units = [(1e9, "G"), (1e6, "M"), (1e3, "k"), (1.0, ""), (1e-3, "m"), (1e-6, "µ"), (1e-9, "n")];
    let (unit, name) = units.into_iter().find(|(unit, _)| value >= unit * 0.999).unwrap_or((1.0, ""));
    format!("{:.0}{name}", value / unit)
}
