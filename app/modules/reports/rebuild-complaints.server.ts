import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { inTurn } from '#app/platform/db/turns.server.ts';
import { locks } from './internal/locks.ts';
import { listComplaintMonths, reckonComplaints } from './internal/reckon-complaints.server.ts';

/** Reckons the complaints and takedowns of every month anew. */
export async function rebuildComplaints({ db, clock }: { db: Database; clock: Clock }): Promise<void> {
  for (const month of await listComplaintMonths(db)) await inTurn(db, locks.complaints, (tx) => reckonComplaints(tx, month));
  const builtAt = clock.now();
  await db.countingState.upsert({ where: { subject: 'complaint' }, create: { subject: 'complaint', builtAt }, update: { builtAt } });
}
