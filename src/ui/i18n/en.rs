//! English, and with it which strings there are.

use engine::{Edtf, Problem};

define_strings! {
    texts {
        // The search box and the hints below it.
        search: "Search",
        search_example: "e.g. medicine, UNCLOS",
        hint: "Examples:",
        also_searched: "Including:",
        suggestions: "Suggestions",
        field: "field",
        word: "word",
        did_you_mean: "Did you mean",
        articles_arriving: "The articles are still loading. Values and quotes follow.",
        needs_articles: "The articles are still loading. Phrases and sources can be searched once they are here.",
        empty: "No dialogue matches.",
        try_without: "Try without:",
        unknown_parts: "Ignored in the link, because it is not known here:",

        // The filters.
        filters: "Filters",
        active: "Active filters",
        remove: "Remove filter:",
        clear: "Clear all",
        skip: "Skip to the table",
        from_stage: "At least",
        any_stage: "any stage",
        no_values: "No other values.",
        areas: "Areas",
        instruments: "Instruments",
        more_filters: "More",
        find_value: "Find",
        show_found: "Show",
        only_stage: "Only dialogues that reached this stage",
        type_for_more: "Type to find more.",

        // The toolbar and its menus.
        options: "More options",
        of: "of",
        dialogues: "dialogues",
        views: "Views",
        view_table: "Table",
        view_matrix: "Matrix",
        view_timeline: "Timeline",
        view_quotes: "Quotes",
        view_compare: "Compare",
        columns: "Columns",
        all_columns: "All columns",
        key_columns: "Key columns",
        more_space: "More space",
        less_space: "Less space",
        move_left: "Move left:",
        group_by: "Group by",
        no_groups: "No groups",
        year: "Year",
        export: "Download",
        export_of: "All dialogues that match, with quotes",
        save: "This view as one HTML file (works offline)",
        not_saved: "This view could not be saved.",
        copy_view_link: "Copy a link to this view",
        print: "Print",

        // The table.
        caption: "Bilateral defence dialogues. Select any value to read the sentence behind it.",
        prerender_caption: "Bilateral defence dialogues. The numbers link to the sentences behind the values.",
        rows_shown: "dialogues shown",
        show_more: "Show more",
        show_all: "Show all",
        show_fewer: "Show fewer",
        other_values: "other",
        sort_by: "Sort by",
        sorted: "sorted",
        ascending: "ascending",
        descending: "descending",
        newest_first: "Newest first",
        oldest_first: "Oldest first",
        sort_with_shift: "Shift: sort within this",
        stages: "Stages",
        possible: "possible",
        why_possible: "The exact date is not known; it may be outside these dates.",
        not_stated: "not stated",
        sources_differ: "sources differ",
        asked_by: "asked by",
        pick: "Compare",
        side_by_side: "side by side",
        no_room: "You can compare up to four. Untick one first.",
        matches: "Found in",
        more_passages: "more",
        words_apart: "Words in different sentences or values",
        words_apart_in_all: "No sentence or value has all these words",
        listed_last: ", listed last",
        in_article: "Read in the article",

        // The matrix.
        matrix_by: "By",
        matrix_caption: "which dialogue named what, and at which stage. › by a narrower term",
        in_one: "more, each named at one dialogue",
        named: "named",
        number_named: "Topics named",

        // The timeline.
        timeline_legend: "Dots: days. Bars: longer times, or no known day. Filled: reported. Hollow: only mentioned. Numbers: editions; in brackets: no article, no known date.",
        years: "Years",
        all_years: "all",
        undated: "Date not stated:",

        // The quotes on a topic.
        topic: "Topic",
        silent: "Not in the articles on:",
        no_topics: "No topic in the articles on:",
        what_marks_mean: "Lightly shaded in the others: words that are not here.",
        make_baseline: "Compare the others with this",

        // The comparison.
        compare_caption: "Dialogues side by side. Select any value to read the sentence behind it.",
        only_differences: "Differences only",
        pick_some: "Pick two to four dialogues to compare.",
        compare_others: "Compare others",
        pick_how: "Tick “Compare” on the rows you want.",
        compare_with_previous: "Or compare a dialogue with the one before it in this corpus:",
        with_previous: "Compare with the one before",
        leave_out: "Leave out of the comparison:",
        unknown_dialogue: "This link names a dialogue that is not in this corpus.",
        not_mentioned: "not mentioned",
        not_in_report: "not mentioned in this report",
        not_in_reports: "not mentioned in these reports",
        not_in_corpus: "not in this corpus",
        between_them: "Between them,",
        unlike_accounts: "These reports are of different kinds. What one leaves out may still have been said.",
        in_other_terms: "in a broader or narrower term",
        change: "Difference",
        change_only_earlier: "only in the earlier report",
        change_only_later: "only in the later report",
        change_higher: "at a higher stage",
        change_lower: "at a lower stage",
        change_none: "as before",
        meeting_section: "When, where, who",
        documents_section: "Documents",
        cooperation_section: "Areas and issues",
        positions_section: "Law and positions",
        forums_section: "Forums",

        // The evidence panel.
        quotes: "Quotes",
        article: "Article",
        close: "Close",
        said_by: "said by",
        staged_by: "by",
        both_sides: "both sides",
        article_itself: "as the article reports it",
        why_inferred: "Why inferred:",
        note: "Note:",
        show: "Show in the article",
        copy: "Copy quote",
        copy_link: "Copy link",
        copied: "Copied",
        not_copied: "Could not copy",
        copy_with_source: "Copy with source",
        open_original: "Open the original",
        outside_story: "From the page around the story.",
        read_whole: "Read the whole article",
        back_to_quotes: "Back to the quotes",
        previous: "Previous",
        next: "Next",
        no_publisher: "no publisher",
        no_date: "no date",

        // The citation of the corpus.
        data_set: "data set",
        version: "version",

        // Numbers.
        thousands_separator: ",",
        about: "about",
        uncertain: "uncertain",
        month_unknown: "month not known",
        day_unknown: "day not known",
    }
    functions {
        date: fn(Edtf) -> String = date,
        ordinal: fn(u32) -> String = ordinal,
        problem: fn(&Problem) -> String = problem,
        dialogue_noun: fn(usize) -> &'static str = dialogue_noun,
        fact_noun: fn(usize) -> &'static str = fact_noun,
        example_queries: fn() -> [&'static str; 5] = example_queries,
    }
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// 2 July 2025, July 2025, 2025.
fn date(date: Edtf) -> String {
    let year = date.year();
    match (date.month().map(|month| MONTHS[usize::from(month) - 1]), date.day()) {
        (Some(month), Some(day)) => format!("{day} {month} {year}"),
        (Some(month), None) => format!("{month} {year}"),
        (None, _) => year.to_string(),
    }
}

/// 1st, 2nd, 11th.
fn ordinal(number: u32) -> String {
    let suffix = match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{number}{suffix}")
}

fn dialogue_noun(count: usize) -> &'static str {
    if count == 1 { "dialogue" } else { "dialogues" }
}

fn fact_noun(count: usize) -> &'static str {
    if count == 1 { "fact" } else { "facts" }
}

/// Queries to try: words, a phrase, a value, a stage, a date.
fn example_queries() -> [&'static str; 5] {
    ["ha noi", "\"code of conduct\"", "partner:italy", "area:military-medicine@proposed", "held:2023.."]
}

/// The engine says it in English.
fn problem(problem: &Problem) -> String {
    problem.to_string()
}
