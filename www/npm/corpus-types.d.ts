// The corpus to query from script. The build makes the types of the element from custom-elements.json and puts them before these.

/** From lowest to highest: existing or cited, discussed, asked for, agreed by both, signed here. */
export type Stage = "noted" | "discussed" | "proposed" | "agreed" | "signed";

/** What a participant did: chaired, led a side, received a delegation, met the other side, signed. */
export type Role = "chair" | "head" | "received" | "met" | "signatory";

/** A quote. `article.body.slice(start, end) === quote`. */
export interface Evidence {
  /** The article's id. */
  article: string;
  start: number;
  end: number;
  quote: string;
  /** The quote is from the page around the story; only for `held`. */
  boilerplate?: true;
}

/** One value of one field of one dialogue. */
export interface Fact {
  /** A field's name, such as `"area"`; docs/data.md of the repository lists them. */
  field: string;
  /** A term's id, a country code (`party`), a whole number as text (`edition`) or an EDTF date (`held`). */
  value: string;
  /** The value in English. */
  label: string;
  /** Where the field has stages. */
  stage: Stage | null;
  /** Who said it: a country code, `"both"`, or `null` where the article speaks in its own voice. */
  by: string | null;
  /** Where `by` is `"both"` and the article has it from one party alone: that party's country code. */
  according_to?: string;
  /** Where it was not said at the dialogue itself but at a meeting beside it, such as a courtesy call. */
  setting?: "side-meeting";
  basis: "stated" | "inferred";
  /** How it was inferred, or what a reader should know. */
  note: string | null;
  /** For a `participant`. */
  person?: { name: string; role: Role; rank: string | null; office: string | null; party: string };
  /** For a `partnership`: the year in which it began, where a quote names it. */
  since?: string;
  /** Never empty. */
  evidence: Evidence[];
}

export interface Dialogue {
  id: string;
  coverage: "reported" | "mentioned";
  /** The ids of the articles that are about it; empty where it is only mentioned. */
  reportedBy: string[];
  /** `false` for a draft that nobody has read yet; missing otherwise. */
  reviewed?: false;
  facts: Fact[];
}

export interface Article {
  id: string;
  /** The headline. */
  title: string;
  /** The text has no headline, and this one is the annotators'; it is cited in brackets. */
  titleSupplied?: true;
  author: string | null;
  publisher: string | null;
  /** EDTF. */
  published: string | null;
  /** How the date of publication was inferred, where the text does not state it. */
  publishedNote?: string;
  kind: "agency-report" | "newspaper" | "analysis" | "aggregator" | null;
  /** BCP 47. */
  lang: string;
  url: string | null;
  body: string;
  /** The part of the body that is the story, without the page around it; positions as in `Evidence`. */
  story: { start: number; end: number };
}

/** What something is called, by the BCP 47 tag of each language that has a label; English stands in for the others. */
export interface Labels {
  en: string;
  [tag: string]: string;
}

/** What a note, a rank or an office is in other languages. */
export interface Wording {
  /** As the facts have it. */
  words: string[];
  labels: Labels;
}

/** What a corpus says of itself. */
export interface Description {
  title: Labels | null;
  /** The country code of the party whose partners the others are; `null` where all parties are partners. */
  home: string | null;
  maintainer: string | null;
  version: string | null;
  /** EDTF; the date of the version. */
  date: string | null;
  /** An SPDX expression, for the annotations and the vocabulary. */
  licence: string | null;
  /** BCP 47 tags of the languages of labels and notes. */
  languages: string[];
  /** Values with a narrow column of symbols of their own, each as `field:id`. */
  pinned: string[];
}

/** A term of the vocabulary. */
export interface Term {
  field: string;
  id: string;
  labels: Labels;
  /** A short name for the headers of narrow columns. */
  short?: Labels;
  /** Other names, in any language. */
  alt: string[];
  /** The id of the broader term of the same field. */
  broader: string | null;
}

/** The complete corpus. */
export interface Export {
  schema: 4;
  corpus: Description;
  terms: Term[];
  /** Where the corpus has any. */
  wordings?: Wording[];
  articles: Article[];
  dialogues: Dialogue[];
}

