import { deleteDraft } from '#app/modules/catalog/delete-draft.server.ts';
import { listingParts } from '#app/modules/catalog/product-content.ts';
import type { ListingPart } from '#app/modules/catalog/product-content.ts';
import { revertProduct } from '#app/modules/catalog/revert-product.server.ts';
import { setStock } from '#app/modules/catalog/set-stock.server.ts';
import { submitProduct } from '#app/modules/catalog/submit-product.server.ts';
import { takeBackSubmission } from '#app/modules/catalog/take-back-submission.server.ts';
import { withdrawProduct } from '#app/modules/catalog/withdraw-product.server.ts';
import { editShop } from '#app/modules/sellers/edit-shop.server.ts';
import { fields } from '#app/modules/sellers/helped-act.ts';
import { setHoliday } from '#app/modules/sellers/set-holiday.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { AuditEntry } from '#app/platform/db/generated/client.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { dayOfUtcMidnight, parseVietnamDay } from '#app/shared/dates.ts';
import type { Result } from '#app/shared/result.ts';

type App = { db: Database; clock: Clock };
type Act = { actor: Actor; sellerId: string; entry: AuditEntry };

export type TakeBack = {
  /** What it is now and what it would be again, where it is no longer what the act made of it. */
  changedSince(): Promise<{ now: string; before: string } | null>;
  /** Writes back what it was. Answers why it cannot, or null. */
  run(): Promise<string | null>;
};

/** How an act is taken back, or null where it cannot. */
export function takeBackOf(app: App, act: Act): TakeBack | null {
  return kinds[act.entry.action]?.(app, act) ?? null;
}

const kinds: Record<string, (app: App, act: Act) => TakeBack | null> = {
  'product.create': created,
  'product.set_stock': stockSet,
  'product.submit': handedIn,
  'product.publish': handedIn,
  'product.withdraw': takenOff,
  'product.take_back': takenOff,
  ...Object.fromEntries(['edit', 'set_price', 'add_picture', 'remove_picture', 'move_picture', 'revert', 'set_producer'].map((verb) => [`product.${verb}`, said])),
  'seller.start_holiday': holidaySet,
  'seller.end_holiday': holidaySet,
  'seller.edit': wordsChanged,
};

const why = (result: Result<unknown, { code: string }>) => (result.ok ? null : result.problem.code);
const unlike = (now: unknown, after: unknown, before: unknown) => (String(now ?? '') === String(after ?? '') ? null : { now: String(now ?? ''), before: String(before ?? '') });

function created(app: App, { actor, sellerId, entry }: Act): TakeBack {
  return {
    changedSince: async () => null,
    run: async () => why(await deleteDraft(app, { actor, sellerId, productId: entry.subjectId })),
  };
}

function stockSet(app: App, { actor, sellerId, entry }: Act): TakeBack | null {
  const [before, after] = [fields(entry.before), fields(entry.after)];
  const variantId = String(before['variant']);
  return {
    async changedSince() {
      const variant = await app.db.variant.findFirst({ where: { id: variantId, product: { sellerId } }, select: { stock: true } });
      return variant && unlike(variant.stock, after['stock'], before['stock']);
    },
    run: async () => why(await setStock(app, { actor, sellerId, variantId, stock: Number(before['stock']) })),
  };
}

/** A change of a listing's words: the log names the version before it and the parts that it changed, and stocks that were counted. */
function said(app: App, act: Act): TakeBack | null {
  const { actor, sellerId, entry } = act;
  const [before, after] = [fields(entry.before), fields(entry.after)];
  const version = typeof before['version'] === 'number' ? before['version'] : null;
  const parts = listingParts.filter((part) => part in after || part in before);
  const stocks = Object.entries(fields(before['stock']));
  if ((parts.length > 0 && version === null) || parts.length + stocks.length === 0) return null;
  const own = { actor, sellerId, productId: entry.subjectId };
  return {
    async changedSince() {
      for (const part of parts) {
        const last = await lastSaid(app, entry, part);
        const changed = last && unlike(last[part], after[part], before[part]);
        if (changed) return changed;
      }
      return null;
    },
    async run() {
      const problem = version === null || parts.length === 0 ? null : why(await revertProduct(app, { ...own, version, parts: [...parts] }));
      if (problem) return problem;
      for (const [variantId, stock] of stocks) {
        const refused = why(await setStock(app, { actor, sellerId, variantId, stock: Number(stock) }));
        if (refused) return refused;
      }
      return null;
    },
  };
}

