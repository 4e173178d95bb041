import type { BulkChange } from '../../bulk-change.ts';
import { changePrice } from '../../bulk-change.ts';
import { missingForSale } from '../../readiness.ts';
import type { Missing } from '../../readiness.ts';
import type { ListingState } from '../../listing.ts';
import type { Plan } from './plan-products.ts';
import type { StandingProduct } from './standing.ts';

type Why = { why: 'price_range' | 'taken_down' | 'held' | 'not_on_sale' } | { why: 'not_ready'; missing: Missing[] };
type Value = { price: number } | { stock: number } | { state: ListingState };

/** What a change does to a variant, or to a product as a whole: both values, or why it cannot be. */
export type BulkRow = { productId: string; name: string; variant: string | null; before: Value; after: Value | null; problem: Why | null };

/** Works out a change of one product; writes nothing. Where nothing of it changes, no plan comes out. */
export function planMany({ product, working, stocks }: StandingProduct, change: BulkChange): { plan: Plan | null; rows: BulkRow[] } {
  const { content } = working;
  const about = { productId: product.id, name: content.name };
  const base: Plan = { productId: product.id, standing: { product, working, stocks }, content, stocks: new Map(), step: 'none', rows: [] };
  if (change.do === 'sell' || change.do === 'withdraw') return planStep(base, { product, working, stocks }, change.do, about);
  const counted = new Map<string, number>();
  const rows: BulkRow[] = [];
  const variants = content.variants.map((variant) => {
    const row = { ...about, variant: variant.name };
    const gone = product.state === 'taken_down' ? ({ why: 'taken_down' } as const) : null;
    if (change.do === 'stock') {
      const stock = stocks.get(variant.id) ?? variant.stock ?? 0;
      rows.push({ ...row, before: { stock }, after: gone ? null : { stock: change.stock }, problem: gone });
      if (!gone && variant.stock === undefined && stock !== change.stock) counted.set(variant.id, change.stock);
      return gone || variant.stock === undefined ? variant : { ...variant, stock: change.stock };
    }
    const price = changePrice(variant.price, change);
    const problem = gone ?? (price >= 1 && price <= 1_000_000_000 ? null : ({ why: 'price_range' } as const));
    rows.push({ ...row, before: { price: variant.price }, after: problem ? null : { price }, problem });
    return problem ? variant : { ...variant, price };
  });
  const moved = rows.some(isChange);
  return { rows, plan: moved ? { ...base, content: { ...content, variants }, stocks: counted, rows: changedRow(base) } : null };
}

function planStep(base: Plan, { product, working: { content } }: StandingProduct, what: 'sell' | 'withdraw', about: Pick<BulkRow, 'productId' | 'name'>): { plan: Plan | null; rows: BulkRow[] } {
  const { state } = product;
  const row = (after: ListingState | null, problem: Why | null): BulkRow => ({ ...about, variant: null, before: { state }, after: after && { state: after }, problem });
  if (state === 'taken_down') return { plan: null, rows: [row(null, { why: 'taken_down' })] };
  if (what === 'withdraw') {
    if (state === 'withdrawn') return { plan: null, rows: [row('withdrawn', null)] };
    if (state !== 'on_sale') return { plan: null, rows: [row(null, { why: 'not_on_sale' })] };
    return { plan: { ...base, step: 'withdraw', rows: changedRow(base) }, rows: [row('withdrawn', null)] };
  }
  if (state === 'on_sale' || state === 'in_review') return { plan: null, rows: [row(state, null)] };
  if (product.heldAt) return { plan: null, rows: [row(null, { why: 'held' })] };
  const missing = missingForSale({ ...content, sellerState: product.sellerState, pictures: content.pictures.length, prices: content.variants.map(({ price }) => price) });
  if (missing.length > 0) return { plan: null, rows: [row(null, { why: 'not_ready', missing })] };
  return { plan: { ...base, step: 'hand_in', rows: changedRow(base) }, rows: [row(product.publishedAt ? 'on_sale' : 'in_review', null)] };
}

export function isChange({ before, after }: BulkRow): boolean {
  return after !== null && JSON.stringify(before) !== JSON.stringify(after);
}

/** A plan without rows of a spreadsheet counts as changed. */
function changedRow({ content }: Plan): Plan['rows'] {
  const moment = { content, stock: 0, state: 'draft' } as const;
  return [{ number: 0, verdict: 'changed', variantId: '', before: moment, after: moment }];
}
