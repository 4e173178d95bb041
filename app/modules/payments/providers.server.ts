import { cod } from './adapters/cod/cod.server.ts';
import { stripe } from './adapters/stripe/stripe.server.ts';
import { vietqr } from './adapters/vietqr/vietqr.server.ts';
import type { PaymentMethod } from '#app/modules/orders/order.ts';
import type { PaymentProvider } from './port.ts';

/** The ways to pay, in the order in which buyers are offered them. */
export const providers: readonly PaymentProvider[] = [cod, vietqr, stripe];

export function findProvider(key: string): PaymentProvider | null {
  return providers.find((provider) => provider.key === key) ?? null;
}

export function providersOf(method: PaymentMethod): PaymentProvider[] {
  return providers.filter((provider) => provider.method === method);
}
