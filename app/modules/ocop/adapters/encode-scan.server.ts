import sharp from 'sharp';

const mostPixels = 64_000_000;
const shortestSide = 200;
/** Small print stays legible on a page of A4. */
const longestSide = 2400;

/** A photograph of a paper as a JPEG: upright, without metadata, decoded and encoded anew so that nothing hidden in it passes. */
export async function encodeScan(bytes: Uint8Array): Promise<Uint8Array | 'unreadable' | 'too_small'> {
  if (bytes.length === 0) return 'unreadable';
  const header = await sharp(bytes, { limitInputPixels: mostPixels }).metadata().catch(() => null);
  if (!header || !['jpeg', 'png', 'webp', 'heif'].includes(header.format)) return 'unreadable';
  if (Math.min(header.width, header.height) < shortestSide) return 'too_small';
  return sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
    .autoOrient()
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 80 })
    .toBuffer()
    .catch(() => 'unreadable' as const);
}
