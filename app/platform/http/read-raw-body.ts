/** The body of a request as it was sent, in UTF-8. Throws a `Response` 413 as soon as it is longer than `most` bytes. */
export async function readRawBody(request: Request, most: number): Promise<string> {
  const tooLarge = () => new Response(null, { status: 413 });
  if (Number(request.headers.get('content-length') ?? 0) > most) throw tooLarge();
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > most) throw tooLarge();
    parts.push(part.value);
  }
  return Buffer.concat(parts).toString('utf8');
}
