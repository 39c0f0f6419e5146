// The thin class of <dialogue-table>: life cycle and attributes. Everything else is in the wasm module, because
// wasm-bindgen cannot export a class that extends HTMLElement (wasm-bindgen #3119).

const TAG = "dialogue-table";

/**
 * Defines the element, once per page.
 *
 * @param {object} parts
 * @param {() => Promise<unknown>} parts.start loads the wasm module, once for all elements; called by each
 * @param {(host: HTMLElement, root: ShadowRoot) => object} parts.mount draws the table; gives back its handle
 */
export function define({ start, mount }) {
  if (!globalThis.customElements || customElements.get(TAG)) return;
  class DialogueTable extends HTMLElement {
    static observedAttributes = ["query", "lang", "view", "columns"];
    #root = this.attachShadow({ mode: "open" });
    #table;
    #failed = false;

    constructor() {
      super();
      // What the page wrote between the tags stays readable until the table is there.
      this.#root.append(document.createElement("slot"));
      this.addEventListener("dialogue-error", (event) => {
        if (event.target === this && event.detail?.fatal) this.#fail(event.detail.message);
      });
    }

    async connectedCallback() {
      this.#upgrade("query");
      if (this.#table || this.#failed) return;
      try {
        await start();
        if (!this.isConnected || this.#table || this.#failed) return;
        this.#root.replaceChildren();
        this.#table = mount(this, this.#root);
      } catch (error) {
        this.#report(error);
      }
    }

    disconnectedCallback() {
      // A move in the page disconnects and connects again at once: keep the table alive then.
      queueMicrotask(() => {
        if (this.isConnected) return;
        this.#failed = false; // put back later, it tries again
        if (!this.#table) return;
        const table = this.#table;
        this.#table = undefined;
        table.unmount();
        this.#root.replaceChildren(document.createElement("slot"));
      });
    }

    attributeChangedCallback(name, before, value) {
      if (this.#table && before !== value) this.#table[name] = value ?? "";
    }

    /** The query text: all filters and the order. Reflected by the attribute. */
    get query() {
      return this.#table?.query ?? this.getAttribute("query") ?? "";
    }
    set query(text) {
      this.setAttribute("query", text ?? "");
    }

    /** The answer to a query text, as a plain object; the table does not change. */
    answer(text) {
      return this.#table?.answer(text);
    }

    /** Everything the corpus holds, in a form: "json", "annotations" (plain objects), "csv", "csv-rows", "markdown" (texts). */
    export(format) {
      return this.#table?.export(format);
    }

    /** A property that was set before the class was defined hides the accessor: hand it over. */
    #upgrade(name) {
      if (!Object.hasOwn(this, name)) return;
      const value = this[name];
      delete this[name];
      this[name] = value;
    }

    #report(error) {
      const reason = String(error?.message ?? error);
      let message = `The interactive table cannot be shown here (${reason}).`;
      if (!globalThis.WebAssembly) message = "The interactive table needs a browser with WebAssembly.";
      else if (reason.includes("unsafe-eval") || reason.includes("Content Security"))
        message = "This page’s security policy does not allow the interactive table (it needs 'wasm-unsafe-eval').";
      const detail = { message, reason, fatal: true };
      this.dispatchEvent(new CustomEvent("dialogue-error", { bubbles: true, composed: true, detail }));
    }

    /** One readable line, and what the page wrote between the tags. */
    #fail(message) {
      this.#failed = true;
      this.#table = undefined; // never call into a module that has stopped
      const line = document.createElement("p");
      line.setAttribute("part", "message");
      line.setAttribute("role", "status");
      line.textContent = message;
      this.#root.replaceChildren(line, document.createElement("slot"));
    }
  }

  customElements.define(TAG, DialogueTable);
}
