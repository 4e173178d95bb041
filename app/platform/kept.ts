/** Answers a question out of what was reckoned a moment ago, or reckons it. The answer is handed to many: nobody changes it. */
export type Kept = <Answer>(question: unknown, reckon: () => Promise<Answer>) => Promise<Answer>;

/** For who must read what there is at this instant. */
export const keepNothing: Kept = (_, reckon) => reckon();

/**
 * Keeps each answer so many milliseconds: what many ask for at once is reckoned once, also while it is being reckoned. A question is known by its JSON. A fault
 * is not kept.
 */
export function keepFor(milliseconds: number): Kept {
  const answers = new Map<string, { until: number; answer: Promise<unknown> }>();
  return <Answer>(question: unknown, reckon: () => Promise<Answer>) => {
    const now = performance.now();
    // In the order in which they were put in: behind one that counts still, all do.
    for (const [key, { until }] of answers) {
      if (until > now) break;
      answers.delete(key);
    }
    const key = JSON.stringify(question);
    const known = answers.get(key);
    if (known) return known.answer as Promise<Answer>;
    const answer = reckon();
    answers.set(key, { until: now + milliseconds, answer });
    answer.catch(() => {
      if (answers.get(key)?.answer === answer) answers.delete(key);
    });
    return answer;
  };
}
