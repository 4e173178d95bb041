import type { OrderState } from '#app/modules/orders/order.ts';
import type { ParcelState } from './parcel.ts';

type Order = { state: OrderState; delivery: 'carrier' | 'own' | 'pickup' };

/** Whether a parcel can be made of an order now: it is accepted, is sent at all, and has none, or one that was called off. */
export function canSend({ state, delivery }: Order, parcel: { state: ParcelState } | null): boolean {
  return delivery !== 'pickup' && (state === 'confirmed' || state === 'packed') && (parcel === null || parcel.state === 'cancelled');
}
