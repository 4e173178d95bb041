import { describe, expect, test } from 'vitest';
import { totalLeft } from './order-steps.ts';
import { finalStates, orderStates, steps, stepsFrom, timers } from './order.ts';
import type { OrderState, Step } from './order.ts';

test('the sum of several orders leaves out those that were called off', () => {
  expect(totalLeft([{ state: 'placed', total: 295_515 }, { state: 'cancelled', total: 223_836 }, { state: 'declined', total: 1 }, { state: 'delivered', total: 246_149 }])).toBe(541_664);
});

describe('the life of an order', () => {
  const all: Step[] = Object.values(steps);

  test('ends where no step leads on, save a dispute about a completed order and late money for a cancelled one', () => {
    for (const state of orderStates) expect([state, all.some((step) => step.from.includes(state) && step.to !== 'disputed' && !step.takesStock)]).toEqual([state, !finalStates.includes(state)]);
  });

  test('reaches every state from "unpaid", and all but that one from "placed"', () => {
    const reach = (first: OrderState) => {
      const reached = new Set<OrderState>([first]);
      for (const _ of orderStates) for (const { from, to } of all) if (from.some((state) => reached.has(state))) reached.add(to);
      return [...reached].sort();
    };
    expect(reach('unpaid')).toEqual([...orderStates].sort());
    expect(reach('placed')).toEqual(orderStates.filter((state) => state !== 'unpaid').sort());
  });

  test('lets a buyer cancel only until the seller has confirmed', () => {
    for (const state of orderStates) expect([state, stepsFrom(state, 'buyer').includes('cancel')]).toEqual([state, state === 'placed' || state === 'unpaid']);
  });

  test('gives goods back to the shelf only when they never left', () => {
    for (const step of all) expect(step.returnsStock ?? false).toBe(step.to === 'declined' || step.to === 'cancelled');
    // Whatever went back is taken again where such an order lives again.
    for (const step of all) expect([step.to, step.takesStock ?? false]).toEqual([step.to, step.from.some((from) => from === 'declined' || from === 'cancelled')]);
  });

  test('has a word for the money wherever an order ends', () => {
    for (const step of all) expect([step.to, step.money !== undefined]).toEqual([step.to, finalStates.includes(step.to)]);
  });

  test('never stands still for ever while somebody else has to act', () => {
    const waiting = orderStates.filter((state) => !finalStates.includes(state) && !timers[state]);
    // With a carrier, or with the operator.
    expect(waiting).toEqual(['handed_over', 'failed_delivery', 'disputed']);
  });
});
