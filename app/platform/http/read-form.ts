/** What no text of a person holds and no database takes: NUL and the other control characters, but not tab and line breaks. */
const controlCharacters = /(?![\t\n\r])\p{Cc}/gu;

/**
 * The form that a page has sent. Throws a `Response`: 405 for another method than POST, 415 where the body is no form.
 * Texts come without control characters.
 */
export async function readForm(request: Request): Promise<FormData> {
  if (request.method !== 'POST') throw new Response(null, { status: 405, headers: { allow: 'GET, HEAD, POST' } });
  const sent = await request.formData().catch(() => null);
  if (!sent) throw new Response(null, { status: 415 });
  const form = new FormData();
  for (const [name, value] of sent) {
    if (typeof value === 'string') form.append(name, value.replace(controlCharacters, ''));
    else form.append(name, value, value.name);
  }
  return form;
}
