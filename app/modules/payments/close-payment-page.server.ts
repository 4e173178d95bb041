import type { ProviderApp } from './port.ts';
import { findProvider } from './providers.server.ts';

/**
 * Closes the provider's page of a payment that is not waited for any more, so that nobody pays it. One that was paid meanwhile, or has run out, is left to
 * its own news. Throws where the provider is away: the job is tried again.
 */
export async function closePaymentPage(app: ProviderApp, { paymentId }: { paymentId: string }): Promise<void> {
  const payment = await app.db.payment.findUnique({ where: { id: paymentId } });
  const provider = payment && findProvider(payment.provider);
  if (!provider?.end || !payment?.providerRef || payment.state !== 'ended' || payment.received > 0n) return;
  const closed = await provider.end(app, { id: paymentId, providerRef: payment.providerRef });
  if (!closed.ok && closed.problem.code === 'provider_away') throw new Error(`${provider.key} is away: ${closed.problem.why}`);
}
