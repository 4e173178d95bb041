import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deepestHit, emptyQuery, isFiltered, pagesOf, parseSearchQuery, searchParams } from './search-query.ts';

const parse = (text: string) => parseSearchQuery(new URLSearchParams(text));

describe('the address of a search', () => {
  test('says what is looked for', () => {
    expect(parse('q=xoài&group=tea&group=fresh-food&district=huyen-cai-be-tien-giang&commune=28360&stars=4,5&min=10.000&max=200000&inStock=1&kind=farm,household&inSeason=1&to=00004&near=28360&exact=1&sort=price-asc&page=2&perPage=48')).toEqual({
      q: 'xoài',
      groups: ['fresh-food', 'tea'],
      districts: ['huyen-cai-be-tien-giang'],
      communes: ['28360'],
      stars: [4, 5],
      min: 10_000,
      max: 200_000,
      inStock: true,
      kinds: ['farm', 'household'],
      inSeason: true,
      to: '00004',
      near: '28360',
      exact: true,
      sort: 'price-asc',
      page: 2,
      perPage: 48,
      sellerId: null,
      zone: null,
      nearest: null,
    });
  });

  test('loses every parameter that makes no sense', () => {
    expect(parse('q=%20&group=cars&district=../etc&commune=abc&stars=9&min=-1&max=lots&inStock=maybe&kind=robber&inSeason=2&to=1&near=abcde&exact=no&sort=rand&page=0&perPage=1000')).toEqual(emptyQuery);
    expect(parse('min=500&max=100')).toEqual(emptyQuery);
    expect(parse('page=1e9&perPage=1.5e3&q=***')).toEqual(emptyQuery);
    expect(parse('page=1.5')).toEqual(emptyQuery);
    expect(parse('sellerId=x')).toEqual(emptyQuery);
  });

  test('takes text in any form and keeps it composed, short and free of control characters', () => {
    expect(parse(`q=${encodeURIComponent('  cà   phê '.normalize('NFD'))}`).q).toBe('cà phê'.normalize('NFC'));
    expect(parse('q=a%00b').q).toBe('a b');
    expect(parse(`q=${'xoài '.repeat(100)}`).q.length).toBeLessThanOrEqual(100);
  });

  test('is stable: the order and form in which it was typed do not matter', () => {
    expect(searchParams(parse('stars=5&group=tea,fresh-food&q=tr%C3%A0&page=1&sort=relevance')).toString()).toBe(
      searchParams(parse('q=tr%C3%A0&group=fresh-food&group=tea&stars=5&foo=bar')).toString(),
    );
    expect(searchParams(emptyQuery).toString()).toBe('');
  });

  test('written out and read again is the same search, whatever was typed', () => {
    const value = fc.oneof(fc.string({ unit: 'binary' }), fc.integer().map(String), fc.constantFrom('tea', '28360', '4', 'price-asc', 'household', '1', 'cà phê'));
    const name = fc.constantFrom('q', 'group', 'district', 'commune', 'stars', 'min', 'max', 'inStock', 'kind', 'inSeason', 'to', 'near', 'exact', 'sort', 'page', 'perPage');
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value)), (pairs) => {
        const query = parseSearchQuery(new URLSearchParams(pairs));
        expect(parseSearchQuery(searchParams(query))).toEqual(query);
      }),
    );
  });

  test('tells whether it is narrowed by more than its text', () => {
    expect(isFiltered(parse('q=xoài&sort=newest&page=2'))).toBe(false);
    expect(isFiltered(parse('min=0'))).toBe(true);
    expect(isFiltered(parse('inStock=1'))).toBe(true);
  });
});

test('a list has no pages beyond the deepest hit', () => {
  expect(pagesOf(0, 24)).toBe(0);
  expect(pagesOf(25, 24)).toBe(2);
  expect(pagesOf(1_000_000, 24) * 24).toBeLessThanOrEqual(deepestHit);
  expect(parse(`page=${pagesOf(1_000_000, 24)}`).page).toBe(416);
});
