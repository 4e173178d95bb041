import type { ListingState } from '../../listing.ts';
import type { LockedProduct } from '../lock-product.server.ts';
import type { Working } from '../save-content.server.ts';

/** A product as it stands while rows are compared with it. */
export type StandingProduct = { product: LockedProduct; working: Working; stocks: ReadonlyMap<string, number> };

/** What a seller's goods are before a spreadsheet, findable as rows name them. */
export class Standing {
  readonly products = new Map<string, StandingProduct>();
  readonly #bySku = new Map<string, { productId: string; variantId: string }>();
  readonly #byTail = new Map<string, { productId: string; variantId: string }>();
  readonly #byName = new Map<string, Set<string>>();

  add(standing: StandingProduct): void {
    const { product, working } = standing;
    if (this.products.has(product.id)) return;
    this.products.set(product.id, standing);
    for (const { id, sku } of [...working.rows.variants, ...working.content.variants]) {
      const place = { productId: product.id, variantId: id };
      if (sku) this.#bySku.set(sku.toUpperCase(), place);
      this.#byTail.set(id.slice(-12), place);
    }
    for (const name of new Set([working.rows.name, working.content.name])) {
      const word = nameWord(name);
      this.#byName.set(word, (this.#byName.get(word) ?? new Set()).add(product.id));
    }
  }

  find({ sku, tail }: { sku: string; tail: string | null }): { productId: string; variantId: string } | null {
    return (tail === null ? this.#bySku.get(sku) : this.#byTail.get(tail)) ?? null;
  }

  named(name: string): string[] {
    return [...(this.#byName.get(nameWord(name)) ?? [])];
  }
}

/** Two names that a seller takes for the same. */
export function nameWord(name: string): string {
  return name.toLowerCase();
}

/** Where an import can take goods from one state to another, and by which act. Null where it cannot. */
export function stepBetween(from: ListingState, to: ListingState): 'none' | 'hand_in' | 'withdraw' | null {
  if (from === to) return 'none';
  if ((to === 'on_sale' || to === 'in_review') && (from === 'draft' || from === 'withdrawn')) return 'hand_in';
  // Handed in: it goes on sale when it is approved.
  if (to === 'on_sale' && from === 'in_review') return 'none';
  if (to === 'withdrawn' && from === 'on_sale') return 'withdraw';
  return null;
}
