//! From an article to a drafted row, by rules: a text and what is known of it in, a checked corpus of one article out,
//! in which every value stands on its sentence, with the questions that the rules leave open. No files, no network, no
//! model.
//!
//! A text is read in layers, each of which uses only those before it:
//!
//! `language` ← `text` ← `detect_language` ← `pattern` ← `lexicon` ← `gazetteer` ← `dates` ← `story` ← `events` ←
//! `persons` ← `input` ← `reading` ← `delegations` ← `sides` ← `referred` ← `leaders` ←
//! `read` ← `known_event` ← `question` ← `facts` ← `listed` ← `subjects` ← `proposals` ← `speaker` ← `other_times` ←
//! `third_states` ← `stage` ← `fields` ← `article` ← `assemble` ← `draft` ← `to_toml`

#![forbid(unsafe_code)]

mod article;
mod assemble;
mod dates;
mod delegations;
mod detect_language;
mod draft;
mod events;
mod facts;
mod fields;
mod gazetteer;
mod input;
mod known_event;
mod language;
mod leaders;
mod lexicon;
mod listed;
mod other_times;
mod pattern;
mod persons;
mod proposals;
mod question;
mod read;
mod reading;
mod referred;
mod sides;
mod speaker;
mod stage;
mod story;
mod subjects;
mod text;
mod third_states;
mod to_toml;

pub use draft::{Draft, draft, has_tags};
pub use events::verdict::NotReported;
pub use input::Input;
pub use known_event::{KnownEvent, Sign};
pub use language::Language;
pub use question::Question;
pub use to_toml::{annotations, dialogue_annotations, vocabulary_terms};
