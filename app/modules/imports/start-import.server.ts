import { announce } from '#app/platform/db/announce.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Storage } from '#app/platform/storage/storage.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { isUuid } from '#app/shared/uuid.ts';
import type { RunOwner } from './import-run.ts';
import { largestImport } from './import-run.ts';
import { fileKeyOf, findUnderWay, zipKeyOf } from './internal/runs.server.ts';

type Sent = { name: string; bytes: Uint8Array };
type Start = RunOwner & { id: string; actor: Actor & { userId: string }; file: Sent | null; zip: Sent | null; options?: Record<string, string> };

export type StartProblem = { code: 'no_file' | 'too_large' } | { code: 'busy'; runId: string };

/**
 * Takes a spreadsheet, and a ZIP with pictures where there is one, to be read by a job. The id comes with the form: sending twice is one
 * run. Errors: `no_file`, `too_large` (40 MB together), `busy` where a run of the same owner is read or written at this moment.
 */
export async function startImport(
  { db, clock, storage }: { db: Database; clock: Clock; storage: Storage },
  { id, kind, sellerId, actor, file, zip, options = {} }: Start,
): Promise<Result<{ runId: string }, StartProblem>> {
  if (!isUuid(id)) throw new Response(null, { status: 400 });
  if (!file || file.bytes.length === 0) return failed({ code: 'no_file' });
  if (file.bytes.length + (zip?.bytes.length ?? 0) > largestImport) return failed({ code: 'too_large' });
  const own = { kind, sellerId };
  const known = await db.importRun.findUnique({ where: { id }, select: { kind: true, sellerId: true, byId: true } });
  if (known) return ownRun(known, { ...own, byId: actor.userId }, id);
  await storage.put(fileKeyOf(id), file.bytes);
  if (zip && zip.bytes.length > 0) await storage.put(zipKeyOf(id), zip.bytes);
  return db.$transaction(async (tx) => {
    const underWay = await findUnderWay(tx, own, { now: clock.now(), except: id });
    if (underWay) return failed({ code: 'busy', runId: underWay });
    const { count } = await tx.importRun.createMany({
      data: {
        ...own,
        id,
        byId: actor.userId,
        actor,
        options,
        fileName: file.name.normalize('NFC').slice(-120),
        fileKey: fileKeyOf(id),
        zipKey: zip && zip.bytes.length > 0 ? zipKeyOf(id) : null,
        createdAt: clock.now(),
      },
      skipDuplicates: true,
    });
    if (count > 0) await announce(tx, 'imports.read', { runId: id }, { queue: 'imports.read' });
    return ok({ runId: id });
  });
}

function ownRun(known: { kind: string; sellerId: string | null; byId: string }, own: RunOwner & { byId: string }, id: string) {
  if (known.kind !== own.kind || known.sellerId !== own.sellerId || known.byId !== own.byId) throw new Response(null, { status: 404 });
  return ok({ runId: id });
}
