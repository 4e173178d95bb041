import type { AppContext } from '#app/app-context.server.ts';
import { takeDueSteps } from '#app/modules/orders/take-due-steps.server.ts';
import { repeat } from './repeat.ts';

/** Goods are held for minutes: what has become due is done within so many milliseconds. */
const pause = 10_000;
const batch = 200;

/**
 * Keeps the clock of orders: what is due is done by whichever worker comes first. No job of the queue for each:
 * a step that is taken meanwhile would have to find it and take it back.
 */
export function keepOrders(app: Pick<AppContext, 'db' | 'clock' | 'log' | 'settings'>): { stop(): Promise<void> } {
  return repeat(async () => (await takeDueSteps(app, { most: batch })) === batch, { pause, failed: (error) => app.log.warn({ err: error }, 'due steps of orders cannot be taken') });
}
