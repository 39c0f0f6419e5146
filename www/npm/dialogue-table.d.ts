/** The module `dialogue-table.js`: the element `<dialogue-table>`, and the corpus to query from script. */

/** From lowest to highest: existing or cited, talked about, asked for, agreed by both, signed here. */
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
  /** The quote is of the page around the story: for `held` alone. */
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
  /** For a `partnership`: the year since when, where a quote names it. */
  since?: string;
  /** Never empty. */
  evidence: Evidence[];
}

export interface Dialogue {
  id: string;
  coverage: "reported" | "mentioned";
  /** The ids of the articles that are about it; empty where it is only mentioned. */
  reportedBy: string[];
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

/** What something is called, by the BCP 47 tag of each language of the interface. */
export interface Labels {
  en: string;
  [tag: string]: string;
}

/** What a corpus says of itself. */
export interface Description {
  title: Labels | null;
  /** The country code of the party whose partners the others are; `null` where all parties are. */
  home: string | null;
  maintainer: string | null;
  version: string | null;
  /** EDTF; the date of the version. */
  date: string | null;
  /** An SPDX expression, for the annotations and the vocabulary. */
  licence: string | null;
  /** BCP 47 tags of the languages of labels and notes. */
  languages: string[];
  /** Values with a narrow column of marks of their own, each as `field:id`. */
  pinned: string[];
}

/** A term of the vocabulary. */
export interface Term {
  field: string;
  id: string;
  labels: Labels;
  /** A short name for the heads of narrow columns. */
  short?: Labels;
  /** Other names, in any language. */
  alt: string[];
  /** The id of the wider term of the same field. */
  broader: string | null;
}

/** Everything a corpus holds. */
export interface Export {
  schema: 4;
  corpus: Description;
  terms: Term[];
  articles: Article[];
  dialogues: Dialogue[];
}

/** A sentence that holds words of the query; positions as in `Evidence`, highlights within it. */
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
  passages: Passage[];
}

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
  /** What is odd about the query, and where in its text; the rest was answered. */
  problems: { message: string; start: number; end: number }[];
  /** Other names of what the query's words name, which were searched too. */
  alsoSearched: string[];
  /** Where nothing matches and a word is not in the corpus: the query with the nearest word that is, in its place. */
  didYouMean: string | null;
  /** As `sort:` has it, for example `"held-desc"`. */
  sort: string;
}

export interface Request {
  /** In the query language, which docs/data.md of the repository describes. */
  query?: string;
  /** An order where the query has no `sort:`, for example `"partner-asc"`. */
  sort?: string;
  /** At most this many rows. */
  limit?: number;
  /** The tag of the language in whose alphabet labels are in order; English for one that the interface does not have. */
  lang?: string;
}

/** W3C Web Annotations, one for each quote of each fact: https://www.w3.org/TR/annotation-model/ */
export interface Annotations {
  "@context": unknown[];
  type: "AnnotationPage";
  items: { id: string; type: "Annotation"; body: unknown; target: unknown }[];
}

/** `csv` has one row per dialogue, `csv-quotes` one per fact and quote. */
export type ExportFormat = "json" | "annotations" | "csv" | "csv-quotes" | "markdown";

/** A corpus that answers without a table. */
export interface Corpus {
  answer(request: Request): Answer;
  export(format: "json"): Export;
  export(format: "annotations"): Annotations;
  export(format: Exclude<ExportFormat, "json" | "annotations">): string;
}

/** Opens a compiled corpus; without bytes, the one built in. Rejects with what is wrong with the bytes. */
export function load(bytes?: Uint8Array): Promise<Corpus>;

/** What the table shows. */
export type View = "table" | "matrix" | "timeline" | "quotes" | "compare";

/**
 * Each property has an attribute of the same name, `syncUrl` the attribute `sync-url`. `query`, `view` and `columns` follow the
 * reader, as properties and as attributes; `state` follows as a property, and is where the table starts as an attribute. What is
 * set before the script has loaded counts. The table is there once the element has come near the viewport.
 */
export interface DialogueTableElement extends HTMLElement {
  /** The query text: all filters and the order; empty for all dialogues. */
  query: string;
  /** Which view is shown; `"table"` by default. */
  view: View;
  /** The columns of the table, in order: `"held,document,area"`; empty for all. */
  columns: string;
  /** The complete state, as a URL has it after `#`: query, view, columns, what is compared and what is open. */
  state: string;
  /** The colour scheme: `"auto"` is that of the reader's system, empty that of the page. */
  theme: "light" | "dark" | "auto" | "";
  /** The URL of a corpus compiled by `dialogues build`; empty for the one in the bundle. A change shows the other one. */
  src: string;
  /** Whether the page's URL keeps query, view and open evidence, and localStorage the columns. */
  syncUrl: boolean;
  /** The answer to a query; the table does not change. `undefined` until the table is there. */
  answer(queryText: string): Answer | undefined;
  /** The complete corpus. `undefined` until the table is there. */
  export(format: "json"): Export | undefined;
  export(format: "annotations"): Annotations | undefined;
  export(format: Exclude<ExportFormat, "json" | "annotations">): string | undefined;
  /**
   * Downloads what the table shows: as one HTML file that works offline, which needs `dialogue-table.html` beside the module,
   * or the dialogues found in a format of `export`.
   */
  download(format?: "html" | ExportFormat): Promise<void>;
}

declare global {
  interface HTMLElementTagNameMap {
    "dialogue-table": DialogueTableElement;
  }
  /** All bubble and cross the shadow root. */
  interface HTMLElementEventMap {
    "dialogue-change": CustomEvent<{ query: string; total: number }>;
    /** A value of another dialogue than before was opened. */
    "dialogue-select": CustomEvent<{ dialogue: string }>;
    "dialogue-evidence": CustomEvent<Evidence & { dialogue: string; field: string; value: string }>;
    /** The table cannot be shown, with the browser's reason; or it has stopped, without. */
    "dialogue-error": CustomEvent<{ message: string; reason?: string; fatal: boolean }>;
  }
}
