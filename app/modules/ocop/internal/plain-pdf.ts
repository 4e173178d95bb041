const active = /\/(?:JavaScript|Launch|EmbeddedFile)\b/;

function text(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

/** By its first bytes, whatever its name. */
export function looksLikePdf(bytes: Uint8Array): boolean {
  return text(bytes.subarray(0, 5)) === '%PDF-';
}

/**
 * A PDF that is whole (it has its trailer) and names nothing that runs. Names may be written with #-codes ('/J#61vaScript'), so those are
 * read first. What stands in compressed streams is not looked at: the answer that serves it forbids scripts in any case.
 */
export function isPlainPdf(bytes: Uint8Array): boolean {
  if (!text(bytes.subarray(-2048)).includes('%%EOF')) return false;
  const plain = text(bytes).replace(/#([0-9a-fA-F]{2})/g, (_code, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return !active.test(plain);
}
