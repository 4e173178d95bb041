/**
 * Answers a question out of what was reckoned a moment ago, or reckons it. `whileReckoned`: only who asks while it is being reckoned gets the same answer, for what is a
 * part of answers that are kept. The answer is handed to many: nobody changes it.
 */
export type Kept = <Answer>(question: unknown, reckon: () => Promise<Answer>, how?: { whileReckoned: true }) => Promise<Answer>;

/** For who must read what there is at this instant. */
export const keepNothing: Kept = (_, reckon) => reckon();

type Entry = { answer: Promise<unknown>; at: number; renewing: boolean };

/**
 * Keeps each answer for a while: what many ask for at once is reckoned once, also while it is being reckoned. One that is older than `fresh` milliseconds is
 * reckoned anew for the next who ask, and nobody waits for that; none is given that is as old as `most`. A question is known by its JSON. A fault is not kept.
 */
export function keepFor({ fresh, most }: { fresh: number; most: number }): Kept {
  const entries = new Map<string, Entry>();
  const running = new Map<string, Promise<unknown>>();
  const join = (key: string, reckon: () => Promise<unknown>): Promise<unknown> => {
    const answer = reckon();
    running.set(key, answer);
    const forget = () => void running.delete(key);
    answer.then(forget, forget);
    return answer;
  };
  const put = (key: string, reckon: () => Promise<unknown>, at: number): Entry => {
    const entry = { answer: reckon(), at, renewing: false };
    // At the end, so that the oldest stand first.
    entries.delete(key);
    entries.set(key, entry);
    entry.answer.catch(() => {
      if (entries.get(key) === entry) entries.delete(key);
    });
    return entry;
  };
  return <Answer>(question: unknown, reckon: () => Promise<Answer>, how?: { whileReckoned: true }) => {
    const key = JSON.stringify(question);
    if (how) return (running.get(key) ?? join(key, reckon)) as Promise<Answer>;
    const now = performance.now();
    for (const [old, { at }] of entries) {
      if (now - at < most) break;
      entries.delete(old);
    }
    const known = entries.get(key);
    if (!known || now - known.at >= most) return put(key, reckon, now).answer as Promise<Answer>;
    if (now - known.at >= fresh && !known.renewing) {
      known.renewing = true;
      const renewed = reckon();
      renewed.then(
        () => put(key, () => renewed, now),
        () => (known.renewing = false),
      );
    }
    return known.answer as Promise<Answer>;
  };
}
