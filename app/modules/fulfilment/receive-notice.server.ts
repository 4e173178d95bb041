import { createHash, timingSafeEqual } from 'node:crypto';
import type { Prisma } from '#app/platform/db/generated/client.ts';
import { announce } from '#app/platform/db/announce.server.ts';
import type { CarrierSettings } from '#app/platform/carrier-settings.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { carrierOf } from './carriers.server.ts';

type App = { db: Database; clock: Clock; settings: { carriers: CarrierSettings } };
type Input = { carrier: string; /** The secret of the address that the carrier was given. */ secret: string; /** As it was sent, and in which form. */ body: string; type: string };

/**
 * Writes down what a carrier tells, before anything is done with it, and announces it: the same message again writes nothing. Carriers sign nothing;
 * what they publish is an address with a secret in it.
 * Errors: `unknown` for a carrier that is not set up, `forged` without its secret, `unreadable` in another form than it publishes.
 */
export async function receiveNotice({ db, clock, settings }: App, { carrier: key, secret, body, type }: Input): Promise<Result<null, { code: 'unknown' | 'forged' | 'unreadable' }>> {
  const carrier = carrierOf(settings, key);
  const right = key === 'ghn' ? settings.carriers.ghn?.webhookSecret : key === 'ghtk' ? settings.carriers.ghtk?.webhookSecret : undefined;
  if (!carrier || right === undefined) return failed({ code: 'unknown' });
  if (!isSame(secret, right)) return failed({ code: 'forged' });
  let payload: Prisma.InputJsonObject;
  let tracking: string | undefined;
  try {
    payload = (type.startsWith('application/x-www-form-urlencoded') ? Object.fromEntries(new URLSearchParams(body)) : JSON.parse(body)) as Prisma.InputJsonObject;
    tracking = carrier.readNotice(payload)?.tracking;
  } catch {
    return failed({ code: 'unreadable' });
  }
  if (tracking !== undefined) await keepCarrierEvent(db, { carrier: key, tracking, payload, now: clock.now() });
  return ok(null);
}

/** Writes a message of a carrier, or an answer that it gave, once, and announces it. The messages of one parcel are worked one after the other. */
export async function keepCarrierEvent(db: Database, { carrier, tracking, payload, now }: { carrier: string; tracking: string; payload: Prisma.InputJsonObject; now: Date }): Promise<void> {
  const eventId = createHash('sha256').update(JSON.stringify(payload, Object.keys(payload).sort())).digest('base64url').slice(0, 32);
  await db.$transaction(async (tx) => {
    const { count } = await tx.carrierEvent.createMany({ data: [{ carrier, eventId, tracking, payload, receivedAt: now }], skipDuplicates: true });
    if (count > 0) await announce(tx, 'fulfilment.carrier_told', { carrier, eventId }, { queue: `carrier ${tracking}` });
  });
}

function isSame(given: string, right: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(right));
}