/** What the last act after this one made of a part of a listing, or null where none touched it. */
async function lastSaid({ db }: App, entry: AuditEntry, part: ListingPart): Promise<Record<string, unknown> | null> {
  const [last] = await db.$queryRaw<{ after: unknown }[]>`
    SELECT after FROM audit_entry
    WHERE subject_kind = 'product' AND subject_id = ${entry.subjectId} AND (at, id) > (${entry.at}, ${entry.id}::uuid) AND action <> 'act.undo' AND after -> ${part} IS NOT NULL
    ORDER BY at DESC, id DESC LIMIT 1`;
  return last ? fields(last.after) : null;
}

async function stateOf({ db }: App, { sellerId, entry }: Act): Promise<string | null> {
  const product = await db.product.findFirst({ where: { id: entry.subjectId, sellerId }, select: { state: true } });
  return product?.state ?? null;
}

function handedIn(app: App, act: Act): TakeBack {
  const { actor, sellerId, entry } = act;
  const own = { actor, sellerId, productId: entry.subjectId };
  return {
    changedSince: async () => null,
    async run() {
      const state = await stateOf(app, act);
      if (state === 'on_sale' && fields(entry.before)['state'] !== 'on_sale') await withdrawProduct(app, own);
      else if (state === 'in_review' || state === 'on_sale') await takeBackSubmission(app, own);
      else return 'other';
      return null;
    },
  };
}

function takenOff(app: App, act: Act): TakeBack {
  const { actor, sellerId, entry } = act;
  return {
    changedSince: async () => null,
    async run() {
      const state = await stateOf(app, act);
      if (state !== 'withdrawn' && state !== 'draft') return 'other';
      return why(await submitProduct(app, { actor, sellerId, productId: entry.subjectId }));
    },
  };
}

function holidaySet(app: App, { actor, sellerId, entry }: Act): TakeBack {
  const [before, after] = [fields(entry.before), fields(entry.after)];
  const days = (of: Record<string, unknown>) => [of['from'], of['until']].filter(Boolean).join(' – ');
  return {
    async changedSince() {
      const { holidayFrom, holidayUntil } = await app.db.seller.findUniqueOrThrow({ where: { id: sellerId }, select: { holidayFrom: true, holidayUntil: true } });
      const now = { from: holidayFrom && dayOfUtcMidnight(holidayFrom), until: holidayUntil && dayOfUtcMidnight(holidayUntil) };
      return unlike(days(now), days(after), days(before));
    },
    async run() {
      const [from, until] = [parseVietnamDay(before['from'] as string | null), parseVietnamDay(before['until'] as string | null)];
      return why(await setHoliday(app, { actor, sellerId, holiday: from && until ? { from, until } : null }));
    },
  };
}

const shopFields = { about: true, aboutEn: true, street: true, since: true } as const;

function wordsChanged(app: App, { actor, sellerId, entry }: Act): TakeBack {
  const [before, after] = [fields(entry.before), fields(entry.after)];
  const read = () => app.db.seller.findUniqueOrThrow({ where: { id: sellerId }, select: shopFields });
  return {
    async changedSince() {
      const now = await read();
      for (const field of Object.keys(after) as (keyof typeof now)[]) {
        const changed = unlike(now[field], after[field], before[field]);
        if (changed) return changed;
      }
      return null;
    },
    async run() {
      const now = await read();
      const words = { ...now, aboutEn: now.aboutEn ?? '', ...before } as { about: string; aboutEn: string; street: string; since: number | null };
      const problem = why(await editShop(app, { actor, sellerId, words: { ...words, aboutEn: words.aboutEn ?? '' } }));
      return problem === 'nothing_changed' ? null : problem;
    },
  };
}
