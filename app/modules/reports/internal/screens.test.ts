import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createScreens } from './screens.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type Facts = { orders: number };
/** Screens of a market that can be away, and how often it was asked. */
function market({ most = 3 } = {}) {
  const state = { orders: 0, reads: 0, away: false, faults: 0 };
  const read = async (): Promise<Facts> => {
    state.reads += 1;
    if (state.away) throw new Error('away');
    return { orders: state.orders };
  };
  const screens = createScreens<Facts>({ read, failed: () => void (state.faults += 1), every: 5_000, fresh: 5_000, lifetime: 600_000, most });
  const draw = ({ orders }: Facts) => ({ orders: `<b>${orders}</b>`, name: '<h2>Đơn</h2>' });
  return { state, screens, open: () => screens.open(draw, 'retry: 2000\n\n') };
}
/** Reads a stream as far as it has come. */
function watch(stream: ReadableStream<Uint8Array> | null) {
  if (!stream) throw new Error('refused');
  const reader = stream.getReader();
  const seen = { text: '', ended: false };
  void (async () => {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return void (seen.ended = true);
      seen.text += new TextDecoder().decode(value);
    }
  })();
  return { seen, leave: () => reader.cancel(), parts: () => [...seen.text.matchAll(/event: parts\ndata: (.*)\n\n/g)].map(([, data = '']) => JSON.parse(data) as Record<string, string>) };
}
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('screens before one wall', () => {
  test('are all told by one reading, at once when they come in and then as often as it is read', async () => {
    const { state, open } = market();
    const [first, second] = [watch(open()), watch(open())];
    await pass(0);
    expect([first.parts(), second.parts(), state.reads]).toEqual([[{ orders: '<b>0</b>', name: '<h2>Đơn</h2>' }], [{ orders: '<b>0</b>', name: '<h2>Đơn</h2>' }], 1]);
    await pass(20_000);
    expect(state.reads).toBe(5);
    expect(first.seen.text.startsWith('retry: 2000\n\n')).toBe(true);
  });

  test('are sent what has changed alone, and that nothing has', async () => {
    const { state, open } = market();
    const screen = watch(open());
    await pass(5_000);
    state.orders = 7;
    await pass(5_000);
    expect(screen.parts()).toEqual([{ orders: '<b>0</b>', name: '<h2>Đơn</h2>' }, {}, { orders: '<b>7</b>' }]);
  });

  test('hear nothing of figures while they cannot be read, though the line is kept, and all again afterwards', async () => {
    const { state, open } = market();
    const screen = watch(open());
    await pass(0);
    state.away = true;
    await pass(15_000);
    expect([screen.parts().length, screen.seen.text.match(/^: /gm)?.length, state.faults]).toEqual([1, 3, 3]);
    state.away = false;
    await pass(5_000);
    expect(screen.parts()).toHaveLength(2);
  });

  test('are not more than there is room for; one that leaves makes room', async () => {
    const { screens, open } = market({ most: 2 });
    const first = watch(open());
    watch(open());
    expect(open()).toBeNull();
    await first.leave();
    expect(screens.size).toBe(1);
    expect(open()).not.toBeNull();
  });

  test('that are gone are read for no more', async () => {
    const { state, open } = market();
    const screen = watch(open());
    await pass(5_000);
    await screen.leave();
    const { reads } = state;
    await pass(60_000);
    expect(state.reads).toBe(reads);
    await pass(0);
    watch(open());
    await pass(5_000);
    expect(state.reads).toBeGreaterThan(reads);
  });

  test('that do not read what they are sent are let go', async () => {
    const { screens, open } = market();
    expect(open()).not.toBeNull();
    await pass(60_000);
    expect(screens.size).toBe(0);
  });

  test('come in anew after a while, so that a role taken back shows', async () => {
    const { open } = market();
    const screen = watch(open());
    await pass(600_000);
    expect(screen.seen.ended).toBe(true);
  });

  test('end with the process, and none comes in after', async () => {
    const { screens, open } = market();
    const screen = watch(open());
    await pass(0);
    screens.close();
    await pass(0);
    expect([screen.seen.ended, screens.size, open()]).toEqual([true, 0, null]);
  });
});
