import sharp from 'sharp';

const mostPixels = 64_000_000;
/** A blemish is seen, and a telephone loads it on a weak line. */
const longestSide = 1600;

/** A photograph as a JPEG: upright, without metadata (where it was taken stays with its owner), decoded and encoded anew. */
export async function encodeEvidence(bytes: Uint8Array): Promise<Uint8Array | null> {
  const header = bytes.length === 0 ? null : await sharp(bytes, { limitInputPixels: mostPixels }).metadata().catch(() => null);
  if (!header || !['jpeg', 'png', 'webp'].includes(header.format)) return null;
  return sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
    .autoOrient()
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 78 })
    .toBuffer()
    .catch(() => null);
}
