/**
 * How many cubic centimetres of a parcel count as one kilogram: carriers charge bulky goods by their room. GHN publishes 5,000, GHTK and most others
 * on the road 6,000; the market's own rates, and those of a seller, count with 6,000.
 */
export const volumetricDivisors = { market: 6_000, hand: 6_000, ghn: 5_000, ghtk: 6_000 } as const;

export type Piece = { weightGrams: number; lengthCm: number | null; widthCm: number | null; heightCm: number | null; quantity: number };

/** What the room of these goods counts as, in grams, rounded up. Goods whose size nobody has measured count nothing here. */
export function volumetricGrams(pieces: readonly Piece[], divisor: number): number {
  const room = pieces.reduce((sum, { lengthCm, widthCm, heightCm, quantity }) => sum + (lengthCm ?? 0) * (widthCm ?? 0) * (heightCm ?? 0) * quantity, 0);
  return Math.ceil((room * 1_000) / divisor);
}

/** The grams for which a parcel is charged: its weight, or what its room counts as where that is more. What weighs nothing (a visit, a tour) is no parcel. */
export function chargeableGrams(pieces: readonly Piece[], divisor: number = volumetricDivisors.market): number {
  const weight = pieces.reduce((sum, { weightGrams, quantity }) => sum + weightGrams * quantity, 0);
  return weight === 0 ? 0 : Math.max(weight, volumetricGrams(pieces, divisor));
}
