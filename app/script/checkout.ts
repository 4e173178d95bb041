/** Fetches the page anew, with what was chosen, whenever an address, a way of delivery or a code changes, so that nobody has to press a button to see fees and total. */
export function recalculateCheckout() {
  const form = document.querySelector<HTMLFormElement>('form[data-checkout]');
  if (!form) return;
  showButton(form, false);
  let turn = 0;

  const recalculate = async (button?: HTMLButtonElement) => {
    const mine = (turn += 1);
    const data = new URLSearchParams();
    for (const [name, value] of new FormData(form, button)) data.append(name, String(value));
    if (!button) data.append('intent', 'recalculate');
    lock(true);
    try {
      const answer = await fetch(location.pathname, { method: 'POST', body: data });
      if (!answer.ok) throw new Error('not recalculated');
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      if (mine !== turn) return;
      show(page);
      showButton(form, false);
    } catch {
      if (mine === turn) showButton(form, true);
    }
    if (mine === turn) lock(false);
  };

  // The form is on its way: pressing again would only wait for the same answer.
  form.addEventListener('submit', () => setTimeout(() => lock(true)));
  addEventListener('pageshow', () => lock(false));
  form.addEventListener('change', (event) => {
    const field = event.target as HTMLElement;
    if (field.matches('select[name=communeCode],input[name^="delivery:"]') && (form.elements.namedItem('communeCode') as HTMLSelectElement).value) void recalculate();
  });
  form.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button[data-recalculates]');
    if (!button) return;
    event.preventDefault();
    void recalculate(button);
  });
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.target as Element).matches('[data-code-field]')) return;
    event.preventDefault();
    form.querySelector<HTMLButtonElement>('button[data-recalculates][name=intent]')?.click();
  });
}

/** Puts the parts of the page that depend on what was chosen in the place of the old ones, and leaves the reader where they were. */
function show(page: Document) {
  const at = document.activeElement as HTMLInputElement | null;
  for (const part of document.querySelectorAll<HTMLElement>('[data-live]')) {
    const fresh = page.querySelector(`[data-live="${part.dataset.live}"]`);
    if (fresh) part.replaceChildren(...fresh.childNodes);
  }
  if (!at || at.isConnected || !at.name) return;
  const same = [...document.querySelectorAll<HTMLInputElement>(`[name="${CSS.escape(at.name)}"]`)];
  (same.find(({ value }) => value === at.value) ?? same[0] ?? document.querySelector<HTMLElement>('[data-code-field]'))?.focus();
}

/** While the amounts are on their way nothing is ordered at the old ones. */
function lock(locked: boolean) {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-place]')) button.disabled = locked;
}

function showButton(form: HTMLFormElement, shown: boolean) {
  for (const button of form.querySelectorAll<HTMLElement>('[data-recalculate]')) button.hidden = !shown;
}
