import type { Clock } from '#app/platform/clock.ts';
import type { Database, Db } from '#app/platform/db/db.server.ts';
import type { Log } from '#app/platform/log.server.ts';
import { moveOrderIn } from './internal/move-order.server.ts';
import { remind } from './internal/remind.server.ts';
import { dueTimer, nextTimer, timerStart } from './order.ts';
import type { OrderState } from './order.ts';

type App = { db: Database; clock: Clock; log: Log; settings: { publicUrl: string } };
type Due = { id: string; state: OrderState; since: Date; pending: Date; readyFrom: Date | null };

/** A reminder is of use for so long where nothing comes after it, in milliseconds. */
const usual = 24 * 3_600_000;

/**
 * Does what has become due in the life of orders (`timers` in `order.ts`): a step, or a reminder and the next time. Each order in a transaction
 * of its own, those that another worker has in hand left to it; one that fails is logged and left for the next sweep, and holds up no other.
 * Answers how many were done; `most` = there may be more.
 */
export async function takeDueSteps(app: App, { most = 200 }: { most?: number } = {}): Promise<number> {
  const failed: string[] = [];
  for (let done = 0; done < most; done += 1) {
    let inHand: string | null = null;
    try {
      await app.db.$transaction(async (tx) => {
        const due = await lockDue(tx, app.clock.now(), failed);
        if (!due) return;
        inHand = due.id;
        await doDue({ db: tx, clock: app.clock, settings: app.settings }, due);
      });
    } catch (error) {
      if (inHand === null) throw error;
      app.log.error({ err: error, orderId: inHand }, 'what was due for an order could not be done');
      failed.push(inHand);
      continue;
    }
    if (inHand === null) return done - failed.length;
  }
  return most;
}

async function lockDue(tx: Db, now: Date, failed: string[]): Promise<Due | undefined> {
  const [due] = await tx.$queryRaw<Due[]>`
    SELECT o.id, o.state::text, o.state_since AS since, o.timer_at AS pending, (SELECT max(harvest_on) FROM order_line WHERE order_id = o.id) AS "readyFrom"
    FROM "order" o WHERE o.timer_at <= ${now} AND o.id <> ALL (${failed}::uuid[])
    ORDER BY o.timer_at LIMIT 1 FOR UPDATE OF o SKIP LOCKED`;
  return due;
}

async function doDue(app: { db: Db; clock: Clock; settings: { publicUrl: string } }, { id, state, since: began, pending, readyFrom }: Due): Promise<void> {
  const now = app.clock.now();
  const since = timerStart(state, began, readyFrom);
  const timer = dueTimer(state, { since, pending, now });
  if (timer && 'step' in timer) {
    const moved = await moveOrderIn(app, { scope: 'market', orderId: id, step: timer.step, by: 'time', actor: null });
    if (!moved.ok) throw new Error(`the order cannot take the step ${timer.step}: ${moved.problem.code}`);
    return;
  }
  const next = nextTimer(state, since, now)?.at ?? null;
  if (timer) await remind(app, { orderId: id, reminder: timer.remind, since: began, until: next ?? new Date(now.getTime() + usual) });
  await app.db.order.update({ where: { id }, data: { timerAt: next } });
}
