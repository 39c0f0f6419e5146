// The records of the benchmark as JSON lines for `dialogues build`: for each an article and a dialogue.
//
// A record has id, title, partner, venue, chairs, series, edition, held, level, areas, body (sentences with one space between
// them) and evidence (the number of the sentence of each area). The article is the text that the benchmark searches, one field
// per line. Every value is quoted from it; the level of the talks and the edition, which the generator assigns and few texts name, are
// marked as inferred.
const CODES = {
  Italy: "IT", Russia: "RU", China: "CN", Singapore: "SG", Japan: "JP", India: "IN", "United States": "US", France: "FR",
  Australia: "AU", "Republic of Korea": "KR", Laos: "LA", Cambodia: "KH", Indonesia: "ID", Philippines: "PH",
  Thailand: "TH", Malaysia: "MY", "United Kingdom": "GB", Germany: "DE", "New Zealand": "NZ", Canada: "CA",
  Netherlands: "NL", Belarus: "BY", Cuba: "CU", Türkiye: "TR", Israel: "IL", Poland: "PL", Czechia: "CZ", Spain: "ES",
  Mongolia: "MN", Brazil: "BR",
};
const id = (label) =>
  label.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đłøı]/g, (c) => ({ đ: "d", ł: "l", ø: "o", ı: "i" })[c]).replace(/[^a-z0-9]+/g, "-");

/** The two lines of a record. */
export function lines(record) {
  const head = [record.title, record.partner, record.venue, record.chairs.join(" , ")].join("\n") + "\n";
  const places = [];
  let at = head.length;
  for (const sentence of record.body.split(/(?<=\.) /)) {
    places.push({ article: record.id, start: at, end: at + sentence.length, quote: sentence });
    at += sentence.length + 1;
  }
  const lead = places[0];
  const fact = (field, label, evidence = lead, more = {}) => ({ field, value: id(label), label, evidence: [evidence], ...more });
  const party = (code, label) => ({ ...fact("party", label), value: code });
  const level = { basis: "inferred", note: "assigned by the generator" };
  const sides = ["VN", CODES[record.partner]];
  const facts = [
    party("VN", "Việt Nam"),
    party(CODES[record.partner], record.partner),
    fact("series", record.series, lead, level),
    { ...fact("edition", "", lead, level), value: String(record.edition), label: undefined },
    { ...fact("held", ""), value: record.held, label: undefined },
    fact("venue", record.venue),
    fact("format", record.level, lead, level),
    ...record.areas.map((area) => fact("area", area, places[record.evidence[area]], { stage: "agreed", ...level })),
    // One name may stand for a person of each of several countries.
    ...record.chairs.map((chair, side) => fact("participant", chair, lead, { value: `${id(chair)}-${sides[side].toLowerCase()}`, basis: "inferred", note: "chaired, the generator says", person: { role: "chair", party: sides[side] } })),
  ];
  const article = { type: "article", id: record.id, title: record.title, lang: "en", body: head + record.body };
  return [article, { type: "dialogue", id: record.id, coverage: "reported", facts }];
}
