/** An answer of the interface for programs that tells a problem (RFC 9457). `title` is for people, `type` and `status` for programs. */
export function problem(status: number, title: string, detail?: string): Response {
  const body = { type: 'about:blank', status, title, ...(detail && { detail }) };
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store' } });
}
