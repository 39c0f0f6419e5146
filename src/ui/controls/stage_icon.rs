//! The circle of a stage.

use engine::Stage;

use crate::context::ViewContext;
use crate::vdom::{VNode, classed};

/// A stage as a circle filled by quarters. Its name is beside it, so screen readers skip the circle.
pub(crate) fn stage_icon(stage: Stage) -> VNode {
    circle(stage).attr("aria-hidden", "true")
}

/// The same where only screen readers get the name.
pub(crate) fn named_stage(context: &ViewContext, stage: Stage) -> VNode {
    circle(stage).attr("role", "img").attr("aria-label", context.localized(stage.labels()))
}

fn circle(stage: Stage) -> VNode {
    classed("span", "stage-icon").attr("part", "stage-icon").attr("data-stage", stage.name())
}
