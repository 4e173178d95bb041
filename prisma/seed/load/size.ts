/** How much the load data holds. The households are as many as Tiền Giang counted on platforms in 2022. */
export type LoadSize = { sellers: number; products: number; lines: number };

export const fullSize: LoadSize = { sellers: 212_336, products: 1_000_000, lines: 10_000_000 };

/** The tables that are filled, in the order in which they are filled. */
export const loadTables = ['seller', 'product', 'variant', 'ocop_certificate', 'order_group', 'order', 'order_line'] as const;
export type LoadTable = (typeof loadTables)[number];

const tags: Record<LoadTable | 'checkout', string> = {
  seller: '001',
  product: '002',
  variant: '003',
  ocop_certificate: '004',
  order_group: '005',
  order: '006',
  order_line: '007',
  checkout: '008',
};

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');

/** The id of the n-th row of a table. */
export function loadId(table: keyof typeof tags, n: number): string {
  return `00000000-0000-8${tags[table]}-8000-${hex(n, 12)}`;
}

/** The same, led by its time, so that what belongs to one day lies together. `time` is of `timePrefix`. */
export function loadIdAt(table: keyof typeof tags, time: string, n: number): string {
  return `${time}-7${tags[table]}-8000-${hex(n, 12)}`;
}

export function timePrefix(milliseconds: number): string {
  const text = hex(milliseconds, 12);
  return `${text.slice(0, 8)}-${text.slice(8)}`;
}