/** A sentence that contains words of the query; positions as in `Evidence`, the highlights within the sentence. */
export interface Passage {
  article: string;
  start: number;
  end: number;
  text: string;
  highlights: { start: number; end: number }[];
}

export interface Row extends Dialogue {
  /** `false` where the date is known too coarsely to tell whether it lies in the range asked for. */
  certain: boolean;
  /** Where no sentence and no value has all words of the query. */
  words_apart?: true;
  passages: Passage[];
}

/** A row of a request for `rows: "ids"`. */
export type RowId = Pick<Row, "id" | "certain">;

export interface Facet {
  field: string;
  labels: Labels;
  /** The stage from which values count, where the query sets one. */
  minStage: Stage | null;
  /** `count`: how many dialogues would match with this value as the facet's only choice. */
  values: { value: string; labels: Labels; count: number; selected: boolean }[];
}

export interface Answer {
  /** How many dialogues match, whatever the limit. */
  total: number;
  rows: Row[];
  facets: Facet[];
  /** Hints: what is wrong with the query, and where in its text; the rest was answered. */
  problems: { message: string; start: number; end: number }[];
  /** Other names of what the query's words name, which were searched too. */
  alsoSearched: string[];
  /** Whether it asks for a phrase or a source, which only the articles can tell, and they are still arriving. Then nothing is said
   * of rows and counts. */
  waitsForArticles: boolean;
  /** The query that is likelier meant: where nothing matches, or where words likely mean conditions or a phrase. */
  didYouMean: string | null;
  /** As `sort:` has it, for example `"held-desc"`. Where no order is asked for, rows with the words apart come last. */
  sort: string;
}

export interface SearchRequest {
  /** In the query language, which docs/data.md of the repository describes. */
  query?: string;
  /** An order where the query has no `sort:`, for example `"partner-asc"`. */
  sort?: string;
  /** At most this many rows. */
  limit?: number;
  /** The tag of the language in whose alphabet labels are sorted; English where the interface does not have the language. */
  lang?: string;
  /** The fields to count the values of, by their names: any but `source`. Where left out, those that the table offers. */
  facets?: string[];
  /** `"ids"` for rows without facts and passages, which is faster. */
  rows?: "ids";
}

/** W3C Web Annotations, one for each quote of each fact: https://www.w3.org/TR/annotation-model/ */
export interface Annotations {
  "@context": unknown[];
  type: "AnnotationPage";
  items: {
    id: string;
    type: "Annotation";
    body: unknown;
    target: {
      /** The text, a file beside the annotations. */
      source: string;
      /** The address of the original. */
      original: string | null;
      /** By text, and by position in code points. */
      selector: [
        { type: "TextQuoteSelector"; exact: string; prefix: string; suffix: string },
        { type: "TextPositionSelector"; start: number; end: number },
      ];
    };
  }[];
}

/** `csv` has one row per dialogue, `csv-quotes` one per fact and quote. */
export type ExportFormat = "json" | "annotations" | "csv" | "csv-quotes" | "markdown";

/** A corpus that answers without a table. */
export interface Corpus {
  answer(request: SearchRequest & { rows: "ids" }): Omit<Answer, "rows"> & { rows: RowId[] };
  /** A text is a request with this query. */
  answer(request: SearchRequest | string): Answer;
  export(format: "json"): Export;
  export(format: "annotations"): Annotations;
  /** Labels are in the language of the tag, if the interface has it. */
  export(format: Exclude<ExportFormat, "json" | "annotations">, lang?: string): string;
  /** The same corpus, once its articles have arrived; rejects with what is wrong with them. */
  readonly complete: Promise<Corpus>;
}

/**
 * Opens a compiled corpus, by its URL or its bytes; without either, the one built in. A large one at a URL answers before its
 * articles are there: its rows have ids alone until then, and it cannot be exported. Rejects with what is wrong with the bytes.
 */
export function load(from?: string | URL | Uint8Array): Promise<Corpus>;

/** The compiled corpus that is built in, as bytes. */
export function bundled(): Promise<Uint8Array>;

/** What the table shows. */
export type View = DialogueTableElement["view"];

/** The result of `export` by its format. */
export interface DialogueTableElement {
  export(format: "json"): Export | undefined;
  export(format: "annotations"): Annotations | undefined;
  export(format: Exclude<ExportFormat, "json" | "annotations">): string | undefined;
}
