import { redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs } from '@remix-run/server-runtime';
import { askForGoods } from '#app/modules/search/ask-for-goods.server.ts';
import { readForm } from '#app/platform/http/read-form.ts';
import { safeBackPath } from '#app/platform/http/safe-back-path.ts';

/** The longest text that the search box takes. */
const longest = 100;

/** Takes down what somebody looked for in vain, and goes back to the list, which thanks for it. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const text = String(form.get('q') ?? '').slice(0, longest);
  const asked = await askForGoods(context.app, { text, address: context.clientAddress });
  const back = new URL(safeBackPath(form.get('back')), 'http://market.invalid');
  if (asked.ok || asked.problem.code === 'too_often') back.searchParams.set('done', asked.ok ? 'asked' : 'too-often');
  return redirect(back.pathname + back.search, 303);
}

export function loader() {
  return redirect('/search');
}
