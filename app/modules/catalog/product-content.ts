import { z } from 'zod';
import { reaches } from './reach.ts';
import type { Reach } from './reach.ts';

const variantContent = z.object({
  id: z.uuid(),
  name: z.string(),
  nameEn: z.string().nullable(),
  price: z.number().int(),
  netGrams: z.number().int().nullable(),
  weightGrams: z.number().int(),
  sku: z.string().nullable(),
  gtin: z.string().nullable(),
  /** Of a variant that is not there yet: with how many pieces it begins. What is on the shelf is no part of a listing's words. */
  stock: z.number().int().optional(),
});

const pictureContent = z.object({ key: z.string(), width: z.number().int(), height: z.number().int(), color: z.string() });

/** All that a listing says, at one moment: what a version in its history holds. */
export const productContent = z.object({
  name: z.string(),
  nameEn: z.string().nullable(),
  groupKey: z.string(),
  summary: z.string(),
  summaryEn: z.string().nullable(),
  story: z.string(),
  storyEn: z.string().nullable(),
  ingredients: z.string().nullable(),
  storage: z.string().nullable(),
  shelfLifeDays: z.number().int().nullable(),
  seasonMonths: z.array(z.number().int()),
  /** 'YYYY-MM-DD' */
  harvestOn: z.string().nullable(),
  reach: z.enum(reaches),
  producerId: z.string().nullable(),
  originCommuneId: z.string().nullable(),
  variants: z.array(variantContent),
  pictures: z.array(pictureContent),
});

export type ProductContent = z.output<typeof productContent>;
export type VariantContent = z.output<typeof variantContent>;

/** The parts of a listing, as a review looks at them. `removed`: variants were taken away and nothing else of them changed. */
export const listingParts = [
  'name', 'group', 'summary', 'story', 'ingredients', 'storage', 'shelf_life', 'reach', 'origin', 'producer', 'pictures', 'variants', 'codes', 'prices', 'sku', 'season', 'harvest', 'removed',
] as const;
export type ListingPart = (typeof listingParts)[number];

type PlainField = Exclude<keyof ProductContent, 'variants' | 'pictures'>;
const fieldsOf: Partial<Record<ListingPart, readonly PlainField[]>> = {
  name: ['name', 'nameEn'],
  group: ['groupKey'],
  summary: ['summary', 'summaryEn'],
  story: ['story', 'storyEn'],
  ingredients: ['ingredients'],
  storage: ['storage'],
  shelf_life: ['shelfLifeDays'],
  reach: ['reach'],
  origin: ['originCommuneId'],
  producer: ['producerId'],
  season: ['seasonMonths'],
  harvest: ['harvestOn'],
};

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** In which parts two states of a listing differ. */
export function changedParts(before: ProductContent, after: ProductContent): ListingPart[] {
  return listingParts.filter((part) => {
    const fields = fieldsOf[part];
    return fields ? fields.some((field) => !same(before[field], after[field])) : differs[part as VariantPart | 'pictures'](before, after);
  });
}

type VariantPart = 'variants' | 'codes' | 'prices' | 'sku' | 'removed';

const shape = ({ id, name, nameEn, netGrams, weightGrams }: VariantContent) => ({ id, name, nameEn, netGrams, weightGrams });

/** Whether a field of a variant that both states have is another. */
function fieldMoved(before: ProductContent, after: ProductContent, field: 'gtin' | 'price' | 'sku'): boolean {
  return after.variants.some((variant) => before.variants.some(({ id, [field]: was }) => id === variant.id && was !== variant[field]));
}

const without = (before: ProductContent, after: ProductContent) => before.variants.filter(({ id }) => after.variants.some((variant) => variant.id === id));

const differs: Record<VariantPart | 'pictures', (before: ProductContent, after: ProductContent) => boolean> = {
  pictures: (before, after) => !same(before.pictures.map(({ key }) => key), after.pictures.map(({ key }) => key)),
  variants: (before, after) => after.variants.length === 0 ? before.variants.length > 0 : !same(without(before, after).map(shape), after.variants.map(shape)),
  removed: (before, after) => after.variants.length > 0 && after.variants.length < before.variants.length && !differs.variants(before, after),
  codes: (before, after) => fieldMoved(before, after, 'gtin'),
  prices: (before, after) => fieldMoved(before, after, 'price'),
  sku: (before, after) => fieldMoved(before, after, 'sku'),
};

