import { cream, darker, ink, lighter } from './palette.ts';
import { fill, line, place, shade } from './primitives.ts';
import type { Sheet } from './sheet.ts';
import { n, oval, polarPoint, roundedBox, smooth } from './shapes.ts';

/** Open vessels. Each stands with the middle of its foot on (0, 0). */

/** Light from the left over something round that stands upright. */
export function roundShade(sheet: Sheet, path: string): string {
  return fill(path, sheet.linear([[0, '#3d2440', 0.16], [0.16, cream, 0.3], [0.34, cream, 0.1], [0.62, '#3d2440', 0.1], [1, '#3d2440', 0.42]], 0));
}

export type BowlLook = { content?: string; band?: string; inside?: string };

/** `content` is drawn around the middle of the mouth, behind the front wall. */
export function bowl(sheet: Sheet, wide: number, tall: number, colour: string, look: BowlLook = {}): string {
  const [rx, ry] = [wide / 2, wide * 0.13];
  const wall = `M${n(-rx)} ${n(-tall)}C${n(-rx * 0.94)} ${n(-tall * 0.36)} ${n(-rx * 0.6)} ${n(-tall * 0.1)} ${n(-rx * 0.36)} -10` +
    `L${n(-rx * 0.36)} 0Q0 ${n(ry * 0.5)} ${n(rx * 0.36)} 0L${n(rx * 0.36)} -10` +
    `C${n(rx * 0.6)} ${n(-tall * 0.1)} ${n(rx * 0.94)} ${n(-tall * 0.36)} ${n(rx)} ${n(-tall)}A${n(rx)} ${n(ry)} 0 0 1 ${n(-rx)} ${n(-tall)}Z`;
  const bandAt = (drop: number, thick: number, scale: number) => line(`M${n(-rx * scale)} ${n(-tall + drop)}A${n(rx * scale)} ${n(ry)} 0 0 0 ${n(rx * scale)} ${n(-tall + drop)}`, look.band ?? colour, thick, 0.9);
  const bands = look.band === undefined ? '' : bandAt(tall * 0.2, 7, 0.98) + bandAt(tall * 0.3, 16, 0.96);
  return fill(oval(rx, ry, 0, -tall), lighter(colour, 0.35)) + fill(oval(rx * 0.95, ry * 0.9, 0, -tall + 4), look.inside ?? darker(colour, 0.22)) +
    place(0, -tall, look.content ?? '') + fill(wall, colour) + sheet.inside(wall, bands + roundShade(sheet, wall)) +
    line(`M${n(-rx)} ${n(-tall)}A${n(rx)} ${n(ry)} 0 0 0 ${n(rx)} ${n(-tall)}`, lighter(colour, 0.6), 6, 0.9);
}

/** A flat dish seen from a little above, around (0, 0). */
export function plate(sheet: Sheet, wide: number, colour: string, rim: string = darker(colour, 0.2)): string {
  const [rx, ry] = [wide / 2, wide * 0.19];
  const well = sheet.linear([[0, darker(colour, 0.14)], [1, lighter(colour, 0.4)]], 60);
  return fill(oval(rx * 0.98, ry, 0, ry * 0.13), darker(colour, 0.36)) + fill(oval(rx, ry), colour) + line(oval(rx * 0.93, ry * 0.92), rim, 7, 0.8) +
    fill(oval(rx * 0.74, ry * 0.7, 0, 3), well);
}

