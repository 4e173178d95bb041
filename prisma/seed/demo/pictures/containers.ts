import { motif } from './motifs.ts';
import type { MotifName } from './motifs.ts';
import { cream, darker, ink, lighter } from './palette.ts';
import { fill, line, place, shade } from './primitives.ts';
import type { Sheet } from './sheet.ts';
import { n, oval, polygon, roundedBox, smooth } from './shapes.ts';
import { roundShade } from './vessels.ts';

/** Closed containers with a label that carries a sign and no words. Each stands with its foot on (0, 0). */

export type Label = { sign: MotifName; colour: string; paper?: string };

function label(sheet: Sheet, wide: number, tall: number, y: number, { sign, colour, paper = ink.paper }: Label): string {
  const path = roundedBox(wide, tall, 10, -wide / 2, y - tall / 2);
  return fill(path, paper) + line(roundedBox(wide - 22, tall - 22, 6, -wide / 2 + 11, y - tall / 2 + 11), colour, 3.5, 0.55) +
    place(0, y, motif(sign, colour, Math.min(wide, tall) / 165)) + fill(path, sheet.linear([[0, '#3d2440', 0.1], [0.3, cream, 0.1], [1, '#3d2440', 0.16]], 0));
}

export type JarLook = { content: string; bits?: string; lid?: 'tin' | 'cloth' | 'cork'; lidColour?: string; label?: Label; full?: number };

/** A glass jar; `content` is the colour of what fills it, `bits` what can be seen in it. */
export function jar(sheet: Sheet, wide: number, tall: number, look: JarLook): string {
  const { content, bits = '', lid = 'tin', lidColour = ink.gold, full = 0.9 } = look;
  const half = wide / 2;
  const neck = half * 0.8;
  const glass = `M${n(-neck)} ${n(-tall)}V${n(-tall * 0.93)}Q${n(-half)} ${n(-tall * 0.88)} ${n(-half)} ${n(-tall * 0.78)}V${n(-tall * 0.1)}Q${n(-half)} 0 ${n(-half * 0.8)} 0H${n(half * 0.8)}Q${n(half)} 0 ${n(half)} ${n(-tall * 0.1)}V${n(-tall * 0.78)}Q${n(half)} ${n(-tall * 0.88)} ${n(neck)} ${n(-tall * 0.93)}V${n(-tall)}Z`;
  const level = -tall * full;
  const filling = `M${n(-half)} ${n(level)}H${n(half)}V0H${n(-half)}Z`;
  const inside = fill(glass, '#e9f0ea', 0.75) + fill(filling, sheet.linear([[0, lighter(content, 0.18)], [1, darker(content, 0.12)]])) + fill(oval(half, wide * 0.05, 0, level), lighter(content, 0.4)) + bits + roundShade(sheet, glass) +
    line(`M${n(-half * 0.8)} ${n(-tall * 0.78)}V${n(-tall * 0.14)}`, cream, wide * 0.045, 0.65) + line(`M${n(half * 0.88)} ${n(-tall * 0.7)}V${n(-tall * 0.16)}`, cream, wide * 0.018, 0.4);
  return sheet.inside(glass, inside) + (look.label ? label(sheet, wide * 0.66, tall * 0.4, -tall * 0.42, look.label) : '') + jarLid(sheet, half, tall, lid, lidColour);
}

