import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { pictureFormats, pictureWidths } from '../picture.ts';
import type { PictureFormat, PictureView } from '../picture.ts';

/** A phone's largest usual photograph has 50 million pixels; more is a mistake or meant to fill the memory. */
const mostPixels = 64_000_000;
const longestSide = 16_000;
const shortestSide = 200;

export type EncodedPicture = Omit<PictureView, 'key'> & { files: { name: string; bytes: Uint8Array }[] };
export type EncodeProblem = 'unreadable' | 'too_many_pixels' | 'too_small';

/* Measured on photographs of 12 megapixels: AVIF effort 3 takes twice as long for 2 % fewer bytes, effort 1 looks worse at the same size. */
const encoders: Record<PictureFormat, (picture: Sharp) => Sharp> = {
  avif: (picture) => picture.avif({ quality: 52, effort: 2 }),
  webp: (picture) => picture.webp({ quality: 76, effort: 3 }),
};

/**
 * Makes the files of a photograph: upright, in sRGB, without any metadata (place, camera, time), each width as AVIF and WebP.
 * The photograph is decoded once; what comes after works on plain pixels, so nothing hidden in the original can pass.
 */
export async function encodePicture(bytes: Uint8Array): Promise<EncodedPicture | EncodeProblem> {
  const size = await readSize(bytes);
  if (typeof size === 'string') return size;
  const { data, info } = await decode(bytes, Math.max(...pictureWidths(size.width))).catch(() => ({ data: null, info: null }));
  if (!data) return 'unreadable';
  const pixels = () => sharp(data, { raw: { width: info.width, height: info.height, channels: 3 } });
  const [red = 0, green = 0, blue = 0] = await pixels().resize(1, 1, { fit: 'fill' }).raw().toBuffer();
  const files = await Promise.all(
    pictureWidths(size.width).flatMap((width) =>
      pictureFormats.map(async (format) => ({
        name: `${width}.${format}`,
        bytes: await encoders[format](pixels().resize({ width })).toBuffer(),
      })),
    ),
  );
  return { ...size, color: `#${[red, green, blue].map((value) => value.toString(16).padStart(2, '0')).join('')}`, files };
}

/** Reads the header only. */
async function readSize(bytes: Uint8Array): Promise<{ width: number; height: number } | EncodeProblem> {
  const header = await sharp(bytes, { limitInputPixels: false }).metadata().catch(() => null);
  if (!header) return 'unreadable';
  const { width, height } = header.autoOrient;
  if (width * height > mostPixels || Math.max(width, height) > longestSide) return 'too_many_pixels';
  if (Math.min(width, height) < shortestSide) return 'too_small';
  return { width, height };
}

function decode(bytes: Uint8Array, width: number) {
  return sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
    .autoOrient()
    .resize({ width })
    .toColourspace('srgb')
    .flatten({ background: '#ffffff' })
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
}
