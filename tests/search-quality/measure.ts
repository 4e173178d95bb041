import { judge } from './figures.ts';
import type { Outcome } from './figures.ts';
import type { Label } from './label.ts';
import type { Market } from './market.ts';

/** So many questions are asked at the same time. */
const atOnce = 8;

/** `seconds`: how long it took to ask them all. */
export type Measured = { name: string; outcomes: Outcome[]; seconds: number };

/** Asks every way of searching all these queries. */
export async function measure({ catalogue, searchers }: Market, labels: readonly Label[]): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const { name, find } of searchers) {
    const begin = performance.now();
    const outcomes: Outcome[] = [];
    const waiting = [...labels.entries()];
    const work = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) outcomes[next[0]] = judge(next[1], await find(next[1].q), catalogue);
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    measured.push({ name, outcomes, seconds: (performance.now() - begin) / 1000 });
  }
  return measured;
}
