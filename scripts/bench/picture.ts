/* How long a photograph of 12 megapixels takes from its bytes to all its files: `npm run bench:picture`. */
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { storePicture } from '#app/modules/catalog/store-picture.server.ts';
import { fileStorage } from '#app/platform/storage/file-storage.server.ts';

const width = 4000;
const height = 3000;
const limit = 2_000;
const rounds = 5;

/** Round shapes in many colours under coarse and fine noise: as hard to encode as a market stall in good light. */
async function photograph(round: number): Promise<Buffer> {
  const noise = (scale: number, sigma: number) =>
    sharp({ create: { width: width / scale, height: height / scale, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma } } });
  const coarse = await sharp(await noise(4, 60).png().toBuffer()).blur(2).resize(width, height).png({ compressionLevel: 1 }).toBuffer();
  const fine = await noise(1, 12).png({ compressionLevel: 1 }).toBuffer();
  const fruit = Array.from({ length: 400 }, (_, i) => {
    const n = i + round * 400;
    return `<circle cx="${(n * 7919) % width}" cy="${(n * 104729) % height}" r="${20 + ((n * 37) % 150)}" fill="hsl(${(n * 47) % 360} 60% ${30 + ((n * 13) % 50)}%)"/>`;
  });
  const stall = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#3a7d44"/>${fruit.join('')}</svg>`);
  return sharp(stall).composite([{ input: coarse, blend: 'soft-light' }, { input: fine, blend: 'soft-light' }]).flatten().jpeg({ quality: 92 }).toBuffer();
}

const folder = await mkdtemp(path.join(tmpdir(), 'bench-picture-'));
try {
  const storage = fileStorage(folder);
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const bytes = await photograph(round);
    const begin = performance.now();
    const result = await storePicture({ storage }, bytes);
    if (!result.ok) throw new Error(result.problem.code);
    times.push(performance.now() - begin);
    console.log(`${(bytes.length / 1e6).toFixed(1)} MB, 12 megapixels: ${Math.round(times.at(-1) ?? 0)} ms`);
  }
  const slowest = Math.max(...times);
  console.log(`slowest of ${rounds} on ${availableParallelism()} cores: ${Math.round(slowest)} ms (limit ${limit} ms)`);
  process.exitCode = slowest > limit ? 1 : 0;
} finally {
  await rm(folder, { recursive: true });
}
