import { load } from "dialogue-table";

// A corpus to query without a table; the element in the page starts by itself.
const corpus = await load();
document.querySelector("output").value = corpus.answer({ query: "partner:italy" }).total;
