import { describe, expect, test } from 'vitest';
import { demoPeople } from '#app/modules/identity/demo-people.ts';
import { ocopGroups } from '#app/modules/ocop/groups.ts';
import { certificateEnd } from '#app/modules/ocop/validity.ts';
import { addDays, dayOf } from '#app/shared/dates.ts';
import { parsePhone } from '#app/shared/phone.ts';
import { foldAccents } from '#app/shared/text.ts';
import { demoProducts, demoSellers, joinedOn, publishedOn } from './catalogue.ts';
import { demoDistricts } from './districts/index.ts';
import { pictureKinds } from './pictures/kinds.ts';
import { isConfirmed } from './seed-products.ts';
import { wantedPictures } from './seed-pictures.ts';

const today = dayOf('2026-11-21');
const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Names those for which something holds, so that a failing test says which. */
function those<T extends { slug: string }>(list: readonly T[], wrong: (item: T) => boolean): string[] {
  return list.filter(wrong).map((item) => item.slug);
}

function repeated(texts: readonly string[]): string[] {
  return texts.filter((text, index) => texts.indexOf(text) !== index);
}

/** Every text within a value, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}

describe('the demonstration market', () => {
  test('covers the 23 former districts, each with two sellers and six products at least', () => {
    expect(demoDistricts).toHaveLength(23);
    expect(repeated(demoDistricts.map(({ key }) => key))).toEqual([]);
    expect(demoDistricts.filter(({ sellers, products }) => sellers.length < 2 || products.length < 6).map(({ key }) => key)).toEqual([]);
  });

  test('has 60 sellers of every kind and at least 150 products', () => {
    expect(demoSellers.length).toBeGreaterThanOrEqual(60);
    expect(demoProducts.length).toBeGreaterThanOrEqual(150);
    const kinds = new Set(demoSellers.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['company', 'cooperative', 'farm', 'group', 'household', 'registered_household']);
  });

  test('covers the six sectors', () => {
    const sectorOf = new Map<string, string>(ocopGroups.map((group) => [group.key, group.sector]));
    expect(those(demoProducts, ({ group }) => !sectorOf.has(group))).toEqual([]);
    expect(new Set(demoProducts.map(({ group }) => sectorOf.get(group))).size).toBe(6);
  });

  test('has addresses of its own for every seller and product', () => {
    expect(those([...demoSellers, ...demoProducts], (item) => !slug.test(item.slug))).toEqual([]);
    expect(repeated(demoSellers.map((seller) => seller.slug))).toEqual([]);
    expect(repeated(demoProducts.map((product) => product.slug))).toEqual([]);
  });

  test('sells each product through a seller of the same former district', () => {
    const strangers = demoDistricts.flatMap(({ sellers, products }) => those(products, ({ seller }) => !sellers.some((each) => each.slug === seller)));
    expect(strangers).toEqual([]);
    expect(those(demoSellers, (seller) => !demoProducts.some((product) => product.seller === seller.slug))).toEqual([]);
  });

  test('lets people sign in for sellers that are there, under numbers that can be typed', () => {
    const owners = demoPeople.flatMap((person) => (person.role === 'seller_owner' ? [person] : []));
    expect(owners.length).toBeGreaterThanOrEqual(2);
    for (const owner of owners) expect(demoSellers.find((seller) => seller.slug === owner.sellerSlug)?.contact).toBe(owner.name);
    for (const { phone } of demoPeople) expect(parsePhone(phone)).toBe(phone);
  });
});

describe('its texts', () => {
  test('are composed (NFC), without stray spaces', () => {
    const wrong = textsIn(demoDistricts).filter((text) => text !== text.normalize('NFC') || text !== text.trim() || / {2}|\t/.test(text));
    expect(wrong).toEqual([]);
  });

  test('are Vietnamese and English, and the story is long enough to tell something', () => {
    const words = (text: string) => text.split(/\s+/).length;
    expect(those(demoProducts, ({ name, summary, story }) => !name.en || !summary.en || !story.en || foldAccents(story.vi) === story.vi.toLowerCase())).toEqual([]);
    expect(those(demoProducts, ({ story }) => words(story.vi) < 45 || words(story.en) < 35)).toEqual([]);
    expect(those(demoProducts, ({ summary }) => summary.vi.length > 140)).toEqual([]);
    expect(repeated(demoProducts.map(({ story }) => story.vi))).toEqual([]);
  });
});

describe('its goods', () => {
  const variants = demoProducts.flatMap((product) => product.variants.map((variant) => ({ ...variant, slug: product.slug, group: product.group })));

  test('have prices that are multiples of 500 đồng', () => {
    expect(those(variants, ({ price }) => price < 1000 || price % 500 !== 0)).toEqual([]);
  });

  test('weigh more with their packing than without, and a visit weighs nothing', () => {
    expect(those(variants, ({ netGrams, weightGrams }) => netGrams !== null && netGrams >= weightGrams)).toEqual([]);
    expect(those(variants, ({ group, weightGrams }) => (group === 'tourism') !== (weightGrams === 0))).toEqual([]);
  });

  test('come in one to four variants with a stock, some of which is gone', () => {
    expect(those(demoProducts, (product) => product.variants.length < 1 || product.variants.length > 4)).toEqual([]);
    expect(those(variants, ({ stock }) => !Number.isInteger(stock) || stock < 0)).toEqual([]);
    expect(variants.some(({ stock }) => stock === 0)).toBe(true);
  });

  test('have months of season that exist, and a demand from 1 to 10', () => {
    expect(those(demoProducts, ({ season }) => season !== null && (season.length === 0 || season.some((month) => month < 1 || month > 12)))).toEqual([]);
    expect(those(demoProducts, ({ demand }) => demand < 1 || demand > 10)).toEqual([]);
  });

  test('show a picture that can be drawn, and each picture once', () => {
    expect(those(demoProducts, ({ pictures }) => pictures.length === 0 || pictures.some((kind) => !pictureKinds.includes(kind)))).toEqual([]);
    expect(those(demoProducts, ({ pictures }) => repeated(pictures).length > 0)).toEqual([]);
    expect(wantedPictures().length).toBeGreaterThanOrEqual(demoProducts.length);
  });
});

describe('its certificates', () => {
  const certified = demoProducts.flatMap((product) => (product.certificate ? [{ ...product, ends: certificateEnd(dayOf(product.certificate.issuedOn)) }] : []));

  test('belong to sellers that can hold one', () => {
    const households = new Set(demoSellers.filter(({ kind }) => kind === 'household').map((seller) => seller.slug));
    expect(those(certified, ({ seller }) => households.has(seller))).toEqual([]);
  });

  test('are of three to five stars, from days that have been', () => {
    expect(new Set(certified.map(({ certificate }) => certificate?.stars))).toEqual(new Set([3, 4, 5]));
    expect(those(certified, ({ certificate }) => (certificate?.issuedOn ?? '') > today)).toEqual([]);
  });

  test('are mostly valid; some end within 90 days, some have ended, a few are not confirmed', () => {
    const ended = certified.filter(({ ends }) => ends < today);
    const soon = certified.filter(({ ends }) => ends >= today && ends <= addDays(today, 90));
    const unconfirmed = certified.filter((product) => !isConfirmed(product));
    for (const few of [ended, soon, unconfirmed]) {
      expect(few.length).toBeGreaterThanOrEqual(2);
      expect(few.length).toBeLessThan(certified.length / 4);
    }
  });

  test('and papers end after they begin', () => {
    expect(those(demoProducts, ({ documents }) => documents.some(({ issuedOn, endsOn }) => issuedOn > today || (endsOn !== null && endsOn <= issuedOn)))).toEqual([]);
  });
});

test('a seller joins before its first product comes on sale, and no product comes from the future', () => {
  for (const product of demoProducts) {
    const published = publishedOn(product, today);
    expect(published < today).toBe(true);
    expect(joinedOn({ slug: product.seller }, today) < published).toBe(true);
  }
});
