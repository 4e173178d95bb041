import type { TaxClass } from '#app/modules/catalog/tax-class.ts';
import type { Reach } from '#app/modules/catalog/reach.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import type { Dong } from '#app/shared/money.ts';
import type { Picture } from '#app/modules/catalog/product-card.ts';

/** The most pieces of one thing that a cart takes. */
export const largestQuantity = 999;

/** What stands in the way of buying a line as it is. */
export type LineProblem = 'gone' | 'on_holiday' | 'sold_out' | 'too_few' | 'price_moved';

export type CartLine = {
  variantId: string;
  productId: string;
  productSlug: string;
  name: string;
  nameEn: string | null;
  variantName: string;
  variantNameEn: string | null;
  groupKey: string;
  /** Of its recognition today; 0 = none. */
  stars: number;
  /** What it is for the tax that is withheld. */
  taxClass: TaxClass;
  picture: Picture | null;
  quantity: number;
  /** Đồng: now, and when the buyer last saw it. */
  price: Dong;
  priceSeen: Dong;
  stock: number;
  weightGrams: number;
  /** Of its parcel, where somebody has measured it. */
  lengthCm: number | null;
  widthCm: number | null;
  heightCm: number | null;
  /** How far it may travel. */
  reach: Reach;
  /** Alcohol: the buyer must be 18 or older. */
  adultsOnly: boolean;
  /** A pre-order: it is harvested on this day and sent after it. */
  harvestOn: VietnamDay | null;
  /** The member household whose goods a cooperative sells. */
  producerId: string | null;
  /** Where the goods come from, if the listing or its maker says so. */
  originCommuneId: string | null;
  /** Its shop rests: the day on which it sells again. */
  backOn: VietnamDay | null;
  problem: LineProblem | null;
};

/** The lines of one seller: they become one order and one parcel. */
export type CartParcel = {
  seller: { id: string; slug: string; name: string; phone: string; /** Street and commune: whom one buys from. */ address: string; communeId: string; provinceCode: string; region: string | null; districtId: string };
  lines: CartLine[];
  goods: Dong;
  weightGrams: number;
};

export type CartView = { parcels: CartParcel[]; goods: Dong; count: number };

export function lineProblem(line: { onSale: boolean; backOn: VietnamDay | null; stock: number; quantity: number; price: Dong; priceSeen: Dong }): LineProblem | null {
  if (!line.onSale) return 'gone';
  if (line.backOn !== null) return 'on_holiday';
  if (line.stock === 0) return 'sold_out';
  if (line.stock < line.quantity) return 'too_few';
  return line.price === line.priceSeen ? null : 'price_moved';
}

/** A line that cannot be bought at all counts for nothing. */
export function isBuyable({ problem }: { problem: LineProblem | null }): boolean {
  return problem === null || problem === 'price_moved';
}
