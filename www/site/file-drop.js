// Files that are dropped anywhere on a page.

/**
 * Gives the files that are dropped on the page, and shows while they are dragged that they may be.
 *
 * @param {(files: File[]) => void} take
 */
export function takeDroppedFiles(take) {
  const holdsFiles = (event) => event.dataTransfer?.types.includes("Files");
  const showDragging = (is) => document.documentElement.classList.toggle("dropping", is);
  document.addEventListener("dragover", (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    showDragging(true);
  });
  for (const event of ["dragleave", "drop"]) document.addEventListener(event, () => showDragging(false));
  document.addEventListener("drop", (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    take([...event.dataTransfer.files]);
  });
}
