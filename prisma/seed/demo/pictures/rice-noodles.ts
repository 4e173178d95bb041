import { shrimpBody } from './fish-shapes.ts';
import { darker, ink, lighter, toasted } from './palette.ts';
import { fill, leafFan, line, place, shadow, solid, speckles } from './primitives.ts';
import type { Drawing, Sheet } from './sheet.ts';
import { n, oval, polar, smooth } from './shapes.ts';
import { bananaLeaf, bowl, heap, tray } from './vessels.ts';

/** A nest of wound noodles, seen from a little above. */
function nest(sheet: Sheet, wide: number, colour: string, strand: number): string {
  const [rx, ry] = [wide / 2, wide * 0.27];
  let dark = '';
  let light = '';
  for (let index = 0; index < 30; index += 1) {
    const scale = Math.sqrt(sheet.random.between(0.06, 1));
    const [a, b] = [rx * scale * sheet.random.between(0.9, 1), ry * scale * sheet.random.between(0.84, 1)];
    const y = -wide * 0.14 * (1 - scale) * 1.6 + sheet.random.jitter(8);
    const start = sheet.random.between(0, 360);
    const arc = smooth([0, 40, 85, 130, 175, 220].map((step) => {
      const angle = ((start + step) * Math.PI) / 180;
      return [Math.cos(angle) * a, Math.sin(angle) * b + y] as const;
    }), false);
    if (index % 2 === 0) dark += arc;
    else light += arc;
  }
  const body = polar((angle) => 1 + 0.02 * Math.sin((angle * Math.PI) / 20), 36);
  return place(0, 8, fill(oval(rx, ry, 0, wide * 0.06), toasted(colour, 0.42))) + place(0, 0, fill(body, toasted(colour, 0.2)), 0, [rx, ry]) +
    line(dark, toasted(colour, 0.32), strand * 1.4, 0.7) + line(dark, colour, strand) + place(3, 4, line(light, toasted(colour, 0.35), strand * 1.2, 0.5)) + line(light, lighter(colour, 0.4), strand);
}

const riceNoodle: Drawing = (sheet) => {
  const colour = sheet.random.pick(['#f6ecd6', '#f8f1e0', '#f2dfba']);
  const spots = [[600, 700], [1000, 690], [800, 770], [500, 850], [1100, 840], [800, 920]] as const;
  return shadow(sheet, 800, 850, 640, 180, 0.4) + place(800, 820, tray(sheet, 1220)) +
    spots.map(([x, y]) => shadow(sheet, x, y + 50, 200, 46, 0.4) + place(x, y, nest(sheet, 370, colour, 10), sheet.random.jitter(5))).join('');
};

/** A hank of fine noodles, tied in the middle. */
function hank(sheet: Sheet, long: number, colour: string): string {
  const half = long / 2;
  const path = smooth([[-half, -66], [-half * 0.5, -78], [0, -46], [half * 0.5, -78], [half, -66], [half * 1.05, 0], [half, 66], [half * 0.5, 78], [0, 46], [-half * 0.5, 78], [-half, 66], [-half * 1.05, 0]]);
  let strands = '';
  for (let y = -70; y <= 70; y += 9) strands += `M${n(-half * 1.04)} ${n(y * 0.9)}Q${n(-half * 0.5)} ${n(y * 1.15)} 0 ${n(y * 0.58)}Q${n(half * 0.5)} ${n(y * 1.15)} ${n(half * 1.04)} ${n(y * 0.9)}`;
  const band = smooth([[-34, -54], [34, -54], [38, 0], [34, 54], [-34, 54], [-38, 0]]);
  return solid(sheet, path, colour, { size: 100, light: lighter(colour, 0.5), deep: toasted(colour, 0.3), detail: line(strands, toasted(colour, 0.34), 2.4, 0.6) + place(0, -3, line(strands, '#fffdf4', 2.4, 0.8)) }) +
    solid(sheet, band, sheet.random.pick([ink.leaf, '#c9473c', ink.gold]), { size: 50 });
}

