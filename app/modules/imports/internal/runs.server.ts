import type { ImportRun } from '#app/platform/db/generated/client.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { isUuid } from '#app/shared/uuid.ts';
import type { ImportFacts, ImportFiles, ImportKind } from '../import-definition.ts';
import { importPatience } from '../import-run.ts';
import type { RunOwner } from '../import-run.ts';

export const fileKeyOf = (id: string) => `imports/${id}/table`;
export const zipKeyOf = (id: string) => `imports/${id}/files`;

/** A run of this owner. 404 for another's. */
export async function getRun(db: Db, { kind, sellerId }: RunOwner, id: string): Promise<ImportRun> {
  const run = isUuid(id) ? await db.importRun.findFirst({ where: { id, kind, sellerId } }) : null;
  if (!run) throw new Response(null, { status: 404 });
  return run;
}

export function factsOf(run: ImportRun, files: ImportFiles | null): ImportFacts {
  return {
    id: run.id,
    kind: run.kind as ImportKind,
    sellerId: run.sellerId,
    byId: run.byId,
    actor: run.actor as unknown as Actor,
    fileName: run.fileName,
    options: run.options as Record<string, string>,
    createdAt: run.createdAt,
    files,
  };
}

/** One run of an owner at a time: holds the owner's place until the transaction ends, and answers the run that is under way, if any. */
export async function findUnderWay(tx: Db, { kind, sellerId }: RunOwner, { now, except }: { now: Date; except: string }): Promise<string | null> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`import ${kind} ${sellerId ?? ''}`}, 0))`;
  const since = new Date(now.getTime() - importPatience * 60_000);
  const run = await tx.importRun.findFirst({
    where: { kind, sellerId, id: { not: except }, OR: [{ state: 'reading', createdAt: { gt: since } }, { state: 'applying', confirmedAt: { gt: since } }] },
    select: { id: true },
  });
  return run?.id ?? null;
}
