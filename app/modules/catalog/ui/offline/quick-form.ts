import { findGroup } from '#app/modules/ocop/groups.ts';
import { guessGroup } from '../../guess-group.ts';
import { mostPictures } from '../../picture-form.ts';
import { parseTypedPrice, parseTypedWeight, weightOfUnit } from '../../typed-numbers.ts';
import { button, element } from './element.ts';
import { forgetKept, listKept } from './kept-listings.ts';
import { keepPictures } from './kept-pictures.ts';
import { handOverForm, keepWhileTyping, readListingForm } from './listing-form.ts';
import { fill } from './words.ts';
import type { OfflineWords } from './words.ts';

/** The form of a new listing: takes up what was left unfinished here, asks only for what is needed, and sends by way of what waits. */
export async function startQuickForm(form: HTMLFormElement, { words, person }: { words: OfflineWords; person: string }): Promise<void> {
  const kept = (await listKept(person)).filter(({ kind, state, shop }) => kind === 'quick' && state === 'draft' && shop === form.dataset.shop).at(-1);
  // The page may come out of the worker's cache, and its id with it.
  const listing = readListingForm(form, person, kept?.listing ?? crypto.randomUUID());
  const note = element('p', { role: 'status', className: 'font-semibold' });
  form.after(note);
  if (kept) {
    writeFields(form, kept.fields);
    note.replaceChildren(words.restored, ' ', button(words.startAnew, async () => {
      keeping.stop();
      await forgetKept(listing.key);
      location.reload();
    }, true));
    form.before(note);
  }
  const id = form.elements.namedItem('id');
  if (id instanceof HTMLInputElement) id.value = listing.listing;
  const keeping = keepWhileTyping(listing);
  askWhatIsNeeded(form, words);
  await keepPictures({ form, key: listing.key, words, note, most: mostPictures, onChange: () => {
    forgetMistake(form, 'picture');
    return keeping.now();
  } });
  form.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) forgetMistake(form, target.name);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const handIn = event.submitter?.getAttribute('value') !== 'keep';
    showMistakes(form, words, handIn ? findMistakes(form) : {});
    if (form.querySelector('[data-mistake]')) {
      note.textContent = words.fix;
      note.className = 'mt-2 font-semibold text-berry';
      form.after(note);
      return;
    }
    form.after(note);
    void keeping.now().then(() => {
      keeping.stop();
      return handOverForm({ listing, words, handIn, note, onMistakes: ({ errors }) => showMistakes(form, words, errors) });
    });
  });
}

const read = (form: HTMLFormElement, name: string) => String(new FormData(form).get(name) ?? '').trim();
const unitOf = (form: HTMLFormElement) => read(form, 'otherUnit') || read(form, 'unit');
const groupOf = (form: HTMLFormElement) => findGroup(read(form, 'groupKey') || (guessGroup(read(form, 'productName')) ?? ''));

function writeFields(form: HTMLFormElement, fields: [string, string][]) {
  for (const [name, value] of fields) {
    const field = form.elements.namedItem(name);
    if (field && 'value' in field && name !== 'id') field.value = value;
  }
}

/** Folds away what name and unit say by themselves. */
function askWhatIsNeeded(form: HTMLFormElement, words: OfflineWords) {
  const part = (name: string) => form.querySelector<HTMLElement>(`[data-ask="${name}"]`);
  const said = element('p', { className: 'text-soft', hidden: true });
  part('group')?.before(said);
  let open = false;
  const look = () => {
    const guess = findGroup(guessGroup(read(form, 'productName')) ?? '');
    const group = groupOf(form);
    const chosen = read(form, 'groupKey') !== '';
    const named = read(form, 'productName') !== '';
    part('group')?.toggleAttribute('hidden', !open && !chosen && (guess !== null || !named));
    said.hidden = !guess || open || chosen;
    if (guess) {
      said.replaceChildren(fill(words.group, guess.name[form.ownerDocument.documentElement.lang === 'en' ? 'en' : 'vi']), ' ', button(words.change, () => {
        open = true;
        look();
        part('group')?.querySelector('select')?.focus();
      }, true));
    }
    const unit = unitOf(form);
    part('weight')?.toggleAttribute('hidden', unit === '' || weightOfUnit(unit) !== null || group?.service === true);
    part('reach')?.toggleAttribute('hidden', !group?.fresh);
  };
  form.addEventListener('input', look);
  form.addEventListener('change', look);
  look();
}

/** What the market would complain of, as far as one can say it here. */
function findMistakes(form: HTMLFormElement): Record<string, string[]> {
  const mistakes: Record<string, string[]> = {};
  const group = groupOf(form);
  if (!form.querySelector('[data-kept-pictures] > *, [data-there-pictures]')) mistakes.picture = ['picture'];
  if (read(form, 'productName') === '') mistakes.productName = ['missing'];
  if (unitOf(form) === '') mistakes.unit = ['unit'];
  if (parseTypedPrice(read(form, 'price')) === null) mistakes.price = [read(form, 'price') ? 'price' : 'missing'];
  if (!/^\d{1,6}$/.test(read(form, 'stock'))) mistakes.stock = [read(form, 'stock') ? 'stock' : 'missing'];
  if (!group && read(form, 'productName') !== '') mistakes.groupKey = ['group'];
  if (unitOf(form) !== '' && !group?.service && weightOfUnit(unitOf(form)) === null && parseTypedWeight(read(form, 'weight')) === null) mistakes.weight = ['weight'];
  if (group?.fresh && read(form, 'reach') === '') mistakes.reach = ['reach'];
  return mistakes;
}

/** What is being mended is no mistake any more. */
function forgetMistake(form: HTMLFormElement, name: string) {
  form.querySelector(`#mistake-${name === 'otherUnit' ? 'unit' : name}`)?.remove();
  for (const field of form.querySelectorAll(`[name="${name}"]`)) field.removeAttribute('aria-invalid');
}

function showMistakes(form: HTMLFormElement, words: OfflineWords, mistakes: Partial<Record<string, string[]>>) {
  for (const old of form.querySelectorAll('[data-mistake]')) old.remove();
  for (const field of form.querySelectorAll('[aria-invalid]')) field.removeAttribute('aria-invalid');
  let first: HTMLElement | null = null;
  for (const [name, codes] of Object.entries(mistakes)) {
    const field = form.querySelector<HTMLElement>(`[name="${name}"]`);
    const frame = field?.closest<HTMLElement>('fieldset') ?? field?.parentElement;
    if (!field || !frame) continue;
    const text = element('p', { className: 'mt-1 font-semibold text-berry' }, words.mistakes[codes?.[0] ?? ''] ?? words.fix);
    text.dataset.mistake = '';
    text.id = `mistake-${name}`;
    if (name === 'picture') form.querySelector('[data-pictures]')?.append(text);
    else (frame.lastElementChild ?? frame).after(text);
    field.setAttribute('aria-invalid', 'true');
    field.setAttribute('aria-describedby', text.id);
    first ??= field;
  }
  first?.focus();
}
