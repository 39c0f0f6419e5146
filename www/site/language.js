// The language of the page: that of ?lang=, else the first language of the browser that the page has. Runs before anything is
// shown.
{
  const LANGUAGES = ["en", "vi"];
  const asked = [new URLSearchParams(location.search).get("lang") ?? "", ...navigator.languages];
  const tags = asked.map((tag) => tag.split(/[-_]/)[0].toLowerCase());
  document.documentElement.lang = tags.find((tag) => LANGUAGES.includes(tag)) ?? LANGUAGES[0];
  addEventListener("DOMContentLoaded", () => {
    const title = document.querySelector(`h1 [lang=${document.documentElement.lang}]`);
    document.title = title?.textContent ?? document.title;
    // A switch of the language loads the page again, in the state that its URL has by then.
    document.addEventListener("click", (event) => {
      const link = event.target instanceof Element && event.target.closest("a[hreflang]");
      if (!(link instanceof HTMLAnchorElement) || event.button || event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      const url = new URL(location.href);
      url.searchParams.set("lang", link.hreflang);
      location.href = url.href;
    });
  });
}
