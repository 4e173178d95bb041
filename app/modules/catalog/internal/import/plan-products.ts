import type { Fault, NumberedRow } from '#app/modules/imports/import-definition.ts';
import { findGroup } from '#app/modules/ocop/groups.ts';
import type { SellerState } from '#app/modules/sellers/seller.ts';
import { mostPictures } from '../../picture-form.ts';
import type { PictureView } from '../../picture.ts';
import { changedParts } from '../../product-content.ts';
import type { ProductContent, VariantContent } from '../../product-content.ts';
import { mostVariants } from '../../product-sheet.ts';
import type { SheetKey } from '../../product-sheet.ts';
import { missingForSale } from '../../readiness.ts';
import type { ListingState } from '../../listing.ts';
import { pictureName } from './product-row.ts';
import type { ProductRow, SharedWords } from './product-row.ts';
import { nameWord, stepBetween } from './standing.ts';
import type { Standing, StandingProduct } from './standing.ts';

type Row = NumberedRow<ProductRow>;

/** A picture that a row names: as it is kept, or why it cannot be had. Before it is stored only its key counts. */
export type FindPicture = (name: string) => PictureView | { fault: 'picture_missing' | 'picture_no_zip' | 'picture_bad' };

export type PlanFacts = { sellerState: SellerState; today: string; findPicture: FindPicture; newId: () => string };

/** What a row does to its product. */
export type PlannedRow = { number: number; verdict: 'fresh' | 'changed' | 'same'; variantId: string; before: Moment; after: Moment };
type Moment = { content: ProductContent; stock: number; state: ListingState };

/** What the rows of one product come to. */
export type Plan = {
  productId: string;
  standing: StandingProduct | null;
  content: ProductContent;
  /** Stocks that were counted anew, of variants that are there. */
  stocks: Map<string, number>;
  step: 'none' | 'hand_in' | 'withdraw';
  rows: PlannedRow[];
};

export type Planned = { plans: Plan[]; wrong: { number: number; faults: Fault[] }[] };

/** Works out what rows do to a seller's goods; writes nothing. Each row counts whole or not at all. */
export function planProducts(rows: readonly Row[], standing: Standing, facts: PlanFacts): Planned {
  const wrong: Planned['wrong'] = [];
  const plans = [...gather(rows, standing, wrong)].flatMap(([word, group]) => {
    const known = standing.products.get(word) ?? null;
    const plan = planReady(known, group, facts, wrong);
    return plan ? [plan] : [];
  });
  return { plans, wrong };
}

/** The rows of each product: by the numbers that are there, new ones by the name. */
function gather(rows: readonly Row[], standing: Standing, wrong: Planned['wrong']): Map<string, Row[]> {
  const places = new Map(rows.map((each) => [each, standing.find(each.row)] as const));
  const renamed = new Map<string, string>();
  for (const [{ row }, place] of places) if (place && row.words.name) renamed.set(nameWord(row.words.name), place.productId);
  const groups = new Map<string, Row[]>();
  for (const [each, place] of places) {
    const found = place ? place.productId : productOfName(each.row, standing, renamed);
    if (typeof found === 'string') groups.set(found, [...(groups.get(found) ?? []), each]);
    else wrong.push({ number: each.number, faults: [found] });
  }
  return groups;
}

function productOfName({ tail, words: { name } }: ProductRow, standing: Standing, renamed: ReadonlyMap<string, string>): string | Fault {
  if (tail !== null) return { column: 'sku', code: 'sku_unknown' };
  if (!name) return { column: 'name', code: 'new_needs' };
  const known = new Set([...standing.named(name), ...(renamed.has(nameWord(name)) ? [renamed.get(nameWord(name)) ?? ''] : [])]);
  if (known.size > 1) return { column: 'name', code: 'two_products' };
  return [...known][0] ?? `new ${nameWord(name)}`;
}

/** Where the goods lack what it takes to be handed in, the rows that ask for it are wrong, and the others count without them. */
function planReady(standing: StandingProduct | null, rows: Row[], facts: PlanFacts, wrong: Planned['wrong']): Plan | null {
  const faults: Planned['wrong'] = [];
  const plan = planProduct(standing, rows, facts, faults);
  const missing = plan.step === 'hand_in' ? missingForSale({ ...plan.content, sellerState: facts.sellerState, pictures: plan.content.pictures.length, prices: plan.content.variants.map(({ price }) => price) }) : [];
  if (missing.length === 0) {
    wrong.push(...faults);
    return plan.rows.length > 0 ? plan : null;
  }
  const asking = rows.filter(({ row }) => row.state === 'on_sale' || row.state === 'in_review').map(({ number }) => number);
  wrong.push(...asking.filter((number) => plan.rows.some((row) => row.number === number)).map((number) => ({ number, faults: [{ column: 'state', code: 'not_ready', facts: { things: missing.join(',') } }] })));
  wrong.push(...faults.filter(({ number }) => asking.includes(number)));
  const others = rows.filter(({ number }) => !asking.includes(number));
  return others.length > 0 ? planReady(standing, others, facts, wrong) : null;
}

