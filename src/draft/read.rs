//! Reads an article: what it names, who led the sides, and what follows from that.

use crate::input::Input;
use crate::leaders::known_sides;
use crate::reading::Reading;

/// The article of an input, read.
pub(crate) fn read<'a>(input: &'a Input<'a>) -> Reading<'a> {
    let reading = Reading::new(input);
    let (sides, are_both_led) = known_sides(&reading);
    reading.with_sides(sides, are_both_led)
}
