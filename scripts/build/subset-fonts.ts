import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const root = fileURLToPath(new URL('../../', import.meta.url));
const weights = [400, 600];
/* The package keeps the letters of Latin-1 (à, ê, ô …) in its Latin file, also those that are written in Vietnamese. */
const latin = range(0x20, 0x7e) + '\u00a0©«»°²³·½×ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý–—‘’“”•…›−';
const vietnamese = 'ĂăĐđĨĩŨũƠơƯư₫' + range(0x1ea0, 0x1ef9);

/** Where the page's fonts are put before a build. The name changes with the letters: a font that was cut earlier is not taken for them. */
export const fontFolder = `${root}node_modules/.cache/cho-phien-fonts/${createHash('sha256').update(latin + vietnamese).digest('hex').slice(0, 8)}`;

function range(from: number, to: number): string {
  return Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');
}

/**
 * Cuts Be Vietnam Pro down to the letters that Vietnamese and English need, in two weights.
 * The package's own files weigh 34 KB a weight, which a page budget of 80 KB cannot carry; these weigh 25 KB.
 */
export async function subsetFonts(): Promise<void> {
  await mkdir(fontFolder, { recursive: true });
  for (const weight of weights) {
    for (const [subset, letters] of [['latin', latin], ['vietnamese', vietnamese]] as const) {
      const target = `${fontFolder}/${subset}-${weight}.woff2`;
      if (existsSync(target)) continue;
      const source = `${root}node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-${subset}-${weight}-normal.woff2`;
      await writeFile(target, await subsetFont(await readFile(source), letters, { targetFormat: 'woff2' }));
    }
  }
}
