// The rows of the table pages: what the reader's columns of <dialogue-table> show, from the JSON that the hosted page offers.
// A value is its label, with its stage in front where it has one.

/** The columns: a key and a heading each. */
export const COLUMNS = [
  ['partner', 'Partner'], ['edition', 'Edition'], ['held', 'Date'], ['venue', 'Venue'], ['document', 'Documents'],
  ['area', 'Areas'], ['instrument', 'Law of the sea'], ['position', 'Positions'], ['chair', 'Chairs'], ['source', 'Source'],
];

/** A row for each dialogue, newest first: for each column the labels of its values. */
export function rows({ corpus, articles, dialogues }) {
  const sources = new Map(articles.map(({ id, publisher, published }) => [id, [publisher, published].filter(Boolean).join(', ')]));
  const row = ({ facts, reportedBy }) => {
    const of = Object.fromEntries(COLUMNS.map(([key]) => [key, []]));
    for (const { field, value, label, stage } of facts) {
      const column = field === 'party' && value !== corpus.home ? 'partner' : field;
      of[column]?.push(stage ? `${stage}: ${label}` : label);
    }
    of.source.push(...reportedBy.map((id) => sources.get(id)));
    return Object.fromEntries(Object.entries(of).map(([key, values]) => [key, [...new Set(values)]]));
  };
  return dialogues.map(row).sort((a, b) => (String(a.held) < String(b.held) ? 1 : -1));
}
