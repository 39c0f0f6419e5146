// No library: rows by innerHTML, sorted by a click on a heading. The least that a page can do.
import { $, COLUMNS, cell, controls, count, data, isFound } from './page.mjs';

let by = 'held', direction = -1;
const escaped = (text) => text.replace(/[&<]/g, (character) => `&#${character.charCodeAt(0)};`);
const draw = () => {
  const found = data.filter(isFound).sort((a, b) => (cell(a[by]) < cell(b[by]) ? -direction : direction));
  const row = (row) => `<tr>${COLUMNS.map(([key]) => `<td>${escaped(cell(row[key]))}</td>`).join('')}</tr>`;
  $('tbody').innerHTML = found.map(row).join('');
  count(found);
};
controls(draw);
const heads = COLUMNS.map(([key, title]) => `<th><button data-key="${key}">${title}</button></th>`).join('');
$('#table').innerHTML = `<table><thead><tr>${heads}</tr></thead><tbody></tbody></table>`;
$('thead').onclick = ({ target: { dataset: { key } } }) => {
  if (!key) return;
  direction = key === by ? -direction : 1;
  by = key;
  draw();
};
draw();
