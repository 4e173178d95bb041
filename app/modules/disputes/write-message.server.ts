import { recordAct } from '#app/modules/audit/record-act.server.ts';
import type { EvidenceProblem } from '#app/modules/returns/evidence.ts';
import { storeEvidence, withEvidence } from '#app/modules/returns/store-evidence.server.ts';
import { recordSellerAct } from '#app/modules/sellers/record-seller-act.server.ts';
import { announce } from '#app/platform/db/announce.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database, Db } from '#app/platform/db/db.server.ts';
import type { Storage } from '#app/platform/storage/storage.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { readText } from './dispute.ts';
import { countWriting } from './internal/limits.server.ts';

type App = { db: Database; clock: Clock; storage: Storage };
type Typed = { /** Made by the form: sending twice is one message. */ id: string; body: string; pictures: readonly File[] };
type Side = { from: 'buyer'; groupKey: string; orderId: string; address: string } | { from: 'seller'; sellerId: string; orderId: string; actor: Actor } | { from: 'operator'; communeIds: readonly string[]; disputeId: string; actor: Actor };
export type WriteProblem = { code: 'empty' | 'too_long' | 'decided' } | { code: 'too_often'; minutes: number } | EvidenceProblem;
type Written = Result<object, WriteProblem>;

/** The buyer writes to the market and the seller, from the secret page. Errors: `empty`, `too_long`, those of `storeEvidence`, `too_often`, `decided` where it is over; 404 for another's. */
export function writeBuyerMessage(app: App, { groupKey, orderId, address, ...typed }: Typed & { groupKey: string; orderId: string; address: string }): Promise<Written> {
  return writeMessage(app, typed, { from: 'buyer', groupKey, orderId, address });
}

/** The seller, or a helper under consent, writes to the market and the buyer. Errors as of `writeBuyerMessage`; 404 for another seller's order. */
export function writeSellerMessage(app: App, { sellerId, orderId, actor, ...typed }: Typed & { sellerId: string; orderId: string; actor: Actor }): Promise<Written> {
  return writeMessage(app, typed, { from: 'seller', sellerId, orderId, actor });
}

/** The operator writes to both. Errors as of `writeBuyerMessage`; 404 outside the operator's area. */
export function writeOperatorMessage(app: App, { communeIds, disputeId, actor, ...typed }: Typed & { communeIds: readonly string[]; disputeId: string; actor: Actor }): Promise<Written> {
  return writeMessage(app, typed, { from: 'operator', communeIds, disputeId, actor });
}

function whose(side: Side) {
  if (side.from === 'operator') return { id: side.disputeId, order: { seller: { communeId: { in: [...side.communeIds] } } } };
  return { orderId: side.orderId, order: side.from === 'buyer' ? { group: { key: side.groupKey } } : { sellerId: side.sellerId } };
}

async function writeMessage(app: App, { id, body: typed, pictures }: Typed, side: Side): Promise<Written> {
  const named = isUuid(id) && isUuid(side.from === 'operator' ? side.disputeId : side.orderId);
  const dispute = named ? await app.db.dispute.findFirst({ where: whose(side), select: { id: true, orderId: true, order: { select: { code: true, seller: { select: { id: true, communeId: true } } } } } }) : null;
  if (!dispute) throw new Response(null, { status: 404 });
  const body = readText(typed);
  if (!body.ok) return body;
  const minutes = side.from === 'operator' ? 0 : await countWriting(app.db, { orderId: dispute.orderId, side: side.from, address: side.from === 'buyer' ? side.address : null });
  if (minutes > 0) return failed({ code: 'too_often', minutes });
  const stored = await storeEvidence(app, pictures);
  if (!stored.ok) return stored;
  const message = { id, disputeId: dispute.id, from: side.from, authorId: side.from === 'buyer' ? null : side.actor.userId, body: body.value, pictureKeys: stored.value, at: app.clock.now() };
  return withEvidence(app, stored.value, () =>
    app.db.$transaction(async (tx) => {
      const kept = await keepMessage(tx, message);
      if (kept === 'fresh') {
        await announce(tx, 'disputes.message_sent', { messageId: id });
        await record({ db: tx, clock: app.clock }, side, dispute);
      }
      return { kept: kept === 'fresh', value: kept === 'decided' ? failed({ code: 'decided' as const }) : ok({}) };
    }),
  );
}

type Message = { id: string; disputeId: string; from: Side['from']; authorId: string | null; body: string; pictureKeys: string[]; at: Date };

/** Whoever decides holds the dispute: what is written afterwards comes too late. */
async function keepMessage(tx: Db, message: Message): Promise<'fresh' | 'known' | 'decided'> {
  const [dispute] = await tx.$queryRaw<{ decided: boolean }[]>`SELECT decided_at IS NOT NULL AS decided FROM dispute WHERE id = ${message.disputeId}::uuid FOR UPDATE`;
  const known = await tx.disputeMessage.findUnique({ where: { id: message.id }, select: { disputeId: true } });
  if (known) {
    if (known.disputeId !== message.disputeId) throw new Response(null, { status: 404 });
    return 'known';
  }
  if (dispute?.decided) return 'decided';
  await tx.disputeMessage.create({ data: message });
  return 'fresh';
}

async function record(app: { db: Db; clock: Clock }, side: Side, dispute: { id: string; order: { code: string; seller: { id: string; communeId: string } } }): Promise<void> {
  const act = { action: 'dispute.write' as const, subject: { kind: 'dispute' as const, id: dispute.id, name: dispute.order.code } };
  if (side.from === 'seller') await recordSellerAct(app, side.actor, { ...act, sellerId: side.sellerId, part: 'orders', before: {}, after: {} });
  if (side.from === 'operator') await recordAct(app, side.actor, { ...act, seller: dispute.order.seller });
}