const vermicelli: Drawing = (sheet) => {
  const colour = sheet.random.pick(['#f7f0de', '#f3e7cb', '#e9dcc0']);
  const spots = [[800, 900, 2], [760, 820, -5], [850, 735, 4], [790, 640, -8]] as const;
  return place(800, 900, bananaLeaf(sheet, 1240, 360)) + spots.map(([x, y, turn]) => shadow(sheet, x, y + 66, 390, 44, 0.4) + place(x + sheet.random.jitter(30), y, hank(sheet, 760, colour), turn + sheet.random.jitter(4), 1.08)).join('');
};

/** A dried sheet of rice paper: thin, uneven, with the print of the bamboo. */
function disc(sheet: Sheet, radius: number, colour: string, squash: number): string {
  const path = polar((angle) => radius * (1 + 0.012 * Math.sin((angle * 5 * Math.PI) / 180)), 40, squash);
  const print = Array.from({ length: 9 }, (_, index) => `M${n(-radius)} ${n((index - 4) * radius * 0.24 * squash)}l${n(radius * 2)} ${n(radius * 0.2)}`).join('');
  return place(0, 7, fill(path, toasted(colour, 0.5))) + sheet.inside(path, fill(path, sheet.linear([[0, '#fffdf6'], [1, darker(colour, 0.06)]], 40)) + line(print, darker(colour, 0.2), 3, 0.25) + speckles(sheet, radius * 0.9, radius * 0.9 * squash, 50, darker(colour, 0.3), 3.6, 0.4)) + line(path, '#ffffff', 4, 0.7);
}

const ricePaper: Drawing = (sheet) => {
  const colour = sheet.random.pick(['#f7efdc', '#f3e4c4', '#f6ecd9']);
  const stack = Array.from({ length: 9 }, (_, index) => place(690 + sheet.random.jitter(8), 930 - index * 15, disc(sheet, 400, colour, 0.36))).join('');
  const standing = place(1090, 640, disc(sheet, 310, colour, 1), 6);
  const greens = place(1130, 640, leafFan(sheet, 4, 420, 282, 345, ink.leaf));
  const pink = place(1010, 1010, shrimpBody(sheet, '#e8764a'), 8, 0.3) + place(1170, 1030, shrimpBody(sheet, '#e8764a'), -12, 0.26);
  return greens + shadow(sheet, 1090, 945, 290, 40) + standing + shadow(sheet, 700, 985, 560, 130) + place(690, 950, tray(sheet, 1010)) + stack + pink +
    place(1230, 1000, leafFan(sheet, 2, 170, 300, 350, ink.leaf));
};

const shrimpCracker: Drawing = (sheet) => {
  const puff = (s: Sheet) => {
    const tone = s.random.pick(['#fbeadb', '#f8dccb', '#fdf3e6', '#f5cdbd']);
    const path = smooth([[-78, -6], [-50, -46], [0, -54], [56, -42], [80, 0], [48, 36], [4, 28], [-46, 42]]);
    return solid(s, path, tone, { size: 66, light: '#fffaf2', deep: darker(tone, 0.26), detail: speckles(s, 64, 36, 9, '#e39a83', 5, 0.5) });
  };
  const raw = (s: Sheet) => fill(oval(64, 24, 2, 9), '#c58a6e') + fill(oval(64, 24), '#ecc3a8') + fill(oval(52, 18, -3, -2), '#f4d6bf') + speckles(s, 48, 16, 8, '#d47e63', 4, 0.6);
  const content = place(0, 20, heap(sheet, 720, 320, 44, '#dfb9a2', puff, 0.05));
  const coins = [[420, 1000], [500, 1040], [1130, 1010], [1220, 985], [1060, 1052]].map(([x = 0, y = 0]) => shadow(sheet, x, y + 14, 66, 16) + place(x, y, raw(sheet), sheet.random.jitter(12))).join('');
  return shadow(sheet, 800, 960, 420, 74) + place(800, 980, bowl(sheet, 860, 310, sheet.random.pick(['#7f9fb0', '#9fbfae', '#e0a887']), { content, band: ink.porcelain })) + coins;
};

export const riceNoodles = { 'rice-noodle': riceNoodle, vermicelli, 'rice-paper': ricePaper, 'shrimp-cracker': shrimpCracker } satisfies Record<string, Drawing>;
