import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';

/** A process that died holds a key no longer than this. Longer than a checkout can take: its queue, its transaction and the call to a provider of payments are all bounded. */
export const leaseSeconds = 30;

type App = { db: Db; clock: Clock };
type Row = { fingerprint: string; state: 'running' | 'answered'; leaseUntil: Date; answer: unknown };

export type Attempt =
  /** It is ours to work; `again` = somebody began it before and came to no answer. */
  | { state: 'ours'; again: boolean }
  | { state: 'running'; seconds: number }
  | { state: 'answered'; answer: unknown }
  /** The key stands for something else. */
  | { state: 'other' };

/** Stores the key of a checkout before anything else is done, or says what has become of it. A row that was there already and is taken over has an `xmax`, a new one has none. */
export async function beginAttempt({ db, clock }: App, { key, fingerprint }: { key: string; fingerprint: string }): Promise<Attempt> {
  const now = clock.now();
  const leaseUntil = new Date(now.getTime() + leaseSeconds * 1_000);
  const [ours] = await db.$queryRaw<{ again: boolean }[]>`
    INSERT INTO checkout_attempt AS a (key, fingerprint, state, started_at, lease_until) VALUES (${key}::uuid, ${fingerprint}, 'running', ${now}, ${leaseUntil})
    ON CONFLICT (key) DO UPDATE SET lease_until = excluded.lease_until
      WHERE a.state = 'running' AND a.lease_until <= ${now} AND a.fingerprint = excluded.fingerprint
    RETURNING a.xmax <> 0 AS again`;
  if (ours) return { state: 'ours', again: ours.again };
  const [row] = await db.$queryRaw<Row[]>`SELECT fingerprint, state::text, lease_until AS "leaseUntil", answer FROM checkout_attempt WHERE key = ${key}::uuid`;
  if (!row) return { state: 'running', seconds: 1 };
  if (row.fingerprint !== fingerprint) return { state: 'other' };
  if (row.state === 'answered') return { state: 'answered', answer: row.answer };
  return { state: 'running', seconds: Math.min(leaseSeconds, Math.max(1, Math.ceil((row.leaseUntil.getTime() - now.getTime()) / 1_000))) };
}

/** Keeps what was answered: whoever sends the same again hears the same. */
export async function answerAttempt({ db, clock }: App, { key, answer }: { key: string; answer: object }): Promise<void> {
  await db.$executeRaw`
    UPDATE checkout_attempt SET state = 'answered', answer = ${JSON.stringify(answer)}::jsonb, answered_at = ${clock.now()} WHERE key = ${key}::uuid AND state = 'running'`;
}

/** Something broke: the same key may be sent again at once. */
export async function releaseAttempt({ db, clock }: App, key: string): Promise<void> {
  const now = clock.now();
  await db.$executeRaw`UPDATE checkout_attempt SET lease_until = ${new Date(now.getTime() - 1)} WHERE key = ${key}::uuid AND state = 'running'`;
}
