//! The codebook: every column of every file, and every value of every field, in each language, with the number of its
//! facts. It is HTML because it is read in a browser and its tables are wide.

use engine::{ArticleKind, Basis, Corpus, Coverage, FIELDS, FieldKind, Labels, Lang, Localized, Role, Setting, Stage};
use ui::{VNode, classed, corpus_citation, el, format_count, html};

use super::columns::{Column, Content};
use super::definitions::{of_basis, of_coverage, of_field, of_kind, of_role, of_setting, of_stage};
use super::tables::Table;

/// The content of the codebook's page.
pub(crate) fn codebook(corpus: &Corpus, tables: &[Table]) -> String {
    let cited = |lang| corpus_citation(corpus.description(), lang, None);
    let mut parts: Vec<VNode> = Lang::ALL.map(|lang| el("p").attr("lang", lang.tag()).text(&cited(lang))).into();
    parts.push(el("h2").text("Files and columns"));
    for table in tables {
        parts.extend(of_file(table));
    }
    parts.push(el("h2").text("Values"));
    parts.extend(fixed("coverage", &Coverage::ALL.map(|value| (value.name(), value.labels(), of_coverage(value)))));
    parts.extend(fixed("stage", &Stage::ALL.map(|value| (value.name(), value.labels(), of_stage(value)))));
    parts.extend(fixed("setting", &Setting::ALL.map(|value| (value.name(), value.labels(), of_setting(value)))));
    parts.extend(fixed("basis", &Basis::ALL.map(|value| (value.name(), value.labels(), of_basis(value)))));
    parts.extend(fixed("role", &Role::ALL.map(|value| (value.name(), value.labels(), of_role(value)))));
    parts.extend(fixed("kind", &ArticleKind::ALL.map(|value| (value.name(), value.labels(), of_kind(value)))));
    if let Some(values) = tables.iter().find(|table| table.name == "values") {
        for spec in FIELDS.iter().filter(|spec| spec.kind != FieldKind::Derived) {
            let rows: Vec<&Vec<String>> = values.rows.iter().filter(|row| row[0] == spec.name).collect();
            parts.push(el("h3").attr("id", spec.name).child(el("code").text(spec.name)));
            parts.extend(Lang::ALL.map(|lang| {
                let defined = el("p").attr("lang", lang.tag()).child(el("strong").text(spec.labels[lang]));
                defined.text(": ").text(of_field(spec.field)[lang])
            }));
            let columns: Vec<&Column> = values.columns.iter().skip(1).collect();
            let headers: Vec<&str> = columns.iter().map(|column| column.name.as_str()).collect();
            parts.push(table_of(
                &headers,
                rows.iter().map(|row| row[1..].iter().map(|cell| el("td").text(cell)).collect()),
            ));
        }
    }
    parts.into_iter().map(html).collect::<Vec<_>>().join("\n")
}

/// The section of a file: its name, and a row for each column.
fn of_file(table: &Table) -> Vec<VNode> {
    let rows = format_count(table.rows.len(), Lang::default());
    let heading = el("h3").attr("id", table.name).child(el("a").attr("href", table.file).text(table.file));
    let titles = Lang::ALL.map(|lang| el("p").attr("lang", lang.tag()).text(table.title[lang]));
    let about = format!("{rows} rows, each named by {}.", table.key.join(" and "));
    let refers = table.references.iter().map(|(columns, of)| format!("{} names a row of {of}.", columns.join(" and ")));
    let about = el("p").text(&[vec![about], refers.collect()].concat().join(" "));
    let mut headers = vec!["column", "type"];
    headers.extend(Lang::TAGS);
    headers.push("filled");
    let row = |(at, column): (usize, &Column)| {
        let mut cells = vec![el("td").child(el("code").text(&column.name)), el("td").text(&type_of(column))];
        cells.extend(Lang::ALL.map(|lang| el("td").attr("lang", lang.tag()).text(&column.meaning[lang])));
        cells.push(el("td").text(&format_count(table.filled(at), Lang::default())));
        cells
    };
    let columns = table_of(&headers, table.columns.iter().enumerate().map(row));
    vec![heading].into_iter().chain(titles).chain([about, columns]).collect()
}

fn type_of(column: &Column) -> String {
    let kind = match &column.content {
        Content::Text => "text".to_owned(),
        Content::Address => "URL".to_owned(),
        Content::Integer => "integer".to_owned(),
        Content::Day => "day, YYYY-MM-DD".to_owned(),
        Content::Year => "year".to_owned(),
        Content::OneOf(names) => names.join(", "),
    };
    if column.is_required { kind + "; never empty" } else { kind }
}

/// The values that do not depend on the corpus: name, labels and meaning of each.
fn fixed(name: &str, values: &[(&'static str, Labels, Labels)]) -> Vec<VNode> {
    let mut headers = vec!["value"];
    headers.extend(Lang::TAGS);
    let row = |(name, labels, meaning): &(&'static str, Labels, Labels)| {
        let said = Localized::from_fn(|lang| [labels[lang], ": ", meaning[lang]].concat());
        let mut cells = vec![el("td").child(el("code").text(name))];
        cells.extend(Lang::ALL.map(|lang| el("td").attr("lang", lang.tag()).text(&said[lang])));
        cells
    };
    vec![el("h3").child(el("code").text(name)), table_of(&headers, values.iter().map(row))]
}

fn table_of(headers: &[&str], rows: impl Iterator<Item = Vec<VNode>>) -> VNode {
    let headers = headers.iter().map(|header| el("th").attr("scope", "col").text(header)).collect();
    let rows = rows.map(|cells| el("tr").children(cells)).collect();
    let table = el("table").child(el("thead").child(el("tr").children(headers))).child(el("tbody").children(rows));
    classed("div", "scroller").attr("tabindex", "0").child(table)
}
