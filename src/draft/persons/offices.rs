//! The rank, the office and the state among the words that introduce a person.

use crate::language::Language;
use crate::persons::reader::Reader;
use crate::text::Words;

impl Reader<'_, '_> {
    /// A rank: a run of words of ranks that ends in one, and is no part of an office, as `Secretary General` is.
    pub(super) fn rank_in(&self, words: &Words) -> Option<Words> {
        let is_noun = |at: &usize| self.rules.rank_nouns.contains(self.text.spelling(*at));
        for end in words.clone().rev().filter(is_noun) {
            let mut start = end;
            while start > words.start
                && self.rules.rank_words.contains(self.text.spelling(start - 1))
                && !self.text.before(start).contains([',', ';'])
            {
                start -= 1;
            }
            let follows_office = start > words.start
                && matches!(
                    self.text.folded(start - 1),
                    "secretary" | "director" | "inspector" | "attorney" | "surveyor" | "consul"
                );
            let is_of_office = matches!(self.text.folded(end + 1), "staff" | "for" | "of" | "department")
                && self.text.language != Language::Vietnamese;
            if !follows_office && !is_of_office {
                return Some(start..end + 1);
            }
        }
        None
    }

    /// An office: the run of words of offices with a noun among them, without the rank beside it.
    pub(super) fn office_in(&self, words: &Words) -> Option<Words> {
        let rank = self.rank_in(words);
        let parts: Vec<Words> = match rank {
            Some(rank) => vec![words.start..rank.start, rank.end..words.end],
            None => vec![words.clone()],
        };
        parts.into_iter().find_map(|part| self.office_in_part(part))
    }

    pub(super) fn office_in_part(&self, part: Words) -> Option<Words> {
        // Of several with commas between, the first that is of defence or foreign affairs, else the last.
        let mut pieces: Vec<Words> = Vec::new();
        for at in part.clone() {
            match pieces.last_mut() {
                Some(piece) if !self.text.before(at).contains([',', ';']) => piece.end = at + 1,
                _ => pieces.push(at..at + 1),
            }
        }
        // `đoàn đại biểu cấp cao` has no office, `người đồng cấp` has.
        let is_level = |at: usize| self.text.spelling(at) == "cấp" && self.text.spelling(at + 1) == "cao";
        let is_noun = |at: usize| self.rules.office_nouns.contains(self.text.spelling(at)) && !is_level(at);
        let has_noun = |piece: &Words| piece.clone().any(is_noun);
        let of_ministry = |piece: &Words| {
            piece.clone().any(|at| {
                matches!(self.text.folded(at), "defence" | "defense" | "foreign" | "phong" | "giao" | "secretary")
            })
        };
        // `Trưởng đoàn Việt Nam là Thượng tướng …, Thứ trưởng Bộ Quốc phòng`: to head a delegation is no office.
        let is_role =
            |piece: &Words| (self.text.folded(piece.start), self.text.folded(piece.start + 1)) == ("truong", "doan");
        let pieces: Vec<Words> = pieces
            .into_iter()
            .map(|piece| self.without_edges(piece))
            .filter(|piece| has_noun(piece) && !is_role(piece))
            .collect();
        pieces.iter().find(|piece| of_ministry(piece)).or(pieces.last()).cloned()
    }

    /// An office without the words at its edges that are no part of it.
    fn without_edges(&self, mut piece: Words) -> Words {
        let is_edge = |at: usize| {
            self.rules.joining.contains(self.text.spelling(at))
                || self.rules.address.contains(self.text.spelling(at))
                || self.text.folded(at) == "s"
        };
        // `Cục trưởng Cục`, whose name is in no list.
        let is_open = |at: usize| {
            self.text.language == Language::Vietnamese && self.rules.organisations.contains(self.text.spelling(at))
        };
        // `Hai trưởng đoàn là Tổng Thư ký`: what says that somebody heads a delegation is no office.
        let heads = |at: usize| (self.text.folded(at), self.text.folded(at + 1)) == ("truong", "doan");
        if let Some(role) = piece.clone().find(|&at| heads(at)) {
            let is = (role..piece.end).find(|&at| self.text.folded(at) == "la");
            piece.start = is.map_or(piece.start, |is| is + 1);
        }
        while piece.start < piece.end && (is_edge(piece.start) || self.place_at(piece.start).is_some()) {
            piece.start += 1;
        }
        while piece.end > piece.start
            && (is_edge(piece.end - 1) && self.place_at(piece.end - 1).is_none() || is_open(piece.end - 1))
        {
            piece.end -= 1;
        }
        // An abbreviation in brackets is no part of the office; `Permanent Secretary (Defence)` has both brackets.
        if let Some(open) = (piece.start + 1..piece.end).find(|&at| self.text.before(at).contains('('))
            && !(open + 1..piece.end).any(|at| self.text.before(at).contains(')'))
        {
            piece.end = open;
        }
        piece
    }

    /// The state in `Emre Aydin of the Turkish General Staff`, or in `Emre Aydin for Türkiye`.
    pub(super) fn state_after(&self, end: usize, within: usize) -> Option<usize> {
        let is_of = end < within && self.text.before(end).trim().is_empty();
        if !is_of || !matches!(self.text.folded(end), "of" | "from" | "for" | "cua") {
            return None;
        }
        let at = end + 1 + usize::from(self.text.folded(end + 1) == "the");
        self.place_at(at).filter(|place| place.words.end <= within)?.of.state()
    }

    /// The state whose delegation a person leads: `đoàn đại biểu quân sự cấp cao Việt Nam do Thượng tướng …`.
    pub(super) fn state_led(&self, start: usize, from: usize) -> Option<usize> {
        if start <= from + 1 || self.text.spelling(start - 1) != "do" {
            return None;
        }
        self.places.iter().find(|place| place.words.start >= from && place.words.end == start - 1)?.of.state()
    }

    /// Whether a state is where somebody of another one serves: `Finland's ambassador to Vietnam`.
    fn is_posted_to(&self, place: usize) -> bool {
        place > 1
            && matches!(self.text.folded(place - 1), "to" | "in" | "tai")
            && self.rules.office_nouns.contains(self.text.spelling(place - 2))
    }

    /// The state that the titles name.
    pub(super) fn state_of(&self, before: &Words, after: &Words, office: Option<&Words>) -> Option<usize> {
        let within = |words: &Words| {
            let mut states = self
                .places
                .iter()
                .filter(|place| words.contains(&place.words.start) && !self.is_posted_to(place.words.start))
                .filter_map(|place| place.of.state());
            states.next_back()
        };
        office.and_then(within).or_else(|| within(before)).or_else(|| within(after))
    }
}
