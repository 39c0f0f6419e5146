// DataTables 3. Its own search box is left out for that of the page.
import 'datatables.net-dt/css/dataTables.dataTables.css';
import DataTable from 'datatables.net';
import { COLUMNS, cell, controls, count, data, isFound } from './page.mjs';

const draw = () => {
  table.draw();
  count(table.rows({ search: 'applied' }).data().toArray());
};
controls(draw);
document.querySelector('#table').innerHTML = '<table></table>';
const columns = COLUMNS.map(([key, title]) => ({ data: key, title, render: cell }));
const table = new DataTable('#table table', { data, columns, order: [[2, 'desc']], paging: false, layout: { topEnd: null } });
table.search.fixed('page', (_, row) => isFound(row));
count(data);
