import type { AppContext } from '#app/app-context.server.ts';
import { keepActing } from '#app/modules/reports/keep-acting.server.ts';
import { keepComplaints } from '#app/modules/reports/keep-complaints.server.ts';
import { keepLevels } from '#app/modules/reports/keep-levels.server.ts';
import { keepOrderSums } from '#app/modules/reports/keep-order-sums.server.ts';
import { keepStages } from '#app/modules/reports/keep-stages.server.ts';
import { keepTax } from '#app/modules/reports/keep-tax.server.ts';
import { repeat } from './repeat.ts';

/** What failed is tried again after this, and what was marked is found after it, in milliseconds. */
const pause = 1_000;
/** So long, in milliseconds, marks are collected after some were taken: many together cost little more than one. */
const rest = 500;

/** Keeps the department's figures true, from commit to sum: one loop for each kind of sums, so that one which is in trouble holds back no other. */
export function keepFigures(app: Pick<AppContext, 'db' | 'clock' | 'log'>): { stop(): Promise<void> } {
  const kept: Record<string, () => Promise<number>> = {
    orders: () => keepOrderSums(app), acting: () => keepActing(app), levels: () => keepLevels(app), complaints: () => keepComplaints(app), tax: () => keepTax(app),
    stages: () => keepStages(app),
  };
  const loops = Object.entries(kept).map(([name, keep]) => repeat(async () => (await keep()) > 0, { pause, rest, failed: (error) => app.log.warn({ err: error, figures: name }, 'figures cannot be brought to date') }));
  return {
    async stop() {
      await Promise.all(loops.map((loop) => loop.stop()));
    },
  };
}
