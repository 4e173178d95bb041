import { z } from 'zod';
import { findGroup } from '#app/modules/ocop/groups.ts';
import { parseVietnamDay } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import { tidyText } from '#app/shared/text.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { guessGroup } from './guess-group.ts';
import { parseTypedGtin } from './gtin.ts';
import { ownGoods } from './producer.ts';
import { reaches } from './reach.ts';
import type { Reach } from './reach.ts';
import { parseTypedSku } from './sku.ts';
import { parseTypedPrice, parseTypedWeight, weightOfUnit } from './typed-numbers.ts';

/* The form of a product, the same in the browser and on the server. Messages are codes; pages say them in words. */

const line = (longest: number) =>
  z
    .string()
    .optional()
    .transform((text) => tidyText(text ?? ''))
    .refine((text) => text.length <= longest, 'too_long');

/** Paragraphs stay parted by one blank line. */
const paragraphs = (longest: number) =>
  z
    .string()
    .optional()
    .transform((text) => (text ?? '').normalize('NFC').replace(/\r\n?/g, '\n').replace(/[^\S\n]+/gu, ' ').replace(/ ?\n ?/g, '\n').replace(/\n{3,}/g, '\n\n').trim())
    .refine((text) => text.length <= longest, 'too_long');

const whole = (least: number, most: number, code: string) =>
  z
    .string()
    .optional()
    .transform((text) => (text === undefined ? null : /^\d{1,9}$/.test(text.trim()) ? Number(text.trim()) : NaN))
    .refine((number) => number === null || (number >= least && number <= most), code);

const typed = (parse: (text: string) => number | null, most: number, code: string) =>
  z
    .string()
    .optional()
    .transform((text) => (text === undefined ? null : (parse(text) ?? NaN)))
    .refine((number) => number === null || (number > 0 && number <= most), code);

const gtin = z
  .string()
  .optional()
  .transform((text, context) => {
    const typed = text?.trim() ? parseTypedGtin(text) : { gtin: null };
    if (!('problem' in typed)) return typed.gtin;
    context.addIssue({ code: 'custom', message: typed.problem });
    return z.NEVER;
  });

const sku = z
  .string()
  .optional()
  .transform((text, context) => {
    const own = text?.trim() ? parseTypedSku(text) : '';
    if (own !== null) return own || null;
    context.addIssue({ code: 'custom', message: 'sku' });
    return z.NEVER;
  });

/** Whose goods they are: a member household's id, `own` = the seller's. A form that does not ask leaves it as it is. */
const producer = z
  .string()
  .optional()
  .transform((text, context): string | null | undefined => {
    if (!text) return undefined;
    if (text === ownGoods) return null;
    if (isUuid(text)) return text;
    context.addIssue({ code: 'custom', message: 'producer' });
    return z.NEVER;
  });

/** Empty = not said. */
const reach = z
  .string()
  .optional()
  .transform((text) => reaches.find((each) => each === text) ?? null);

const variant = z.object({
  id: z.uuid().optional(),
  sku,
  gtin,
  name: line(60),
  price: typed(parseTypedPrice, 1_000_000_000, 'price'),
  netGrams: typed(parseTypedWeight, 1_000_000, 'weight'),
  weightGrams: typed(parseTypedWeight, 1_000_000, 'weight'),
  stock: whole(0, 100_000, 'stock'),
  /** What the page showed: only a stock that was changed in the form is written, for goods may have been sold meanwhile. */
  stockSeen: whole(0, 1_000_000_000, 'stock'),
});

type TypedVariant = z.output<typeof variant>;

function isBlank({ id, sku, gtin, name, price, netGrams, weightGrams, stock }: TypedVariant): boolean {
  return !id && !sku && !gtin && name === '' && price === null && netGrams === null && weightGrams === null && stock === null;
}

const productFields = z.object({
  name: line(120),
  nameEn: line(120),
  groupKey: line(40).refine((key) => key === '' || findGroup(key) !== null, 'group'),
  summary: line(200),
  summaryEn: line(200),
  story: paragraphs(6_000),
  storyEn: paragraphs(6_000),
  ingredients: paragraphs(1_000),
  storage: paragraphs(1_000),
  shelfLifeDays: whole(1, 3_650, 'days'),
  /** A pre-order: the day of harvest. */
  harvestOn: z
    .string()
    .optional()
    .transform((text, context): VietnamDay | null => {
      const day = text?.trim() ? parseVietnamDay(text.trim()) : null;
      if (text?.trim() && !day) context.addIssue({ code: 'custom', message: 'day' });
      return day;
    }),
  reach,
  producerId: producer,
  /** Null = where its seller lives. */
  originCommuneId: line(40).transform((id) => id || null),
  seasonMonths: z.array(z.coerce.number().int().min(1).max(12)).max(12).default([]),
  variants: z.array(variant).max(12, 'too_many').default([]),
});

type TypedProduct = z.output<typeof productFields>;

