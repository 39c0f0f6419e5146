//! What surrounds the table on the hosted page: how to embed it, how it was made, its data, and a corpus of the reader's own.

use std::collections::BTreeSet;
use std::env;
use std::path::Path;

use engine::{Corpus, Evidence, Labels, Lang};
use ui::{View, all_columns, corpus_citation, el, field_view, html, strings};

use crate::files::read;
use crate::{json_ld, template};

const HOW_TO_CITE: Labels = Labels::new(&[(Lang::En, "How to cite:"), (Lang::Vi, "Cách trích dẫn:")]);

/// The sections of the page: ids and link texts.
const LINKS: [(&str, &str); 4] = [
    ("embed", "Put it on your page"),
    ("method", "How it was made"),
    ("data", "Take the data"),
    ("corpus", "Your own articles"),
];

/// The page with these sections.
pub(crate) fn complete(page: &str, www: &Path, corpus: &Corpus) -> Result<String, String> {
    let links = LINKS.map(|(id, label)| format!("<li><a href=\"#{id}\">{label}</a></li>")).concat();
    let nav = format!("      <nav aria-label=\"On this page\"><ul>{links}</ul></nav>\n");
    let checkboxes: Vec<String> = all_columns()[1..]
        .iter()
        .map(|column| {
            let spec = column[0].spec();
            format!(
                "<label><input type=\"checkbox\" name=\"column\" value=\"{}\"{} /> {}</label>",
                spec.name,
                if field_view(column[0]).is_key_column { " checked" } else { "" },
                spec.labels[Lang::En]
            )
        })
        .collect();
    let about =
        template::replace_once(&read(&www.join("site/about.html"))?, "<!-- columns -->", &checkboxes.join("\n"))?;
    let languages = Lang::ALL.map(|lang| format!("<option value=\"{}\">{}</option>", lang.tag(), lang.name())).concat();
    let about = template::replace_once(&about, "<!-- languages -->", &languages)?;
    let views =
        View::ALL.map(|view| format!("<option value=\"{}\">{}</option>", view.name(), strings(Lang::En).view(view)));
    let about = template::replace_once(&about, "<!-- views -->", &views.concat())?;
    let about = template::replace_once(&about, "<!-- counts -->", &counts(corpus))?;
    let about = template::replace_once(&about, "<!-- cite -->", &citations(corpus))?;
    let head = format!(
        "    <style>\n{}</style>\n    <script type=\"module\" src=\"embed-builder.js\"></script>\n",
        read(&www.join("site/about.css"))?
    );
    // Last, because no reader sees it.
    let data = format!("<script type=\"application/ld+json\">{}</script>\n", json_ld::data(corpus)?);
    let page = template::replace_once(page, "    </header>", &format!("{nav}    </header>"))?;
    let page = template::replace_once(&page, "    </main>", &format!("    </main>\n{about}{data}"))?;
    template::replace_once(&page, "  </head>", &format!("{head}  </head>"))
}

/// The page of the codebook, with this in it.
pub(crate) fn codebook(www: &Path, content: &str) -> Result<String, String> {
    let page = read(&www.join("site/codebook.html"))?;
    let page = template::replace_once(&page, "/* styles */", &read(&www.join("site/page.css"))?)?;
    template::replace_once(&page, "<!-- codebook -->", content)
}

/// How to cite the corpus, in each language.
fn citations(corpus: &Corpus) -> String {
    let address = env::var("SITE").ok().filter(|site| !site.is_empty());
    let cited = Lang::ALL.map(|lang| {
        let how = HOW_TO_CITE[lang];
        let citation = corpus_citation(corpus.description(), lang, address.as_deref());
        html(el("p").attr("lang", lang.tag()).child(el("strong").text(how)).text(" ").text(&citation))
    });
    cited.join("\n  ")
}

/// The size of the corpus, in a sentence.
fn counts(corpus: &Corpus) -> String {
    let facts = || corpus.dialogues().iter().flat_map(|dialogue| &dialogue.facts);
    let quotes: BTreeSet<Evidence> = facts().flat_map(|fact| fact.evidence.iter().copied()).collect();
    format!(
        "The table has {} dialogues with {} values, which come from {} passages of {} articles.",
        corpus.dialogues().len(),
        facts().count(),
        quotes.len(),
        corpus.articles().len(),
    )
}
