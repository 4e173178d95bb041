import type { DeliveryMethod } from '../../order.ts';

/** An order as it is printed; see list-orders-to-print. */
export type PrintOrder = {
  id: string;
  code: string;
  delivery: DeliveryMethod;
  placedAt: string;
  goods: number;
  fee: number;
  discountSeller: number;
  discountMarket: number;
  total: number;
  cash: number;
  group: { buyerName: string; buyerPhone: string; street: string; note: string; commune: { fullName: string; parent: { fullName: string } | null } };
  pickupPoint: { name: string; street: string; hours: string } | null;
  lines: PrintLine[];
};
export type PrintLine = { id: string; variantId: string; productName: string; variantName: string; quantity: number; unitPrice: number; amount: number; lots: PrintLot[] };
export type PrintLot = { code: string; quantity: number; recalled: boolean };
export type Sender = { name: string; place: string; phone: string };

/** Where the parcel goes, on one line. */
export function addressOf({ street, commune }: PrintOrder['group']): string {
  return [street, commune.fullName, commune.parent?.fullName].filter(Boolean).join(', ');
}
