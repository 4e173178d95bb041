import { stepOrder } from '#app/modules/orders/step-order.server.ts';
import type { OrderState } from '#app/modules/orders/order.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database, Db } from '#app/platform/db/db.server.ts';
import { countTry } from '#app/platform/rate-limit.server.ts';
import type { Storage } from '#app/platform/storage/storage.server.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { isUuid } from '#app/shared/uuid.ts';
import type { EvidenceProblem } from './evidence.ts';
import { isReturnReason, longestWords, readWanted, returnSums } from './return.ts';
import type { ReturnReason, WantedLine } from './return.ts';
import { storeEvidence, withEvidence } from './store-evidence.server.ts';

type App = { db: Database; clock: Clock; storage: Storage };
type Input = {
  groupKey: string;
  orderId: string;
  /** Made by the form: pressing twice is one request. */
  id: string;
  lines: WantedLine[];
  reason: string;
  words: string;
  pictures: readonly File[];
  /** Of the buyer in the network. */
  address: string;
};
export type AskProblem = { code: 'nothing_chosen' | 'reason_missing' | 'words_missing' | 'too_long' } | { code: 'state_moved'; state: OrderState } | { code: 'too_often'; minutes: number } | EvidenceProblem;
type Asked = Result<{ amount: number }, AskProblem>;

/** Pictures cost work: few tries for an order, and for an address. */
const onOrder = { name: 'ask-return', tries: 10, minutes: 60 };
const fromAddress = { name: 'ask-return-from', tries: 60, minutes: 60 };

/**
 * The buyer asks to give back some pieces of a delivered order, with a reason, words and up to five pictures. What it brings (đồng) is reckoned from what
 * was paid for these pieces (`returnSums`) and kept with the request. Errors: `nothing_chosen` (no pieces, or more than there are), `reason_missing`,
 * `words_missing` (for another reason than the ready ones), `too_long`, those of `storeEvidence`, `too_often`, `state_moved` where the order is completed
 * or asked about already; 404 where it is not of this secret page.
 */
export async function askReturn(app: App, input: Input): Promise<Asked> {
  const { groupKey, orderId, id, reason } = input;
  const order = isUuid(orderId) && isUuid(id) ? await app.db.order.findFirst({ where: { id: orderId, group: { key: groupKey } }, select: { id: true } }) : null;
  if (!order) throw new Response(null, { status: 404 });
  if (!isReturnReason(reason)) return failed({ code: 'reason_missing' });
  const words = input.words.replaceAll('\r\n', '\n').trim().normalize('NFC');
  if (reason === 'other' && words === '') return failed({ code: 'words_missing' });
  if ([...words].length > longestWords) return failed({ code: 'too_long' });
  const minutes = Math.max(await countTry(app.db, fromAddress, input.address), await countTry(app.db, onOrder, orderId));
  if (minutes > 0) return failed({ code: 'too_often', minutes });
  const stored = await storeEvidence(app, input.pictures);
  if (!stored.ok) return stored;
  return withEvidence(app, stored.value, () =>
    app.db.$transaction(async (tx) => {
      const asked = await keepRequest({ db: tx, clock: app.clock }, { groupKey, orderId, id, reason, words, lines: input.lines, keys: stored.value });
      return { kept: asked.ok && asked.value.fresh, value: asked };
    }),
  );
}

type Request = { groupKey: string; orderId: string; id: string; reason: ReturnReason; words: string; lines: WantedLine[]; keys: string[] };

async function keepRequest({ db: tx, clock }: { db: Db; clock: Clock }, { groupKey, orderId, id, reason, words, lines, keys }: Request): Promise<Result<{ amount: number; fresh: boolean }, AskProblem>> {
  // Locked before it is looked at: what is chosen is compared with what is left, and the step is taken only where it fits.
  await tx.$queryRaw`SELECT id FROM "order" WHERE id = ${orderId}::uuid FOR UPDATE`;
  const known = await tx.returnRequest.findUnique({ where: { id, orderId }, select: { amount: true } });
  if (known) return ok({ amount: known.amount, fresh: false });
  const order = await tx.order.findUniqueOrThrow({ where: { id: orderId }, select: { state: true, fee: true, discountOnFee: true, total: true, paid: true, refunded: true, lines: true } });
  if (order.state !== 'delivered') return failed({ code: 'state_moved', state: order.state });
  const wanted = readWanted(order.lines, lines);
  if (!wanted) return failed({ code: 'nothing_chosen' });
  const stepped = await stepOrder({ db: tx, clock }, { scope: { groupKey }, orderId, step: 'ask-return', by: 'buyer', actor: null });
  if (!stepped.ok) throw new Error(`the order is delivered and cannot be asked about: ${stepped.problem.code}`);
  // Not more than is left of what was paid, or is to be paid at the door. What was paid too much and went back is no part of the goods.
  const amount = Math.min(returnSums(order, wanted, reason).total, Math.max(order.total, order.paid) - order.refunded);
  await tx.returnRequest.create({
    data: {
      id, orderId, reason, words, amount, askedAt: clock.now(),
      lines: { create: wanted },
      pictures: { create: keys.map((key, position) => ({ key, position })) },
    },
  });
  return ok({ amount, fresh: true });
}
