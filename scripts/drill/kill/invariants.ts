import { setTimeout as sleep } from 'node:timers/promises';
import type { AppContext } from '#app/app-context.server.ts';
import type { SmsPeer } from '#tests/peers/sms-gateway.ts';
import type { StripePeer } from '#tests/peers/stripe/peer.ts';
import { run } from './checks/check.ts';
import type { Faults } from './checks/check.ts';
import { discountsAlways, discountsAtRest } from './checks/discounts.ts';
import { checkPhones, checkTold, messagesAtRest } from './checks/messages.ts';
import { noneHangs, ordersAlways, ordersAtRest, stock } from './checks/orders.ts';
import { checkPictures, returnsAlways, returnsAtRest } from './checks/returns.ts';
import { checkCards, checkSeen } from './checks/seen.ts';
import type { Seen } from './world.ts';

export type { Faults };

/** What holds at every moment, for whoever looks: each is one statement, and what belongs together is written in one transaction. */
const always = [...ordersAlways, ...discountsAlways, ...returnsAlways];
/** What holds once everybody has gone home and the worker has nothing left to do. */
const atRest = [...ordersAtRest, ...discountsAtRest, ...returnsAtRest, ...messagesAtRest];

/** Looks in the middle of everything, right after something was killed and came back. */
export function checkAlways(app: AppContext, { shelf, faults, when }: { shelf: Map<string, number>; faults: Faults; when: string }): Promise<void> {
  return run(app, [stock(shelf), ...always], faults, when);
}

/** Waits until the worker has nothing left to do now. Answers how long that took, in milliseconds. */
export async function untilQuiet(app: AppContext, patience: number): Promise<number> {
  const begun = Date.now();
  for (let quiet = 0; quiet < 2; ) {
    const [{ left } = { left: 0 }] = await app.db.$queryRaw<{ left: number }[]>`
      SELECT (SELECT count(*) FROM graphile_worker.jobs WHERE (run_at <= now() OR attempts > 0) AND attempts < max_attempts)::int + (SELECT count(*) FROM "order" WHERE timer_at <= now())::int AS left`;
    quiet = left === 0 ? quiet + 1 : 0;
    if (Date.now() - begun > patience) break;
    await sleep(200);
  }
  return Date.now() - begun;
}

type Rest = { shelf: Map<string, number>; faults: Faults; seen: Seen; phone: SmsPeer; cards: StripePeer };

/** The whole account, once nobody does anything any more: also against what people saw with their own eyes, and what their phones got. */
export async function checkAtRest(app: AppContext, { shelf, faults, seen, phone, cards }: Rest): Promise<void> {
  await run(app, [stock(shelf), ...always, ...atRest, noneHangs(seen)], faults);
  await checkSeen(app, faults, seen);
  await checkCards(app, faults, cards);
  await checkPictures(app, faults, seen);
  await checkTold(app, faults);
  await checkPhones(app, faults, phone);
}
