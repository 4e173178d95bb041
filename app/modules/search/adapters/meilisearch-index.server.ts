import { Meilisearch, MeilisearchApiError } from 'meilisearch';
import type { EnqueuedTask } from 'meilisearch';
import { hash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Asked, IndexPlace, SearchIndex } from '../port.ts';
import { plainAnswers } from './meilisearch-post.server.ts';
import { indexSettings, toRecord } from './meilisearch-records.server.ts';
import type { IndexedProduct } from './meilisearch-records.server.ts';

type Connection = { url: string; key: string | null; index?: string };

/** A task waits behind those before it, which may be many; a server that is away is noticed at once. */
const ofIndexing = { timeout: 10 * 60_000, interval: 25 };
const documentsAtOnce = 1_000;
const allRanges = JSON.stringify(Array.from({ length: 256 }, (_, range) => range));

/** Keeps the index of a Meilisearch server. Every call throws where the server does not do it. */
export function meiliIndex({ url, key, index = 'products' }: Connection): SearchIndex {
  const client = new Meilisearch({ host: url, ...(key && { apiKey: key }), timeout: 60_000, requestInit: { headers: plainAnswers } });
  const uids: Record<IndexPlace, string> = { live: index, next: `${index}_next` };
  const at = (place: IndexPlace) => client.index<IndexedProduct>(uids[place]);
  const live = at('live');
  return {
    has: async (place) => (await infoOf(client, uids[place])) !== null,
    async send(place, documents, gone) {
      const tasks: EnqueuedTask[] = [];
      if (documents.length > 0) tasks.push(await at(place).addDocuments(documents.map(toRecord), { primaryKey: 'id' }));
      if (gone.length > 0) tasks.push(await at(place).deleteDocuments(gone));
      return promised(client, tasks);
    },
    async begin() {
      // Without one there is nothing to delete: that task fails, which is as well.
      await at('next').delete();
      return promised(client, [await client.createIndex(uids.next, { primaryKey: 'id' }), await at('next').updateSettings(indexSettings)]);
    },
    publish: () => publish(client, uids),
    async isWell() {
      if (!(await infoOf(client, uids.live))) return false;
      return holds(await live.getSettings(), indexSettings);
    },
    async count() {
      return (await infoOf(client, uids.live)) ? (await live.getStats()).numberOfDocuments : null;
    },
    async countByRange() {
      const [{ numberOfDocuments: total }, { facetDistribution }] = await Promise.all([live.getStats(), live.search('', { limit: 0, facets: ['range'] })]);
      return { total, ranges: Array.from({ length: 256 }, (_, range) => facetDistribution?.range?.[String(range)] ?? 0) };
    },
    async listMarks(from, to) {
      const marks = new Map<string, string>();
      for (let offset = 0, more = true; more; offset += documentsAtOnce) {
        const { results } = await live.getDocuments({ filter: `range >= ${from} AND range <= ${to}`, limit: documentsAtOnce, offset });
        for (const record of results) marks.set(record.id, markOf(record));
        more = results.length === documentsAtOnce;
      }
      return marks;
    },
    markOf: (document) => markOf(toRecord(document)),
    async listStrangers() {
      const { results } = await live.getDocuments({ filter: `NOT range IN ${allRanges}`, fields: ['id'], limit: documentsAtOnce });
      return results.map(({ id }) => String(id));
    },
  };
}

/** The same for two records that hold the same, in whatever order. */
function markOf(record: IndexedProduct): string {
  return hash('sha1', JSON.stringify(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1))), 'base64');
}

/**
 * Puts the second index in the place of the one that is searched, and drops the other. An index takes its time of birth along when it
 * changes places, so a swap that was asked for by a process that was then killed is not asked for again. The task itself cannot be seen with a
 * key for some indexes: it is done when a later one is, and what stands there then tells how it ended.
 */
async function publish(client: Meilisearch, uids: Record<IndexPlace, string>): Promise<Asked | null> {
  await allDone(client, uids.next);
  const [live, next] = await Promise.all([infoOf(client, uids.live), infoOf(client, uids.next)]);
  if (!next) return null;
  const born = Math.max(next.born, live?.born ?? 0);
  if (born === next.born) await client.swapIndexes([{ indexes: [uids.next, uids.live], rename: !live }]);
  if (live) await client.index(uids.next).delete();
  return {
    async done() {
      await allDone(client, uids.live);
      if ((await infoOf(client, uids.live))?.born !== born) throw new Error('Meilisearch could not put the new index in its place');
    },
  };
}

/** Asks for something that changes nothing, and waits for it: all that was asked before is done then. */
async function allDone(client: Meilisearch, uid: string): Promise<void> {
  const { taskUid } = await client.updateIndex(uid, { primaryKey: 'id' });
  await client.tasks.waitForTask(taskUid, ofIndexing);
}

async function infoOf(client: Meilisearch, uid: string): Promise<{ born: number } | null> {
  try {
    return { born: new Date((await client.getRawIndex(uid)).createdAt).getTime() };
  } catch (error) {
    if (error instanceof MeilisearchApiError && error.cause?.code === 'index_not_found') return null;
    throw error;
  }
}

function promised(client: Meilisearch, tasks: EnqueuedTask[]): Asked {
  return {
    async done() {
      for (const { taskUid } of tasks) {
        const { status, error } = await client.tasks.waitForTask(taskUid, ofIndexing);
        if (status !== 'succeeded') throw new Error(`Meilisearch could not do a task: ${error?.message ?? status}`);
      }
    },
  };
}

/** Whether all that is wanted stands in the settings; lists of attributes are sets, save where their order ranks. */
function holds(actual: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted)) return isDeepStrictEqual(actual, wanted);
  if (typeof wanted !== 'object' || wanted === null) return actual === wanted;
  return typeof actual === 'object' && actual !== null && Object.entries(wanted).every(([name, value]) => holdsSetting(name, (actual as Record<string, unknown>)[name], value));
}

const unordered = new Set(['filterableAttributes', 'sortableAttributes']);

function holdsSetting(name: string, actual: unknown, wanted: unknown): boolean {
  if (!unordered.has(name) || !Array.isArray(actual) || !Array.isArray(wanted)) return holds(actual, wanted);
  return isDeepStrictEqual(new Set(actual), new Set(wanted));
}
