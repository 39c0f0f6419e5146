//! Words that join others and say little by themselves, in questions above all: `who`, `in`, `đã`. Beside other words
//! they ask nothing. The words for a dialogue. And the ranks and forms of address that stand before the name of a
//! person.

use std::sync::OnceLock;

use crate::text::tokenize::{Token, tokens};

#[rustfmt::skip]
const ENGLISH: [&str; 50] = [
    "a", "about", "all", "an", "and", "any", "anyone", "anything", "are", "at", "be", "been", "between", "by", "did", "do",
    "does", "everyone", "everything", "for", "from", "has", "have", "how", "in", "is", "many", "much", "of", "on", "or",
    "that", "the", "their", "they", "to", "versus", "vs", "w", "was", "were", "what", "when", "where", "which", "who",
    "whom", "whose", "why", "with",
];

/// Vietnamese ones, as they are spelled: `da` without its diacritics may be another word than `đã`.
#[rustfmt::skip]
const VIETNAMESE: [&str; 34] = [
    "ai", "bao", "bởi", "các", "cho", "có", "của", "cuộc", "đã", "đang", "được", "gì", "hay", "hoặc", "khi", "là", "làm",
    "lúc", "mà", "mấy", "nào", "nhiêu", "những", "ở", "rằng", "sẽ", "tại", "thì", "trong", "từ", "và", "về", "với", "vì",
];

/// Those of them that hardly anybody means another word by where diacritics are left out.
const WITHOUT_DIACRITICS: [&str; 7] = ["cac", "cua", "duoc", "hoac", "nhung", "nhieu", "voi"];

/// What tells a search what to do, at the beginning of a query.
#[rustfmt::skip]
const COMMANDS: [&str; 12] = [
    "compare", "comparing", "find", "give me", "liet ke", "liệt kê", "list", "search for", "show me", "so sanh", "so sánh",
    "tìm",
];

/// Whether a text is one, whatever its case; but `Cho` and `Trong`, typed without diacritics, are names.
pub(crate) fn is_function_word(text: &str) -> bool {
    let typed: Vec<Token> = tokens(text).collect();
    let word = match &typed[..] {
        [word] => word,
        // “What's”.
        [word, ending] if ending.word == "s" => word,
        _ => return false,
    };
    let is_spelled = |other: &String| other == word.spelling();
    let may_be_name = word.spelling.is_none() && text.starts_with(char::is_uppercase);
    ENGLISH.contains(&word.spelling()) || !may_be_name && vietnamese().iter().any(is_spelled)
}

/// Whether a text is a Vietnamese one that is typed without its diacritics.
pub(crate) fn is_function_word_without_diacritics(text: &str) -> bool {
    WITHOUT_DIACRITICS.contains(&text)
}

/// How many of the first words of a query tell a search what to do: at most two. “Tìm kiếm cứu nạn” is search and
/// rescue.
pub(crate) fn length_of_command(typed: &[&str]) -> usize {
    static SPELLINGS: OnceLock<Vec<Vec<String>>> = OnceLock::new();
    let commands = SPELLINGS.get_or_init(|| COMMANDS.iter().map(|command| spellings(command)).collect());
    let first = |count: usize| typed.get(..count).map(|words| spellings(&words.join(" ")));
    let is_command = |&count: &usize| first(count).is_some_and(|words| commands.contains(&words));
    let goes_on = first(2).is_some_and(|words| words == spellings("tìm kiếm"));
    [2, 1].into_iter().find(is_command).filter(|_| !goes_on).unwrap_or(0)
}

fn spellings(text: &str) -> Vec<String> {
    tokens(text).map(|token| token.spelling().to_owned()).collect()
}

/// The Vietnamese ones as tokens are spelled. Made once: each word of a query is looked up in them, several times.
fn vietnamese() -> &'static [String] {
    static SPELLINGS: OnceLock<Vec<String>> = OnceLock::new();
    SPELLINGS.get_or_init(|| VIETNAMESE.iter().flat_map(|word| spellings(word)).collect())
}

/// The words for a dialogue, which every dialogue is called by.
#[rustfmt::skip]
const EVENTS: [&str; 14] = [
    "dialogue", "dialogues", "meeting", "meetings", "met", "round", "session", "talks", "cuoc", "doi", "ky", "lan", "thoai",
    "vong",
];

/// Vietnamese ones, as they are spelled: `hợp` is cooperation, and `đội` a part of the army.
const VIETNAMESE_EVENTS: [&str; 8] = ["cuộc", "đối", "gặp", "họp", "kỳ", "lần", "thoại", "vòng"];

/// Whether a text is nothing but words for a dialogue.
pub(crate) fn is_event(text: &str) -> bool {
    tokens(text).all(|token| match token.spelling {
        Some(_) => VIETNAMESE_EVENTS.iter().any(|event| is_spelled_as(&token, event)),
        None => EVENTS.contains(&token.word.as_str()),
    })
}

fn is_spelled_as(token: &Token, word: &str) -> bool {
    tokens(word).all(|other| other.spelling() == token.spelling())
}

/// Ranks, offices and forms of address, folded, word by word.
#[rustfmt::skip]
const RANKS: [&str; 52] = [
    "adm", "admiral", "ambassador", "ba", "bo", "brig", "brigadier", "capt", "captain", "chairman", "chi", "chief", "chu",
    "col", "colonel", "commander", "dai", "defence", "deputy", "dong", "dr", "gen", "general", "lieutenant", "lt", "maj",
    "major", "minister", "mr", "mrs", "ms", "nam", "of", "ong", "permanent", "pgs", "pho", "prof", "secretary", "sen",
    "senior", "ta", "tai", "thieu", "thu", "thuong", "tich", "trung", "truong", "tuong", "undersecretary", "vice",
];

/// Whether a text is a word of a rank, an office or a form of address.
pub(crate) fn is_rank(text: &str) -> bool {
    let mut typed = tokens(text);
    typed.next().is_some_and(|token| RANKS.contains(&token.word.as_str())) && typed.next().is_none()
}
