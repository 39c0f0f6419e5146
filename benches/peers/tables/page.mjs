// What the table pages share: a search box over all columns, and three facets with counts, written by hand as an author would.
import { COLUMNS } from './rows.mjs';

export { COLUMNS };
export const data = await (await fetch('rows.json')).json();
export const cell = (values) => values.join('; ');
export const $ = (css) => document.querySelector(css);

const FACETS = ['partner', 'area', 'document'];
const text = new Map(data.map((row) => [row, COLUMNS.map(([key]) => cell(row[key])).join(' ').toLowerCase()]));
const chosen = Object.fromEntries(FACETS.map((key) => [key, new Set()]));
const counts = [];

/** Puts search box and facets into the page, with an empty element for the table; `changed` draws it anew. */
export function controls(changed) {
  $('#root').innerHTML = '<input type="search"><div id="facets"></div><div id="table"></div>';
  $('input').oninput = changed;
  for (const key of FACETS) {
    const set = document.createElement('fieldset');
    set.append(Object.assign(document.createElement('legend'), { textContent: key }));
    for (const value of new Set(data.flatMap((row) => row[key]))) set.append(choice(key, value, changed));
    $('#facets').append(set);
  }
}

function choice(key, value, changed) {
  const [label, box, count] = ['label', 'input', 'span'].map((name) => document.createElement(name));
  box.type = 'checkbox';
  box.onchange = () => {
    chosen[key][box.checked ? 'add' : 'delete'](value);
    changed();
  };
  label.append(box, ` ${value} `, count);
  counts.push({ key, value, count });
  return label;
}

export const isFound = (row) =>
  text.get(row).includes($('input').value.toLowerCase()) &&
  FACETS.every((key) => !chosen[key].size || row[key].some((value) => chosen[key].has(value)));

/** Counts the values of the rows found. */
export function count(found) {
  for (const { key, value, count } of counts) count.textContent = found.filter((row) => row[key].includes(value)).length;
}
