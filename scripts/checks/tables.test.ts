import { describe, expect, test } from 'vitest';
import { findBreaches, readOwners } from './tables.ts';

const owners = readOwners({
  catalog: 'model Variant {\n  id String\n  @@map("variant")\n}\n',
  orders: 'model OrderLine {\n  id String\n  @@map("order_line")\n}\nmodel Order {\n  id String\n  @@map("order")\n}\n',
});
const breachesOf = (module: string, source: string) => findBreaches(module, 'x.ts', source, owners).map(({ text }) => text);

describe('the check of the tables', () => {
  test('lets a module write its own tables', () => {
    expect(breachesOf('catalog', 'UPDATE variant v SET stock = 1; db.variant.update({})')).toEqual([]);
  });

  test('names a module that writes a table of another, by SQL or by the client', () => {
    expect(breachesOf('cart', 'UPDATE variant SET stock = 0')).toEqual(['cart writes to variant, which belongs to catalog']);
    expect(breachesOf('cart', 'tx.variant.updateMany({})')).toEqual(['cart writes to variant, which belongs to catalog']);
    expect(breachesOf('reports', 'DELETE FROM "order"')).toEqual(['reports writes to order, which belongs to orders']);
  });

  test('lets a module read along the map, and against it not', () => {
    expect(breachesOf('orders', 'SELECT 1 FROM order_line l JOIN variant v ON true FOR UPDATE OF v')).toEqual([]);
    expect(breachesOf('catalog', 'SELECT 1 FROM "order"')).toEqual(['catalog reads order, which belongs to orders']);
    expect(breachesOf('catalog', 'db.orderLine.count()')).toEqual(['catalog reads orderLine, which belongs to orders']);
    expect(breachesOf('reports', 'SELECT 1 FROM variant')).toEqual([]);
  });
});
