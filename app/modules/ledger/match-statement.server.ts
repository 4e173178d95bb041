import { recordAct } from '#app/modules/audit/record-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database, Db } from '#app/platform/db/db.server.ts';
import { readSpreadsheet } from '#app/platform/spreadsheet/read-spreadsheet.server.ts';
import type { TableProblem } from '#app/platform/spreadsheet/table.ts';
import type { Actor } from '#app/shared/actor.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { lockPayouts, settlePayout } from './internal/payouts.server.ts';
import type { LockedPayout } from './internal/payouts.server.ts';
import { readStatement } from './internal/read-statement.ts';
import type { StatementLine } from './internal/read-statement.ts';

export type StatementMatch = {
  paid: number;
  failed: number;
  /** Transfers that the statement names and that were settled already: nothing changed. */
  known: number;
  /** What somebody has to look at, by the row of the file; nothing changed. */
  open: { row: number; reference: string; why: 'unknown' | 'amount' | 'not_sent' | 'came_back_before'; amount: number | null; expected: number | null }[];
};

export type StatementProblem = TableProblem | { code: 'no_file' | 'no_columns' };

/**
 * Matches payouts with a statement of the market's bank, or with the bank's report on a batch (XLSX or CSV): by the reference in the note and the amount to
 * the đồng. A transfer that went out is paid; one that came back or was refused has failed and is owed again, also where it had been taken for paid. The same
 * statement again changes nothing. Only payouts to sellers of these communes. Problems: of the file, or `no_columns` where no row is the head of a statement.
 */
export async function matchStatement({ db, clock }: { db: Database; clock: Clock }, { actor, communeIds, file }: { actor: Actor; communeIds: readonly string[]; file: { name: string; bytes: Uint8Array } | null }): Promise<Result<StatementMatch, StatementProblem>> {
  if (!file) return failed({ code: 'no_file' });
  const table = await readSpreadsheet(file.bytes);
  if (!table.ok) return table;
  const lines = readStatement(table.value);
  if (!lines) return failed({ code: 'no_columns' });
  return db.$transaction(async (tx) => {
    const payouts = await lockPayouts(tx, communeIds, { references: lines.flatMap(({ references }) => references) });
    const match = await settleLines({ db: tx, clock }, { lines, payouts, actorId: actor.userId });
    if (match.paid + match.failed > 0) {
      await recordAct({ db: tx, clock }, actor, { action: 'payout.match', subject: { kind: 'payout', id: 'statement', name: file.name.slice(0, 120) }, after: { paid: match.paid, failedOnes: match.failed } });
    }
    return ok(match);
  }, { timeout: 60_000 });
}

type Work = { lines: StatementLine[]; payouts: LockedPayout[]; actorId: string | null };

async function settleLines(app: { db: Db; clock: Clock }, { lines, payouts, actorId }: Work): Promise<StatementMatch> {
  const match: StatementMatch = { paid: 0, failed: 0, known: 0, open: [] };
  const said = Map.groupBy(lines.flatMap((line) => line.references.map((reference) => ({ ...line, reference }))), ({ reference }) => reference);
  for (const [reference, all] of said) {
    const payout = payouts.find((each) => each.reference === reference);
    const fits = all.filter(({ amount }) => amount === payout?.amount);
    // What came back counts more than what went out, in whatever order a statement has them.
    const line = fits.find(({ way }) => way !== 'out') ?? fits[0];
    const [first] = all;
    if (!payout || !line) {
      match.open.push({ row: first?.row ?? 0, reference, why: payout ? 'amount' : 'unknown', amount: first?.amount ?? null, expected: payout?.amount ?? null });
    } else if (payout.state === 'proposed' || payout.state === 'dropped') {
      match.open.push({ row: line.row, reference, why: 'not_sent', amount: line.amount, expected: payout.amount });
    } else if (line.way === 'out') {
      if (payout.state === 'failed') match.open.push({ row: line.row, reference, why: 'came_back_before', amount: line.amount, expected: payout.amount });
      else if (payout.state === 'paid') match.known += 1;
      else {
        await settlePayout(app, payout, { paid: true }, { actorId });
        match.paid += 1;
      }
    } else if (payout.state === 'failed') {
      match.known += 1;
    } else {
      await settlePayout(app, payout, { paid: false, failure: line.way === 'back' ? 'returned' : 'bank' }, { actorId });
      match.failed += 1;
    }
  }
  match.open.sort((a, b) => a.row - b.row);
  return match;
}
