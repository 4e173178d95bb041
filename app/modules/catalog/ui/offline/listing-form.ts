import { askForSync } from './send-soon.ts';
import { sendListing } from './send-listings.ts';
import type { Sent } from './send-listings.ts';
import { handOver, keepDraft } from './kept-listings.ts';
import type { KeptListing } from './kept-listings.ts';
import { element } from './element.ts';
import type { OfflineWords } from './words.ts';

export type ListingForm = Pick<KeptListing, 'key' | 'person' | 'shop' | 'listing' | 'kind' | 'lang' | 'base'> & { form: HTMLFormElement };

/** What a form says of itself (`data-listing-form`), for the person of the page. The listing of a new product is named by the caller. */
export function readListingForm(form: HTMLFormElement, person: string, listing: string): ListingForm {
  const { listingForm: kind, shop = '', base = '' } = form.dataset;
  return { form, person, shop, listing, key: `${person}/${listing}`, kind: kind === 'quick' ? 'quick' : 'full', lang: document.documentElement.lang, base };
}

const fieldsOf = (form: HTMLFormElement) => [...new FormData(form)].filter((field): field is [string, string] => typeof field[1] === 'string');

export function keepForm({ form, ...listing }: ListingForm): Promise<void> {
  const fields = fieldsOf(form);
  const title = fields.find(([name]) => name === 'productName' || name === 'name')?.[1] ?? '';
  return keepDraft({ ...listing, title, fields });
}

/** Keeps each letter as it is typed; what is typed while one write runs is in the next. Answers how to have all of it kept now. */
export function keepWhileTyping(listing: ListingForm): { now: () => Promise<void>; stop: () => void } {
  let stopped = false;
  let last: Promise<void> = Promise.resolve();
  let queued = false;
  const now = () => {
    if (stopped || queued) return last;
    queued = true;
    listing.form.setAttribute('data-writing', '');
    last = last.then(async () => {
      queued = false;
      await keepForm(listing).catch(() => {});
      if (!queued) listing.form.removeAttribute('data-writing');
    });
    return last;
  };
  listing.form.addEventListener('input', now);
  listing.form.addEventListener('change', now);
  return { now, stop: () => void (stopped = true) };
}

type Handing = { listing: ListingForm; words: OfflineWords; handIn: boolean; note: HTMLElement; onMistakes: (sent: Extract<Sent, { code: 'mistakes' }>) => void };

/** Puts the listing among what waits, tries to send it at once, and tells what became of it. */
export async function handOverForm({ listing, words, handIn, note, onMistakes }: Handing): Promise<void> {
  if (!(await handOver(listing.key, handIn))) return;
  const { form } = listing;
  form.inert = true;
  note.textContent = words.sending;
  const sent = navigator.onLine ? await sendListing(listing.key) : ({ code: 'later' } as const);
  if (sent.code === 'taken' || sent.code === 'gone') {
    const taken = sent.code === 'taken' ? sent : null;
    const query = new URLSearchParams([['done', taken?.handedIn ? 'submitted' : 'saved'], ...(taken?.refused ?? []).map(({ code, file }) => ['refused', `${code}:${file}`])]);
    location.assign(`${listing.lang === 'en' ? '/en' : ''}/seller/products/${listing.listing}?${query}`);
    return;
  }
  if (sent.code === 'mistakes') {
    form.inert = false;
    note.textContent = sent.text;
    onMistakes(sent);
    return;
  }
  void askForSync();
  form.hidden = true;
  note.className = 'mt-6 rounded-card border border-leaf bg-leaf-pale p-4';
  note.replaceChildren(
    element('strong', {}, words.kept),
    ' ',
    sent.code === 'elsewhere' ? words.elsewhere : words.keptText,
    element('a', { href: `${listing.lang === 'en' ? '/en' : ''}/seller/products/new`, className: 'mt-2 block w-fit py-2 font-semibold text-leaf underline underline-offset-4' }, words.another),
  );
}
