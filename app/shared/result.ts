/** What a use case answers for something that an honest person can meet. Everything else is thrown. */
export type Result<Value, Problem extends { code: string }> = { ok: true; value: Value } | { ok: false; problem: Problem };

export function ok<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value };
}

export function failed<Problem extends { code: string }>(problem: Problem): { ok: false; problem: Problem } {
  return { ok: false, problem };
}
