import type { Clock } from '#app/platform/clock.ts';
import type { Database, Db } from '#app/platform/db/db.server.ts';
import type { Installation } from '#app/platform/installation.server.ts';
import type { Settings } from '#app/platform/env.server.ts';
import { addDays, startOfVietnamDay, utcMidnight, vietnamDay } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import { compareLines } from './comparison.ts';
import type { ComparedLine } from './comparison.ts';
import { feedSettings, openFeeds } from './feeds.server.ts';
import { listLedgerOfPayments, listNoticesOfDay, listOursOfProvider, listReceivedOfDay } from './internal/lines-of-day.server.ts';
import { providers } from './providers.server.ts';

type App = { db: Database; clock: Clock; settings: Settings; installation: () => Promise<Installation> };
type Source = { provider: string; theirs: () => Promise<ComparedLine[]>; ours: () => Promise<ComparedLine[]> };

/**
 * Compares what each provider lists of a Vietnam day (yesterday unless told otherwise) with what is written here, and the payments with the ledger;
 * each difference is kept. Comparing a day again writes its result anew. Throws, once all are done, where a list could not be had: the job is tried again.
 */
export async function compareProviders(app: App, { day = addDays(vietnamDay(app.clock.now()), -1) }: { day?: VietnamDay } = {}): Promise<void> {
  const troubles: string[] = [];
  for (const source of await listSources(app, day)) {
    const trouble = await compareOne(app, source, day);
    if (trouble !== null) troubles.push(`${source.provider}: ${trouble}`);
  }
  if (troubles.length > 0) throw new Error(`could not compare ${day}: ${troubles.join('; ')}`);
}

async function listSources(app: App, day: VietnamDay): Promise<Source[]> {
  const { db } = app;
  const span = { from: startOfVietnamDay(day), to: startOfVietnamDay(addDays(day, 1)) };
  const settings = await feedSettings(app);
  const feeds = openFeeds(settings).flatMap((feed): Source[] => {
    const list = feed.lister(settings);
    if (!list) return [];
    return [{ provider: feed.key, theirs: async () => (await list(day)).map(({ id, amount }) => ({ reference: id, amount })), ours: () => listNoticesOfDay(db, feed.key, span) }];
  });
  const cards = providers.flatMap((provider): Source[] => {
    const list = provider.listDay;
    if (!list || provider.notices?.on({ settings }) === false) return [];
    return [{ provider: provider.key, theirs: async () => (await list({ ...app, settings }, day)).map(({ kind, reference, amount }) => ({ reference: `${kind} ${reference}`, amount })), ours: () => listOursOfProvider(db, provider.key, span) }];
  });
  return [...feeds, ...cards, { provider: 'ledger', theirs: () => listReceivedOfDay(db, span), ours: () => listLedgerOfPayments(db, span) }];
}

/** Answers why it could not be done, or null. */
async function compareOne({ db, clock }: App, { provider, theirs, ours }: Source, day: VietnamDay): Promise<string | null> {
  try {
    const [them, us] = [await theirs(), await ours()];
    await write(db, { provider, day, comparedAt: clock.now(), compared: Math.max(them.length, us.length), trouble: null }, compareLines(them, us));
    return null;
  } catch (fault) {
    const trouble = (fault instanceof Error ? fault.message : String(fault)).slice(0, 300);
    await write(db, { provider, day, comparedAt: clock.now(), compared: 0, trouble }, []);
    return trouble;
  }
}

type Written = { provider: string; day: VietnamDay; comparedAt: Date; compared: number; trouble: string | null };

function write(db: Database, { provider, day, ...result }: Written, differences: ReturnType<typeof compareLines>): Promise<void> {
  return db.$transaction(async (tx: Db) => {
    const dayOfRow = utcMidnight(day);
    const { id } = await tx.providerComparison.upsert({ where: { provider_day: { provider, day: dayOfRow } }, create: { provider, day: dayOfRow, ...result }, update: result, select: { id: true } });
    await tx.comparisonDifference.deleteMany({ where: { comparisonId: id } });
    await tx.comparisonDifference.createMany({ data: differences.map((difference) => ({ comparisonId: id, ...difference })) });
  });
}
