// Not run: TypeScript checks that the package's types allow what docs/embedding.md says, and refuse what is not so.
import { load, type Corpus, type DialogueTableElement, type View } from "dialogue-table";
import type {} from "dialogue-table/react";

export const element: DialogueTableElement = document.createElement("dialogue-table");
element.view = "matrix" satisfies View;
element.syncUrl = true;
// @ts-expect-error there is no such view
element.view = "map";

export const ids: string[] | undefined = element.export("json")?.dialogues.map(({ id }) => id);
export const csv: string | undefined = element.export("csv");
export const total: number | undefined = element.answer("partner:italy")?.total;
export const saved: Promise<void> = element.download();
// @ts-expect-error there is no such format
element.export("pdf");

document.addEventListener("dialogue-evidence", ({ detail }) => [detail.dialogue, detail.quote.length]);
export const corpus: Promise<Corpus> = load(new Uint8Array());

export const table = (
  <dialogue-table className="wide" query="partner:italy" view="timeline" sync-url ondialogue-change={({ detail }) => detail.total.toFixed()}>
    <p>The table needs JavaScript and WebAssembly.</p>
  </dialogue-table>
);
// @ts-expect-error there is no such view
export const wrong = <dialogue-table view="map" />;
