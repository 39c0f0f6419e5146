// Whether what a selector matches is seen, once all of it is there and nothing moves any more.
const [css, done] = arguments;
const root = document.querySelector("dialogue-table")?.shadowRoot;
const frame = () => new Promise(requestAnimationFrame);
(async () => {
  await frame();
  do await frame();
  while (root?.querySelector("[aria-busy]"));
  await Promise.all((root?.getAnimations() ?? []).map(({ finished }) => finished));
  done([...(root?.querySelectorAll(css) ?? [])].some((element) => element.checkVisibility()));
})();
