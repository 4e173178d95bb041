import { createHash } from 'node:crypto';

/**
 * A JSON answer with a mark of what it says, or 304 where the asker has read just that. `apart` names what may differ between two answers that say the
 * same, such as the time at which they were made.
 */
export function jsonUnlessKnown(request: Request, body: Record<string, unknown>, { headers, apart = [] }: { headers: Record<string, string>; apart?: readonly string[] }): Response {
  const said = Object.fromEntries(Object.entries(body).filter(([name]) => !apart.includes(name)));
  const etag = `W/"${createHash('sha256').update(JSON.stringify(said)).digest('base64url').slice(0, 22)}"`;
  const known = (request.headers.get('if-none-match') ?? '').split(',').map((each) => each.trim());
  if (known.includes(etag)) return new Response(null, { status: 304, headers: { ...headers, etag } });
  return new Response(JSON.stringify(body), { headers: { ...headers, etag, 'content-type': 'application/json; charset=utf-8' } });
}
