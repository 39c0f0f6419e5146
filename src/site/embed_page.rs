//! The sections below the table of the hosted page: how to embed it, how it was made, its data, and a corpus of the
//! reader's own.

use std::collections::BTreeSet;
use std::env;
use std::path::Path;

use engine::{Corpus, Evidence, Labels, Lang};
use ui::{corpus_citation, el, html};

use crate::files::read;
use crate::{json_ld, page, template};

const HOW_TO_CITE: Labels = Labels::new(&[(Lang::En, "How to cite:"), (Lang::Vi, "Cách trích dẫn:")]);

/// The sections of the page: ids and link texts.
const LINKS: [(&str, [&str; 2]); 4] = [
    ("embed", ["Embed it", "Nhúng vào trang"]),
    ("method", ["How it was made", "Cách thực hiện"]),
    ("data", ["Data", "Dữ liệu"]),
    ("corpus", ["Your own articles", "Bài báo của bạn"]),
];

/// The place of the links in the header of the page.
const SECTIONS: &str = "<!-- sections -->";

/// The page without those sections.
pub(crate) fn without_sections(page: &str) -> Result<String, String> {
    template::replace_once(page, SECTIONS, "")
}

/// The page with these sections.
pub(crate) fn complete(page: &str, www: &Path, corpus: &Corpus) -> Result<String, String> {
    let link = |(id, [en, vi]): (&str, [&str; 2])| {
        format!("<li><a href=\"#{id}\"><span lang=\"en\">{en}</span><span lang=\"vi\">{vi}</span></a></li>")
    };
    let page = template::replace_once(page, SECTIONS, &LINKS.map(link).concat())?;
    let languages = Lang::ALL.map(|lang| format!("<option value=\"{}\">{}</option>", lang.tag(), lang.name())).concat();
    let about = template::replace_once(&read(&www.join("site/about.html"))?, "<!-- languages -->", &languages)?;
    let [facts, quotes, articles] = counts(corpus);
    let about = template::replace_once(
        &about,
        "<!-- counts en -->",
        &format!("{facts} values from {quotes} quotes of {articles} articles"),
    )?;
    let about = template::replace_once(
        &about,
        "<!-- counts vi -->",
        &format!("{facts} giá trị từ {quotes} đoạn văn của {articles} bài báo"),
    )?;
    let about = template::replace_once(&about, "<!-- cite -->", &citations(corpus))?;
    let head = format!(
        "    <style>\n{}</style>\n    <script type=\"module\" src=\"embed-builder.js\"></script>\n",
        read(&www.join("site/about.css"))?
    );
    // Last, because no reader sees it.
    let data = format!("<script type=\"application/ld+json\">{}</script>\n", json_ld::data(corpus)?);
    let page = template::replace_once(&page, "    </main>", &format!("    </main>\n{about}{data}"))?;
    template::replace_once(&page, "  </head>", &format!("{head}  </head>"))
}

/// The page of the codebook, with this content.
pub(crate) fn codebook(www: &Path, content: &str) -> Result<String, String> {
    let page = page::read(www, "site/codebook.html")?;
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

/// The numbers of facts, of quotes that they come from, and of articles.
fn counts(corpus: &Corpus) -> [usize; 3] {
    let facts = || corpus.dialogues().iter().flat_map(|dialogue| &dialogue.facts);
    let quotes: BTreeSet<Evidence> = facts().flat_map(|fact| fact.evidence.iter().copied()).collect();
    [facts().count(), quotes.len(), corpus.articles().len()]
}
