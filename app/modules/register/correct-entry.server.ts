import { findGroup } from '#app/modules/ocop/groups.ts';
import { starsOfPoints } from '#app/modules/ocop/validity.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import type { EntryFacts } from './entry.ts';
import { lockRegister, standingEntries } from './internal/entry-rows.server.ts';
import { publishVersion } from './internal/publish-version.server.ts';

type Correction = { key: string; actor: Actor; note: string; /** A new scan; null keeps the one that is there. */ facts: EntryFacts; communeIds: string[] };

/**
 * The keeper corrects one entry: a version of its own. Errors: `no_note` (why?), `unfinished` (a fact
 * that must be there is not), `stars_do_not_fit`, `ends_before_issue`, `elsewhere` (a commune that is not the keeper's), `gone` (it stands no longer).
 */
export async function correctEntry(
  { db, clock }: { db: Database; clock: Clock },
  { key, actor, note, facts, communeIds }: Correction,
): Promise<Result<{ version: number | null }, { code: 'no_note' | 'unfinished' | 'stars_do_not_fit' | 'ends_before_issue' | 'elsewhere' | 'gone' }>> {
  if (note === '') return failed({ code: 'no_note' });
  if (!facts.name || !facts.subject || !facts.decision || !facts.issuer || !findGroup(facts.groupKey)) return failed({ code: 'unfinished' });
  if (facts.points !== null && starsOfPoints(facts.points) !== facts.stars) return failed({ code: 'stars_do_not_fit' });
  if (facts.endsOn <= facts.issuedOn) return failed({ code: 'ends_before_issue' });
  if (!facts.communeId || !communeIds.includes(facts.communeId)) return failed({ code: 'elsewhere' });
  return db.$transaction(async (tx) => {
    await lockRegister(tx);
    if ((await standingEntries(tx, [key])).length === 0) return failed({ code: 'gone' });
    const version = await publishVersion({ db: tx, clock }, { actor, runId: null, note, put: [{ key, facts }], remove: [] });
    return ok({ version: version?.number ?? null });
  });
}
