// Clicks "This view as one HTML file" and returns the file that the browser is given to save.
const done = arguments[0];
const { createObjectURL } = URL;
URL.createObjectURL = (file) => {
  URL.createObjectURL = createObjectURL;
  file.text().then(done);
  return createObjectURL(file);
};
document.querySelector("dialogue-table").shadowRoot.querySelector("[data-action=save]").click();
