import { lengthHeader, offsetHeader, pieceSize } from '#app/platform/uploads/piece.ts';
import { intakeHeaders } from './intake.ts';
import type { IntakeAnswer } from './intake.ts';
import { changeKept, findKept, forgetKept, listAllWaiting, listPictures, noteSent } from './kept-listings.ts';
import type { KeptListing, KeptPicture } from './kept-listings.ts';

/**
 * What became of an attempt. `later`: the line or the market was away; `elsewhere`: nobody, or somebody else, is signed in;
 * `gone`: it has been sent or thrown away meanwhile.
 */
export type Sent =
  | Extract<IntakeAnswer, { code: 'taken' | 'mistakes' }>
  | { code: 'later' | 'elsewhere' | 'gone' };

/** A line that brings nothing for so long is taken for dead. */
const patience = 90_000;
const later = { code: 'later' } as const;
const elsewhere = { code: 'elsewhere' } as const;

/** Sends one listing: each photograph in pieces, going on where the last attempt broke off, then the whole in one request. */
export async function sendListing(key: string): Promise<Sent> {
  return inTurn(async () => {
    const listing = await findKept(key);
    if (listing?.state !== 'waiting') return { code: 'gone' };
    const sent = await attempt(listing).catch((): Sent => later);
    if (sent.code === 'taken') await forgetKept(key);
    else if (sent.code === 'mistakes') await changeKept(key, { state: 'stuck', problem: sent.text });
    else if (sent.code === 'later') await changeKept(key, { tries: listing.tries + 1 });
    return sent;
  });
}

/** Sends everything that waits on this phone. True where something still waits for the line. */
export async function sendWaiting(): Promise<boolean> {
  let open = false;
  for (const { key } of await listAllWaiting()) open = (await sendListing(key)).code === 'later' || open;
  return open;
}

/** One attempt at a time on the whole phone: pages and worker do not send the same twice. */
async function inTurn(work: () => Promise<Sent>): Promise<Sent> {
  return 'locks' in navigator ? await navigator.locks.request('send-listings', work) : work();
}

async function attempt(listing: KeptListing): Promise<Sent> {
  const pictures = await listPictures(listing.key);
  for (const picture of pictures) {
    const refused = await sendPicture(listing, picture);
    if (refused) return refused;
  }
  const form = new FormData();
  for (const [name, value] of listing.fields) if (!['do', 'picture', 'id'].includes(name)) form.append(name, value);
  for (const [name, value] of Object.entries({ kind: listing.kind, lang: listing.lang, intake: listing.intake, listing: listing.listing, do: listing.handIn ? 'publish' : 'save' })) form.set(name, value);
  for (const { id, name } of pictures) {
    form.append('picture', id);
    form.append('pictureName', name);
  }
  const answer = await ask(listing, '/seller/listing-intake', { method: 'POST', body: form });
  if (isElsewhere(answer)) return elsewhere;
  if (!answer.headers.get('content-type')?.startsWith('application/json')) return answer.status < 500 && answer.status >= 400 ? elsewhere : later;
  const told = (await answer.json()) as IntakeAnswer;
  if (told.code === 'taken' || told.code === 'mistakes') return told;
  if (told.code === 'other_person') return elsewhere;
  // The market has forgotten what was sent: after a week, or because it was taken over while the answer got lost.
  if (told.code === 'pictures_missing') for (const { id } of pictures) await noteSent(id, 0);
  return later;
}

/** Null once all of it is there. */
async function sendPicture(listing: KeptListing, picture: KeptPicture): Promise<Sent | null> {
  const address = `/seller/uploads/${picture.id}`;
  const { size } = picture.file;
  let offset = picture.sent;
  if (offset > 0 && offset < size) {
    const answer = await ask(listing, address, { method: 'HEAD' });
    if (isElsewhere(answer)) return elsewhere;
    offset = answer.ok ? offsetOf(answer) : 0;
  }
  while (offset < size) {
    const body = picture.file.slice(offset, offset + pieceSize);
    const answer = await ask(listing, address, { method: 'PATCH', body, headers: { [offsetHeader]: String(offset), [lengthHeader]: String(size), 'content-type': 'application/octet-stream' } });
    if (isElsewhere(answer)) return elsewhere;
    if (answer.status === 404) return elsewhere;
    // 409: it has another part of the file than we thought, and says which.
    if (!answer.ok && answer.status !== 409) return later;
    const next = offsetOf(answer);
    if (next === offset) return later;
    offset = next;
    await noteSent(picture.id, offset);
  }
  return null;
}

function ask({ person, shop }: KeptListing, address: string, { headers, ...request }: RequestInit & { headers?: Record<string, string> }): Promise<Response> {
  const whose = { [intakeHeaders.person]: person, [intakeHeaders.shop]: shop };
  return fetch(address, { ...request, headers: { ...headers, ...whose }, redirect: 'manual', cache: 'no-store', signal: AbortSignal.timeout(patience) });
}

/** Led to the sign-in page: nobody is signed in. */
function isElsewhere(answer: Response): boolean {
  return answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403;
}

function offsetOf(answer: Response): number {
  const offset = Number(answer.headers.get(offsetHeader) ?? NaN);
  if (!Number.isSafeInteger(offset)) throw new Error('no offset');
  return offset;
}
