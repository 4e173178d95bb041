/** Where one band of prices ends and the next begins, in đồng: below the first, …, from the last on. */
export const priceSteps = [50_000, 100_000, 200_000, 500_000, 1_000_000] as const;

/** A band: its number from 0, and its prices inclusive as the address of a list says them. */
export type PriceBand = { band: number; min: number | null; max: number | null };

export const priceBands: readonly PriceBand[] = [0, ...priceSteps].map((from, band) => {
  const next = priceSteps[band];
  return { band, min: from === 0 ? null : from, max: next === undefined ? null : next - 1 };
});

/** The number of the band in which a price lies. */
export function bandOf(price: number): number {
  return priceSteps.filter((step) => price >= step).length;
}