/** `base` with only these parts of `next`. A variant that is new comes with its price and codes. */
export function applyParts(base: ProductContent, next: ProductContent, parts: readonly ListingPart[]): ProductContent {
  const has = (part: ListingPart) => parts.includes(part);
  const made: ProductContent = { ...base };
  for (const part of parts) for (const field of fieldsOf[part] ?? []) Object.assign(made, { [field]: next[field] });
  if (has('pictures')) made.pictures = next.pictures;
  if (has('removed')) made.variants = without(base, next);
  if (has('variants')) made.variants = next.variants.map((variant) => keepOfVariant(variant, base.variants.find(({ id }) => id === variant.id)));
  made.variants = made.variants.map((variant) => {
    const wanted = next.variants.find(({ id }) => id === variant.id) ?? variant;
    return { ...variant, ...(has('prices') && { price: wanted.price }), ...(has('sku') && { sku: wanted.sku }), ...(has('codes') && { gtin: wanted.gtin }) };
  });
  return made;
}

/** A variant that is there already keeps what other parts of the listing decide, and what is on its shelf. */
function keepOfVariant({ stock, ...variant }: VariantContent, present: VariantContent | undefined): VariantContent {
  if (present) return { ...variant, price: present.price, sku: present.sku, gtin: present.gtin, ...(present.stock !== undefined && { stock: present.stock }) };
  return { ...variant, ...(stock !== undefined && { stock }) };
}

/** What the form of a product says. A field that it does not ask for stays as it is. */
export type EditedDetails = Pick<ProductContent, 'name' | 'groupKey' | 'summary' | 'story' | 'shelfLifeDays' | 'seasonMonths'> & {
  nameEn: string;
  summaryEn: string;
  storyEn: string;
  ingredients: string;
  storage: string;
  harvestOn?: string | null;
  reach?: Reach;
  producerId?: string | null | undefined;
  originCommuneId?: string | null;
  variants: EditedVariant[];
};
type EditedVariant = Pick<VariantContent, 'name' | 'price' | 'netGrams' | 'weightGrams'> & {
  id?: string | undefined;
  sku?: string | null;
  gtin?: string | null;
  stock: number;
  /** What the page showed: only a stock that was changed in the form is written, for goods may have been sold meanwhile. */
  stockSeen: number | null;
};

/** What a listing says after a form, and the stocks that were counted anew, by variant. `newId` names a variant that is not there yet. */
export function editContent(base: ProductContent, { variants: rows, ...details }: EditedDetails, newId: () => string): { content: ProductContent; stocks: Map<string, number> } {
  const stocks = new Map<string, number>();
  const taken = new Set<string>();
  const variants = rows.map(({ id: typedId, stock, stockSeen, ...row }): VariantContent => {
    const before = base.variants.find(({ id }) => id === typedId && !taken.has(id));
    const id = before?.id ?? newId();
    taken.add(id);
    const words = {
      id,
      name: row.name,
      nameEn: before?.name === row.name ? before.nameEn : null,
      price: row.price,
      netGrams: row.netGrams,
      weightGrams: row.weightGrams,
      sku: row.sku === undefined ? (before?.sku ?? null) : row.sku || null,
      gtin: row.gtin === undefined ? (before?.gtin ?? null) : row.gtin || null,
    };
    // A variant that waits for its review keeps its first stock in the words.
    if (!before || before.stock !== undefined) return { ...words, stock };
    if (stock !== stockSeen) stocks.set(id, stock);
    return words;
  });
  const { nameEn, summaryEn, storyEn, ingredients, storage, harvestOn = base.harvestOn, reach = base.reach, producerId = base.producerId, originCommuneId = base.originCommuneId } = details;
  return {
    stocks,
    content: {
      name: details.name,
      nameEn: nameEn || null,
      groupKey: details.groupKey,
      summary: details.summary,
      summaryEn: summaryEn || null,
      story: details.story,
      storyEn: storyEn || null,
      ingredients: ingredients || null,
      storage: storage || null,
      shelfLifeDays: details.shelfLifeDays,
      seasonMonths: details.seasonMonths,
      harvestOn,
      reach,
      producerId,
      originCommuneId,
      variants,
      pictures: base.pictures,
    },
  };
}
