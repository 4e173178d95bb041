import { cream, darker, lighter, mix, plum } from './palette.ts';
import { fill, line, place } from './primitives.ts';
import { leafOutline, n, oval } from './shapes.ts';
import { height, width } from './sheet.ts';
import type { Sheet } from './sheet.ts';

/** Flecks of fibre, so that the ground reads as paper. */
function fibres(sheet: Sheet): string {
  let light = '';
  let dark = '';
  for (let index = 0; index < 90; index += 1) {
    const [x, y] = [sheet.random.between(0, width), sheet.random.between(0, height)];
    const fleck = `M${n(x)} ${n(y)}l${n(sheet.random.jitter(11))} ${n(sheet.random.jitter(11))}`;
    if (index % 2 === 0) light += fleck;
    else dark += fleck;
  }
  return line(light, cream, 2.2, 0.35) + line(dark, plum, 1.8, 0.08);
}

/** The shadow of a palm frond that hangs outside the picture. */
function frondShadow(sheet: Sheet): string {
  let path = '';
  for (let index = 0; index < 13; index += 1) {
    const along = index / 12;
    const length = 420 * Math.sin(Math.PI * (0.2 + along * 0.72));
    for (const side of [-1, 1]) {
      const { whole } = leafOutline(length, 46, side * 0.06 * length);
      path += place(along * 760, -90 * 4 * along * (1 - along) * 0.5, fill(whole, plum, 0.045), side * (62 - along * 34));
    }
  }
  const left = sheet.random.chance(0.5);
  return left ? place(-120, 90, path, 22) : place(1240, -160, path, 118);
}

function table(sheet: Sheet, ground: string): string {
  const edge = sheet.random.between(690, 750);
  const rise = sheet.random.between(-16, 16);
  const top = `M0 ${n(edge)}Q800 ${n(edge - rise)} 1600 ${n(edge + rise * 0.4)}V1200H0Z`;
  const board = sheet.linear([[0, darker(ground, 0.13)], [1, darker(ground, 0.05)]]);
  return fill(top, board) + line(`M0 ${n(edge)}Q800 ${n(edge - rise)} 1600 ${n(edge + rise * 0.4)}`, cream, 4, 0.4);
}

function disc(sheet: Sheet, ground: string): string {
  const radius = sheet.random.between(430, 490);
  return fill(oval(radius, radius, 800 + sheet.random.jitter(110), 560 + sheet.random.jitter(40)), lighter(ground, 0.5));
}

function arch(sheet: Sheet, ground: string): string {
  const half = sheet.random.between(430, 520);
  const x = 800 + sheet.random.jitter(70);
  return fill(`M${n(x - half)} 1200V${n(150 + half)}a${n(half)} ${n(half)} 0 0 1 ${n(half * 2)} 0V1200Z`, lighter(ground, 0.46));
}

/** Twilight at the edges, which gathers the eye in the middle. */
function vignette(sheet: Sheet): string {
  const dim = sheet.radial([[0.55, plum, 0], [1, plum, 0.13]], 0.46, 0.42, 0.8);
  return `<path d="M0 0H1600V1200H0Z" fill="${dim}"/>`;
}

/** The tinted paper behind a still life. */
export function backdrop(sheet: Sheet): string {
  const ground = sheet.ground;
  const tone = sheet.linear([[0, lighter(ground, 0.22)], [1, mix(ground, darker(ground, 0.1), 0.5)]], 60);
  const kind = sheet.random.pick(['table', 'table-disc', 'disc', 'arch', 'table-frond', 'table-frond'] as const);
  const stage = {
    table: () => table(sheet, ground),
    'table-disc': () => disc(sheet, ground) + table(sheet, ground),
    disc: () => disc(sheet, ground),
    arch: () => arch(sheet, ground),
    'table-frond': () => table(sheet, ground) + frondShadow(sheet),
  }[kind]();
  return `<path d="M0 0H1600V1200H0Z" fill="${tone}"/>${stage}${fibres(sheet)}${vignette(sheet)}`;
}

