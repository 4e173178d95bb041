import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileStorage } from '#app/platform/storage/file-storage.server.ts';
import type { Storage } from '#app/platform/storage/storage.server.ts';
import { findPictureFile } from './find-picture-file.server.ts';
import { storePicture } from './store-picture.server.ts';

let folder: string;
let storage: Storage;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pictures-'));
  storage = fileStorage(folder);
});
afterAll(() => rm(folder, { recursive: true }));

/** Left half red, right half blue. */
function halves(width: number, height: number) {
  const blue = { input: { create: { width: width / 2, height, channels: 3 as const, background: '#2020c0' } }, left: width / 2, top: 0 };
  return sharp({ create: { width, height, channels: 3, background: '#c02020' } }).composite([blue]);
}

async function stored(bytes: Uint8Array) {
  const result = await storePicture({ storage }, bytes);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

async function file(key: string, name: string) {
  const found = await findPictureFile({ storage }, { key, file: name });
  if (!found) throw new Error(`no ${name}`);
  return found.bytes;
}

describe('a photograph', () => {
  test('is kept as AVIF and WebP in four widths', async () => {
    const picture = await stored(await halves(2000, 1000).jpeg().toBuffer());
    expect(picture).toMatchObject({ width: 2000, height: 1000, color: expect.stringMatching(/^#[0-9a-f]{6}$/) });
    for (const width of [320, 640, 960, 1440]) {
      for (const [format, read] of [['avif', 'heif'], ['webp', 'webp']] as const) {
        const facts = await sharp(await file(picture.key, `${width}.${format}`)).metadata();
        expect(facts).toMatchObject({ format: read, width, height: width / 2 });
      }
    }
  });

  test('is never made larger than it was', async () => {
    const middle = await stored(await halves(700, 500).png().toBuffer());
    expect((await readdir(path.join(folder, 'pictures', middle.key))).sort()).toEqual(['320.avif', '320.webp', '640.avif', '640.webp', 'facts.json']);
    const small = await stored(await halves(240, 240).webp().toBuffer());
    expect((await readdir(path.join(folder, 'pictures', small.key))).sort()).toEqual(['240.avif', '240.webp', 'facts.json']);
  });

  test('that the phone held sideways is turned upright, and keeps neither place, camera nor time', async () => {
    const bytes = await halves(800, 400)
      .jpeg({ quality: 95 })
      .withExif({ IFD0: { Make: 'Phone', Orientation: '6' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '10/1 21/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '106/1 22/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    expect((await sharp(bytes).metadata()).orientation).toBe(6);
    expect(bytes.includes('Phone')).toBe(true);
    const picture = await stored(bytes);
    expect(picture).toMatchObject({ width: 400, height: 800 });
    for (const name of ['320.webp', '320.avif']) {
      const facts = await sharp(await file(picture.key, name)).metadata();
      expect(facts.exif).toBeUndefined();
      expect(facts.xmp).toBeUndefined();
      expect(facts.orientation ?? 1).toBe(1);
    }
    const { data, info } = await sharp(await file(picture.key, '320.webp')).raw().toBuffer({ resolveWithObject: true });
    const pixel = (x: number, y: number) => [...data.subarray((y * info.width + x) * info.channels, (y * info.width + x) * info.channels + 3)];
    const [redAbove = 0, , blueAbove = 0] = pixel(160, 40);
    const [redBelow = 0, , blueBelow = 0] = pixel(160, 600);
    expect(redAbove).toBeGreaterThan(blueAbove + 80);
    expect(blueBelow).toBeGreaterThan(redBelow + 80);
  });

  test('in the colours of print is shown in those of screens', async () => {
    const picture = await stored(await halves(400, 400).toColourspace('cmyk').jpeg().toBuffer());
    expect((await sharp(await file(picture.key, '320.webp')).metadata()).space).toBe('srgb');
  });

  test('with transparent parts stands on white', async () => {
    const bytes = await sharp({ create: { width: 300, height: 300, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } }).png().toBuffer();
    expect((await stored(bytes)).color).toBe('#ffffff');
  });

  test('is stored once, however often it is sent', async () => {
    const bytes = await halves(600, 300).jpeg().toBuffer();
    const [one, two] = await Promise.all([stored(bytes), stored(bytes)]);
    expect(two).toEqual(one);
    expect(await stored(bytes)).toEqual(one);
    expect((await stored(await halves(602, 300).jpeg().toBuffer())).key).not.toBe(one.key);
  });
});

describe('a file that is no photograph', () => {
  const refused = async (bytes: Uint8Array) => {
    const result = await storePicture({ storage }, bytes);
    return result.ok ? 'taken' : result.problem.code;
  };

  test('is refused whatever it calls itself', async () => {
    expect(await refused(new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"/>'))).toBe('not_a_picture');
    expect(await refused(new TextEncoder().encode('GIF89a'))).toBe('not_a_picture');
    expect(await refused(new Uint8Array())).toBe('not_a_picture');
  });

  test('is refused when it breaks off', async () => {
    const whole = await halves(1200, 900).jpeg().toBuffer();
    expect(await refused(whole.subarray(0, whole.length / 2))).toBe('not_a_picture');
    expect(await refused(whole.subarray(0, 20))).toBe('not_a_picture');
  });

  test('is refused when it unpacks to more than a photograph can be', async () => {
    const bomb = await sharp({ create: { width: 9_000, height: 8_000, channels: 3, background: 'white' } }).png().toBuffer();
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await refused(bomb)).toBe('too_many_pixels');
    expect(await refused(await sharp({ create: { width: 20_000, height: 300, channels: 3, background: 'white' } }).png().toBuffer())).toBe('too_many_pixels');
  });

  test('is refused when it is too heavy or too small', async () => {
    expect(await refused(new Uint8Array(16 * 1024 * 1024))).toBe('too_many_bytes');
    expect(await refused(await halves(190, 400).jpeg().toBuffer())).toBe('too_small');
  });

  test('is named as HEIC where it cannot be read here', async () => {
    const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1');
    expect(await refused(heic)).toBe('heic');
  });
});

test('an address of a picture that does not exist shows nothing, and reaches no other file', async () => {
  for (const [key, name] of [['0'.repeat(40), '640.avif'], ['..', '640.avif'], ['0'.repeat(40), 'facts.json'], ['0'.repeat(40), '../facts.json']] as const) {
    expect(await findPictureFile({ storage }, { key, file: name })).toBeNull();
  }
});
