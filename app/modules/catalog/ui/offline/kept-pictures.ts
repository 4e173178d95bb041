import { button, element } from './element.ts';
import { forgetPicture, keepPicture, listPictures } from './kept-listings.ts';
import type { KeptPicture } from './kept-listings.ts';
import { shrinkPicture } from './shrink-picture.ts';
import { fill } from './words.ts';
import type { OfflineWords } from './words.ts';

const largest = 15 * 1024 * 1024;

type Album = { form: HTMLFormElement; key: string; words: OfflineWords; most: number; note: HTMLElement; onChange: () => Promise<void> };

/** Keeps the photographs that are chosen in a form on the phone, and shows them. They are sent with the listing. */
export async function keepPictures({ form, key, words, most, note, onChange }: Album): Promise<void> {
  const list = form.querySelector<HTMLElement>('[data-kept-pictures]');
  if (!list) return;
  const show = (picture: KeptPicture) => {
    const address = URL.createObjectURL(picture.file);
    const item = element('li', { className: 'flex flex-col overflow-hidden rounded-lg border border-line' });
    const number = list.children.length + 1;
    const remove = button(words.removePicture, async () => {
      await forgetPicture(picture.id);
      URL.revokeObjectURL(address);
      item.remove();
      list.hidden = list.children.length === 0;
      await onChange();
    }, true);
    remove.setAttribute('aria-label', `${words.removePicture}: ${fill(words.newPicture, number)}`);
    item.append(element('img', { src: address, alt: fill(words.newPicture, number), className: 'aspect-square w-full bg-shade object-cover' }), remove);
    list.append(item);
    list.hidden = false;
  };
  list.replaceChildren();
  for (const picture of await listPictures(key)) show(picture);

  let last: Promise<void> = Promise.resolve();
  const take = async (files: File[]) => {
    await onChange();
    for (const file of files) {
      if (list.children.length >= most) {
        note.textContent = fill(words.tooMany, most);
        return;
      }
      const smaller = await shrinkPicture(file);
      if (smaller.size > largest) note.textContent = fill(words.tooLarge, file.name);
      else show(await keepPicture(key, { name: file.name, file: smaller }));
    }
  };
  // Before React hears of it: where photographs are kept, none is sent at once.
  addEventListener(
    'change',
    (event) => {
      const input = event.target;
      if (!(input instanceof HTMLInputElement) || input.type !== 'file' || input.form !== form || !input.files?.length) return;
      event.stopImmediatePropagation();
      const files = [...input.files];
      input.value = '';
      // One batch after the other, so that they keep their order.
      last = last.then(() => take(files)).catch(() => {
        note.textContent = words.fix;
      });
    },
    true,
  );
  form.dataset.keepsPictures = '';
}
