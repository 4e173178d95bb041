/**
 * Keeps a form while somebody types: half a second after the last keystroke, and when the page is left, its fields go to the address in
 * `data-keep-draft`. Files stay where they are. A form with `data-keep-here` (its name) is kept on this phone instead.
 */
export function keepDrafts() {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-keep-draft]')) keepAtServer(form, form.dataset.keepDraft ?? '');
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-keep-here]')) keepHere(form, `draft:${form.dataset.keepHere}`);
}

function keepAtServer(form: HTMLFormElement, address: string) {
  const status = form.querySelector<HTMLElement>('[data-draft-status]');
  let wait: number | undefined;
  let unsaved = false;
  const fields = () => {
    const typed = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') typed.append(name, value);
    return typed;
  };
  const save = async () => {
    unsaved = false;
    const answer = await fetch(address, { method: 'POST', body: fields(), keepalive: true }).catch(() => null);
    if (answer?.ok && status) status.textContent = status.dataset.saved ?? '';
    if (!answer?.ok) unsaved = true;
  };
  const changed = () => {
    unsaved = true;
    window.clearTimeout(wait);
    wait = window.setTimeout(() => void save(), 500);
  };
  form.addEventListener('input', changed);
  form.addEventListener('change', changed);
  form.addEventListener('submit', () => {
    window.clearTimeout(wait);
    unsaved = false;
  });
  window.addEventListener('pagehide', () => {
    if (unsaved) navigator.sendBeacon(address, fields());
  });
}

function keepHere(form: HTMLFormElement, key: string) {
  const fields = [...form.querySelectorAll<HTMLInputElement>('input[type=tel], input[type=text]')];
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? '{}') as Record<string, string>;
    for (const field of fields) if (field.value === '' && kept[field.name]) field.value = kept[field.name] ?? '';
    form.addEventListener('input', () => localStorage.setItem(key, JSON.stringify(Object.fromEntries(fields.map(({ name, value }) => [name, value])))));
  } catch {
    // A phone that keeps nothing still sends the form.
  }
}
