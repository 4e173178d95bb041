import { mostPictures } from '../../picture-form.ts';
import { element } from './element.ts';
import { forgetWords } from './kept-listings.ts';
import { keepPictures } from './kept-pictures.ts';
import { handOverForm, keepWhileTyping, readListingForm } from './listing-form.ts';
import { replyEvent } from './reply-event.ts';
import type { OfflineWords } from './words.ts';

/** The editor of a product: its words are kept while one types, and saved by way of what waits. React draws it, and takes up what was kept. */
export async function startEditorForm(form: HTMLFormElement, { words, person }: { words: OfflineWords; person: string }): Promise<void> {
  const listing = readListingForm(form, person, form.dataset.listing ?? '');
  const note = element('p', { role: 'status', className: 'mt-4 font-semibold' });
  form.after(note);
  const keeping = keepWhileTyping(listing);
  const there = form.querySelectorAll('[data-there-pictures]').length;
  await keepPictures({ form, key: listing.key, words, note, most: mostPictures - there, onChange: keeping.now });
  // After React: what it has refused to send has mistakes that it shows by itself.
  addEventListener('submit', (event) => {
    const verb = event.submitter?.getAttribute('value') ?? 'save';
    if (event.target !== form || event.defaultPrevented) return;
    if (verb !== 'save' && verb !== 'publish') {
      // The form goes to the market itself, with all that was typed.
      keeping.stop();
      void forgetWords(listing.key);
      return;
    }
    event.preventDefault();
    void keeping.now().then(() =>
      handOverForm({
        ...{ listing, words, note, handIn: verb === 'publish' },
        onMistakes: ({ reply }) => form.dispatchEvent(new CustomEvent(replyEvent, { detail: reply })),
      }),
    );
  });
}
