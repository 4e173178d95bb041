import { finalStates, orderStates, steps, timers } from './order.ts';
import type { OrderState, Reminder, Step, StepName, Taker } from './order.ts';

/** What can follow on a state: who takes the step, and what comes of it. A step by time stands among the timers. */
export type LifeStep = { name: StepName; by: readonly Exclude<Taker, 'time'>[]; to: OrderState; needsReason: boolean };
/** In the largest unit of which it is a whole number, and more than one. */
export type LifeSpan = { unit: 'minutes' | 'hours' | 'days'; count: number };
export type LifeTimer = { after: LifeSpan } & ({ step: StepName; to: OrderState } | { remind: Reminder });
export type LifeRow = { state: OrderState; ends: boolean; steps: LifeStep[]; timers: LifeTimer[] };

function spanOf(minutes: number): LifeSpan {
  if (minutes % (24 * 60) === 0 && minutes > 24 * 60) return { unit: 'days', count: minutes / (24 * 60) };
  return minutes % 60 === 0 ? { unit: 'hours', count: minutes / 60 } : { unit: 'minutes', count: minutes };
}

/** The life of an order as a table, a row for each state: out of `order.ts`, for the page of help and the document. */
export function lifeTable(): LifeRow[] {
  const all = Object.entries(steps) as [StepName, Step][];
  return ['unpaid' as const, ...orderStates.filter((state) => state !== 'unpaid')].map((state) => ({
    state,
    ends: finalStates.includes(state),
    steps: all.flatMap(([name, step]) => {
      const by = step.by.filter((taker) => taker !== 'time');
      return step.from.includes(state) && by.length > 0 ? [{ name, by, to: step.to, needsReason: step.needsReason === true }] : [];
    }),
    timers: (timers[state] ?? []).map((timer) => ({ after: spanOf(timer.after), ...('step' in timer ? { step: timer.step, to: steps[timer.step].to } : { remind: timer.remind }) })),
  }));
}
