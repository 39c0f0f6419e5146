// Tabulator with the modules that it needs for rows of several lines, sorting and filtering.
import 'tabulator-tables/dist/css/tabulator.min.css';
import { FilterModule, FormatModule, ResizeTableModule, SortModule, Tabulator } from 'tabulator-tables';
import { COLUMNS, cell, controls, count, data, isFound } from './page.mjs';

Tabulator.registerModule([FilterModule, FormatModule, ResizeTableModule, SortModule]);
controls(() => table.setFilter(isFound));
const columns = COLUMNS.map(([field, title]) => ({ field, title, variableHeight: true, formatter: (at) => cell(at.getValue()) }));
const table = new Tabulator('#table', { data, layout: 'fitColumns', columns });
table.on('dataFiltered', (_, rows) => count(rows.map((row) => row.getData())));
