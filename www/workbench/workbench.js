// What the page does for the workbench, whose state and views are in the wasm: events, files, the clipboard's selection, what the
// device keeps, and the preview.
import init, { Bench } from "./bindings.js";
import { applyPatches } from "../element/apply-patches.js";
import { saveFile } from "../element/save-file.js";
import { takeDroppedFiles } from "../site/file-drop.js";
import { openStore } from "./store.js";

const WORDS = {
  en: {
    stopped: "The workbench has stopped after an internal error. What you did is kept: reload the page.",
    notYet: "The corpus cannot be made yet:",
    nothing: "There is nothing to download yet.",
    notText: "This file is not text:",
    reviewed: "Every value and question has been gone through. Download the row here.",
  },
  vi: {
    stopped: "Bàn làm việc đã dừng vì lỗi nội bộ. Những gì bạn làm đã được lưu: hãy tải lại trang.",
    notYet: "Chưa lập được bộ dữ liệu:",
    nothing: "Chưa có gì để mang về.",
    notText: "Tệp này không phải văn bản:",
    reviewed: "Đã xem hết mọi giá trị và câu hỏi. Hãy tải dòng này về ở đây.",
  },
};
const words = WORDS[document.documentElement.lang] ?? WORDS.en;
const FORM = "form";
// The preview follows when nothing has been done for this many milliseconds.
const PREVIEW_AFTER = 250;

const find = (css) => document.querySelector(css);
const [paste, review, notices, article, items, taken, preview] = [
  "#paste", "#review", "#notices", "#article", "#items", "#taken", "dialogue-table",
].map(find);

const page = {
  applyPatches: (region, names, text, ops) => applyPatches(document.getElementById(region), names, text, ops).length > 0,
  empty: (region) => document.getElementById(region).replaceChildren(),
};

/**
 * Starts the workbench.
 *
 * @param wasm its wasm, or a response with it
 * @param {Uint8Array} corpus the compiled corpus that it begins with
 * @param {Function} openAnnotations opens annotations that exist: see opener.js
 */
