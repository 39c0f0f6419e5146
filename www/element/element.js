// The class of <dialogue-table>: life cycle, attributes and properties. It is in JavaScript because wasm-bindgen cannot export a
// class that extends HTMLElement (wasm-bindgen #3119). Everything else is in the wasm module.

const TAG = "dialogue-table";

// An element starts to load when it is this close to the viewport, so that a reader who scrolls to it finds it complete.
const NEAR = "600px";

// Messages for when the module, which has all other strings, cannot start or is not asked. A language without them gets the
// English ones. A reason is the browser's or the engine's own word.
const MESSAGES = {
  en: {
    failed: (reason) => `The interactive table cannot be shown here (${reason}).`,
    noWebAssembly: "The interactive table needs a browser with WebAssembly.",
    policy: "This page’s security policy does not allow the interactive table (it needs 'wasm-unsafe-eval').",
    notFetched: (url, reason) => `the corpus ${url} cannot be fetched: ${reason}`,
    notOpened: (url, reason) => `the corpus ${url} cannot be opened: ${reason}`,
    stopped: "The interactive table has stopped. Reload the page to use it again.",
  },
  vi: {
    failed: (reason) => `Không thể hiển thị bảng tương tác ở đây (${reason}).`,
    noWebAssembly: "Bảng tương tác cần trình duyệt có WebAssembly.",
    policy: "Chính sách bảo mật của trang này không cho phép bảng tương tác (cần 'wasm-unsafe-eval').",
    notFetched: (url, reason) => `không tải được bộ dữ liệu ${url}: ${reason}`,
    notOpened: (url, reason) => `không mở được bộ dữ liệu ${url}: ${reason}`,
    stopped: "Bảng tương tác đã dừng. Hãy tải lại trang để dùng tiếp.",
  },
};

/** @typedef {typeof MESSAGES.en} Messages */

/**
 * The messages in the language of a tag; in English without one.
 *
 * @param {string} [lang]
 * @returns {Messages}
 */
export const messagesIn = (lang = "en") => MESSAGES[lang.split(/[-_]/)[0].toLowerCase()] ?? MESSAGES.en;

// Attributes as the versions before the first release called them, and their present names. HTML ignores an unknown attribute, so
// the page would show another corpus or state than it asks for, and nothing would say why.
const RENAMED = { place: "state", corpus: "src", address: "sync-url" };

// Yields to the page, so that it answers clicks between the steps of a start.
const yieldToPage = () => new Promise((go) => setTimeout(go));

// The browser reads what is stored when a script first asks for it, and the page stands still until then: in a task of its own,
// this adds to no other. Sandboxes refuse it.
const wakeStorage = () => {
  try {
    localStorage.length;
  } catch {}
};

// The language of an element, by the rule of `lang_of` in src/widget/attributes.rs.
const langOf = (element) => (element.closest("[lang]:not([lang=''])") ?? document.documentElement).lang;

/**
 * What a page with the element has: where its parts come from.
 *
 * @typedef {object} Parts
 * @property {() => Promise<typeof import("./module.js")>} startModule starts the wasm module, once for all elements; called by each
 * @property {typeof import("./corpus.js").openCorpus} openCorpus opens the compiled corpus at a URL
 * @property {() => Promise<string>} fetchPage the single file, to be saved with a view in it
 */

// Printing reaches the tables that no reader has come near. A browser does not wait for what is loaded when it is about to print.
// So the keys that open its print dialog wait for the tables first; its menu prints their fallback content the first time.

/** How long a reader who prints waits for the tables, in milliseconds. */
const PATIENCE = 5000;

const isMac = /Mac|iPhone|iPad/.test(navigator.platform);

/** Whether a key opens the print dialog for the whole page. In an iframe it would print the page around it. Autofill sends no `key`. */
const opensDialog = ({ key, ctrlKey, metaKey, altKey, shiftKey }) =>
  self === top && key?.toLowerCase() === "p" && (isMac ? metaKey && !ctrlKey : ctrlKey && !metaKey) && !altKey && !shiftKey;

