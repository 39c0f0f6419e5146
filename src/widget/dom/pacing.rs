//! How much is rendered at once, and how much in each frame. Most of the cost of a new table is not its rendering but
//! the browser's layout, which only the time between frames reveals.

/// Bounds of what is rendered at once.
pub(crate) struct Pacing {
    /// After a change, about this many patches are applied at once, and twice as many in each frame that follows: the
    /// first rows answer, and the others a moment later. Laying out a row again costs more than its patches.
    pub(crate) sync_patches: usize,
    /// After a frame that took no longer than this, in milliseconds, the next one renders twice as many children.
    /// Browsers that save power render a frame every 33 ms. With this bound, the 200 rows of a large answer were
    /// complete five times sooner than with one row a frame.
    short_frame: f64,
    /// After a frame that took longer than this, in milliseconds, the next one renders half as many children. Browsers
    /// call a task of this length long.
    long_frame: f64,
    /// At most this many children of an element are rendered in a frame, unless `share` asks for more.
    max_children: usize,
    /// Each frame adds at least one child for this many that are there. The browser visits all children in every frame,
    /// so with a fixed number per frame the total time would grow with the square of their number. With one row a
    /// frame, 200 rows took 12 s on a slow machine; with this bound, 2 s.
    share: usize,
    /// One in this many of the elements that wait has its turn in a frame.
    elements_per_turn: usize,
    /// If more elements than this wait, those of many tables, every second one has its turn: the browser visits the
    /// whole page in every frame. With this bound, fifty tables on a page were complete a quarter sooner.
    crowd: usize,
}

/// The bounds of this widget.
pub(crate) const PACING: Pacing = Pacing {
    sync_patches: 150,
    short_frame: 36.0,
    long_frame: 50.0,
    max_children: 64,
    share: 8,
    elements_per_turn: 4,
    crowd: 32,
};

impl Pacing {
    /// How many children a frame renders, after one that rendered `children` and took `took` milliseconds.
    pub(crate) fn next_children(&self, children: usize, took: f64) -> usize {
        if took < self.short_frame {
            (children * 2).min(self.max_children)
        } else if took > self.long_frame {
            (children / 2).max(1)
        } else {
            children
        }
    }

    /// How many children are added to an element that has `present`, if the frame has room for `children`.
    pub(crate) fn children_to_add(&self, children: usize, present: usize) -> usize {
        children.max(present / self.share)
    }

    /// How many of the elements that wait have their turn in a frame.
    pub(crate) fn turns(&self, waiting: usize) -> usize {
        waiting.div_ceil(if waiting > self.crowd { 2 } else { self.elements_per_turn })
    }
}
