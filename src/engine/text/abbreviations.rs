//! Abbreviations of English and Vietnamese, which decide whether a full stop ends a sentence. Data: a new one is a word
//! in a list.

/// Titles, ranks and forms of address: a name follows. As AP, VNA and VNS write them, and as Vietnamese papers do.
pub(crate) const TITLES: &[&str] = &[
    "Adm", "Amb", "Asst", "Assoc", "Brig", "Capt", "Cdr", "Cdre", "Cmdr", "Cmdre", "Cmsr", "Col", "Comdr", "Cpl",
    "Def", "Dep", "Dir", "Dr", "Ens", "Fr", "Gen", "Gov", "Hon", "Insp", "Lieut", "Lt", "Ltc", "Ltg", "Maj", "Messrs",
    "Min", "Mr", "Mrs", "Ms", "Mt", "Pres", "Prof", "Pvt", "Rep", "Reps", "Res", "Ret", "Rev", "Rt", "Rtd", "Sec",
    "Sen", "Sens", "Sgt", "Snr", "Spc", "Sr", "St", "Supt", "Vadm", "Radm", "ret", "Retd", "retd", "BS", "CN", "ĐT",
    "Đ/c", "đ/c", "GS", "Gs", "KS", "KTS", "LS", "NCS", "NGND", "NGƯT", "NS", "NSND", "NSƯT", "PGS", "Pgs", "ThS",
    "Ths", "TP", "Tp", "TS", "Ts", "TSKH", "TT", "TX", "Tx",
];

/// Words that a number follows: months and days of the week, articles of a treaty, pages.
pub(crate) const BEFORE_NUMBERS: &[&str] = &[
    "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "Mon", "Tue", "Tues", "Wed",
    "Thu", "Thurs", "Fri", "Sat", "Sun", "Art", "Arts", "No", "Nos", "no", "nos", "Vol", "vol", "Ch", "ch", "Fig",
    "fig", "Para", "para", "Sect", "Tel", "p", "pp", "approx", "est", "ca", "c", "tr", "Đ", "đ",
];

/// Abbreviations that stand within a sentence or at its end.
pub(crate) const WITHIN_OR_AT_END: &[&str] = &[
    "al", "Ave", "Bldg", "Blvd", "Bros", "cf", "Co", "Corp", "Dept", "etc", "excl", "Ft", "Govt", "Inc", "incl", "Jr",
    "Ltd", "Ph.D", "Plc", "Rd", "resp", "viz", "vs", "v.v", "Z.b",
];

/// Words that begin a sentence and are no name: before them, even a title ends a sentence.
pub(crate) const SENTENCE_STARTERS: &[&str] = &["Both", "It", "The", "These", "They", "This", "Those"];

/// Words that begin a sentence but may be a name after a title, as in `Gen. He Weidong`.
pub(crate) const STARTERS_OR_NAMES: &[&str] = &[
    "After",
    "As",
    "At",
    "But",
    "During",
    "He",
    "Her",
    "His",
    "However",
    "In",
    "Meanwhile",
    "On",
    "She",
    "Their",
    "We",
    "When",
    "While",
    "Các",
    "Cuộc",
    "Hai",
    "Ngoài",
    "Ông",
    "Tại",
    "Theo",
    "Trong",
];
