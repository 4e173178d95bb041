import { customAlphabet } from 'nanoid';
import { recordAct } from '#app/modules/audit/record-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database, Db } from '#app/platform/db/db.server.ts';
import { readMarketSetting } from '#app/platform/market-settings.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { balancesOf } from './internal/balances.server.ts';
import { mostInOneTransfer, payoutSetting, referenceAlphabet } from './payout.ts';

const newReference = customAlphabet(referenceAlphabet, 6);

/**
 * A batch of transfers: one to each seller of these communes to whom the market owes at least the least amount of the settings and whose bank account it knows.
 * What orders brought counts once they are completed. Who has a transfer under way gets no other. Nothing has moved yet. Error: `nobody`.
 */
export async function proposePayouts({ db, clock }: { db: Database; clock: Clock }, { actor, communeIds }: { actor: Actor; communeIds: readonly string[] }): Promise<Result<{ batchId: string }, { code: 'nobody' }>> {
  const now = clock.now();
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('payout proposals', 0))`;
    const { least } = await readMarketSetting(tx, payoutSetting);
    const due = await listDue(tx, communeIds, least);
    if (due.length === 0) return failed({ code: 'nobody' });
    const day = vietnamDay(now).replaceAll('-', '');
    const before = await tx.payoutBatch.count({ where: { code: { startsWith: `CHI-${day}-` } } });
    const batch = await tx.payoutBatch.create({ data: { code: `CHI-${day}-${before + 1}`, madeAt: now, madeBy: actor.userId } });
    const payouts = due.map(({ sellerId, bin, number, holder, amount }) => ({
      batchId: batch.id, sellerId, reference: `CPT${newReference()}`, amount: Math.min(Number(amount), mostInOneTransfer), bankBin: bin, bankNumber: number, bankHolder: holder,
    }));
    await tx.payout.createMany({ data: payouts });
    const sum = payouts.reduce((total, { amount }) => total + amount, 0);
    await recordAct({ db: tx, clock }, actor, { action: 'payout.propose', subject: { kind: 'payout', id: batch.id, name: batch.code }, after: { payouts: payouts.length, sum } });
    return ok({ batchId: batch.id });
  });
}

type Due = { sellerId: string; bin: string; number: string; holder: string; amount: bigint };

function listDue(tx: Db, communeIds: readonly string[], least: number): Promise<Due[]> {
  return tx.$queryRaw<Due[]>`
    SELECT balance.id AS "sellerId", b.bin, b.number, b.holder, balance.counted AS amount
    FROM (${balancesOf(communeIds)}) AS balance JOIN bank_account b ON b.seller_id = balance.id
    WHERE counted >= ${least} AND NOT EXISTS (SELECT FROM payout p WHERE p.seller_id = balance.id AND p.state IN ('proposed', 'sent'))
    ORDER BY balance.name, balance.id`;
}