/** A round tray of split bamboo. */
export function tray(sheet: Sheet, wide: number, colour: string = ink.rattan): string {
  const [rx, ry] = [wide / 2, wide * 0.19];
  const inner = oval(rx * 0.93, ry * 0.9);
  let warp = '';
  let weft = '';
  for (let step = -14; step <= 14; step += 1) {
    warp += `M${n((step * rx) / 14 - ry)} ${n(-ry)}L${n((step * rx) / 14 + ry)} ${n(ry)}`;
    weft += `M${n((step * rx) / 14 + ry)} ${n(-ry)}L${n((step * rx) / 14 - ry)} ${n(ry)}`;
  }
  return fill(oval(rx, ry, 0, 24), darker(colour, 0.42)) + fill(oval(rx, ry), colour) + fill(oval(rx, ry), sheet.linear([[0, cream, 0.3], [0.5, cream, 0], [1, '#3d2440', 0.3]], 10)) +
    sheet.inside(inner, fill(inner, lighter(colour, 0.32)) + line(warp, darker(colour, 0.16), 6, 0.5) + line(weft, lighter(colour, 0.7), 6, 0.55)) +
    line(inner, darker(colour, 0.3), 5, 0.6) + line(`M${n(-rx * 0.99)} -6A${n(rx)} ${n(ry)} 0 0 1 ${n(rx * 0.99)} -6`, lighter(colour, 0.5), 5, 0.7);
}

/** Woven bands on any outline: rows of short strips that go over and under. */
export function weave(sheet: Sheet, path: string, box: readonly [number, number, number, number], colour: string, strip = 36): string {
  const [left, top, right, bottom] = box;
  let lit = '';
  let dim = '';
  for (let row = 0, y = top; y < bottom; y += strip * 0.62, row += 1) {
    for (let x = left - (row % 2) * strip; x < right; x += strip * 2) {
      lit += roundedBox(strip * 1.75, strip * 0.48, 8, x, y);
      dim += roundedBox(strip * 0.6, strip * 0.42, 4, x + strip * 1.6, y + 2);
    }
  }
  return sheet.inside(path, fill(path, darker(colour, 0.34)) + fill(dim, darker(colour, 0.12), 0.8) + fill(lit, lighter(colour, 0.08)) + roundShade(sheet, path));
}

/** A deep woven basket; `content` heaps in its mouth. */
export function basket(sheet: Sheet, wide: number, tall: number, colour: string = ink.rattan, content = ''): string {
  const [rx, ry, foot] = [wide / 2, wide * 0.11, wide * 0.38];
  const wall = `M${n(-rx)} ${n(-tall)}Q${n(-rx * 0.98)} ${n(-tall * 0.3)} ${n(-foot)} 0Q0 ${n(ry * 0.9)} ${n(foot)} 0Q${n(rx * 0.98)} ${n(-tall * 0.3)} ${n(rx)} ${n(-tall)}A${n(rx)} ${n(ry)} 0 0 1 ${n(-rx)} ${n(-tall)}Z`;
  const lip = `M${n(-rx)} ${n(-tall)}A${n(rx)} ${n(ry)} 0 0 0 ${n(rx)} ${n(-tall)}`;
  return fill(oval(rx, ry, 0, -tall), darker(colour, 0.5)) + place(0, -tall, content) + weave(sheet, wall, [-rx, -tall, rx, ry], colour, wide / 17) +
    line(lip, darker(colour, 0.3), 30) + line(lip, lighter(colour, 0.1), 22) + line(lip, lighter(colour, 0.55), 6, 0.7);
}

/** An open sack, its edge rolled down; `content` heaps in its mouth. */
export function sack(sheet: Sheet, wide: number, tall: number, content: string, colour = '#d3b98d'): string {
  const [rx, ry] = [wide * 0.42, wide * 0.12];
  const body = smooth([[-rx, -tall], [-rx * 1.2, -tall * 0.55], [-rx * 1.24, -tall * 0.2], [-rx, -4], [0, 14], [rx, -4], [rx * 1.24, -tall * 0.2], [rx * 1.2, -tall * 0.55], [rx, -tall], [0, -tall + ry]]);
  let threads = '';
  for (let x = -rx * 1.3; x < rx * 1.3; x += 15) threads += `M${n(x)} ${n(-tall)}V20`;
  for (let y = -tall; y < 20; y += 15) threads += `M${n(-rx * 1.3)} ${n(y)}H${n(rx * 1.3)}`;
  const folds = line(`M${n(-rx * 0.6)} ${n(-tall * 0.8)}Q${n(-rx * 0.8)} ${n(-tall * 0.4)} ${n(-rx * 0.5)} -14M${n(rx * 0.5)} ${n(-tall * 0.84)}Q${n(rx * 0.8)} ${n(-tall * 0.5)} ${n(rx * 0.64)} -20`, '#3d2440', 16, 0.1);
  const roll = `M${n(-rx * 1.08)} ${n(-tall)}A${n(rx * 1.08)} ${n(ry * 1.2)} 0 0 0 ${n(rx * 1.08)} ${n(-tall)}`;
  return fill(oval(rx * 1.06, ry * 1.1, 0, -tall), darker(colour, 0.4)) + place(0, -tall, content) +
    sheet.inside(body, fill(body, colour) + line(threads, darker(colour, 0.3), 2.2, 0.35) + folds + roundShade(sheet, body)) +
    line(roll, darker(colour, 0.28), 50) + line(roll, lighter(colour, 0.1), 42) + place(0, -8, line(roll, lighter(colour, 0.5), 8, 0.5));
}

