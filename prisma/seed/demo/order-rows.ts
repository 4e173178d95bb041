import type { DeliveryRate, Zone } from '#app/modules/fulfilment/delivery-fee.ts';
import type { OrderState } from '#app/modules/orders/order.ts';

/** Rows as their tables hold them; instants as ISO texts. */
export type GroupRow = {
  id: string;
  key: string;
  code: string;
  checkout_key: string;
  buyer_name: string;
  buyer_phone: string;
  buyer_email: string | null;
  province_id: string;
  commune_id: string;
  street: string;
  address_typed: null;
  note: string;
  locale: string;
  payment_method: 'cod';
  goods: number;
  fee: number;
  total: number;
  placed_at: string;
};

export type OrderRow = {
  id: string;
  group_id: string;
  code: string;
  seller_id: string;
  commune_id: string;
  district_id: string;
  state: OrderState;
  goods: number;
  fee: number;
  total: number;
  weight_grams: number;
  zone: Zone;
  placed_at: string;
  state_since: string;
  timer_at: string | null;
  closed_at: string | null;
  reason: string | null;
};

export type LineRow = {
  id: string;
  order_id: string;
  variant_id: string;
  product_name: string;
  variant_name: string;
  product_name_en: string;
  variant_name_en: string;
  group_key: string;
  unit_price: number;
  quantity: number;
  amount: number;
  weight_grams: number;
};

export type EventRow = { id: string; order_id: string; step: string | null; by: string; from_state: OrderState | null; to_state: OrderState; at: string; actor_id: string | null; note: string | null };

export type OrderRows = { groups: GroupRow[]; orders: OrderRow[]; lines: LineRow[]; events: EventRow[] };

export type Rates = Record<Zone, DeliveryRate>;
