import { markWords } from '#app/shared/marked-text.ts';
import type { Suggestion, Suggestions } from '#app/shared/suggestions.ts';

const pause = 120;
const fewestLetters = 2;
const mostKept = 50;

const box = 'absolute inset-x-0 top-full z-20 mt-1 max-h-[70vh] overflow-y-auto overscroll-contain rounded-lg border border-edge bg-card py-1 shadow-lg';
const heading = 'px-4 pt-2 text-sm font-semibold text-soft';
const row = 'flex min-h-11 flex-wrap content-center items-baseline justify-between gap-x-4 border-l-4 border-transparent px-3 py-1.5 leading-snug hover:bg-shade aria-selected:border-leaf aria-selected:bg-leaf-pale';

/**
 * Suggests pages under the search field while somebody types (the ARIA combobox pattern; the rows are plain links). Whatever goes wrong, the field
 * stays what it is without: text and Enter.
 */
export function suggestWhileTyping() {
  const form = document.querySelector<HTMLFormElement>('form[data-suggest]');
  const input = form?.querySelector<HTMLInputElement>('input[name=q]');
  if (form && input) enhance(form, input);
}

function enhance(form: HTMLFormElement, input: HTMLInputElement) {
  const list = element('div', { id: 'suggestions', role: 'listbox', tabindex: '-1', 'aria-label': form.dataset.label ?? '', class: box, hidden: '' });
  const status = element('p', { class: 'sr-only', role: 'status' });
  const answers = new Map<string, Suggestions>();
  let rows: HTMLElement[] = [];
  let active = -1;
  /** The text for which the list is open; '' = it is closed. */
  let shown = '';
  let asked: AbortController | undefined;
  let wait: number | undefined;
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-expanded', 'false');

  const typed = () => input.value.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();

  function mark(next: number) {
    rows[active]?.setAttribute('aria-selected', 'false');
    active = next;
    const chosen = rows[active];
    chosen?.setAttribute('aria-selected', 'true');
    chosen?.scrollIntoView({ block: 'nearest' });
    if (chosen) input.setAttribute('aria-activedescendant', chosen.id);
    else input.removeAttribute('aria-activedescendant');
  }
  function close() {
    mark(-1);
    shown = '';
    rows = [];
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    status.textContent = '';
  }
  function stop() {
    clearTimeout(wait);
    asked?.abort();
    close();
  }
  function show(text: string, { s, w }: Suggestions) {
    if (s.length === 0 || document.activeElement !== input) return close();
    list.replaceChildren(...groupsOf(s, w, form.dataset));
    rows = [...list.querySelectorAll<HTMLElement>('[role=option]')];
    mark(-1);
    shown = text;
    list.hidden = false;
    list.scrollTop = 0;
    input.setAttribute('aria-controls', list.id);
    input.setAttribute('aria-expanded', 'true');
    status.textContent = (form.dataset.count ?? '').replace('#', String(s.length));
  }
  async function ask(text: string) {
    asked?.abort();
    const known = answers.get(text);
    if (known) return show(text, known);
    const request = new AbortController();
    asked = request;
    try {
      const answer = await fetch(`${form.dataset.suggest}?q=${encodeURIComponent(text)}`, { signal: request.signal });
      if (!answer.ok) throw new Error(answer.statusText);
      const suggestions = (await answer.json()) as Suggestions;
      if (answers.size >= mostKept) answers.clear();
      answers.set(text, suggestions);
      // A list from which somebody chooses is not taken away under the hand.
      if (asked === request && typed() === text && active < 0) show(text, suggestions);
    } catch {
      if (asked === request) close();
    }
  }
  function changed() {
    const text = typed();
    clearTimeout(wait);
    // What was suggested for the beginning may stay until more is known.
    if (shown && text.startsWith(shown)) mark(-1);
    else close();
    if (text.length < fewestLetters) stop();
    else if (text !== shown) wait = window.setTimeout(() => void ask(text), pause);
  }

  input.addEventListener('focus', () => form.append(list, status), { once: true });
  input.addEventListener('input', changed);
  // Some keyboards of phones and systems hand the word over only when it is finished.
  input.addEventListener('compositionend', changed);
  input.addEventListener('blur', stop);
  form.addEventListener('submit', stop);
  addEventListener('pagehide', stop);
  addEventListener('scroll', () => shown && form.getBoundingClientRect().bottom < 0 && stop(), { passive: true });
  // The field keeps the focus while a row is pressed.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  input.addEventListener('keydown', (event) => {
    const { key } = event;
    // While a word is being composed, the keys belong to the keyboard's program.
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    if (!shown) {
      if (key !== 'ArrowDown' || typed().length < fewestLetters) return;
      void ask(typed());
    } else if (key === 'ArrowDown') mark(active + 1 < rows.length ? active + 1 : -1);
    else if (key === 'ArrowUp') mark(active < 0 ? rows.length - 1 : active - 1);
    else if (key === 'Escape') stop();
    else if (active < 0) return;
    else if (key === 'Home') mark(0);
    else if (key === 'End') mark(rows.length - 1);
    else if (key === 'Enter') rows[active]?.click();
    else return;
    event.preventDefault();
  });
}

/** The rows, those of a kind under its heading. */
function groupsOf(suggestions: Suggestion[], words: string[], labels: DOMStringMap): HTMLElement[] {
  const groups = new Map<string, HTMLElement>();
  suggestions.forEach(({ k, t, u, n }, index) => {
    const label = labels[k] ?? '';
    const group = groups.get(k) ?? element('div', { role: 'group', 'aria-label': label }, element('div', { class: heading, 'aria-hidden': 'true' }, label));
    groups.set(k, group);
    const name = element('span', {}, ...markWords(t, words).map(({ text, found }) => (found ? element('b', {}, text) : text)));
    const link = element('a', { id: `suggestion-${index}`, role: 'option', 'aria-selected': 'false', class: row, href: u, tabindex: '-1' }, name);
    if (n) link.append(' ', element('span', { class: 'text-sm text-soft' }, n));
    group.append(link);
  });
  return [...groups.values()];
}

function element(tag: string, attributes: Record<string, string>, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}
