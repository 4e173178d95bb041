import type { Dong } from '#app/shared/money.ts';

/** How far a parcel goes: inside the seller's province, inside its region, or across the country. */
export type Zone = 'province' | 'region' | 'country';

export type DeliveryRate = { zone: Zone; firstGrams: number; firstFee: Dong; stepGrams: number; stepFee: Dong };

type Place = { provinceCode: string; region: string | null };

export function deliveryZone(from: Place, to: Place): Zone {
  if (from.provinceCode === to.provinceCode) return 'province';
  return from.region !== null && from.region === to.region ? 'region' : 'country';
}

/** The fee of a parcel in đồng: the first grams, then each step that is begun. A parcel that weighs nothing (a visit, a tour) costs nothing. */
export function deliveryFee(rate: DeliveryRate, weightGrams: number): Dong {
  if (weightGrams <= 0) return 0;
  const steps = Math.max(0, Math.ceil((weightGrams - rate.firstGrams) / rate.stepGrams));
  return rate.firstFee + steps * rate.stepFee;
}
