//! From a [`Query`] to its text, such that `Query::parse` of the text is the query again.

use std::fmt::{self, Display, Formatter, Write};

use super::{Clause, Condition, Form, Pattern, Query, Sort, Wanted};
use crate::{Direction, Field};

impl Display for Query {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for (i, clause) in self.clauses.iter().enumerate() {
            let last = i + 1 == self.clauses.len() && self.sort.is_none();
            if i > 0 {
                f.write_char(' ')?;
            }
            write_clause(f, clause, last)?;
        }
        if let Some(sort) = self.sort {
            let space = if self.clauses.is_empty() { "" } else { " " };
            write!(f, "{space}sort:{sort}")?;
        }
        Ok(())
    }
}

impl Display for Sort {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write_order(f, "", self.field, self.direction)?;
        self.then.map_or(Ok(()), |(field, direction)| write_order(f, ",", field, direction))
    }
}

fn write_order(f: &mut Formatter<'_>, joint: &str, field: Field, direction: Direction) -> fmt::Result {
    let direction = match direction {
        Direction::Asc => "asc",
        Direction::Desc => "desc",
    };
    write!(f, "{joint}{}-{direction}", field.name())
}

/// Writes one clause. The last word of a text is one still being typed; a space after it says that it is whole.
fn write_clause(f: &mut Formatter<'_>, clause: &Clause, last: bool) -> fmt::Result {
    if clause.negated {
        f.write_char('-')?;
    }
    match &clause.condition {
        Condition::Text { text, form: Form::Phrase } => write!(f, "\"{text}\""),
        Condition::Text { text, form: Form::Word } => write!(f, "{text}{}", if last { " " } else { "" }),
        Condition::Text { text, form: Form::Prefix } => write!(f, "{text}{}", if last { "" } else { "*" }),
        Condition::Has(field) => write!(f, "has:{}", field.name()),
        Condition::Is { field, values } => {
            write!(f, "{}:", field.name())?;
            for (i, value) in values.iter().enumerate() {
                write!(f, "{}{value}", if i > 0 { "," } else { "" })?;
            }
            Ok(())
        }
    }
}

impl Display for Wanted {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match &self.pattern {
            Pattern::Any => Ok(()),
            Pattern::Label(label) => write_label(f, label),
            Pattern::Numbers { from, to } => write_range(f, from.as_ref(), to.as_ref()),
            Pattern::Dates { from, to } => write_range(f, from.as_ref(), to.as_ref()),
        }?;
        self.at.map_or(Ok(()), |stage| write!(f, "@{}", stage.name()))
    }
}

fn write_label(f: &mut Formatter<'_>, label: &str) -> fmt::Result {
    // A label with any of these comes from between quotation marks, so it holds none.
    if label.contains(|c: char| c.is_whitespace() || matches!(c, ',' | '@')) {
        write!(f, "\"{label}\"")
    } else {
        f.write_str(label)
    }
}

fn write_range<T: Display + PartialEq>(f: &mut Formatter<'_>, from: Option<&T>, to: Option<&T>) -> fmt::Result {
    match (from, to) {
        (Some(from), Some(to)) if from == to => write!(f, "{from}"),
        _ => {
            from.map_or(Ok(()), |from| write!(f, "{from}"))?;
            f.write_str("..")?;
            to.map_or(Ok(()), |to| write!(f, "{to}"))
        }
    }
}
