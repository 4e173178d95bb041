/** A picture that only some may see: nobody keeps it, nothing in it runs, nobody embeds it elsewhere. */
export function pictureAnswer(bytes: Uint8Array<ArrayBuffer>): Response {
  return new Response(bytes, {
    headers: {
      'content-type': 'image/jpeg',
      'content-length': String(bytes.length),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox",
      'cache-control': 'private, no-store',
    },
  });
}