const checkedFields = productFields.superRefine(({ groupKey, variants }, context) => {
  const own = variants.map((row) => row.sku);
  own.forEach((each, index) => {
    if (each && own.indexOf(each) < index) context.addIssue({ code: 'custom', message: 'sku_twice', path: ['variants', index, 'sku'] });
  });
  const weighs = !findGroup(groupKey)?.service;
  variants.forEach((row, index) => {
    const miss = (field: keyof TypedVariant, message: string) => context.addIssue({ code: 'custom', message, path: ['variants', index, field] });
    if (isBlank(row)) return;
    if (row.name === '') miss('name', 'missing');
    if (row.price === null) miss('price', 'missing');
    if (weighs && row.weightGrams === null && row.netGrams === null) miss('weightGrams', 'missing');
  });
});

function tidyProduct({ variants, seasonMonths, reach: said, ...texts }: TypedProduct) {
  return {
    ...texts,
    reach: said ?? ('country' satisfies Reach as Reach),
    seasonMonths: [...new Set(seasonMonths)].sort((a, b) => a - b),
    variants: variants.filter((row) => !isBlank(row)).map((row) => ({
      ...row,
      price: row.price ?? 0,
      // A parcel weighs at least what is in it.
      weightGrams: Math.max(row.weightGrams ?? 0, row.netGrams ?? 0),
      stock: row.stock ?? 0,
    })),
  };
}

/** Whatever comes with details of a product; goods of which nobody said how far they may travel go across the country. */
export const productForm = checkedFields.transform(tidyProduct);

/** The form of the editor on a day: fresh goods say how far they may travel, and what is sold ahead is still to be harvested. */
export function productFormOn(today: string) {
  return checkedFields
    .superRefine(({ groupKey, reach: said, harvestOn }, context) => {
      if (said === null && findGroup(groupKey)?.fresh) context.addIssue({ code: 'custom', message: 'reach', path: ['reach'] });
      if (harvestOn !== null && harvestOn <= today) context.addIssue({ code: 'custom', message: 'harvest_past', path: ['harvestOn'] });
    })
    .transform(tidyProduct);
}

/** What a seller says of a product. */
export type ProductDetails = z.output<typeof productForm>;
export type VariantDetails = ProductDetails['variants'][number];

const quickFields = z.object({
  productName: line(120),
  unit: line(60),
  /** Goes before the chip that is chosen. */
  otherUnit: line(60),
  price: typed(parseTypedPrice, 1_000_000_000, 'price'),
  stock: whole(0, 100_000, 'stock'),
  weight: typed(parseTypedWeight, 1_000_000, 'weight'),
  groupKey: line(40).refine((key) => key === '' || findGroup(key) !== null, 'group'),
  reach,
});
type QuickFields = z.output<typeof quickFields>;

/** What the quick form says, as the whole of a product. Half-typed goods have no variant yet. */
function quickDetails({ productName: name, unit, otherUnit, price, stock, weight, groupKey, reach: said }: QuickFields): ProductDetails {
  const called = otherUnit || unit;
  const netGrams = weightOfUnit(called);
  const grams = Math.max(weight ?? 0, netGrams ?? 0);
  const row = { id: undefined, sku: null, gtin: null, name: called, price: price ?? 0, netGrams, weightGrams: grams, stock: stock ?? 0, stockSeen: null };
  return {
    name,
    groupKey: groupKey || (guessGroup(name) ?? ''),
    reach: said ?? 'country',
    variants: called !== '' && price !== null ? [row] : [],
    ...{ nameEn: '', summary: '', summaryEn: '', story: '', storyEn: '', ingredients: '', storage: '', shelfLifeDays: null, seasonMonths: [], harvestOn: null, producerId: undefined, originCommuneId: null },
  };
}

/**
 * A new listing on one short screen, handed in: name, price and unit, amount (photographs come with it as files). Group and weight are
 * asked only where name and unit do not say them, the reach of goods that spoil always.
 */
export const quickProductForm = quickFields
  .superRefine(({ productName, unit, otherUnit, price, stock, weight, groupKey, reach: said }, context) => {
    const miss = (field: keyof QuickFields, message = 'missing') => context.addIssue({ code: 'custom', message, path: [field] });
    const group = findGroup(groupKey || (guessGroup(productName) ?? ''));
    if (productName === '') miss('productName');
    if (unit === '' && otherUnit === '') miss('unit', 'unit');
    if (price === null) miss('price');
    if (stock === null) miss('stock');
    if (!group && productName !== '') miss('groupKey', 'group');
    if (group && !group.service && weight === null && weightOfUnit(otherUnit || unit) === null) miss('weight', 'weight');
    if (group?.fresh && said === null) miss('reach', 'reach');
  })
  .transform(quickDetails);

/** The same kept for later: whatever is there, as long as it makes sense. */
export const quickDraftForm = quickFields.transform(quickDetails);
