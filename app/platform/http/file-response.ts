/** A file that the browser saves under a name (plain letters, digits, '-', '.'), and nobody keeps on the way. */
export function fileResponse({ bytes, type }: { bytes: Uint8Array<ArrayBuffer>; type: string }, name: string): Response {
  return new Response(bytes, { headers: { 'content-type': type, 'content-disposition': `attachment; filename="${name}"`, 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' } });
}
