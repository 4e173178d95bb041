import { setTimeout as sleep } from 'node:timers/promises';

export type Repeated = { /** Does not wait for the pause. */ wake(): void; /** Waits for the turn that has begun. */ stop(): Promise<void> };

/**
 * Takes one turn after the other until it is stopped. A turn answers whether there is more to do at once; after one that does not, or that
 * fails, it waits for the pause (milliseconds) or, unless it failed, until it is woken. After one that had something to do it rests, so that what comes
 * in a rush is done together.
 */
export function repeat(turn: () => Promise<boolean>, { pause, rest = 0, failed }: { pause: number; rest?: number; failed: (error: unknown) => unknown }): Repeated {
  const end = new AbortController();
  let [woken, wake] = [false, () => {}];
  const wait = async (deaf: boolean) => {
    const cut = new AbortController();
    if (!deaf) wake = () => cut.abort();
    if (deaf || !woken) await sleep(pause, undefined, { signal: AbortSignal.any([end.signal, cut.signal]) }).catch(() => {});
    wake = () => {};
  };
  const run = async () => {
    while (!end.signal.aborted) {
      woken = false;
      try {
        if (!(await turn())) await wait(false);
        else if (rest > 0) await sleep(rest, undefined, { signal: end.signal }).catch(() => {});
      } catch (error) {
        await failed(error);
        await wait(true);
      }
    }
  };
  const running = run();
  return {
    wake() {
      woken = true;
      wake();
    },
    stop() {
      end.abort();
      return running;
    },
  };
}
