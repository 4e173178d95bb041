/**
 * Splits a whole amount by weights to the đồng: each part is its share rounded down, and what is left goes to those with the largest remainders,
 * the first one among equals. Weights that are all 0 count as equal. The parts always add up to the amount.
 */
export function split(amount: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  const shares = total === 0n ? weights.map(() => 1n) : weights.map(BigInt);
  const whole = total === 0n ? BigInt(weights.length) : total;
  const exact = shares.map((share) => ({ part: (BigInt(amount) * share) / whole, rest: (BigInt(amount) * share) % whole }));
  let left = BigInt(amount) - exact.reduce((sum, { part }) => sum + part, 0n);
  const order = exact.map(({ rest }, place) => ({ rest, place })).sort((a, b) => (a.rest === b.rest ? a.place - b.place : a.rest > b.rest ? -1 : 1));
  const parts = exact.map(({ part }) => part);
  for (const { place } of order) {
    if (left <= 0n) break;
    parts[place] = (parts[place] ?? 0n) + 1n;
    left -= 1n;
  }
  return parts.map(Number);
}

/** A share of an amount in hundredths of a per cent, in whole đồng, half a đồng upwards. */
export function shareOf(amount: number, basisPoints: number): number {
  return Number((BigInt(amount) * BigInt(basisPoints) + 5_000n) / 10_000n);
}
