import type { Prisma } from '#app/platform/db/generated/client.ts';
import { announce } from '#app/platform/db/announce.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Settings } from '#app/platform/env.server.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { findProvider } from './providers.server.ts';

type App = { db: Database; clock: Clock; settings: Settings };

/**
 * Takes what a provider tells: checked, written down once by the provider's own number, and worked by a job afterwards.
 * Errors: `unknown` for a provider that is not set up, `forged` for a wrong, missing or old signature, `unreadable`.
 */
export async function receiveProviderEvent(app: App, { provider: key, headers, body }: { provider: string; headers: Headers; body: string }): Promise<Result<null, { code: 'unknown' | 'forged' | 'unreadable' }>> {
  const notices = findProvider(key)?.notices;
  if (!notices?.on(app)) return failed({ code: 'unknown' });
  const now = app.clock.now();
  const read = await notices.read(app, { headers, body, now });
  if (!read.ok) return read;
  await app.db.$transaction(async (tx) => {
    const written = await tx.providerEvent.createManyAndReturn({
      data: read.value.map(({ id: eventId, type, payload }) => ({ provider: key, eventId, type, payload: payload as Prisma.InputJsonValue, receivedAt: now })),
      skipDuplicates: true,
      select: { eventId: true },
    });
    for (const { eventId } of written) await announce(tx, 'payments.provider_event', { provider: key, eventId });
  });
  return ok(null);
}
