import { createHmac } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';

export type MeiliKeys = { search: string; index: string };

type KeyFacts = { uid: string; name: string; actions: string[] };

/** What a process of the market may do in Meilisearch, and with which indexes. */
const indexes = ['products*'];
const keys: Record<keyof MeiliKeys, KeyFacts> = {
  search: { uid: '5c0a1d7e-6b1f-4f0e-9a36-2f6f0c1d8a01', name: 'Cho Phien: web', actions: ['search'] },
  index: { uid: '5c0a1d7e-6b1f-4f0e-9a36-2f6f0c1d8a02', name: 'Cho Phien: worker', actions: ['documents.*', 'indexes.*', 'search', 'settings.*', 'stats.get', 'tasks.get'] },
};

/** The keys that a Meilisearch with this master key gives to those uids, whether or not it has made them yet. */
export function meiliKeysOf(master: string): MeiliKeys {
  const keyOf = ({ uid }: KeyFacts) => createHmac('sha256', master).update(uid).digest('hex');
  return { search: keyOf(keys.search), index: keyOf(keys.index) };
}

/** Makes the two narrow keys where they are missing or mean something else. Throws where the server does not do it. */
export async function makeMeiliKeys(url: string, master: string): Promise<MeiliKeys> {
  for (const facts of Object.values(keys)) {
    const known = await ask(url, master, 'GET', `keys/${facts.uid}`);
    if (known.status === 200) {
      const { actions, indexes: allowed } = (await known.json()) as { actions: string[]; indexes: string[] };
      if (isDeepStrictEqual([actions.toSorted(), allowed], [facts.actions.toSorted(), indexes])) continue;
      await ask(url, master, 'DELETE', `keys/${facts.uid}`);
    }
    const made = await ask(url, master, 'POST', 'keys', { ...facts, indexes, expiresAt: null });
    if (!made.ok) throw new Error(`Meilisearch does not make a key with this master key (${made.status})`);
  }
  return meiliKeysOf(master);
}

function ask(url: string, master: string, method: string, path: string, body?: object): Promise<Response> {
  return fetch(new URL(path, url.endsWith('/') ? url : `${url}/`), {
    method,
    headers: { authorization: `Bearer ${master}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(10_000),
  });
}
