import type { Db } from '#app/platform/db/db.server.ts';
import { isConstraintBroken } from '#app/platform/db/constraint-broken.ts';
import type { AnyImport, ImportApp, ImportFacts, NumberedRow, Written } from './import-definition.ts';
import { openFiles } from './internal/import-files.server.ts';
import { readCells } from './internal/read-rows.ts';
import { factsOf } from './internal/runs.server.ts';
import { countRun, markWritten } from './internal/mark-written.server.ts';

/** Rows in one transaction. */
const batchSize = 250;

type Job = { app: ImportApp; definition: AnyImport; run: ImportFacts; known: unknown };

/**
 * The job that writes what the preview has shown, a batch in each transaction; a row that was written is marked in the same one, so that
 * the job goes on after a crash where it stopped. What has become wrong since the preview is told like any other wrong row.
 */
export async function applyImport(app: ImportApp, definition: AnyImport, runId: string): Promise<void> {
  const stored = await app.db.importRun.findUnique({ where: { id: runId } });
  if (stored?.state !== 'applying') return;
  const zip = stored.zipKey ? await app.storage.get(stored.zipKey) : null;
  const opened = zip ? await openFiles(zip) : null;
  const files = opened?.ok ? opened.value : null;
  const run = factsOf(stored, files);
  try {
    const job = { app, definition, run, known: await definition.prepare(app, run) };
    for (const batch of await openBatches(job)) await applyBatch(job, batch);
    await finish(job);
  } catch (error) {
    // The consent under which a helper writes has ended: what is written stays, the rest is not.
    if (!(error instanceof Response) || error.status !== 404) throw error;
    await app.db.importRun.updateMany({ where: { id: runId, state: 'applying' }, data: { state: 'refused', problem: 'right_ended', doneAt: app.clock.now() } });
  } finally {
    files?.close();
  }
}

/** What is still to be written, in the order of the file, as far as rows do not belong together. */
async function openBatches({ app, definition, run, known }: Job): Promise<NumberedRow<unknown>[][]> {
  const rows = await app.db.importRow.findMany({
    where: { runId: run.id, verdict: { in: ['fresh', 'changed'] }, writtenAt: null },
    orderBy: { number: 'asc' },
    select: { number: true, cells: true },
  });
  const together = new Map<string, NumberedRow<unknown>[]>();
  const wrong: Written[] = [];
  for (const { number, cells } of rows) {
    const reading = readCells(definition, known, cells as Record<string, string>);
    if ('faults' in reading) {
      wrong.push({ number, faults: reading.faults });
      continue;
    }
    const word = definition.together?.(reading.row) ?? String(number);
    const group = together.get(word);
    if (group) group.push({ number, row: reading.row });
    else together.set(word, [{ number, row: reading.row }]);
  }
  if (wrong.length > 0) await markWritten(app.db, app, run.id, wrong);
  const batches: NumberedRow<unknown>[][] = [];
  for (const group of together.values()) {
    const last = batches.at(-1);
    if (last && last.length + group.length <= batchSize) last.push(...group);
    else batches.push([...group]);
  }
  return batches;
}

async function applyBatch(job: Job, batch: NumberedRow<unknown>[]): Promise<void> {
  const { app, definition, run, known } = job;
  const tick = async () => void (await app.db.importRun.update({ where: { id: run.id }, data: { picturesDone: { increment: 1 } } }));
  const failedBefore = (await definition.beforeWrite?.(app, run, known, batch, tick)) ?? [];
  if (failedBefore.length > 0) await markWritten(app.db, app, run.id, failedBefore);
  const gone = new Set(failedBefore.map(({ number }) => number));
  await writeBatch(job, batch.filter(({ number }) => !gone.has(number)));
}

async function writeBatch(job: Job, batch: NumberedRow<unknown>[]): Promise<void> {
  const { app, definition, run, known } = job;
  if (batch.length === 0) return;
  const write = async (tx: Db) => markWritten(tx, app, run.id, await definition.write(tx, app, run, known, batch));
  try {
    await app.db.$transaction(write, { maxWait: 20_000, timeout: 120_000 });
  } catch (error) {
    if (!isConstraintBroken(error)) throw error;
    // Somebody has written the same thing at this moment: only the rows that it concerns are wrong.
    if (batch.length === 1) return void (await markWritten(app.db, app, run.id, [{ number: batch[0]?.number ?? 0, faults: [{ column: null, code: 'changed_meanwhile' }] }]));
    const half = Math.ceil(batch.length / 2);
    await writeBatch(job, batch.slice(0, half));
    await writeBatch(job, batch.slice(half));
  }
}

async function finish({ app, definition, run }: Job): Promise<void> {
  await app.db.$transaction(async (tx) => {
    const counts = await countRun(tx, run.id);
    const { count } = await tx.importRun.updateMany({ where: { id: run.id, state: 'applying' }, data: { state: 'done', ...counts, doneAt: app.clock.now() } });
    if (count > 0) await definition.finish?.(tx, app, run, counts);
  }, { timeout: 60_000 });
}