function jarLid(sheet: Sheet, half: number, tall: number, lid: 'tin' | 'cloth' | 'cork', colour: string): string {
  if (lid === 'cloth') {
    const skirt = smooth([[-half * 0.86, -tall * 1.04], [-half * 0.4, -tall * 1.1], [half * 0.4, -tall * 1.1], [half * 0.86, -tall * 1.04], [half * 0.9, -tall * 0.97], [half * 1.12, -tall * 0.85], [half * 0.7, -tall * 0.88], [half * 0.3, -tall * 0.83], [-half * 0.1, -tall * 0.87], [-half * 0.5, -tall * 0.83], [-half * 0.8, -tall * 0.88], [-half * 1.12, -tall * 0.85], [-half * 0.9, -tall * 0.97]]);
    let checks = '';
    for (let step = -8; step <= 8; step += 1) checks += `M${n((step * half) / 6)} ${n(-tall * 1.12)}V${n(-tall * 0.8)}M${n(-half * 1.2)} ${n(-tall * 0.96 + (step * half) / 6)}H${n(half * 1.2)}`;
    return sheet.inside(skirt, fill(skirt, colour) + line(checks, cream, half * 0.05, 0.4) + roundShade(sheet, skirt)) + line(`M${n(-half * 0.88)} ${n(-tall * 0.965)}Q0 ${n(-tall * 0.935)} ${n(half * 0.88)} ${n(-tall * 0.965)}`, '#a9804e', 11) +
      line(`M${n(half * 0.2)} ${n(-tall * 0.945)}q16 30 4 60M${n(half * 0.2)} ${n(-tall * 0.945)}q30 22 34 54`, '#a9804e', 7);
  }
  const tint = lid === 'cork' ? '#c79a63' : colour;
  const width = half * (lid === 'cork' ? 1.5 : 1.76);
  const height = tall * (lid === 'cork' ? 0.1 : 0.12);
  const path = roundedBox(width, height, lid === 'cork' ? 8 : 14, -width / 2, -tall * 0.985 - height + 10);
  let ridges = '';
  for (let x = -width / 2; x < width / 2; x += 17) ridges += `M${n(x)} ${n(-tall - height)}v${n(height + 20)}`;
  return sheet.inside(path, fill(path, tint) + (lid === 'tin' ? line(ridges, darker(tint, 0.3), 3, 0.35) : '') + roundShade(sheet, path)) + line(`M${n(-width / 2 + 14)} ${n(-tall * 0.985 - height + 16)}H${n(width / 2 - 14)}`, lighter(tint, 0.6), 5, 0.7);
}

export type BottleLook = { glass: string; liquid?: string; cap: string; label?: Label; shoulder?: number; neck?: number; full?: number };

export function bottle(sheet: Sheet, wide: number, tall: number, look: BottleLook): string {
  const { shoulder = 0.62, neck = 0.34, full = 0.8 } = look;
  const half = wide / 2;
  const thin = half * neck;
  const glass = `M${n(-thin)} ${n(-tall)}V${n(-tall * (shoulder + 0.17))}C${n(-thin)} ${n(-tall * (shoulder + 0.06))} ${n(-half)} ${n(-tall * (shoulder + 0.06))} ${n(-half)} ${n(-tall * (shoulder - 0.06))}V-26Q${n(-half)} 0 ${n(-half + 30)} 0H${n(half - 30)}Q${n(half)} 0 ${n(half)} -26V${n(-tall * (shoulder - 0.06))}C${n(half)} ${n(-tall * (shoulder + 0.06))} ${n(thin)} ${n(-tall * (shoulder + 0.06))} ${n(thin)} ${n(-tall * (shoulder + 0.17))}V${n(-tall)}Z`;
  const liquid = look.liquid ?? look.glass;
  const inside = fill(glass, look.glass) + fill(`M${n(-half)} ${n(-tall * full)}H${n(half)}V0H${n(-half)}Z`, sheet.linear([[0, lighter(liquid, 0.16)], [1, darker(liquid, 0.14)]])) + roundShade(sheet, glass) +
    line(`M${n(-half * 0.74)} ${n(-tall * (shoulder - 0.08))}V-46`, cream, wide * 0.055, 0.6) + line(`M${n(-thin * 0.4)} ${n(-tall * 0.95)}V${n(-tall * (shoulder + 0.16))}`, cream, thin * 0.26, 0.5);
  const cap = roundedBox(thin * 2.4, tall * 0.1, 10, -thin * 1.2, -tall * 1.03);
  return sheet.inside(glass, inside) + (look.label ? label(sheet, wide * 0.74, tall * 0.28, -tall * (shoulder * 0.46), look.label) : '') + fill(cap, look.cap) + roundShade(sheet, cap);
}

export type BagLook = { colour: string; label?: Label; window?: string; top?: 'fold' | 'seal' | 'tie' };

