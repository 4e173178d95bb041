import { recordAct } from '#app/modules/audit/record-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database, Db } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { paidByMarket } from './accounts.ts';
import type { PaidByMarket } from './accounts.ts';
import { enter } from './internal/enter.server.ts';
import { marketPaymentEntries } from './internal/move-entries.ts';
import { readHeld } from './internal/read-held.server.ts';

type MarketPayment = { actor: Actor; /** Made by the form: sending it twice is one payment. */ key: string; /** What was paid, of `paidByMarket`; to a carrier with its key: 'carrier_fee:ghn'. */ account: string; /** Đồng. */ amount: number; note: string };

const most = 10_000_000_000;

/**
 * The market paid from its own bank account: withheld tax to the tax office, a carrier what it is owed, other costs of delivery. Errors: `account` (none of
 * these), `amount` (1 đồng to 10 billion; of tax and to a carrier at most what is owed), `note` (what the bank's statement says, 3 to 200 letters).
 */
export async function recordMarketPayment({ db, clock }: { db: Database; clock: Clock }, { actor, key, account: asked, amount, note }: MarketPayment): Promise<Result<null, { code: 'account' | 'amount' | 'note' }>> {
  const words = note.trim().normalize('NFC');
  const [name, holder] = asked.split(':');
  const account = paidByMarket.find((each) => each === name);
  if (!isUuid(key)) throw new Response(null, { status: 400 });
  if (!account || (account === 'carrier_fee') !== (holder !== undefined)) return failed({ code: 'account' });
  if (words.length < 3 || words.length > 200) return failed({ code: 'note' });
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`market payment ${account}`}, 0))`;
    if (await tx.ledgerTransaction.findUnique({ where: { dedupeKey: `market_payment:${key}` }, select: { id: true } })) return ok(null);
    if (!Number.isInteger(amount) || amount < 1 || amount > (await mostOf(tx, account, holder))) return failed({ code: 'amount' });
    await enter(tx, { kind: 'market_payment', dedupeKey: `market_payment:${key}`, at: clock.now(), note: words, actorId: actor.userId }, marketPaymentEntries({ account, holder, amount }));
    await recordAct({ db: tx, clock }, actor, { action: 'market_payment.record', subject: { kind: 'payment', id: key, name: asked }, after: { amount, note: words } });
    return ok(null);
  });
}

async function mostOf(tx: Db, account: PaidByMarket, payee = ''): Promise<number> {
  if (account === 'delivery') return most;
  const owed = (await readHeld(tx, account)).find(({ holder }) => holder === payee);
  return Math.min(most, -(owed?.amount ?? 0));
}
