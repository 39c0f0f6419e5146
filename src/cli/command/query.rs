//! `dialogues query`: answers a query as the widget does.

use std::path::PathBuf;

use clap::ValueEnum;
use engine::{AnswerJson, Problem, SearchRequest, csv, csv_quotes};

use crate::failure::Failure;
use crate::input::load;
use crate::label_args::LabelArgs;
use crate::output::{print, print_json, print_styled, report, without_control_characters};
use crate::result_table;
use crate::terminal::Terminal;

/// Print the dialogues that match a query
///
/// Every query is answered; hints about parts that are not understood go to standard error. Without a query, all
/// dialogues match. On a terminal the table fits its width (or COLUMNS) and is coloured unless NO_COLOR is set; in a
/// file it is plain text.
#[derive(Debug, clap::Args)]
#[command(after_help = LANGUAGE)]
pub(crate) struct Args {
    /// A folder of seeds, a compiled corpus, or the JSON of an export (.json, .jsonl)
    #[arg(long, value_name = "DIR-or-FILE", default_value = "seeds")]
    corpus: PathBuf,

    /// The format of the answer
    #[arg(long, value_enum, default_value = "table")]
    format: Format,

    #[command(flatten)]
    labels: LabelArgs,

    /// The query, best in single quotation marks; options go before it
    #[arg(allow_hyphen_values = true)]
    query: Vec<String>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    Table,
    Json,
    /// One row per dialogue
    Csv,
    /// One row per fact and quote
    CsvQuotes,
}

const LANGUAGE: &str = "\
Query language:
  ha noi                     both words, in any order; also finds Hà Nội and hanoi
  '\"code of conduct\"'        the phrase
  partner:italy,singapore    either value, by any of its names
  area:training@agreed       this value at this stage or above
  held:2023..2024-06         a range; also held:2023.. and edition:5..
  -instrument:coc            not
  has:document               any value
  sort:held-desc             the order

Examples:
  dialogues query 'partner:italy'
  dialogues query --format csv-quotes 'area:\"military medicine\" held:2023..' > medicine.csv
  dialogues query --corpus corpus.bin --format json -- '-has:document'";

pub(crate) fn run(args: &Args) -> Result<(), Failure> {
    let dataset = load(&args.corpus)?;
    let query = args.query.join(" ");
    // A condition is negated by one hyphen; two are likely an option.
    if args.query.iter().any(|word| word.starts_with("--")) {
        report("hint: options go before the query; after it, they are read as words");
    }
    let answer = dataset.answer(&SearchRequest::new(query.as_str()));
    for problem in &answer.problems {
        report(&hint(&query, problem));
        problem.instead.iter().for_each(|instead| report(&format!("try: {}", instead.trim())));
    }
    answer.did_you_mean.iter().for_each(|meant| report(&format!("did you mean: {}", meant.trim())));
    let (corpus, lang) = (dataset.corpus(), args.labels.lang);
    let dialogues = answer.rows.iter().map(|row| &corpus.dialogues()[row.dialogue]);
    match args.format {
        Format::Table => print_styled(&result_table::result_table(&dataset, &query, &answer, &Terminal::from_stdout())),
        Format::Json => print_json(&AnswerJson::new(&dataset, &query, &answer)),
        Format::Csv => print(&csv(corpus, dialogues, lang)),
        Format::CsvQuotes => print(&csv_quotes(corpus, dialogues, lang)),
    }
}

/// How many characters of the query a hint shows around a problem.
const CONTEXT_CHARS: usize = 30;

/// The problem, and below it the query with carets under the part concerned.
fn hint(query: &str, problem: &Problem) -> String {
    let (before, odd) = (query.get(..problem.span.start as usize), query.get(problem.span.range()));
    let (Some(before), Some(odd)) = (before, odd) else { return format!("hint: {problem}") };
    let after = &query[problem.span.end as usize..];
    let skipped = before.chars().count().saturating_sub(CONTEXT_CHARS);
    let before: String = before.chars().skip(skipped).collect();
    let odd: String = odd.chars().take(2 * CONTEXT_CHARS).collect();
    let after: String = after.chars().take(CONTEXT_CHARS).collect();
    // A control character would misplace the carets, or control the terminal.
    let line = without_control_characters(&[before.as_str(), &odd, &after].concat());
    let carets = "^".repeat(odd.chars().count().max(1));
    format!("hint: {problem}\n  {line}\n  {}{carets}", " ".repeat(before.chars().count()))
}
