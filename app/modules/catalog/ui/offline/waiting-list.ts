import { button, element } from './element.ts';
import { intakeHeaders } from './intake.ts';
import { changeKept, forgetKept, listKept, listPictures, onKeptChange } from './kept-listings.ts';
import type { KeptListing } from './kept-listings.ts';
import { sendSoon } from './send-soon.ts';
import { fill, wordsOfPage } from './words.ts';
import type { OfflineWords } from './words.ts';

/** Shows what waits on this phone for the person of the page, each with how much of it is sent, and what can be done about it. */
export function showWaiting(): void {
  const page = wordsOfPage();
  if (!page) return;
  let turn = 0;
  const show = async () => {
    const mine = (turn += 1);
    const listings = (await listKept(page.person)).filter(({ state }) => state !== 'draft');
    const rows = await Promise.all(listings.map((listing) => row(listing, page.words)));
    // A later look is already being shown.
    if (mine !== turn) return;
    page.list.hidden = rows.length === 0;
    page.list.replaceChildren(
      element('h2', {}, fill(page.words.waiting, rows.length)),
      element('ul', { className: 'mt-2 divide-y divide-line' }, ...rows),
    );
  };
  onKeptChange(() => void show());
  void show();
}

async function row(listing: KeptListing, words: OfflineWords): Promise<HTMLElement> {
  const pictures = await listPictures(listing.key);
  const all = pictures.reduce((sum, { file }) => sum + file.size, 0);
  const sent = pictures.reduce((sum, picture) => sum + picture.sent, 0);
  const part = all === 0 ? 0 : Math.floor((sent / all) * 100);
  const stuck = listing.state === 'stuck';
  return element(
    'li',
    { className: 'py-3' },
    element('p', { className: 'font-semibold' }, listing.title || words.nameless),
    stuck
      ? element('p', { className: 'text-berry' }, listing.problem)
      : element('p', { className: 'text-soft' }, fill(words.progress, pictures.length, part)),
    element(
      'p',
      { className: 'mt-2 flex flex-wrap gap-2' },
      stuck ? button(words.mend, () => mend(listing)) : button(words.now, () => sendSoon(0)),
      button(words.discard, () => discard(listing, words), true),
    ),
  );
}

async function mend(listing: KeptListing) {
  await changeKept(listing.key, { state: 'draft' });
  location.assign(`${listing.lang === 'en' ? '/en' : ''}/seller/products/${listing.kind === 'quick' ? 'new' : listing.listing}`);
}

async function discard(listing: KeptListing, words: OfflineWords) {
  if (!confirm(fill(words.discardSure, listing.title || words.nameless))) return;
  const pictures = await listPictures(listing.key);
  await forgetKept(listing.key);
  const headers = { [intakeHeaders.person]: listing.person, [intakeHeaders.shop]: listing.shop };
  // What has come to the market already goes by itself after a week, if the line is away now.
  for (const { id, sent } of pictures) if (sent > 0) void fetch(`/seller/uploads/${id}`, { method: 'DELETE', headers, redirect: 'manual' }).catch(() => null);
}
