import { describe, expect, test } from 'vitest';
import { finalStates, orderStates, steps, stepsFrom } from './order.ts';

describe('the life of an order', () => {
  test('ends delivered, declined, cancelled or returned', () => {
    expect(finalStates).toEqual(['delivered', 'declined', 'cancelled', 'returned']);
  });

  test('reaches every state from "placed"', () => {
    const reached = new Set(['placed']);
    for (const _ of orderStates) for (const { from, to } of Object.values(steps)) if (reached.has(from)) reached.add(to);
    expect([...reached].sort()).toEqual([...orderStates].sort());
  });

  test('lets a buyer cancel only until the seller has confirmed', () => {
    expect(stepsFrom('placed', 'buyer')).toEqual(['cancel']);
    for (const state of orderStates.filter((s) => s !== 'placed')) expect(stepsFrom(state, 'buyer')).toEqual([]);
  });

  test('gives goods back to the shelf only when they never left', () => {
    for (const step of Object.values(steps)) expect('returnsStock' in step).toBe(step.to === 'declined' || step.to === 'cancelled');
  });
});