const empty: Omit<ProductContent, 'name' | 'groupKey'> = {
  nameEn: null, summary: '', summaryEn: null, story: '', storyEn: null, ingredients: null, storage: null, shelfLifeDays: null, seasonMonths: [], harvestOn: null, reach: 'country', producerId: null, originCommuneId: null, variants: [], pictures: [],
};

type Draft = {
  standing: StandingProduct | null;
  content: ProductContent;
  stocks: Map<string, number>;
  state: ListingState;
  step: Plan['step'];
  /** Which row has said what of the words that rows share. */
  said: Map<string, number>;
};

function planProduct(standing: StandingProduct | null, rows: Row[], facts: PlanFacts, wrong: Planned['wrong']): Plan {
  const draft: Draft = { standing, content: standing?.working.content ?? { name: '', groupKey: '', ...empty }, stocks: new Map(), state: standing?.product.state ?? 'draft', step: 'none', said: new Map() };
  const planned: PlannedRow[] = [];
  for (const each of rows) {
    const { faults, next, variantId, fresh } = applyRow(draft, each, facts);
    if (faults.length > 0) {
      wrong.push({ number: each.number, faults });
      continue;
    }
    const before = momentOf(draft, variantId);
    const moved = changedParts(draft.content, next.content).length > 0 || next.step !== draft.step || stockOf({ ...next, standing }, variantId) !== before.stock;
    if (standing?.product.state === 'taken_down' && (fresh || moved)) {
      wrong.push({ number: each.number, faults: [{ column: null, code: 'taken_down' }] });
      continue;
    }
    Object.assign(draft, next);
    for (const key of saidKeys(each.row)) if (!draft.said.has(key)) draft.said.set(key, each.number);
    planned.push({ number: each.number, verdict: fresh ? 'fresh' : moved ? 'changed' : 'same', variantId, before, after: momentOf(draft, variantId) });
  }
  return { productId: standing?.product.id ?? facts.newId(), standing, content: draft.content, stocks: stocksToCount(draft), step: draft.step, rows: planned };
}

function momentOf(draft: Pick<Draft, 'content' | 'stocks' | 'standing' | 'state' | 'step'>, variantId: string): Moment {
  const state = draft.step === 'withdraw' ? 'withdrawn' : draft.step === 'hand_in' ? 'on_sale' : draft.state;
  return { content: draft.content, stock: stockOf(draft, variantId), state };
}

function stockOf({ content, stocks, standing }: Pick<Draft, 'content' | 'stocks' | 'standing'>, variantId: string): number {
  return stocks.get(variantId) ?? content.variants.find(({ id }) => id === variantId)?.stock ?? standing?.stocks.get(variantId) ?? 0;
}

/** A variant that is new, or waits for its review, keeps its stock in the words. */
function stocksToCount({ content, stocks }: Draft): Map<string, number> {
  return new Map([...stocks].filter(([id]) => content.variants.some((variant) => variant.id === id && variant.stock === undefined)));
}

const columnOf: Record<keyof SharedWords, SheetKey> = {
  name: 'name', nameEn: 'name_en', groupKey: 'group', summary: 'summary', summaryEn: 'summary_en', story: 'story', storyEn: 'story_en', ingredients: 'ingredients', storage: 'storage', shelfLifeDays: 'shelf_life', seasonMonths: 'months', harvestOn: 'harvest', reach: 'reach', originCommuneId: 'origin',
};
const sharedKeys = Object.keys(columnOf) as (keyof SharedWords)[];

function saidKeys(row: ProductRow): string[] {
  return [...Object.keys(row.words), ...(row.state ? ['state'] : [])];
}

type Applied = { faults: Fault[]; next: Pick<Draft, 'content' | 'stocks' | 'step'>; variantId: string; fresh: boolean };

