//! What is no article gets one line, and nothing of it comes into work.

use workbench::{ArticleForm, Region};

use super::{empty, form, shown};

/// What is said of a text, and whether it came into work.
fn told(text: &str) -> (String, bool) {
    let mut workbench = empty();
    let is_there = workbench.draft(&form(text));
    assert_eq!(is_there, workbench.is_used());
    (shown(&workbench, Region::Notices), is_there)
}

#[test]
fn what_is_no_article_gets_one_line() {
    let line = "x".repeat(5_000_000);
    let export = serde_json::to_string(&engine::CorpusJson::new(fixtures::dataset().corpus())).unwrap();
    let rows: Vec<_> = fixtures::dataset().corpus().dialogues().iter().collect();
    let csv = engine::csv(fixtures::dataset().corpus(), rows.iter().copied(), engine::Lang::En);
    for (text, wanted) in [
        ("", "There is no text"),
        (" \n\t", "There is no text"),
        ("<p>&nbsp;</p>", "There is no text"),
        (&line, "longer than 200 KB"),
        (&export, "an export or annotations"),
        (&csv, "an export or annotations"),
        ("[article]\nid = \"a\"", "an export or annotations"),
    ] {
        let (lines, is_there) = told(text);
        assert!(!is_there && lines.contains(wanted), "{}: {lines}", &text[..text.len().min(40)]);
        assert_eq!(lines.matches("<p>").count(), 1, "{lines}");
    }
}

#[test]
fn a_text_without_a_dialogue_and_one_in_another_language_say_so() {
    for (text, wanted) in [
        ("The ministry opened a new school in the village. Children came from afar.", "No dialogue was drafted"),
        ("กระทรวงกลาโหมเปิดโรงเรียนใหม่ในหมู่บ้าน เด็ก ๆ มาจากที่ไกล", "No dialogue was drafted"),
    ] {
        let mut workbench = empty();
        assert!(workbench.draft(&form(text)));
        let works = shown(&workbench, Region::Works);
        assert!(works.contains(wanted) && !works.contains("Reviewed"), "{works}");
    }
    let mut workbench = empty();
    workbench.draft(&ArticleForm {
        text: "The ministry opened a new school in the village.".to_owned(),
        ..ArticleForm::default()
    });
    assert!(shown(&workbench, Region::Works).contains("no row"));
    let mut workbench = empty();
    workbench.draft(&form("กระทรวงกลาโหมเปิดโรงเรียนใหม่ในหมู่บ้าน"));
    assert!(shown(&workbench, Region::Items).contains("neither English nor Vietnamese"));
}

#[test]
fn tags_and_entities_of_a_page_are_taken_out() {
    let (lines, is_there) = told(
        "<style>p { color: red }</style><h1>Talks</h1>\n<p>Viet&nbsp;Nam &amp; Norway held the fourth Defence Policy\nDialogue \
         in Hanoi on <b>May 15, 2031</b>.</p><script>alert(1)</script><p>They &ldquo;agreed&rdquo; &#8211; &#x2013; to meet: 1 < 2.</p>",
    );
    assert!(is_there && lines.contains("tags"), "{lines}");
    let mut workbench = empty();
    workbench
        .draft(&form("<p>Viet&nbsp;Nam &amp; Norway met.</p>\n<p>They &ldquo;agreed&rdquo; &#8211; <b>so</b>.</p>"));
    let article = shown(&workbench, Region::Article);
    let text: String = article.split('>').map(|part| part.split('<').next().unwrap_or_default()).collect();
    assert_eq!(text, "Viet Nam &amp; Norway met.\n\nThey “agreed” – so.");
}

#[test]
fn what_is_known_wrongly_gets_one_line() {
    for (known, wanted) in [
        (ArticleForm { published: "yesterday".to_owned(), ..form(super::REPORT) }, "not a date"),
        (ArticleForm { lang: "English!".to_owned(), ..form(super::REPORT) }, "not a tag"),
    ] {
        let mut workbench = empty();
        assert!(!workbench.draft(&known));
        assert!(shown(&workbench, Region::Notices).contains(wanted));
    }
    for (known, wanted) in [
        (ArticleForm { url: "javascript:alert(1)".to_owned(), ..form(super::REPORT) }, "not one of the web"),
        (ArticleForm { publisher: "Somebody Else".to_owned(), ..form(super::REPORT) }, "does not name the publisher"),
    ] {
        let mut workbench = empty();
        assert!(workbench.draft(&known));
        assert!(shown(&workbench, Region::Notices).contains(wanted));
    }
}

#[test]
fn letters_that_a_page_writes_as_entities_are_letters_of_the_article() {
    let mut workbench = empty();
    let source = "<title>H&agrave; N&#7897;i</title><p>Ph&oacute; &Dstrok;&ocirc; &ndash; Ho&agrave;ng Xu&acirc;n</p>";
    assert!(workbench.draft(&form(source)));
    let article = shown(&workbench, Region::Article);
    assert!(article.contains("Hà Nội\n\nPhó Đô – Hoàng Xuân"), "{article}");
}
