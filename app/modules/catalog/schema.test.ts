import { describe, expect, test } from 'vitest';
import { readQuickForm } from './read-quick-form.ts';
import { productFormOn } from './schema.ts';

/** What the quick form makes of these fields, and what it complains of. */
function quick(fields: Record<string, string>, handIn = true) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return readQuickForm(form, handIn);
}

const mango = { productName: 'Xoài cát Hòa Lộc', unit: 'kg', price: '65k', stock: '40', reach: 'region' };

describe('the quick form', () => {
  test('needs no more than name, unit, price, amount and how far fresh goods go', () => {
    expect(quick(mango).details).toMatchObject({ name: 'Xoài cát Hòa Lộc', groupKey: 'fresh-food', reach: 'region', variants: [{ name: 'kg', price: 65_000, netGrams: 1000, weightGrams: 1000, stock: 40 }] });
    expect(quick({ productName: 'Xoài sấy dẻo', unit: 'gói', otherUnit: 'gói 250 g', price: '80000', stock: '5' }).details).toMatchObject({ groupKey: 'processed-food', reach: 'country', variants: [{ name: 'gói 250 g', weightGrams: 250 }] });
  });

  test('asks for what name and unit do not say, and for nothing else', () => {
    const { reach: _, ...unsaid } = mango;
    expect(quick(unsaid).errors).toEqual({ reach: ['reach'] });
    expect(quick({ ...mango, unit: 'hộp' }).errors).toEqual({ weight: ['weight'] });
    expect(quick({ ...mango, unit: 'hộp', weight: '2 kg' }).details).toMatchObject({ variants: [{ name: 'hộp', netGrams: null, weightGrams: 2000 }] });
    expect(quick({ ...mango, productName: 'Đặc sản quê em' }).errors).toEqual({ groupKey: ['group'] });
    expect(quick({ ...mango, productName: 'Một buổi ở vườn', unit: 'người' }).details).toMatchObject({ groupKey: 'tourism', variants: [{ weightGrams: 0 }] });
    expect(Object.keys(quick({}).errors ?? {}).sort()).toEqual(['price', 'productName', 'stock', 'unit']);
  });

  test('keeps a draft of whatever is there, as long as it makes sense', () => {
    expect(quick({}, false).details).toMatchObject({ name: '', variants: [] });
    expect(quick({ productName: 'Bưởi', price: '30k' }, false).details).toMatchObject({ name: 'Bưởi', variants: [] });
    expect(quick({ price: 'đắt' }, false).errors).toEqual({ price: ['price'] });
  });
});

describe('the editor', () => {
  const codes = (fields: Record<string, unknown>) => {
    const read = productFormOn('2026-11-21').safeParse({ name: 'Xoài', groupKey: 'tea', ...fields });
    return read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  };
  const row = { name: '1 kg', price: '60k', netGrams: '1 kg', stock: '5' };

  test('takes a harvest that is still to come only', () => {
    expect(codes({ harvestOn: '2026-11-22' })).toEqual([]);
    expect(codes({ harvestOn: '2026-11-21' })).toEqual(['harvestOn: harvest_past']);
    expect(codes({ harvestOn: '2026-02-30' })).toEqual(['harvestOn: day']);
    expect(codes({ harvestOn: '' })).toEqual([]);
  });

  test('asks how far fresh goods may travel, and nobody else', () => {
    expect(codes({ groupKey: 'fresh-food' })).toEqual(['reach: reach']);
    expect(codes({ groupKey: 'fresh-food', reach: 'anywhere' })).toEqual(['reach: reach']);
    expect(codes({ groupKey: 'fresh-food', reach: 'province' })).toEqual([]);
    expect(productFormOn('2026-11-21').parse({ name: 'Trà', groupKey: 'tea' }).reach).toBe('country');
  });

  test('names a wrong own number or bar code beside its variant', () => {
    expect(codes({ variants: [{ ...row, sku: 'xc 01', gtin: '4006381333931' }] })).toEqual([]);
    expect(codes({ variants: [{ ...row, sku: 'mã số 1' }] })).toEqual(['variants.0.sku: sku']);
    expect(codes({ variants: [{ ...row, sku: 'x'.repeat(41) }] })).toEqual(['variants.0.sku: sku']);
    expect(codes({ variants: [row, { ...row, gtin: '4006381333932' }] })).toEqual(['variants.1.gtin: gtin_check']);
    expect(codes({ variants: [{ ...row, gtin: '89312' }] })).toEqual(['variants.0.gtin: gtin_digits']);
    expect(codes({ variants: [{ ...row, sku: 'XC-1' }, { ...row, sku: 'xc-1' }] })).toEqual(['variants.1.sku: sku_twice']);
  });
});