function applyRow(draft: Draft, { row }: Row, facts: PlanFacts): Applied {
  const faults: Fault[] = [];
  for (const key of sharedKeys) {
    const first = draft.said.get(key);
    if (first !== undefined && key in row.words && JSON.stringify(row.words[key]) !== JSON.stringify(draft.content[key])) faults.push({ column: columnOf[key], code: 'differs', facts: { row: first } });
  }
  const content: ProductContent = { ...draft.content, ...row.words };
  if (!content.groupKey) faults.push({ column: 'group', code: 'new_needs' });
  const isNew = !draft.standing && draft.said.size === 0;
  if (isNew && findGroup(content.groupKey)?.fresh && row.words.reach === undefined) faults.push({ column: 'reach', code: 'reach' });
  if (row.words.harvestOn && row.words.harvestOn !== draft.content.harvestOn && row.words.harvestOn <= facts.today) faults.push({ column: 'harvest', code: 'harvest_past' });
  const variant = applyVariant(draft, row, content, facts, faults);
  content.variants = variant.fresh ? [...content.variants, variant.made] : content.variants.map((each) => (each.id === variant.made.id ? variant.made : each));
  if (content.variants.length > mostVariants) faults.push({ column: null, code: 'too_many_variants' });
  content.pictures = applyPictures(draft.content.pictures, row, facts, faults);
  const stocks = new Map(draft.stocks);
  if (row.stock !== null) {
    if (variant.made.stock === undefined) stocks.set(variant.made.id, row.stock);
    else content.variants = content.variants.map((each) => (each.id === variant.made.id ? { ...each, stock: row.stock ?? 0 } : each));
  }
  return { faults, next: { content, stocks, step: applyState(draft, row, faults) }, variantId: variant.made.id, fresh: variant.fresh };
}

function applyVariant({ content, standing }: Draft, row: ProductRow, next: ProductContent, { newId }: PlanFacts, faults: Fault[]): { made: VariantContent; fresh: boolean } {
  const known = content.variants.find(({ id, sku }) => (row.tail ? id.endsWith(row.tail) : sku !== null && sku.toUpperCase() === row.sku));
  const sameName = row.variant.name === undefined ? undefined : content.variants.find((variant) => variant !== known && nameWord(variant.name) === nameWord(row.variant.name ?? ''));
  // Goods that had no number get theirs by the name of the packing.
  const adopted = known ?? (standing && sameName?.sku === null ? sameName : undefined);
  if (sameName && sameName !== adopted) faults.push({ column: 'variant', code: 'variant_twice', facts: { sku: sameName.sku ?? '' } });
  const base: VariantContent = adopted ?? { id: newId(), name: '', nameEn: null, price: 0, netGrams: null, weightGrams: 0, sku: null, gtin: null, stock: 0 };
  const made: VariantContent = { ...base, ...row.variant, sku: row.tail ? base.sku : row.sku };
  if (row.variant.name !== undefined && row.variant.name !== base.name && row.variant.nameEn === undefined) made.nameEn = null;
  // A parcel weighs at least what is in it.
  made.weightGrams = Math.max(row.variant.weightGrams ?? base.weightGrams, made.netGrams ?? 0);
  if (!adopted) {
    if (made.name === '') faults.push({ column: 'variant', code: 'new_needs' });
    if (made.price === 0) faults.push({ column: 'price', code: 'new_needs' });
    if (made.weightGrams === 0 && !findGroup(next.groupKey)?.service) faults.push({ column: 'net', code: 'new_needs' });
  }
  return { made, fresh: !adopted };
}

function applyPictures(present: ProductContent['pictures'], row: ProductRow, { findPicture }: PlanFacts, faults: Fault[]): ProductContent['pictures'] {
  const pictures = [...present];
  for (const name of row.pictures) {
    if (pictures.some(({ key }) => pictureName(key) === name.toLowerCase())) continue;
    const found = findPicture(name);
    if ('fault' in found) faults.push({ column: 'pictures', code: found.fault, facts: { file: name.slice(0, 60) } });
    else if (!pictures.some(({ key }) => key === found.key)) pictures.push(found);
  }
  if (pictures.length > mostPictures && pictures.length > present.length) faults.push({ column: 'pictures', code: 'too_many_pictures', facts: { most: mostPictures } });
  return pictures;
}

function applyState(draft: Draft, { state }: ProductRow, faults: Fault[]): Plan['step'] {
  if (state === null) return draft.step;
  const step = stepBetween(draft.state, state);
  if (step === 'hand_in' && draft.standing?.product.heldAt) faults.push({ column: 'state', code: 'held' });
  else if (step === null) faults.push({ column: 'state', code: 'state_way', facts: { from: draft.state, to: state } });
  else if (draft.said.has('state') && step !== draft.step) faults.push({ column: 'state', code: 'differs', facts: { row: draft.said.get('state') ?? 0 } });
  return step ?? draft.step;
}