export type GrainPainter = (sheet: Sheet, index: number) => string;

/** A heap of small things with the middle of its base on (0, 0). `under` is the colour between them. */
export function heap(sheet: Sheet, wide: number, tall: number, count: number, under: string, painter: GrainPainter, flat = 0.12): string {
  const foot = wide * flat;
  const mound = smooth([[-wide / 2, 0], [-wide * 0.38, -tall * 0.44], [-wide * 0.16, -tall * 0.9], [wide * 0.03, -tall], [wide * 0.2, -tall * 0.86], [wide * 0.4, -tall * 0.4], [wide / 2, 0], [wide * 0.3, foot * 0.8], [0, foot], [-wide * 0.3, foot * 0.8]]);
  const places = Array.from({ length: count }, (_, index) => {
    const along = (index + 0.5) / count;
    const [dx, dy] = polarPoint(1, sheet.random.between(0, 360));
    const x = dx * Math.sqrt(sheet.random.between(0, 1));
    const y = dy * 0.06;
    const profile = 1 - Math.abs(x) ** 1.9;
    return [x * wide * 0.47, -tall * profile * (1 - along) + foot * 0.85 * along * (1 - x * x) + y * tall, along] as const;
  }).sort((a, b) => a[1] - b[1]);
  const dim = fill(mound, sheet.radial([[0.4, '#3d2440', 0], [1, '#3d2440', 0.32]], 0.36, 0.3, 0.8));
  return fill(mound, under) + dim + places.map(([x, y], index) => place(x, y, painter(sheet, index), sheet.random.between(0, 360))).join('');
}

/** A piece of banana leaf, laid flat as a mat, around (0, 0). */
export function bananaLeaf(sheet: Sheet, wide: number, tall: number, colour: string = ink.leaf): string {
  const [rx, ry] = [wide / 2, tall / 2];
  const path = smooth([[-rx, ry * 0.1], [-rx * 0.7, -ry * 0.74], [0, -ry], [rx * 0.7, -ry * 0.82], [rx, -ry * 0.2], [rx * 0.76, ry * 0.66], [0, ry], [-rx * 0.72, ry * 0.8]]);
  let ribs = '';
  for (let x = -rx; x <= rx; x += rx / 15) ribs += `M${n(x)} 0L${n(x + ry * 0.5)} ${n(-ry)}M${n(x)} 0L${n(x + ry * 0.5)} ${n(ry)}`;
  const tone = sheet.linear([[0, lighter(colour, 0.3)], [1, darker(colour, 0.1)]], 30);
  return place(6, 12, shade(path, 0.26)) + sheet.inside(path, fill(path, tone) + line(ribs, lighter(colour, 0.4), 3, 0.4) + fill(`M${n(-rx)} 6H${n(rx)}V${n(ry)}H${n(-rx)}Z`, '#3d2440', 0.1) + line(`M${n(-rx)} 4Q0 -14 ${n(rx)} 0`, lighter(colour, 0.55), 13, 0.85));
}