export async function start(wasm, corpus, openAnnotations) {
  await init({ module_or_path: wasm });
  const bench = new Bench(corpus, document.documentElement.lang);
  const store = await openStore();
  find(store ? "[data-kept]" : "[data-not-kept]").hidden = false;

  // After a panic nothing is called any more.
  let stopped = false;
  const call = (run) => {
    if (stopped) return undefined;
    try {
      return run();
    } catch (error) {
      if (!(error instanceof WebAssembly.RuntimeError)) throw error;
      stopped = true;
      notices.textContent = words.stopped;
      return undefined;
    }
  };

  // Where the article is quoted is seen, without moving the page.
  const reveal = () => {
    const mark = article.querySelector("mark:not([data-do])");
    if (!mark) return;
    const [inner, outer] = [mark, article].map((element) => element.getBoundingClientRect());
    if (inner.top < outer.top || inner.bottom > outer.bottom) article.scrollTop += inner.top - outer.top - outer.height / 3;
  };
  const show = () => {
    call(() => bench.render(page));
    review.hidden = !call(() => bench.isUsed());
    reveal();
  };

  let previewed;
  const showCorpus = () => {
    try {
      const bytes = call(() => bench.corpus());
      if (!bytes) return;
      const before = previewed;
      previewed = URL.createObjectURL(new Blob([bytes]));
      preview.src = previewed;
      taken.textContent = "";
      if (before) URL.revokeObjectURL(before);
    } catch ({ message }) {
      taken.textContent = `${words.notYet} ${message}`;
    }
  };
  let waiting;
  const showCorpusSoon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(showCorpus, PREVIEW_AFTER);
  };

  // A change is kept as soon as it is made, so that a tab that is closed loses nothing.
  const keep = () => {
    if (!store) return;
    for (const { key, bytes } of call(() => bench.changes()) ?? []) bytes ? store.put(key, bytes) : store.remove(key);
  };
  const changed = () => {
    keep();
    show();
    showCorpusSoon();
  };

  const focusItem = () => items.querySelector("[data-item][tabindex='0']")?.focus();
  const openItems = () => call(() => bench.openItems()) ?? 0;
  const act = (action) => {
    const before = openItems();
    call(() => bench.act(action));
    changed();
    if (action.startsWith("field/")) return;
    // What comes after the last verdict is far below.
    if (before && action !== "remove" && !openItems()) {
      taken.textContent = words.reviewed;
      find("[data-take=archive]").focus();
      return;
    }
    const first = items.querySelector("form [name=field]:not([type=hidden]), form [data-first]");
    if (first) first.focus();
    else focusItem();
  };

  // The words that are selected in the article, as positions in its text.
  const selection = () => {
    const text = article.querySelector("[data-text]");
    const chosen = getSelection();
    if (!text || !chosen.rangeCount || chosen.isCollapsed) return undefined;
    const range = chosen.getRangeAt(0);
    if (!text.contains(range.startContainer) || !text.contains(range.endContainer)) return undefined;
    const before = document.createRange();
    before.setStart(text, 0);
    before.setEnd(range.startContainer, range.startOffset);
    const start = before.toString().length;
    return [start, start + range.toString().length];
  };
  const add = () => {
    const chosen = selection();
    if (!chosen) return act("add");
    call(() => bench.addQuoted(...chosen));
    show();
    items.querySelector("form [name=field]")?.focus();
  };

  const drafted = (isThere) => {
    changed();
    if (!isThere) return;
    paste.reset();
    store?.remove(FORM);
    focusItem();
  };

  const fieldsOf = (form) => [...new FormData(form)].filter(([, value]) => typeof value === "string");
  paste.addEventListener("submit", (event) => {
    event.preventDefault();
    drafted(call(() => bench.draft(fieldsOf(paste).flat())));
  });
  paste.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    paste.requestSubmit();
  });
  paste.addEventListener("input", ({ target }) => {
    if (target.type !== "file") store?.put(FORM, fieldsOf(paste));
  });

  // Texts are drafted; those with annotations beside them are opened with them.
  const open = async (files) => {
    /** @type {string[][]} */
    const read = [];
    for (const file of files) {
      try {
        read.push([file.name, new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer())]);
      } catch {
        notices.textContent = `${words.notText} ${file.name}`;
        return;
      }
    }
    const isAnnotated = (/** @type {string[]} */ [name]) => read.some(([other]) => other === name.replace(/\.txt$/, ".toml"));
    const annotated = read.filter(isAnnotated);
    let isThere = false;
    if (annotated.length) {
      const { terms, firstKey } = bench.toOpenWith();
      const opened = await openAnnotations(annotated.flat(), terms, firstKey);
      isThere = call(() => bench.takeUp(opened)) || isThere;
    }
    const known = fieldsOf(paste).filter(([name]) => name !== "text");
    for (const [name, text] of read.filter((file) => !isAnnotated(file))) {
      const fields = [...known, ["text", text], ["name", name.replace(/\.[^.]*$/, "")]];
      isThere = call(() => bench.draft(fields.flat())) || isThere;
    }
    drafted(isThere);
  };
  paste.elements.files.addEventListener("change", ({ target }) => open([...target.files]));
  takeDroppedFiles(open);

  review.addEventListener("click", ({ target }) => {
    const control = target.closest("[data-do]");
    if (control && !control.matches("select")) act(control.dataset.do);
  });
  review.addEventListener("change", ({ target }) => {
    if (target.name === "field") act(`field/${target.value}`);
    else if (target.matches("select[data-do]")) act(target.dataset.do + target.value);
  });
  review.addEventListener("submit", (event) => {
    event.preventDefault();
    const isMade = call(() => bench.submit(fieldsOf(event.target).flat()));
    changed();
    if (isMade) focusItem();
  });

  // Keys of one letter count only within the review, and not where something is typed.
  // In a field with suggestions, WebKit takes the first Enter to close them. Unless one of them was gone to, Enter saves.
  let isChoosing = false;
  review.addEventListener("input", () => (isChoosing = false));
  const saves = ({ key, target }) => {
    if (!target.matches("input[list]")) return false;
    if (key.startsWith("Arrow")) isChoosing = true;
    return key === "Enter" && !isChoosing;
  };

  const KEYS = { j: "next", k: "previous", ArrowDown: "next", ArrowUp: "previous", x: "reject", e: "edit", u: "reopen" };
  const ENDS = { Home: () => 0, End: () => items.querySelectorAll("[data-item]").length - 1 };
  review.addEventListener("keydown", (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const { key, target } = event;
    if (key === "Escape" && target.closest("form")) act("cancel");
    else if (saves(event)) target.form.requestSubmit();
    else if (target.closest("input, textarea, select, form")) return;
    else if (key === "a") add();
    else if (key === "Enter" && target.closest("[data-item]")) act(event.shiftKey ? "accept-sentence" : "accept");
    else if (ENDS[key] && target.closest("[data-item]")) act(`select/${ENDS[key]()}`);
    else if (KEYS[key] && (!key.startsWith("Arrow") || target.closest("[data-item]"))) act(KEYS[key]);
    else return;
    event.preventDefault();
  });

  const TAKE = {
    archive: () => {
      const archive = call(() => bench.archive());
      if (archive) saveFile(archive.name, archive.bytes, "application/zip");
      else taken.textContent = words.nothing;
    },
    corpus: () => {
      try {
        const bytes = call(() => bench.corpus());
        if (bytes) saveFile("corpus.bin", bytes, "application/octet-stream");
      } catch ({ message }) {
        taken.textContent = `${words.notYet} ${message}`;
      }
    },
    page: () => preview.download(),
  };
  for (const button of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-take]"))) {
    button.addEventListener("click", () => TAKE[button.dataset.take]());
  }
  find("[data-clear]").addEventListener("click", async () => {
    await store.clear();
    location.reload();
  });

  for (const [key, value] of (await store?.all()) ?? []) {
    if (key === FORM) {
      for (const [name, text] of value) if (paste.elements[name]) paste.elements[name].value = text;
    } else call(() => bench.restore(value));
  }
  keep();
  show();
  if (!review.hidden) showCorpus();
  document.documentElement.dataset.ready = "";
  // While the reader looks for an article.
  setTimeout(() => call(() => bench.prepare()));
}
