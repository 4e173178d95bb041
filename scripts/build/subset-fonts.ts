import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** Where the page's fonts are put before a build. */
export const fontFolder = `${root}node_modules/.cache/cho-phien-fonts`;

const weights = [400, 600];
const vietnamese = 'ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư₫' + range(0x1ea0, 0x1ef9);
const latin = range(0x20, 0x7e) + '©«»°²³·½×–—‘’“”•…←→−★☆\u00a0';

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
