import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { drawPicture } from './draw-picture.ts';
import { pictureKinds } from './kinds.ts';

/** How many clearly different colours a picture shows, on a coarse grid and in steps of 8. */
async function countColours(svg: string): Promise<number> {
  const { data } = await sharp(Buffer.from(svg)).resize(160, 120).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const seen = new Set<number>();
  for (let at = 0; at + 2 < data.length; at += 3) {
    seen.add((((data[at] ?? 0) >> 3) << 10) | (((data[at + 1] ?? 0) >> 3) << 5) | ((data[at + 2] ?? 0) >> 3));
  }
  return seen.size;
}

describe('the illustrations of the demonstration market', () => {
  test.each(pictureKinds)('%s becomes a picture of 1600 × 1200 with many colours', async (kind) => {
    const svg = drawPicture(kind, 'first');
    const { width, height, format } = await sharp(Buffer.from(svg)).metadata();
    expect([width, height, format]).toEqual([1600, 1200, 'svg']);
    expect(await countColours(svg)).toBeGreaterThan(150);
  });

  test.each(pictureKinds)('%s is drawn without words, outside files or broken numbers', (kind) => {
    const svg = drawPicture(kind, 'first');
    expect(svg).not.toMatch(/<text|<image|<filter|NaN|undefined|Infinity/);
    expect(svg).not.toMatch(/href="(?!#)/);
    const uses = [...svg.matchAll(/url\(#(\w+)\)|href="#(\w+)"/g)].map((match) => match[1] ?? match[2]);
    const ids = [...svg.matchAll(/ id="(\w+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(uses.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test.each(pictureKinds)('%s is the same for the same seed and another for another seed', (kind) => {
    expect(drawPicture(kind, 'a-product')).toBe(drawPicture(kind, 'a-product'));
    expect(drawPicture(kind, 'a-product')).not.toBe(drawPicture(kind, 'another-product'));
  });

  test('ten products of one kind do not all stand on the same paper', () => {
    const papers = Array.from({ length: 10 }, (_, index) => /<stop offset="0" stop-color="(#\w+)"/.exec(drawPicture('mango', `mango-${index}`))?.[1]);
    expect(new Set(papers).size).toBeGreaterThan(1);
  });
});
