import { openDB } from 'idb';
import type { DBSchema } from 'idb';

/** What a phone keeps of a listing until the market has it. Of each person apart; nothing is shown to another who signs in here. */
export type KeptListing = {
  /** '<person>/<listing>' */
  key: string;
  person: string;
  shop: string;
  /** Id of the product, made here for a new one. */
  listing: string;
  kind: 'quick' | 'full';
  /** Under this id the market takes it in once. */
  intake: string;
  lang: string;
  title: string;
  fields: [string, string][];
  /** Which state of the product was changed: when it was last written. */
  base: string;
  handIn: boolean;
  /** `draft`: being written; `waiting`: sent as soon as the line allows; `stuck`: the market wants it mended, `problem` says what. */
  state: 'draft' | 'waiting' | 'stuck';
  problem: string;
  tries: number;
  savedAt: number;
};

export type KeptPicture = { id: string; key: string; place: number; name: string; file: Blob; /** Bytes that the market has. */ sent: number };

interface Kept extends DBSchema {
  listings: { key: string; value: KeptListing; indexes: { person: string } };
  pictures: { key: string; value: KeptPicture; indexes: { key: string } };
}

const kept = () =>
  openDB<Kept>('listings', 1, {
    upgrade(db) {
      db.createObjectStore('listings', { keyPath: 'key' }).createIndex('person', 'person');
      db.createObjectStore('pictures', { keyPath: 'id' }).createIndex('key', 'key');
    },
  });
let opened: ReturnType<typeof kept> | null = null;
const open = () => (opened ??= kept());

/** Tells the other pages and the worker of this phone that something of it changed. */
const news = new BroadcastChannel('listings');
const tell = () => {
  news.postMessage('changed');
  globalThis.dispatchEvent(new Event('listings-changed'));
};

/** Runs when what is kept changed, here or on another page. */
export function onKeptChange(run: () => void): void {
  news.addEventListener('message', run);
  globalThis.addEventListener('listings-changed', run);
}

export async function listKept(person: string): Promise<KeptListing[]> {
  const all = await (await open()).getAllFromIndex('listings', 'person', person);
  return all.sort((a, b) => a.savedAt - b.savedAt);
}

export async function listAllWaiting(): Promise<KeptListing[]> {
  return (await (await open()).getAll('listings')).filter(({ state }) => state === 'waiting').sort((a, b) => a.savedAt - b.savedAt);
}

export async function findKept(key: string): Promise<KeptListing | undefined> {
  return (await open()).get('listings', key);
}

export async function listPictures(key: string): Promise<KeptPicture[]> {
  return (await (await open()).getAllFromIndex('pictures', 'key', key)).sort((a, b) => a.place - b.place);
}

/** Keeps what is being written, unless it has been handed over to be sent already. */
export async function keepDraft(listing: Omit<KeptListing, 'intake' | 'state' | 'problem' | 'tries' | 'handIn' | 'savedAt'>): Promise<void> {
  const tx = (await open()).transaction('listings', 'readwrite');
  const before = await tx.store.get(listing.key);
  if (before?.state !== 'waiting') {
    // A new product is taken in under its own id, so that the same page without a script means the same intake.
    const intake = before?.intake ?? (listing.kind === 'quick' ? listing.listing : crypto.randomUUID());
    await tx.store.put({ problem: '', tries: 0, handIn: false, ...before, ...listing, intake, state: 'draft', savedAt: Date.now() });
  }
  await tx.done;
}

/** From a draft to what waits to be sent. False where it waits already: pressing twice sends once. */
export async function handOver(key: string, handIn: boolean): Promise<boolean> {
  const tx = (await open()).transaction('listings', 'readwrite');
  const listing = await tx.store.get(key);
  const mine = listing !== undefined && listing.state !== 'waiting';
  if (mine) await tx.store.put({ ...listing, handIn, state: 'waiting', problem: '', tries: 0, savedAt: Date.now() });
  await tx.done;
  if (mine) tell();
  return mine;
}

/** Changes what is known of a listing that waits; one that was thrown away meanwhile stays away. */
export async function changeKept(key: string, change: Partial<Pick<KeptListing, 'state' | 'problem' | 'tries' | 'intake'>>): Promise<void> {
  const tx = (await open()).transaction('listings', 'readwrite');
  const listing = await tx.store.get(key);
  if (listing) await tx.store.put({ ...listing, ...change });
  await tx.done;
  tell();
}

export async function forgetKept(key: string): Promise<void> {
  const tx = (await open()).transaction(['listings', 'pictures'], 'readwrite');
  await tx.objectStore('listings').delete(key);
  for (const id of await tx.objectStore('pictures').index('key').getAllKeys(key)) await tx.objectStore('pictures').delete(id);
  await tx.done;
  tell();
}

/** Forgets what was typed; photographs that were chosen stay. */
export async function forgetWords(key: string): Promise<void> {
  const listing = await findKept(key);
  if (listing?.state === 'draft') await (await open()).delete('listings', key);
}

export async function keepPicture(key: string, { name, file }: { name: string; file: Blob }): Promise<KeptPicture> {
  const tx = (await open()).transaction('pictures', 'readwrite');
  const place = Math.max(-1, ...(await tx.store.index('key').getAll(key)).map((each) => each.place)) + 1;
  const picture: KeptPicture = { id: crypto.randomUUID(), key, place, name, file, sent: 0 };
  await tx.store.put(picture);
  await tx.done;
  return picture;
}

export async function forgetPicture(id: string): Promise<void> {
  await (await open()).delete('pictures', id);
}

export async function noteSent(id: string, sent: number): Promise<void> {
  const tx = (await open()).transaction('pictures', 'readwrite');
  const picture = await tx.store.get(id);
  if (picture) await tx.store.put({ ...picture, sent });
  await tx.done;
  tell();
}
