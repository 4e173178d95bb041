import { redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs } from '@remix-run/server-runtime';
import { readCookie, writeCookie } from '#app/platform/http/cookies.ts';
import { readForm } from '#app/platform/http/read-form.ts';
import { safeBackPath } from '#app/platform/http/safe-back-path.ts';
import { displayCookie, formatDisplay, parseDisplay } from '#app/shared/display.ts';

/** Keeps the reader's text size and contrast, and goes back to the page. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const before = parseDisplay(readCookie(request, displayCookie));
  const display = parseDisplay(`${form.get('size') ?? before.size}.${form.get('contrast') ?? before.contrast}`);
  const secure = context.app.settings.publicUrl.startsWith('https:');
  return redirect(safeBackPath(form.get('back')), { status: 303, headers: { 'set-cookie': writeCookie(displayCookie, formatDisplay(display), { secure }) } });
}

export function loader() {
  return redirect('/');
}
