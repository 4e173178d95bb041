/** What a file says of itself in its first bytes. Its name and the browser's word for it are not asked. */
export type UploadFormat = 'jpeg' | 'png' | 'webp' | 'heif';

const heifBrands = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1', 'avif', 'avis']);

/** The format of a photograph that the market takes, or null for everything else (SVG, GIF, PDF, …). */
export function uploadFormat(bytes: Uint8Array): UploadFormat | null {
  const text = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  if (text(0, 8) === '\u0089PNG\r\n\u001a\n') return 'png';
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'webp';
  if (text(4, 8) === 'ftyp' && heifBrands.has(text(8, 12))) return 'heif';
  return null;
}
