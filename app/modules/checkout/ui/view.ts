import type { DeliveryOption } from '#app/modules/fulfilment/delivery-options.ts';
import type { AppliedDiscount, DiscountRefusal } from '#app/modules/discounts/discount.ts';

/* What the components of the checkout show of a quote, as a page gets it. */

type Line = { variantId: string; name: string; nameEn: string | null; variantName: string; variantNameEn: string | null; quantity: number; price: number; harvestOn: string | null };
export type ParcelView = {
  parcel: { seller: { id: string; name: string; address: string; phone: string }; lines: Line[]; goods: number };
  options: DeliveryOption[];
  chosen: DeliveryOption | null;
};
export type QuoteView = {
  parcels: ParcelView[];
  goods: number;
  fee: number | null;
  discount: number;
  total: number | null;
  zoneFees: Record<'province' | 'region' | 'country', (number | null)[]> | null;
  applied: AppliedDiscount[];
  refused: DiscountRefusal[];
};
