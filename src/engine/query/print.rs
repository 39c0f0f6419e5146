//! Printing a query: `Query::parse` of the text gives the query again.

use std::fmt::{self, Display, Formatter, Write};

use crate::model::field::{Direction, Field};
use crate::query::ast::{Clause, Condition, Query, Sort, TextForm, ValueFilter, ValueMatch};
use crate::query::operators::is_acronym;

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
        self.then_by.map_or(Ok(()), |(field, direction)| write_order(f, ",", field, direction))
    }
}

fn write_order(f: &mut Formatter<'_>, separator: &str, field: Field, direction: Direction) -> fmt::Result {
    let direction = match direction {
        Direction::Asc => "asc",
        Direction::Desc => "desc",
    };
    write!(f, "{separator}{}-{direction}", field.name())
}

/// Writes one clause. The last word of a text is a prefix; a space after it makes it a whole word.
fn write_clause(f: &mut Formatter<'_>, clause: &Clause, last: bool) -> fmt::Result {
    if clause.negated {
        f.write_char('-')?;
    }
    match &clause.condition {
        Condition::Text { text, form: TextForm::Phrase } => write!(f, "\"{text}\""),
        Condition::Text { text, form: TextForm::Word } => write!(f, "{text}{}", if last { " " } else { "" }),
        Condition::Text { text, form: TextForm::Prefix } => {
            let is_open = last && !is_acronym(text);
            write!(f, "{text}{}", if is_open { "" } else { "*" })
        }
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

impl Display for ValueFilter {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match &self.value {
            ValueMatch::Any => Ok(()),
            ValueMatch::Label(label) if self.is_quoted => write!(f, "\"{label}\""),
            ValueMatch::Label(label) => f.write_str(label),
            ValueMatch::Numbers { from, to } => write_range(f, from.as_ref(), to.as_ref()),
            ValueMatch::Dates { from, to } => write_range(f, from.as_ref(), to.as_ref()),
        }?;
        self.min_stage.map_or(Ok(()), |stage| write!(f, "@{}", stage.name()))
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
