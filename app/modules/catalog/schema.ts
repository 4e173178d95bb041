import { z } from 'zod';
import { findGroup } from '#app/modules/ocop/groups.ts';
import { tidyText } from '#app/shared/text.ts';
import { parseTypedPrice, parseTypedWeight } from './typed-numbers.ts';

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

const variant = z.object({
  id: z.uuid().optional(),
  name: line(60),
  price: typed(parseTypedPrice, 1_000_000_000, 'price'),
  netGrams: typed(parseTypedWeight, 1_000_000, 'weight'),
  weightGrams: typed(parseTypedWeight, 1_000_000, 'weight'),
  stock: whole(0, 100_000, 'stock'),
  /** What the page showed: only a stock that was changed in the form is written, for goods may have been sold meanwhile. */
  stockSeen: whole(0, 1_000_000_000, 'stock'),
});

type TypedVariant = z.output<typeof variant>;

function isBlank({ id, name, price, netGrams, weightGrams, stock }: TypedVariant): boolean {
  return !id && name === '' && price === null && netGrams === null && weightGrams === null && stock === null;
}

export const productForm = z
  .object({
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
    seasonMonths: z.array(z.coerce.number().int().min(1).max(12)).max(12).default([]),
    variants: z.array(variant).max(12, 'too_many').default([]),
  })
  .superRefine(({ groupKey, variants }, context) => {
    const weighs = !findGroup(groupKey)?.service;
    variants.forEach((row, index) => {
      const miss = (field: keyof TypedVariant, message: string) => context.addIssue({ code: 'custom', message, path: ['variants', index, field] });
      if (isBlank(row)) return;
      if (row.name === '') miss('name', 'missing');
      if (row.price === null) miss('price', 'missing');
      if (weighs && row.weightGrams === null && row.netGrams === null) miss('weightGrams', 'missing');
    });
  })
  .transform(({ variants, seasonMonths, ...texts }) => ({
    ...texts,
    seasonMonths: [...new Set(seasonMonths)].sort((a, b) => a - b),
    variants: variants.filter((row) => !isBlank(row)).map((row) => ({
      ...row,
      price: row.price ?? 0,
      // A parcel weighs at least what is in it.
      weightGrams: Math.max(row.weightGrams ?? 0, row.netGrams ?? 0),
      stock: row.stock ?? 0,
    })),
  }));

/** What a seller says of a product. */
export type ProductDetails = z.output<typeof productForm>;
export type VariantDetails = ProductDetails['variants'][number];

/** The first step of a new product: the photographs come with it as files. */
export const newProductForm = z.object({
  name: line(120),
  groupKey: line(40).refine((key) => key === '' || findGroup(key) !== null, 'group'),
});
