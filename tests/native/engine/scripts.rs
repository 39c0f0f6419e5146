//! Texts of other people's corpora: what is typed is found, whatever the script and however the text was made.

use engine::{Dataset, SearchRequest};
use serde_json::json;

use super::made::imported;

/// Whether a query finds a dialogue that an article with this story reports, and marks something in it.
fn finds(story: &str, query: &str) -> bool {
    let facts = ["VN", "LA"].map(|party| {
        json!({ "field": "party", "value": party, "label": party, "basis": "inferred", "note": "made up",
                "evidence": [{ "article": "told", "quote": "0" }] })
    });
    let body = format!("0 {story}");
    let article = json!({ "type": "article", "id": "told", "title": "0", "lang": "en", "body": body });
    let dialogue = json!({ "type": "dialogue", "id": "one", "coverage": "reported", "facts": facts });
    let dataset = Dataset::build(imported(&[article, dialogue]));
    let answer = dataset.answer(&SearchRequest::new(query));
    let marks = || dataset.passages(0, &answer.matched_words).iter().any(|passage| !passage.highlights.is_empty());
    answer.total == 1 && marks()
}

#[test]
fn what_is_typed_is_found() {
    for (story, queries) in [
        ("The mili\u{ad}tary med\u{ad}i\u{ad}cine of both.", &["military", "\"military medicine\"", "medic"][..]),
        (
            "The min\u{200b}is\u{200b}ters signed a memo\u{2060}randum on ship\u{200d}building.",
            &["ministers", "memorandum", "shipbuilding"],
        ),
        ("Paci\u{fb01}c e\u{fb00}ort of o\u{fb03}cers.", &["pacific", "effort", "officers", "effo"]),
        (
            "Ｂｏｔｈ ｓｉｄｅｓ named ＵＮＣＬＯＳ １９８２.",
            &["both", "unclos", "1982", "\"UNCLOS 1982\"", "ｕｎｃｌｏｓ"],
        ),
        ("Ha\u{300} No\u{323}\u{302}i va\u{300} qua\u{302}n y.", &["Hà Nội", "\"quân y\"", "quan y", "ha noi"]),
        ("中越两国防务部门同意加强军事医学合作。", &["军事医学", "合作", "医", "\"防务部门\"", "中越两国"]),
        ("防衛省は軍事医学の協力で合意した。", &["軍事医学", "協力", "合意した"]),
        ("ทั้งสองฝ่ายตกลงร่วมมือด้านการแพทย์ทหาร", &["การแพทย์", "ทหาร", "ร่วมมือ"]),
        ("ສອງຝ່າຍ ຕົກລົງ ຮ່ວມມື ດ້ານການແພດ", &["ການແພດ", "ຮ່ວມມື"]),
        ("ភាគីទាំងពីរបានព្រមព្រៀង", &["ព្រមព្រៀង", "ភាគី"]),
        ("ҚАЗАҚСТАН мен Өнер", &["қазақстан", "Қазақстан", "казакстан", "өнер"]),
        ("Həsənov, Əliyev and ƏLIYEV", &["əliyev", "Əliyev", "ƏLIYEV"]),
        ("Ήπειρος", &["ήπειρος", "ηπειρος"]),
        ("ΠΡΩΘΥΠΟΥΡΓΟΣ", &["πρωθυπουργός", "πρωθυπουργοσ"]),
        ("Ґалаґан and STRAẞE", &["ґалаґан", "галаган", "strasse", "straße"]),
        ("وقال محمد والوفد", &["محمد", "مُحَمَّد"]),
        ("وقال مُحَمَّد", &["محمد"]),
        ("Oʻzbekiston Mudofaa vazirligi", &["O'zbekiston", "O’zbekiston", "Oʻzbekiston"]),
        ("हिन्दी में रक्षा संवाद", &["हिन्दी", "\"रक्षा संवाद\"", "रक्"]),
        ("국방 정책 대화", &["국방", "\"정책 대화\""]),
        ("Բանակցություններ", &["ԲԱՆԱԿՑՈՒԹՅՈՒՆՆԵՐ", "բանակ"]),
        ("İstanbul, Iğdır, Łódź, Þingvellir", &["istanbul", "igdir", "lodz", "łódź", "thingvellir"]),
        (
            "The defense programs were organized at the center.",
            &["defence", "\"defence programmes\"", "organised", "centre", "progra", "organi", "centr"],
        ),
        (
            "The defence programme was emphasised in the harbour.",
            &["defense", "program", "emphasized", "harbor", "emphasiz", "harbo"],
        ),
        ("𝗗𝗲𝗳𝗲𝗻𝗰𝗲 talks", &["defence", "defense"]),
        // Vietnamese has two places for the tone of some words.
        ("Ủy ban gìn giữ hòa bình, thuỷ thủ", &["uỷ ban", "hoà bình", "thủy thủ", "\"gìn giữ hoà bình\"", "hoà"]),
        ("Ông Hoàng", &["hoà", "hoàn", "hoàng"]),
        // Marks do not hide that a word is spelled in two ways.
        ("Académie de défense, Théâtre", &["defence", "defense", "défense", "défence", "theater", "défens", "theat"]),
        ("The cólor programme", &["colour", "color", "cólor", "cólour", "cól"]),
    ] {
        for query in queries {
            assert!(finds(story, query), "{query} in {story}");
        }
    }
}

#[test]
fn what_differs_is_not_found() {
    // Vietnamese has words that differ in marks alone.
    let vietnamese = "Độc lập, đối tác chiến lược, Bộ trưởng chân thành chia sẻ; cơ quan hai nước.";
    for (story, queries) in [
        (vietnamese, &["Đọc", "chiên", "quân", "\"chiến lước\"", "Chấn"][..]),
        ("Gìn giữ hòa bình của quý vị", &["hoá", "hỏa", "qúy"]),
        ("中越两国", &["两中", "国两"]),
        ("The prize of citizens", &["prise", "citisens"]),
        ("The cólor of défense, of defénce", &["còlour", "defensé", "dèfence"]),
    ] {
        for query in queries {
            assert!(!finds(story, query), "{query} in {story}");
        }
    }
    for query in ["doc lap", "độc lập", "chien luoc", "chân thành", "co quan"] {
        assert!(finds(vietnamese, query), "{query}");
    }
}
