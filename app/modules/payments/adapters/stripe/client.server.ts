import type { Stripe } from 'stripe';
import type { StripeSettings } from '#app/platform/card-settings.server.ts';
import { failed } from '#app/shared/result.ts';
import type { ProviderProblem } from '../../port.ts';

const clients = new WeakMap<StripeSettings, Promise<Stripe>>();

/** The SDK is loaded where cards are taken, and nowhere else: it is large. A request with its one repetition ends within a checkout's lease. */
export function clientOf(settings: StripeSettings): Promise<Stripe> {
  const client = clients.get(settings) ?? createClient(settings);
  clients.set(settings, client);
  return client;
}

async function createClient({ secretKey, url }: StripeSettings): Promise<Stripe> {
  const { default: Sdk } = await import('stripe');
  const host = url === null ? null : new URL(url);
  return new Sdk(secretKey, {
    timeout: 10_000,
    maxNetworkRetries: 1,
    telemetry: false,
    ...(host && { protocol: host.protocol === 'http:' ? 'http' : 'https', host: host.hostname.replace(/^\[|\]$/g, ''), port: host.port || (host.protocol === 'http:' ? '80' : '443') }),
  });
}

/** An answer is what was asked for, or none: the SDK takes an error page without words for success. */
export function sure<Thing extends { object: string }>(answer: Thing, object: Thing['object']): Thing {
  if (answer.object !== object) throw new Error(`Stripe answered no ${object}`);
  return answer;
}

/** What a failed call means: only what Stripe has understood and will not do is refused; everything else may be asked again, a wrong key too. */
export function problemOf(fault: unknown): { ok: false; problem: ProviderProblem } {
  const why = fault instanceof Error ? fault.message : String(fault);
  const status = typeof fault === 'object' && fault !== null && 'statusCode' in fault ? fault.statusCode : null;
  return failed({ code: status === 400 || status === 402 || status === 404 ? 'refused' : 'provider_away', why: why.slice(0, 300) });
}
