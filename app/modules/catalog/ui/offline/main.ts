/* The script of the seller's pages of goods: what is written there outlives a bad line. Each page works without it. */
import { startEditorForm } from './editor-form.ts';
import { keepPage } from './keep-page.ts';
import { startQuickForm } from './quick-form.ts';
import { keepSending } from './send-soon.ts';
import { showWaiting } from './waiting-list.ts';
import { wordsOfPage } from './words.ts';

const page = wordsOfPage();
const form = document.querySelector<HTMLFormElement>('form[data-listing-form]');

async function startForm(form: HTMLFormElement, page: NonNullable<ReturnType<typeof wordsOfPage>>) {
  const quick = form.dataset.listingForm === 'quick';
  // What React draws is touched only once React is there.
  if (!quick && !('ready' in form.dataset)) await new Promise((go) => addEventListener('editor-ready', go, { once: true }));
  if (!quick) showWaiting();
  await (quick ? startQuickForm : startEditorForm)(form, page);
  form.setAttribute('data-kept', '');
  if (import.meta.env.PROD) await keepPage(page.list.dataset.worker ?? '', page.person);
  form.setAttribute('data-offline', '');
}

if (page) {
  if (form?.dataset.listingForm !== 'full') showWaiting();
  keepSending();
  if (form) void startForm(form, page);
}
