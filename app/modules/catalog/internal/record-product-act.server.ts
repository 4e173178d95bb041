import type { Act } from '#app/modules/audit/record-act.server.ts';
import { recordSellerAct } from '#app/modules/sellers/record-seller-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { Prisma } from '#app/platform/db/generated/client.ts';
import type { Actor } from '#app/shared/actor.ts';
import type { ListingPart, ProductContent } from '../product-content.ts';
import type { Saved } from './save-content.server.ts';
import type { CountedStock } from './save-variants.server.ts';

type ProductAct = Pick<Act, 'action' | 'before' | 'after'> & { sellerId: string; product: { id: string; name: string } };

/** Writes an act of a seller, or of who helps it, on one of its products into the audit log, in the transaction of the act. */
export async function recordProductAct(app: { db: Db; clock: Clock }, actor: Actor, { sellerId, product, ...act }: ProductAct): Promise<void> {
  await recordSellerAct(app, actor, { ...act, sellerId, part: 'goods', subject: { kind: 'product', id: product.id, name: product.name } });
}

type Change = Omit<ProductAct, 'before' | 'after'> & { before: ProductContent; after: ProductContent; saved: Saved; shelf?: CountedStock[] };

/**
 * Writes what changed of a listing's words: the versions before and after (what takes it back), the parts, and both states of each in
 * short. Nothing where nothing changed.
 */
export async function recordChange(app: { db: Db; clock: Clock }, actor: Actor, { before, after, saved, shelf = [], ...act }: Change): Promise<void> {
  const told = tellChange({ before, after, saved, shelf });
  if (told) await recordProductAct(app, actor, { ...act, ...told });
}

/** What an entry says of a change; null where nothing changed. */
export function tellChange({ before, after, saved, shelf = [] }: Pick<Change, 'before' | 'after' | 'saved' | 'shelf'>): Required<Pick<Act, 'before' | 'after'>> | null {
  if (saved.changed.length === 0 && shelf.length === 0) return null;
  const stocks = (which: 'before' | 'after') => (shelf.length > 0 ? { stock: Object.fromEntries(shelf.map((each) => [each.id, each[which]])) } : {});
  return {
    before: { version: saved.before, ...shortly(before, saved.changed), ...stocks('before') },
    after: { version: saved.after, ...shortly(after, saved.changed), ...stocks('after') },
  };
}

/** The changed parts of a listing, short enough for a log. */
function shortly(content: ProductContent, parts: ListingPart[]): Prisma.InputJsonObject {
  return Object.fromEntries(parts.map((part) => [part, cut(words[part](content))]));
}

const cut = (text: string) => (text.length > 200 ? `${text.slice(0, 199)}…` : text);
const ofVariants = (say: (variant: ProductContent['variants'][number]) => string) => (content: ProductContent) => content.variants.map(say).join('; ');

const words: Record<ListingPart, (content: ProductContent) => string> = {
  name: ({ name, nameEn }) => [name, nameEn ?? ''].filter(Boolean).join(' / '),
  group: ({ groupKey }) => groupKey,
  summary: ({ summary, summaryEn }) => [summary, summaryEn ?? ''].filter(Boolean).join(' / '),
  story: ({ story, storyEn }) => [story, storyEn ?? ''].filter(Boolean).join(' / '),
  ingredients: ({ ingredients }) => ingredients ?? '',
  storage: ({ storage }) => storage ?? '',
  shelf_life: ({ shelfLifeDays }) => String(shelfLifeDays ?? ''),
  reach: ({ reach }) => reach,
  origin: ({ originCommuneId }) => originCommuneId ?? '',
  producer: ({ producerId }) => producerId ?? '',
  pictures: ({ pictures }) => pictures.map(({ key }) => key.slice(0, 8)).join(', '),
  variants: ofVariants(({ name, weightGrams }) => `${name} (${weightGrams} g)`),
  removed: ofVariants(({ name }) => name),
  codes: ofVariants(({ name, gtin }) => `${name}: ${gtin ?? ''}`),
  prices: ofVariants(({ name, price }) => `${name}: ${price}`),
  sku: ofVariants(({ name, sku }) => `${name}: ${sku ?? ''}`),
  season: ({ seasonMonths }) => seasonMonths.join(', '),
  harvest: ({ harvestOn }) => harvestOn ?? '',
};
