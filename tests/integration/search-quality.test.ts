import { beforeAll, describe, expect, inject, test } from 'vitest';
import { demoProducts } from '#seed/demo/catalogue.ts';
import { textWords } from '#tests/search-quality/accents.ts';
import { aims, listFalls, readCommitted } from '#tests/search-quality/committed.ts';
import { figuresOf, judge } from '#tests/search-quality/figures.ts';
import { gradesOf } from '#tests/search-quality/label.ts';
import type { Need } from '#tests/search-quality/label.ts';
import { fillMarket, openMarket } from '#tests/search-quality/market.ts';
import type { Market } from '#tests/search-quality/market.ts';
import { measure } from '#tests/search-quality/measure.ts';
import type { Measured } from '#tests/search-quality/measure.ts';
import { readLabels } from '#tests/search-quality/read-labels.ts';
import { waysOfTyping } from '#tests/search-quality/ways-of-typing.ts';
import { testDatabase } from '#tests/setup/test-database.ts';

const patience = 240_000;

describe('searching with the labelled queries', () => {
  const database = testDatabase();
  let measured: Measured[] = [];
  let market: Market | null = null;

  beforeAll(async () => {
    const { meiliUrl, meiliKey } = inject('services');
    await fillMarket(database.db);
    market = await openMarket(database.db, meiliUrl ? { url: meiliUrl, key: meiliKey } : null, { baseLine: false });
    measured = await measure(market, await readLabels());
  }, patience);

  test('finds what buyers mean no worse than the committed figures say', () => {
    expect(listFalls(measured, readCommitted())).toEqual([]);
  });

  // Of the ways with accents or without all names are tried, of each other way every third name.
  test.each(Object.keys(waysOfTyping).map((way, index) => [way, index] as const))('finds products first by their names: %s', async (way, index) => {
    // PostgreSQL answers the same clauses and is on every machine.
    const find = market?.searchers.find(({ name }) => name === 'PostgreSQL')?.find ?? (async () => []);
    const tried = demoProducts.filter((_, place) => index < 2 || place % 3 === index % 3).map(({ slug, name }) => ({ slug, q: waysOfTyping[way]?.(name.vi) ?? '' }));
    const found = await Promise.all(tried.map(async (each) => ({ ...each, first: (await find(each.q))[0] })));
    expect(found.filter(({ slug, first }) => first !== slug)).toEqual([]);
  });

  test('keeps what the market promises of its search', () => {
    for (const { name, outcomes } of measured) {
      const aim = aims[name];
      if (!aim) continue;
      const { queries, ndcg, recall, accentFirst } = figuresOf(outcomes);
      expect(queries).toBeGreaterThanOrEqual(400);
      expect(ndcg, `nDCG@10 of ${name}`).toBeGreaterThanOrEqual(aim.ndcg);
      expect(recall, `recall@20 of ${name}`).toBeGreaterThanOrEqual(aim.recall);
      expect(accentFirst, `accents first of ${name}`).toBeGreaterThanOrEqual(aim.accentFirst ?? 0);
    }
  });
});

describe('the measure', () => {
  const goods = (slug: string, words: string, inStock = true) => [slug, { slug, inStock, words: textWords(words) }] as const;
  const catalogue = new Map([goods('bo-sap', 'Bơ sáp'), goods('kho-bo', 'Khô bò'), goods('lap-xuong-bo', 'Lạp xưởng bò'), goods('bo-mot-nang', 'Bò một nắng', false), goods('keo-dua', 'Kẹo dừa')]);
  const judged = (q: string, need: Need, found: string) => judge({ q, class: 'any', grades: gradesOf(need), asksAccents: true }, found.split(' ').filter(Boolean), catalogue);

  test('weighs a grade by 2 to its power less 1, and a place by the logarithm of its number', () => {
    const need = { 3: 'kho-bo', 2: 'lap-xuong-bo' };
    expect(judged('khô bò', need, 'kho-bo lap-xuong-bo').ndcg).toBe(1);
    expect(judged('khô bò', need, 'lap-xuong-bo kho-bo').ndcg).toBeCloseTo((3 + 7 / Math.log2(3)) / (7 + 3 / Math.log2(3)), 10);
    expect(judged('khô bò', need, 'keo-dua kho-bo').ndcg).toBeCloseTo(7 / Math.log2(3) / (7 + 3 / Math.log2(3)), 10);
  });

  test('wants goods that are out of stock last, whatever their grade', () => {
    const need = { 3: 'bo-mot-nang', 1: 'kho-bo' };
    expect(judged('bò một nắng', need, 'kho-bo bo-mot-nang').ndcg).toBe(1);
    expect(judged('bò một nắng', need, 'bo-mot-nang kho-bo').ndcg).toBeLessThan(0.5);
  });

  test('counts what was missed, and goods that are shown where there are none', () => {
    expect(judged('bò', { 3: 'kho-bo lap-xuong-bo' }, 'keo-dua kho-bo')).toMatchObject({ recall: 0.5, missed: false });
    expect(judged('bò', { 3: 'kho-bo' }, 'keo-dua')).toMatchObject({ ndcg: 0, recall: 0, missed: true });
    expect(judged('ST99', { nothing: true }, '')).toMatchObject({ ndcg: 1, recall: 1, missed: false });
    expect(judged('ST99', { nothing: true }, 'keo-dua')).toMatchObject({ ndcg: 0, recall: 0, missed: true });
  });

  test('wants all goods with the typed accents before any that only have the letters', () => {
    const need = { 3: 'kho-bo lap-xuong-bo' };
    expect(judged('bò', need, 'kho-bo lap-xuong-bo bo-sap').accentFirst).toBe(true);
    expect(judged('bò'.normalize('NFD'), need, 'kho-bo bo-sap lap-xuong-bo').accentFirst).toBe(false);
    expect(judged('bò', need, 'bo-sap kho-bo').accentFirst).toBe(false);
    // Right by another name: it may come first; what is neither may not.
    expect(judged('bò', { 3: 'kho-bo', 2: 'keo-dua' }, 'keo-dua kho-bo').accentFirst).toBe(true);
    expect(judged('bò', need, 'keo-dua kho-bo').accentFirst).toBe(false);
    expect(judged('bo', need, 'bo-sap kho-bo').accentFirst).toBe(null);
    // No goods in stock are called so.
    expect(judged('bổ', need, 'bo-sap kho-bo').accentFirst).toBe(null);
  });
});
