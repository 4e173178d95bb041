import type { AppContext } from '#app/app-context.server.ts';
import { continueRebuild } from '#app/modules/search/continue-rebuild.server.ts';
import { keepIndex } from '#app/modules/search/keep-index.server.ts';
import { noteFault } from '#app/modules/search/note-fault.server.ts';
import { sendChanges } from '#app/modules/search/send-changes.server.ts';
import { takeChanges } from '#app/modules/search/take-changes.server.ts';
import { catalogueChannel } from '#app/platform/db/announce.server.ts';
import { listenTo } from '#app/platform/db/listen.server.ts';
import { repeat } from './repeat.ts';

type KeeperApp = Pick<AppContext, 'db' | 'clock' | 'log' | 'searchIndex' | 'settings'>;

/** What failed is tried again after this, and what was not heard of is found after it, in milliseconds. */
const pause = 1_000;
/** So long, in milliseconds, what changes is collected after a change was taken: each sale changes a product, and many together cost little more than one. */
const rest = 500;
/** So often it is looked whether the engine still has its index. */
const pauseOfLooks = 5_000;

/**
 * Keeps the search true, from commit to index: wakes at each change of the catalogue, writes the table and tells the engine, and builds the
 * engine's index where it is missing. Four loops, so that an engine that is away or slow holds back no more than itself. No job of the queue: one
 * that dies with its worker stays locked for hours, while this begins again with the next worker.
 */
export function keepSearch(app: KeeperApp): { stop(): Promise<void> } {
  const { db, log, searchIndex } = app;
  const engine = (name: string, pauseOfLoop: number, turn: () => Promise<boolean>) => {
    const watched = async () => {
      const more = await turn();
      await faults.ended(name);
      return more;
    };
    return repeat(watched, { pause: pauseOfLoop, failed: (error) => faults.begun(name, error) });
  };
  const faults = engineFaults(app);
  const heard = [repeat(async () => (await takeChanges(app)) > 0, { pause, rest, failed: (error) => log.warn({ err: error }, 'changes cannot be taken into the search') })];
  const look = engine('look', pauseOfLooks, () => keepIndex(app).then(() => false));
  if (searchIndex) {
    heard.push(engine('send', pause, async () => (await sendChanges({ db, searchIndex })) > 0));
    heard.push(engine('rebuild', pause, rebuildAtPace({ ...app, searchIndex })));
  }
  const listener = listenTo(app.settings.databaseUrl, catalogueChannel, () => heard.forEach((loop) => loop.wake()));
  return {
    async stop() {
      await listener.stop();
      await Promise.all([look, ...heard].map((loop) => loop.stop()));
    },
  };
}

/** A change that comes in behind a batch of a rebuild waits for it: batches are so large that the engine has one done in about this, in milliseconds. */
const paceOfBatches = 700;
const [smallestBatch, largestBatch] = [1_000, 2_000];

function rebuildAtPace(app: Parameters<typeof continueRebuild>[0]): () => Promise<boolean> {
  let most = smallestBatch;
  return async () => {
    const begun = performance.now();
    const progress = await continueRebuild(app, { most });
    const took = Math.max(1, performance.now() - begun);
    if (progress && progress.built > 0) most = Math.round(Math.min(largestBatch, Math.max(smallestBatch, most * Math.min(2, paceOfBatches / took))));
    return progress !== null;
  };
}

/** Notes and logs the first fault, and the end of the last. */
function engineFaults(app: KeeperApp) {
  const present = new Map<string, string>();
  let cleared = false;
  return {
    async begun(name: string, error: unknown) {
      present.set(name, (error as Error).message.slice(0, 500));
      // Where the database is away, there is nothing to note it in: it is tried again.
      const news = await noteFault(app, present.get(name) ?? '').catch(() => false);
      if (news) app.log.warn({ err: error }, 'the search engine cannot be kept up; what changes waits for it');
    },
    async ended(name: string) {
      if ((!present.delete(name) && cleared) || present.size > 0) return;
      if (await noteFault(app, null)) app.log.info({}, 'the search engine is kept up again');
      cleared = true;
    },
  };
}
