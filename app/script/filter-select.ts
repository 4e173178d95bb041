import { foldName } from '#app/shared/text.ts';

const option = 'block w-full cursor-pointer px-3 py-2.5 text-left aria-selected:bg-leaf-pale aria-selected:font-semibold';
let lists = 0;

/**
 * Turns a select into a field with a list that filters as one types, with or without accents (the ARIA combobox pattern).
 * The select stays in the form and carries the value.
 */
export function filterSelect(select: HTMLSelectElement) {
  const input = document.createElement('input');
  const list = document.createElement('ul');
  const status = document.createElement('p');
  const frame = document.createElement('div');
  list.id = `filter-list-${++lists}`;
  list.role = 'listbox';
  list.hidden = true;
  // What scrolls is a stop of the Tab key otherwise, and it is gone as soon as the field is left.
  list.tabIndex = -1;
  list.className = 'absolute z-10 mt-1 max-h-72 w-full overflow-y-auto rounded-lg border border-edge bg-card shadow-lg';
  status.className = 'sr-only';
  status.setAttribute('aria-live', 'polite');
  frame.className = 'relative';
  input.type = 'text';
  input.className = select.className;
  input.placeholder = select.dataset.hint ?? '';
  input.autocomplete = 'off';
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-expanded', 'false');
  input.setAttribute('aria-autocomplete', 'list');
  for (const name of ['aria-describedby', 'aria-invalid']) if (select.hasAttribute(name)) input.setAttribute(name, select.getAttribute(name) ?? '');
  input.id = select.id;
  select.removeAttribute('id');
  select.required = false;
  select.hidden = true;
  list.setAttribute('aria-label', document.querySelector(`label[for="${input.id}"]`)?.textContent ?? '');
  select.after(frame);
  frame.append(input, list, status);

  let active = -1;
  /** What stands in the field since it was last entered, as typed. */
  let typed = '';
  const shown = () => [...list.children] as HTMLElement[];
  const chosenText = () => (select.value ? (select.selectedOptions[0]?.text ?? '') : '');

  function close() {
    list.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
    input.value = chosenText();
  }
  function choose(value: string) {
    select.value = value;
    close();
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }
  function mark(next: number) {
    const items = shown();
    if (items.length === 0) return;
    active = (next + items.length) % items.length;
    items.forEach((item, index) => item.setAttribute('aria-selected', String(index === active)));
    items[active]?.scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', items[active]?.id ?? '');
  }
  function open(filter: string) {
    const wanted = foldName(filter);
    const matches = [...select.options].filter(({ value, text }) => value && foldName(text).includes(wanted));
    list.replaceChildren(
      ...matches.map(({ value, text }, index) => {
        const item = document.createElement('li');
        Object.assign(item, { id: `${list.id}-${index}`, role: 'option', className: option, textContent: text });
        item.setAttribute('aria-selected', 'false');
        item.dataset.value = value;
        return item;
      }),
    );
    status.textContent = matches.length > 0 ? (select.dataset.results ?? '').replace('#', String(matches.length)) : (select.dataset.none ?? '');
    list.hidden = matches.length === 0;
    active = -1;
    input.setAttribute('aria-expanded', String(matches.length > 0));
  }

  input.value = chosenText();
  input.addEventListener('focus', () => {
    typed = '';
    input.select();
    open('');
  });
  input.addEventListener('input', () => {
    typed = input.value;
    open(typed);
  });
  input.addEventListener('blur', () => {
    const [only] = shown();
    if (!list.hidden && shown().length === 1 && only?.dataset.value && input.value) choose(only.dataset.value);
    else close();
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (list.hidden) open('');
      mark(active + (event.key === 'ArrowDown' ? 1 : active < 0 ? 0 : -1));
    } else if (event.key === 'Enter' && !list.hidden) {
      const item = shown()[Math.max(active, 0)];
      if (item?.dataset.value) choose(item.dataset.value);
    } else if (event.key === 'Escape' && !list.hidden) close();
    else return;
    event.preventDefault();
  });
  list.addEventListener('mousedown', (event) => {
    event.preventDefault();
    const value = (event.target as HTMLElement).closest('li')?.dataset.value;
    if (value) choose(value);
  });
  select.addEventListener('options-changed', () => {
    // Whoever types faster than the list arrives keeps what they have typed.
    if (document.activeElement !== input || typed === '') input.value = chosenText();
    if (document.activeElement === input) open(typed);
  });
}
