import { compareVietnamese } from '#app/shared/text.ts';

/** By which column a table stands, as its address says: `?sort=value&order=desc`; `name` is the first column. Null = as it comes. */
export type TableSort = { by: string; order: 'asc' | 'desc' } | null;

export type SortableRow = { name: string; values: Readonly<Record<string, number | null>>; below?: readonly SortableRow[] };

/** What an address asks of a table with these columns; `prefix` tells several tables of a page apart. */
export function parseSort(params: URLSearchParams, columns: readonly string[], prefix = ''): TableSort {
  const by = params.get(`${prefix}sort`);
  if (by === null || (by !== 'name' && !columns.includes(by))) return null;
  return { by, order: params.get(`${prefix}order`) === 'asc' ? 'asc' : 'desc' };
}

/** The query by which a click on a heading sorts: figures begin with the greatest, names with A; a second click turns them round. */
export function sortQuery(params: URLSearchParams, sort: TableSort, by: string, prefix = ''): string {
  const first = by === 'name' ? 'asc' : 'desc';
  const turned = first === 'asc' ? 'desc' : 'asc';
  const query = new URLSearchParams(params);
  query.set(`${prefix}sort`, by);
  query.set(`${prefix}order`, sort?.by === by && sort.order === first ? turned : first);
  return query.toString();
}

/** Rows by a column, and the rows below each of them. What is not known stands last either way; equals keep their order. */
export function sortRows<Row extends SortableRow>(rows: readonly Row[], sort: TableSort): Row[] {
  if (!sort) return [...rows];
  const turn = sort.order === 'asc' ? 1 : -1;
  const compare = (a: SortableRow, b: SortableRow) => {
    if (sort.by === 'name') return turn * compareVietnamese(a.name, b.name);
    const [x, y] = [a.values[sort.by] ?? null, b.values[sort.by] ?? null];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return turn * (x - y);
  };
  return [...rows].sort(compare).map((row) => (row.below ? { ...row, below: sortRows(row.below, sort) } : row));
}
