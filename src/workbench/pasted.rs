//! What a person pastes as an article: a text, a text with the tags of its page, or something else.

use draft::has_tags;

/// The longest text that is an article, in bytes. One that is longer would take seconds to lay out.
const MAX_BYTES: usize = 200_000;

/// Why something pasted is no article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoArticle {
    Empty,
    TooLong,
    /// It is what this table exports, or annotations.
    Export,
}

/// An article's text, and whether tags were taken out of it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Pasted {
    pub(crate) text: String,
    pub(crate) had_tags: bool,
}

/// The text of what was pasted.
pub(crate) fn pasted(source: &str) -> Result<Pasted, NoArticle> {
    if source.trim().is_empty() {
        return Err(NoArticle::Empty);
    }
    if source.len() > MAX_BYTES {
        return Err(NoArticle::TooLong);
    }
    if is_export(source) {
        return Err(NoArticle::Export);
    }
    let had_tags = has_tags(source);
    let text = if had_tags { without_tags(source) } else { source.to_owned() };
    if text.trim().is_empty() { Err(NoArticle::Empty) } else { Ok(Pasted { text, had_tags }) }
}

/// JSON, JSON lines, CSV and annotations, by how they begin.
fn is_export(source: &str) -> bool {
    let start = source.trim_start_matches('\u{feff}').trim_start();
    let is_toml = |line: &str| ["[article]", "[[dialogue]]", "[[term]]"].contains(&line.trim());
    let csv = ["dialogue,", "id,", "dialogue_id,"];
    is_json(start) || source.lines().any(is_toml) || csv.iter().any(|header| start.starts_with(header))
}

/// Whether a text begins with an object or a list of objects: an article may begin with a bracket, and goes on with a
/// word.
fn is_json(start: &str) -> bool {
    let inner = start.strip_prefix('[').map_or(start, str::trim_start);
    let first = inner.strip_prefix('{').map(str::trim_start);
    first.is_some_and(|first| first.starts_with(['"', '}'])) || matches!(inner.trim(), "]") && inner != start
}

/// Elements between whose texts a page has a line end.
const BLOCKS: [&str; 19] = [
    "title", "td", "nav", "p", "div", "br", "li", "ul", "ol", "h1", "h2", "h3", "h4", "tr", "table", "article",
    "section", "header", "footer",
];

/// The text between the tags, with line ends where blocks begin and end, and entities as what they stand for.
fn without_tags(source: &str) -> String {
    let mut out = String::new();
    let mut rest = source;
    while let Some(at) = rest.find('<') {
        let (before, tag) = rest.split_at(at);
        push_text(&mut out, before);
        let is_tag = tag[1..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!');
        let Some(end) = tag.find('>').filter(|_| is_tag) else {
            out.push('<');
            rest = &tag[1..];
            continue;
        };
        let name: String =
            tag[1..end].trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
        let name = name.to_ascii_lowercase();
        let is_begin = !tag[1..].starts_with('/');
        rest = &tag[end + 1..];
        if BLOCKS.contains(&name.as_str()) && !out.ends_with("\n\n") {
            out.push('\n');
        }
        if is_begin && (name == "script" || name == "style") {
            let close = format!("</{name}");
            rest = rest.find(&close).map_or("", |at| &rest[at..]);
        }
    }
    push_text(&mut out, rest);
    out.trim().to_owned()
}

/// The names of entities that articles have.
const ENTITIES: [(&str, &str); 18] = [
    ("middot", "·"),
    ("bull", "•"),
    ("dstrok", "đ"),
    ("Dstrok", "Đ"),
    ("amp", "&"),
    ("lt", "<"),
    ("gt", ">"),
    ("quot", "\""),
    ("apos", "'"),
    ("nbsp", " "),
    ("ndash", "–"),
    ("mdash", "—"),
    ("lsquo", "‘"),
    ("rsquo", "’"),
    ("ldquo", "“"),
    ("rdquo", "”"),
    ("hellip", "…"),
    ("shy", ""),
];

/// The longest name or number of an entity.
const MAX_ENTITY: usize = 10;

/// Adds text with its entities replaced. Line ends within a source are spaces.
fn push_text(out: &mut String, text: &str) {
    let mut rest = text;
    while let Some(at) = rest.find(['&', '\n', '\r']) {
        out.push_str(&rest[..at]);
        let from = &rest[at..];
        if !from.starts_with('&') {
            if !out.is_empty() && !out.ends_with(char::is_whitespace) {
                out.push(' ');
            }
            rest = from.trim_start();
            continue;
        }
        let name = from[1..].split_once(';').map(|(name, _)| name).filter(|name| name.len() <= MAX_ENTITY);
        match name.and_then(|name| Some((name, entity(name)?))) {
            Some((name, character)) => {
                out.push_str(&character);
                rest = &from[name.len() + 2..];
            }
            None => {
                out.push('&');
                rest = &from[1..];
            }
        }
    }
    out.push_str(rest);
}

fn entity(name: &str) -> Option<String> {
    let of_number = |number: u32| char::from_u32(number).map(String::from);
    if let Some(number) = name.strip_prefix('#') {
        return match number.strip_prefix(['x', 'X']) {
            Some(number) => of_number(u32::from_str_radix(number, 16).ok()?),
            None => of_number(number.parse().ok()?),
        };
    }
    let named = ENTITIES.iter().find(|(entity, _)| *entity == name).map(|(_, character)| (*character).to_owned());
    named.or_else(|| letter(name))
}

/// The letters that have entities, as `&agrave;`: by the name of the diacritic, those without it and those with it
/// in the same order. A table of Unicode's compositions would be a fiftieth of the page.
const LETTERS: [(&str, &str, &str); 8] = [
    ("grave", "AEIOUaeiou", "ÀÈÌÒÙàèìòù"),
    ("acute", "AEIOUYaeiouy", "ÁÉÍÓÚÝáéíóúý"),
    ("circ", "AEIOUaeiou", "ÂÊÎÔÛâêîôû"),
    ("tilde", "ANOano", "ÃÑÕãñõ"),
    ("uml", "AEIOUYaeiouy", "ÄËÏÖÜŸäëïöüÿ"),
    ("ring", "Aa", "Åå"),
    ("caron", "CSZcsz", "ČŠŽčšž"),
    ("cedil", "Cc", "Çç"),
];

/// The letter of `&agrave;`.
fn letter(name: &str) -> Option<String> {
    let mut chars = name.chars();
    let base = chars.next()?;
    let (_, plain, marked) = LETTERS.iter().find(|(mark, ..)| *mark == chars.as_str())?;
    let at = plain.chars().position(|letter| letter == base)?;
    marked.chars().nth(at).map(String::from)
}
