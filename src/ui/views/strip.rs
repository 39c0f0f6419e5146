//! The drawing of the timeline: a strip per partner on one scale. A strip is as wide as its page. Positions on it are
//! in thousandths of its width, so that nothing scrolls sideways; heights are in pixels, so that numbers keep their
//! size.

use engine::{Coverage, Edtf, Field, edition, missing_editions};

use crate::cell_values::cell_values;
use crate::context::ViewContext;
use crate::i18n::format_editions;
use crate::state::{Action, EvidenceKey};
use crate::vdom::{VNode, classed, el};
use crate::views::dialogue_name::short_name;

/// The width of a strip.
const WIDTH: i32 = 1000;
/// The height of a strip.
const HEIGHT: i32 = 56;
/// The line of text for editions without an article.
const GAP_BASELINE: i32 = 46;
/// The height of the axis, of its ticks, and its line of text.
const AXIS_HEIGHT: i32 = 24;
const TICK_HEIGHT: i32 = 20;
const AXIS_BASELINE: i32 = 18;
/// Between a tick and its year, in pixels.
const YEAR_INDENT: &str = "4";
/// Free space at both ends of a strip, so that no event is cut off.
const MARGIN: i32 = 20;
/// The width that an edition number takes on its line, on a narrow page.
const LABEL_WIDTH: i32 = 60;
/// The least width of a bar, its height, and the radius of its corners.
const MIN_BAR_WIDTH: i32 = 14;
const BAR_HEIGHT: i32 = 12;
const BAR_RADIUS: &str = "3";
const DOT_RADIUS: i32 = 7;
/// The least width that a finger can hit.
const MIN_HIT_WIDTH: i32 = 26;
/// At most this many years are labelled on the axis.
const MAX_AXIS_LABELS: u32 = 8;

/// A dialogue on its strip.
pub(crate) struct Event {
    pub(crate) dialogue: usize,
    pub(crate) held: Edtf,
}

/// The lines for edition numbers.
#[derive(Clone, Copy, PartialEq, Eq)]
enum LabelRow {
    Above,
    Below,
}

impl LabelRow {
    fn baseline(self) -> i32 {
        match self {
            Self::Above => 14,
            Self::Below => 50,
        }
    }
}

/// From dates to positions on a strip.
#[derive(Clone, Copy)]
pub(crate) struct Scale {
    first_year: u16,
    last_year: u16,
}

/// Where an event begins and ends on its strip.
#[derive(Clone, Copy)]
struct Extent {
    start: i32,
    end: i32,
}

impl Extent {
    fn middle(self) -> i32 {
        i32::midpoint(self.start, self.end)
    }

    fn width(self) -> i32 {
        self.end - self.start
    }
}

impl Scale {
    pub(crate) fn new(first_year: u16, last_year: u16) -> Self {
        Self { first_year, last_year }
    }

    fn years(self) -> u32 {
        u32::from(self.last_year - self.first_year) + 1
    }

    fn extent(self, date: Edtf) -> Extent {
        let days = date.days();
        Extent { start: self.position(days.first), end: self.position(days.last) }
    }

    /// The position of a day, `yyyymmdd`. Months count as equally long: the error is less than a thousandth of the
    /// strip.
    fn position(self, day: u32) -> i32 {
        let (year, month, day) = (day / 10_000 - u32::from(self.first_year), day / 100 % 100 - 1, day % 100 - 1);
        let days = u64::from((year * 12 + month) * 31 + day);
        let all_days = u64::from(self.years() * 12 * 31);
        MARGIN + (days * (WIDTH - 2 * MARGIN) as u64 / all_days) as i32
    }
}

/// The month at a fraction of a strip, from 0 to 1, that covers these years. Beyond an end, the month at that end.
#[must_use]
pub fn month_at(years: (u16, u16), part: f64) -> Option<Edtf> {
    let position = ((part * f64::from(WIDTH)) as i32).clamp(MARGIN, WIDTH - MARGIN);
    let months = i32::from(years.1 - years.0 + 1) * 12;
    let month = ((position - MARGIN) * months / (WIDTH - 2 * MARGIN)).min(months - 1) as u16;
    Edtf::try_from((years.0 + month / 12, (month % 12 + 1) as u8, 0)).ok()
}

/// The strip of a partner. Its events are in the order of time, so that the keyboard goes from left to right and gaps
/// between editions are found.
pub(crate) fn strip(context: &ViewContext, partner: &str, events: &[Event], scale: Scale) -> VNode {
    let mut drawing = drawing(HEIGHT).child(baseline());
    // The last dialogue whose edition is known, and where it ends.
    let mut previous: Option<(usize, i32)> = None;
    // The last number above the line: the next one must not run into it.
    let mut last_above = -LABEL_WIDTH;
    for event in events {
        let extent = scale.extent(event.held);
        let number = edition(context.dialogue(event.dialogue)).map(|(_, number)| number);
        if let Some((before, end)) = previous {
            let missing = missing_editions(context.corpus(), before, event.dialogue);
            drawing = drawing.maybe(gap(&missing, i32::midpoint(end, extent.start)));
        }
        if number.is_some() {
            previous = Some((event.dialogue, extent.end));
        }
        let row = if extent.middle() - last_above < LABEL_WIDTH { LabelRow::Below } else { LabelRow::Above };
        if row == LabelRow::Above && number.is_some() {
            last_above = extent.middle();
        }
        drawing = drawing.child(event_view(context, event, number, extent, row));
    }
    el("li").key(partner).child(el("h2").text(partner)).child(drawing)
}

