import { describe, expect, test } from 'vitest';
import { steps } from '#app/modules/orders/order.ts';
import type { OrderState, Step } from '#app/modules/orders/order.ts';
import { cashOf, cashStates, cashSteps, endedStates, hear, nextCash, nextStates, orderSteps, parcelStates } from './parcel.ts';
import type { CashState, ParcelState, Told } from './parcel.ts';

/** A small generator that gives the same numbers for the same seed (mulberry32). */
function numbers(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const moment = (second: number) => new Date(Date.UTC(2026, 10, 21, 2, 0, second));

/** A way that a parcel can take, from `created` to its end. */
function walk(random: (below: number) => number): Told[] {
  const way: Told[] = [{ state: 'created', at: moment(0) }];
  for (let second = 1; second < 12; second += 1) {
    const state = way.at(-1)?.state ?? 'created';
    const next = nextStates[state];
    if (next.length === 0) break;
    way.push({ state: next[random(next.length)] ?? state, at: moment(second) });
  }
  return way;
}

function shuffled<T>(list: readonly T[], random: (below: number) => number): T[] {
  return list.map((value) => ({ value, place: random(1_000_000) })).sort((a, b) => a.place - b.place).map(({ value }) => value);
}

function listen(messages: readonly Told[]) {
  let known: Told = { state: 'created', at: moment(0) };
  const heard = messages.map((told) => {
    const answer = hear(known, told);
    if (answer === 'moves' || answer === 'again') known = told;
    return answer;
  });
  return { known, heard };
}

describe('a parcel', () => {
  test('ends where its last message says, however late, doubled and out of order the messages come: 5,000 ways', () => {
    for (let seed = 1; seed <= 5_000; seed += 1) {
      const random = numbers(seed);
      const way = walk(random);
      const messages = shuffled([...way, ...way.filter(() => random(2) === 0)], random);
      const { known, heard } = listen(messages);
      expect(known.state, `seed ${seed}: ${messages.map(({ state, at }) => `${state}@${at.getSeconds()}`).join(' ')}`).toBe(way.at(-1)?.state);
      expect(heard).not.toContain('impossible');
    }
  });

  test('has ended when it is delivered, back, lost or called off', () => {
    expect(endedStates).toEqual(['delivered', 'returned', 'lost', 'cancelled']);
  });

  test('is not moved back by an older message', () => {
    expect(hear({ state: 'delivering', at: moment(9) }, { state: 'in_transit', at: moment(8) })).toBe('late');
  });

  test('is fetched after it was made, also where the carrier has the slower clock', () => {
    expect(hear({ state: 'created', at: moment(9) }, { state: 'picking', at: moment(3) })).toBe('moves');
  });

  test('goes further on by the further of two messages of one second, in whichever order they come', () => {
    expect(hear({ state: 'in_transit', at: moment(5) }, { state: 'delivering', at: moment(5) })).toBe('moves');
    expect(hear({ state: 'delivering', at: moment(5) }, { state: 'in_transit', at: moment(5) })).toBe('late');
  });

  test('that was delivered is under way to nobody any more', () => {
    expect(hear({ state: 'delivered', at: moment(1) }, { state: 'returning', at: moment(9) })).toBe('impossible');
  });
});

describe('the cash of a parcel', () => {
  test('goes one way, step by step, whatever is told in whatever order', () => {
    for (let seed = 1; seed <= 2_000; seed += 1) {
      const random = numbers(seed);
      let cash: CashState = 'due';
      let furthest = 1;
      for (let n = 0; n < 8; n += 1) {
        const to = cashStates[random(cashStates.length)] ?? 'due';
        for (const step of cashSteps(cash, to)) {
          expect(nextCash[cash]).toContain(step);
          cash = step;
        }
        if (cash === 'none') break;
        expect(cashStates.indexOf(cash)).toBeGreaterThanOrEqual(furthest);
        furthest = cashStates.indexOf(cash);
      }
    }
  });

  test('that was handed over was collected, also where nobody told of it', () => {
    expect(cashSteps('due', 'handed_over')).toEqual(['collected', 'handed_over']);
    expect(cashSteps('handed_over', 'collected')).toEqual([]);
  });

  test('is collected with the delivery, and not due any more when the parcel comes back', () => {
    expect(parcelStates.map((state) => cashOf(state))).toEqual([null, null, null, null, 'collected', null, null, 'none', 'none', 'none']);
    expect(cashSteps('collected', 'none')).toEqual([]);
  });
});

describe('an order', () => {
  const follow = (order: OrderState, parcel: ParcelState) =>
    orderSteps(order, parcel).reduce<OrderState>((state, name) => {
      const step: Step = steps[name];
      expect(step.from, `${name} from ${state}`).toContain(state);
      expect(step.by).toContain('carrier');
      return step.to;
    }, order);

  test('follows its parcel by steps that a carrier may take', () => {
    const orders: OrderState[] = ['confirmed', 'packed', 'handed_over', 'failed_delivery'];
    const ends = Object.fromEntries(parcelStates.map((parcel) => [parcel, orders.map((order) => follow(order, parcel))]));
    expect(ends).toEqual({
      created: orders,
      picking: orders,
      cancelled: orders,
      in_transit: ['handed_over', 'handed_over', 'handed_over', 'handed_over'],
      delivering: ['handed_over', 'handed_over', 'handed_over', 'handed_over'],
      failed_attempt: ['failed_delivery', 'failed_delivery', 'failed_delivery', 'failed_delivery'],
      returning: ['failed_delivery', 'failed_delivery', 'failed_delivery', 'failed_delivery'],
      delivered: ['delivered', 'delivered', 'delivered', 'delivered'],
      returned: ['returned', 'returned', 'returned', 'returned'],
      lost: ['returned', 'returned', 'returned', 'returned'],
    });
  });

  test('in dispute, completed or called off is left where it is', () => {
    for (const order of ['disputed', 'completed', 'cancelled', 'return_asked', 'placed'] as const) {
      for (const parcel of parcelStates) expect(orderSteps(order, parcel)).toEqual([]);
    }
  });
});
