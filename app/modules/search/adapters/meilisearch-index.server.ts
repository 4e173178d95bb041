import { Meilisearch, MeilisearchApiError } from 'meilisearch';
import type { SearchDocument, SearchIndex } from '../port.ts';
import { indexSettings, toRecord } from './meilisearch-records.server.ts';
import type { IndexedProduct } from './meilisearch-records.server.ts';

type Connection = { url: string; key: string | null; index?: string };

const ofIndexing = { timeout: 10 * 60_000, interval: 50 };

/** Keeps the index of a Meilisearch server. Every call throws where the server does not do it. */
export function meiliIndex({ url, key, index = 'products' }: Connection): SearchIndex {
  const client = new Meilisearch({ host: url, ...(key && { apiKey: key }), timeout: 60_000 });
  const products = client.index<IndexedProduct>(index);
  return {
    async write(documents, gone) {
      if (documents.length > 0) await settled(products.addDocuments(documents.map(toRecord), { primaryKey: 'id' }).waitTask(ofIndexing));
      if (gone.length > 0) await settled(products.deleteDocuments(gone).waitTask(ofIndexing));
    },
    replaceAll: (batches) => replaceIndex(client, index, batches),
    async count() {
      const stats = await products.getStats().catch((error: unknown) => {
        if (error instanceof MeilisearchApiError && error.cause?.code === 'index_not_found') return null;
        throw error;
      });
      return stats?.numberOfDocuments ?? null;
    },
  };
}

/**
 * Fills a second index and then changes places with the one that is searched, so the shop never searches half a market.
 * The server does its tasks in their order, so only those whose outcome counts are waited for.
 */
async function replaceIndex(client: Meilisearch, index: string, batches: AsyncIterable<SearchDocument[]>): Promise<void> {
  const next = client.index<IndexedProduct>(`${index}_next`);
  await next.delete();
  await client.createIndex(next.uid, { primaryKey: 'id' });
  let last = await next.updateSettings(indexSettings);
  for await (const documents of batches) {
    const before = last;
    last = await next.addDocuments(documents.map(toRecord));
    await settled(client.tasks.waitForTask(before.taskUid, ofIndexing));
  }
  await settled(client.tasks.waitForTask(last.taskUid, ofIndexing));
  // An index that is there already fails this task, which is as well.
  await client.createIndex(index, { primaryKey: 'id' });
  await settled(client.swapIndexes([{ indexes: [index, next.uid], rename: false }]).waitTask(ofIndexing));
  await next.delete();
}

async function settled(task: Promise<{ status: string; error: { message: string } | null }>): Promise<void> {
  const { status, error } = await task;
  if (status !== 'succeeded') throw new Error(`Meilisearch could not do a task: ${error?.message ?? status}`);
}