/// An event, with its number on a line of text.
fn event_view(context: &ViewContext, event: &Event, number: Option<u32>, extent: Extent, row: LabelRow) -> VNode {
    let dialogue = context.dialogue(event.dialogue);
    let coverage = dialogue.coverage();
    let values = cell_values(context.corpus(), dialogue, Field::Held, context.lang);
    let id = values.first().map(|value| value.id.as_str()).unwrap_or_default();
    let [partner, when] = short_name(context, event.dialogue);
    let number = number.map(|number| number.to_string());
    let mut name = [&*partner, ", ", &when, ", ", context.localized(coverage.labels())].concat();
    if let Some(number) = &number {
        name = [&*name, ", ", number].concat();
    }
    let middle = extent.middle();
    let shape = if event.held.day().is_some() && event.held.end().is_none() {
        let dot = el("svg:circle").attr("cx", &percent(middle)).attr("cy", &(HEIGHT / 2).to_string());
        dot.attr("r", &DOT_RADIUS.to_string())
    } else {
        let width = extent.width().max(MIN_BAR_WIDTH);
        rect(extent.start, (HEIGHT - BAR_HEIGHT) / 2, width, BAR_HEIGHT).attr("rx", BAR_RADIUS)
    };
    let hit_start = extent.start.min(middle - MIN_HIT_WIDTH / 2);
    let hit_area = rect(hit_start, 0, extent.width().max(MIN_HIT_WIDTH), HEIGHT).attr("class", "hit-area");
    let label = label(middle, row.baseline()).text(&number.unwrap_or_default());
    el("svg:g")
        .attr("class", if coverage == Coverage::Mentioned { "event mentioned" } else { "event" })
        .attr("role", "button")
        .attr("tabindex", "0")
        .attr("aria-haspopup", "dialog")
        .attr("aria-label", &name)
        .action(&Action::OpenEvidence(EvidenceKey::new(&dialogue.id, Field::Held, id)))
        .child(hit_area)
        .child(shape)
        .child(label)
}

/// The editions between two events that no article mentions.
fn gap(missing: &[(u32, u32)], middle: i32) -> Option<VNode> {
    let ranges = format_editions(missing, "–", |number| number.to_string());
    let text = label(middle, GAP_BASELINE).attr("class", "gap").text(&["(", &ranges, ")"].concat());
    (!missing.is_empty()).then_some(text)
}

/// The years, below all strips.
pub(crate) fn axis(scale: Scale) -> VNode {
    let mut drawing = drawing(AXIS_HEIGHT).attr("aria-hidden", "true");
    let step = scale.years().div_ceil(MAX_AXIS_LABELS);
    for year in (u32::from(scale.first_year)..=u32::from(scale.last_year)).step_by(step as usize) {
        let new_year = scale.position(year * 10_000 + 101);
        let tick = line([new_year, new_year], [0, TICK_HEIGHT]).attr("class", "tick");
        let year = label(new_year, AXIS_BASELINE).attr("dx", YEAR_INDENT).attr("class", "year").text(&year.to_string());
        drawing = drawing.child(tick).child(year);
    }
    classed("li", "axis").child(el("span")).child(drawing)
}

fn drawing(height: i32) -> VNode {
    el("svg:svg").attr("height", &height.to_string()).attr("class", "strip")
}

fn baseline() -> VNode {
    line([MARGIN, WIDTH - MARGIN], [HEIGHT / 2; 2]).attr("class", "axis")
}

fn label(x: i32, y: i32) -> VNode {
    el("svg:text").attr("x", &percent(x)).attr("y", &y.to_string())
}

fn rect(x: i32, y: i32, width: i32, height: i32) -> VNode {
    let rect = el("svg:rect").attr("x", &percent(x)).attr("y", &y.to_string());
    rect.attr("width", &percent(width)).attr("height", &height.to_string())
}

fn line(xs: [i32; 2], ys: [i32; 2]) -> VNode {
    let line = el("svg:line").attr("x1", &percent(xs[0])).attr("x2", &percent(xs[1]));
    line.attr("y1", &ys[0].to_string()).attr("y2", &ys[1].to_string())
}

/// Thousandths of the width of a strip, as SVG has them.
fn percent(thousandths: i32) -> String {
    format!("{}.{}%", thousandths / 10, thousandths % 10)
}
