import { load } from "dialogue-table";

// A corpus to query without a table; the element in the page starts by itself.
load().then((corpus) => {
  document.querySelector("output").value = corpus.answer({ query: "partner:italy" }).total;
});
