import type { PaymentMethod } from '#app/modules/orders/order.ts';
import type { ProviderApp } from './port.ts';
import { providers } from './providers.server.ts';

/** The ways in which a checkout with these sellers can be paid, cash first. */
export async function listPaymentMethods(app: ProviderApp, { sellerIds }: { sellerIds: readonly string[] }): Promise<PaymentMethod[]> {
  const offered = await Promise.all(providers.map(async (provider) => ((await provider.offers(app, sellerIds)) ? [provider.method] : [])));
  return [...new Set(offered.flat())];
}
