import type { Prisma } from '#app/platform/db/generated/client.ts';
import { announce } from '#app/platform/db/announce.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Installation } from '#app/platform/installation.server.ts';
import type { Settings } from '#app/platform/env.server.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { feedSettings, openFeeds } from './feeds.server.ts';
import { bankReference } from './same-transfer.ts';

type App = { db: Database; clock: Clock; settings: Settings; installation: () => Promise<Installation> };

/**
 * Takes what a bank-feed service tells: checked, written down once by the service's own number, and worked by a job afterwards. Answers what the
 * service wants to hear. Errors: `unknown` for a service that is not set up, `forged` for a wrong, missing or old signature, `unreadable`.
 */
export async function receiveBankNotice(app: App, { provider, headers, body }: { provider: string; headers: Headers; body: string }): Promise<Result<object, { code: 'unknown' | 'forged' | 'unreadable' }>> {
  const settings = await feedSettings(app);
  const feed = openFeeds(settings).find(({ key }) => key === provider);
  if (!feed) return failed({ code: 'unknown' });
  const now = app.clock.now();
  const read = feed.read(settings, { headers, body, now });
  if (!read.ok) return read;
  await app.db.$transaction(async (tx) => {
    const written = await tx.bankNotice.createManyAndReturn({
      data: read.value.map(({ id, accounts, amount, note, reference, at, raw }) => ({
        provider,
        providerId: id,
        account: accounts.join(' '),
        amount,
        note: note.replaceAll('\0', '').slice(0, 1_000),
        reference: reference && bankReference(reference),
        at,
        receivedAt: now,
        raw: raw as Prisma.InputJsonValue,
      })),
      skipDuplicates: true,
      select: { id: true },
    });
    for (const { id } of written) await announce(tx, 'payments.bank_notice', { noticeId: id });
  });
  return ok(feed.heard);
}