/** A standing pouch. `window` is what shows through a clear pane around (0, 0). */
export function bag(sheet: Sheet, wide: number, tall: number, look: BagLook): string {
  const { colour, top = 'seal' } = look;
  const half = wide / 2;
  const body = smooth([[-half * 0.9, -tall], [-half * 0.98, -tall * 0.6], [-half * 1.02, -tall * 0.2], [-half * 0.94, -6], [-half * 0.5, 6], [0, 10], [half * 0.5, 6], [half * 0.94, -6], [half * 1.02, -tall * 0.2], [half * 0.98, -tall * 0.6], [half * 0.9, -tall], [half * 0.4, -tall - 4], [-half * 0.4, -tall - 4]]);
  const creases = line(`M${n(-half * 0.94)} ${n(-tall * 0.12)}Q0 ${n(-tall * 0.05)} ${n(half * 0.94)} ${n(-tall * 0.12)}`, darker(colour, 0.4), 5, 0.4) + line(`M${n(-half * 0.7)} ${n(-tall * 0.85)}Q${n(-half * 0.84)} ${n(-tall * 0.5)} ${n(-half * 0.72)} ${n(-tall * 0.2)}`, cream, 18, 0.22) + line(`M${n(half * 0.76)} ${n(-tall * 0.84)}Q${n(half * 0.64)} ${n(-tall * 0.5)} ${n(half * 0.8)} ${n(-tall * 0.2)}`, '#3d2440', 22, 0.12);
  const pane = oval(half * 0.52, tall * 0.17, 0, -tall * 0.3);
  const window = look.window === undefined ? '' : sheet.inside(pane, fill(pane, darker(colour, 0.5)) + place(0, -tall * 0.3, look.window) + fill(pane, cream, 0.1)) + line(pane, lighter(colour, 0.5), 6);
  const head = { seal: bagSeal, fold: bagFold, tie: bagTie }[top](sheet, half, tall, colour);
  return sheet.inside(body, fill(body, colour) + creases + roundShade(sheet, body)) + window + (look.label ? label(sheet, wide * 0.58, tall * (look.window === undefined ? 0.42 : 0.3), -tall * (look.window === undefined ? 0.46 : 0.66), look.label) : '') + head;
}

function bagSeal(sheet: Sheet, half: number, tall: number, colour: string): string {
  const path = polygon([[-half * 0.92, -tall - 40], [half * 0.92, -tall - 40], [half * 0.92, -tall + 26], [-half * 0.92, -tall + 26]]);
  let ribs = '';
  for (let y = -tall - 28; y < -tall + 20; y += 12) ribs += `M${n(-half * 0.92)} ${n(y)}H${n(half * 0.92)}`;
  return fill(path, lighter(colour, 0.12)) + line(ribs, darker(colour, 0.3), 2.5, 0.4) + roundShade(sheet, path);
}

function bagFold(sheet: Sheet, half: number, tall: number, colour: string): string {
  const path = polygon([[-half * 0.94, -tall - 6], [half * 0.94, -tall - 6], [half * 0.96, -tall + 76], [-half * 0.96, -tall + 76]]);
  const clip = roundedBox(half * 0.5, 40, 8, -half * 0.25, -tall + 18);
  return place(0, 10, shade(path, 0.2)) + fill(path, lighter(colour, 0.14)) + roundShade(sheet, path) + fill(clip, ink.wood) + line(`M${n(-half * 0.2)} ${n(-tall + 38)}H${n(half * 0.2)}`, darker(ink.wood, 0.4), 3);
}

function bagTie(sheet: Sheet, half: number, tall: number, colour: string): string {
  const path = smooth([[-half * 0.5, -tall + 20], [-half * 0.2, -tall - 40], [-half * 0.6, -tall - 150], [-half * 0.2, -tall - 130], [0, -tall - 158], [half * 0.24, -tall - 130], [half * 0.6, -tall - 146], [half * 0.2, -tall - 40], [half * 0.5, -tall + 20]]);
  return sheet.inside(path, fill(path, colour) + roundShade(sheet, path)) + line(`M${n(-half * 0.24)} ${n(-tall - 42)}Q0 ${n(-tall - 30)} ${n(half * 0.24)} ${n(-tall - 42)}`, ink.vermilion, 17) + line(`M10 ${n(-tall - 38)}q50 10 60 60M10 ${n(-tall - 38)}q20 40 6 84`, ink.vermilion, 9);
}

/** A box seen from its corner: front, side and lid. */
export function box(sheet: Sheet, wide: number, tall: number, deep: number, colour: string, front = ''): string {
  const half = wide / 2;
  const rise = deep * 0.5;
  const face = polygon([[-half, -tall], [half, -tall], [half, 0], [-half, 0]]);
  const side = polygon([[half, -tall], [half + deep, -tall - rise], [half + deep, -rise], [half, 0]]);
  const top = polygon([[-half, -tall], [-half + deep, -tall - rise], [half + deep, -tall - rise], [half, -tall]]);
  return fill(side, darker(colour, 0.32)) + fill(top, lighter(colour, 0.4)) + fill(face, sheet.linear([[0, lighter(colour, 0.1)], [1, darker(colour, 0.06)]])) + place(0, -tall / 2, front);
}
