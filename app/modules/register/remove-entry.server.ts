import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { publishVersion } from './internal/publish-version.server.ts';

/** The keeper takes one entry out of the register: a version of its own; its listings lose their star. Errors: `no_note` (why?), `gone` (it stands no longer). */
export async function removeEntry({ db, clock }: { db: Database; clock: Clock }, { key, actor, note }: { key: string; actor: Actor; note: string }): Promise<Result<null, { code: 'no_note' | 'gone' }>> {
  if (note === '') return failed({ code: 'no_note' });
  return db.$transaction(async (tx) => {
    const version = await publishVersion({ db: tx, clock }, { actor, runId: null, note, put: [], remove: [key] });
    return version ? ok(null) : failed({ code: 'gone' as const });
  });
}