/**
 * Loads what is far away for printing.
 *
 * @param {Map<Element, () => Promise<void>>} farAway the elements that no reader has come near, each with what loads it
 */
function loadForPrinting(farAway) {
  const loadAll = () => Promise.all([...farAway.values()].map((load) => load()));
  addEventListener("beforeprint", loadAll);
  addEventListener("keydown", async (event) => {
    if (!farAway.size || event.defaultPrevented || !opensDialog(event)) return;
    event.preventDefault();
    await Promise.race([loadAll(), new Promise((late) => setTimeout(late, PATIENCE))]);
    print();
  });
}

/**
 * Defines the element, once per page.
 *
 * @param {Parts} parts
 */
export function define({ startModule, openCorpus, fetchPage }) {
  if (!globalThis.customElements || customElements.get(TAG)) return;
  // Whether the module has panicked. Then nothing may call it again: no element, and no finalizer of a table that was collected.
  // So the tables are kept in `neverFreed`.
  let stopped = false;
  const neverFreed = [];
  const release = (corpus) => (stopped ? neverFreed.push(corpus) : corpus.free());

  /** What loads each element that waits until it is near. */
  const farAway = new Map();
  loadForPrinting(farAway);

  const openBundled = async () => {
    const { load } = await startModule();
    await yieldToPage();
    return stopped ? undefined : load();
  };

  class DialogueTable extends HTMLElement {
    static observedAttributes = ["query", "lang", "view", "columns", "state", "src", "sync-url", ...Object.keys(RENAMED)];
    // The page's HTML may declare a shadow root, with the slot in it.
    #root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    /** The table while it is shown: a `TableHandle` of src/widget/table_handle.rs. */
    #table;
    /**
     * Observes whether the element is near the viewport; unset once it is.
     *
     * @type {IntersectionObserver | undefined}
     */
    #nearObserver;
    /**
     * Aborts what is being loaded; unset before the first time and after the element was removed.
     *
     * @type {AbortController | undefined}
     */
    #loading;
    #tellReady;
    #ready = new Promise((resolve) => (this.#tellReady = resolve));

    constructor() {
      super();
      this.#clear();
      this.#root.addEventListener("click", ({ target }) => {
        if (target instanceof Element && target.closest("[data-action=save]")) this.download();
      });
      // A reader who uses the light-DOM content is near enough.
      for (const type of ["focusin", "pointerdown"]) this.addEventListener(type, () => this.#nearObserver && this.#load());
    }

    connectedCallback() {
      for (const name of ["query", "view", "columns", "state", "theme", "hide", "src", "syncUrl", "permalink"]) this.#upgrade(name);
      // The element was moved within the page.
      if (this.#nearObserver || this.#loading) return;
      if (!globalThis.IntersectionObserver) return void this.#load();
      const seen = (entries) => entries.some((entry) => entry.isIntersecting) && this.#nearObserver && this.#load();
      const margins = { rootMargin: NEAR, scrollMargin: NEAR };
      this.#nearObserver = new IntersectionObserver(seen, margins);
      this.#nearObserver.observe(this);
      farAway.set(this, () => this.#load());
    }

    disconnectedCallback() {
      // A move within the page disconnects the element and connects it again at once: the table stays.
      queueMicrotask(() => {
        if (this.isConnected) return;
        this.#stopObserving();
        this.#loading?.abort();
        // If it is inserted again, it loads anew.
        this.#loading = undefined;
        this.#clear();
      });
    }

    /** Another document, such as that of an iframe or another window, has its own stylesheets. */
    adoptedCallback() {
      if (!stopped) this.#table?.adopted();
    }

    attributeChangedCallback(name, before, value) {
      if (before === value) return;
      if (name in RENAMED) {
        if (before === null) console.warn(`<${TAG}> has no attribute "${name}": it is called "${RENAMED[name]}".`);
      } else if (name === "src" || name === "sync-url") {
        if (this.#loading) this.#load();
      } else if (this.#table) this.#table[name] = value ?? "";
    }

    /** The query text: all filters and the order. */
    get query() {
      return this.#table?.query ?? this.getAttribute("query") ?? "";
    }
    set query(text) {
      this.#change("query", text);
    }

    /** "table", "matrix", "timeline", "quotes" or "compare". */
    get view() {
      return this.#table?.view ?? (this.getAttribute("view") || "table");
    }
    set view(name) {
      this.#change("view", name);
    }

    /** The names of the columns, in order, with commas between them; empty for the key columns. */
    get columns() {
      return this.#table?.columns ?? this.getAttribute("columns") ?? "";
    }
    set columns(names) {
      this.#change("columns", names);
    }

    /** The complete state, as a URL has it after #. The attribute is the state at the start and does not follow the reader. */
    get state() {
      return this.#table?.state ?? this.getAttribute("state") ?? "";
    }
    set state(text) {
      if (this.#table) this.#table.state = String(text ?? "");
      else this.#set("state", text);
    }

    /** "light", "dark" or "auto"; empty for that of the page. */
    get theme() {
      return this.getAttribute("theme") ?? "";
    }
    set theme(name) {
      this.#set("theme", name);
    }

    /** What the toolbar leaves out, by name, with spaces between. The stylesheet reads the attribute. */
    get hide() {
      return this.getAttribute("hide") ?? "";
    }
    set hide(names) {
      this.#set("hide", names);
    }

    /** The URL of a compiled corpus; empty for the one in the bundle. */
    get src() {
      return this.getAttribute("src") ?? "";
    }
    set src(url) {
      this.#set("src", url);
    }

    /** Whether the page's URL keeps query, view and open evidence, and localStorage the columns. */
    get syncUrl() {
      return this.hasAttribute("sync-url");
    }
    set syncUrl(on) {
      this.toggleAttribute("sync-url", !!on);
    }

    /** The URL of a page with a `sync-url` table: links that readers copy lead there, unless this element has `sync-url`. */
    get permalink() {
      return this.getAttribute("permalink") ?? "";
    }
    set permalink(url) {
      this.#set("permalink", url);
    }

    /**
     * Resolves when the table is shown for the first time. From then on it answers and exports. Stays pending while it cannot be
     * shown: that may change, when the reader comes near or the page sets another `src`.
     */
    get ready() {
      return this.#ready;
    }

    /**
     * The answer to a request, or to a query text, as a plain object; the table does not change. Undefined until the table is
     * shown.
     */
    answer(request) {
      return this.#table?.answer(request);
    }

    /**
     * The complete corpus in a format: "json", "annotations" (plain objects), "csv", "csv-quotes", "markdown" (strings).
     * Undefined until the table is shown.
     */
    export(format) {
      return this.#table?.export(format);
    }

    /**
     * Downloads what the table shows: as one HTML file that works offline, or the dialogues found in a format of `export`.
     * Does nothing until the table is there.
     */
    async download(format = "html") {
      if (!this.#table) return;
      if (format !== "html") return this.#table.download(format);
      try {
        const [{ save }, page] = await Promise.all([startModule(), fetchPage()]);
        const attributes = { lang: langOf(this), theme: this.theme, hide: this.hide, state: this.state, src: this.src };
        await save(page, attributes, messagesIn(langOf(this)));
      } catch (error) {
        this.#table?.reportSaveError(String(error?.message ?? error));
      }
    }

    /** Loads the table and shows it, in place of one that is already shown. */
    async #load() {
      this.#stopObserving();
      this.#loading?.abort();
      const { signal } = (this.#loading = new AbortController());
      const isAlive = () => !stopped && !signal.aborted;
      /**
       * Pending while the table of an index is drawn, whose articles are still arriving.
       *
       * @type {Promise<void> | undefined}
       */
      let early;
      const onIndex = (index) => {
        early = this.#show(index, isAlive);
        early.catch(() => {});
      };
      try {
        const { src } = this;
        if (!stopped) {
          const options = { startModule, messages: messagesIn(langOf(this)), signal, isAlive, onIndex };
          const corpus = src ? await openCorpus(src, options) : await openBundled();
          await early;
          if (!early) await this.#show(corpus, isAlive);
          else {
            if (isAlive()) this.#table.join(corpus);
            release(corpus);
          }
        }
      } catch (error) {
        if (isAlive()) this.#report(error);
      }
      if (stopped && !signal.aborted) this.#fail(messagesIn(langOf(this)).stopped);
    }

    /** Draws the table of a corpus, in steps between which the page answers clicks. */
    async #show(corpus, isAlive) {
      const { createStylesheet, mount } = await startModule();
      await yieldToPage();
      // After a panic nothing is called.
      if (isAlive()) createStylesheet();
      await yieldToPage();
      if (this.syncUrl) {
        wakeStorage();
        await yieldToPage();
      }
      if (isAlive()) {
        const had = this.#table;
        this.#clear();
        // The next table replaces the last one in one step, without the fallback in between.
        if (had) this.#root.replaceChildren();
        const table = (this.#table = mount(this, this.#root, corpus, () => this.#stop()));
        if (!had) await yieldToPage();
        // Unless it was removed meanwhile, or another corpus was asked for.
        if (this.#table === table && isAlive()) {
          table.draw();
          this.#tellReady();
        }
      }
      release(corpus);
    }

    /** The module has panicked. */
    #stop() {
      stopped = true;
      const message = messagesIn(langOf(this)).stopped;
      this.#fail(message);
      this.#dispatchError({ message });
    }

    #dispatchError(detail) {
      this.dispatchEvent(new CustomEvent("dialogue-error", { bubbles: true, composed: true, detail }));
    }

    #stopObserving() {
      this.#nearObserver?.disconnect();
      this.#nearObserver = undefined;
      farAway.delete(this);
    }

    /** Frees the table, and shows the light-DOM content in its place. */
    #clear(...line) {
      const table = this.#table;
      this.#table = undefined;
      if (stopped) neverFreed.push(table);
      else table?.unmount();
      // An existing slot stays: replacing it would lay out all its content again.
      const slot = this.#root.querySelector("slot") ?? this.#root.appendChild(document.createElement("slot"));
      for (const other of [...this.#root.children]) if (other !== slot) this.#root.removeChild(other);
      slot.before(...line);
    }

    /**
     * Sets what the reader can change too. The table is set as well: the attribute follows the reader a moment later, so it may
     * already have the new value.
     */
    #change(name, value) {
      this.#set(name, value);
      if (this.#table) this.#table[name] = this.getAttribute(name) ?? "";
    }

    #set(name, value) {
      const text = String(value ?? "");
      if (text) this.setAttribute(name, text);
      else this.removeAttribute(name);
    }

    /** A property that was set before the class was defined shadows the accessor: it is set again through it. */
    #upgrade(name) {
      if (!Object.hasOwn(this, name)) return;
      const value = this[name];
      delete this[name];
      this[name] = value;
    }

    #report(error) {
      const reason = String(error?.message ?? error);
      const messages = messagesIn(langOf(this));
      let message = messages.failed(reason);
      if (!globalThis.WebAssembly) message = messages.noWebAssembly;
      else if (reason.includes("unsafe-eval") || reason.includes("Content Security")) message = messages.policy;
      this.#fail(message);
      this.#dispatchError({ message, reason });
    }

    /** Shows one readable line, and the light-DOM content. */
    #fail(message) {
      const line = document.createElement("p");
      line.setAttribute("part", "message");
      line.setAttribute("role", "status");
      line.textContent = message;
      this.#clear(line);
    }
  }

  customElements.define(TAG, DialogueTable);
}
