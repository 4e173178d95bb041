import { bag, box, jar } from './containers.ts';
import { motif } from './motifs.ts';
import type { MotifName } from './motifs.ts';
import { darker, ink, lighter } from './palette.ts';
import { fill, leaf, line, place, shadow, solid } from './primitives.ts';
import type { Drawing } from './sheet.ts';
import { n, oval, polygon, roundedBox, smooth } from './shapes.ts';

const signs: readonly MotifName[] = ['leaf', 'leaves', 'lotus', 'sun', 'flower', 'waves'];

const giftBox: Drawing = (sheet) => {
  const [colour, ribbonTone] = sheet.random.pick([['#b8382f', '#f0c874'], ['#2f6645', '#f0c874'], ['#e9d3a8', '#b8382f'], ['#3f5a86', '#f3dcd2']] as const);
  const band = fill('M-46-190H46V190H-46Z', ribbonTone) + fill('M-46-190H-30V190H-46Z', '#fff7e6', 0.4);
  const corner = (x: number, y: number, flip: number) => place(x, y, motif('flower', lighter(colour, 0.3), 0.8 * flip));
  const main = box(sheet, 680, 380, 220, colour, corner(-210, -80, 1) + corner(210, 80, 1) + band);
  const topBand = fill(polygon([[-46, -380], [174, -490], [266, -490], [46, -380]]), lighter(ribbonTone, 0.2));
  const lid = fill(polygon([[-352, -396], [352, -396], [352, -316], [-352, -316]]), lighter(colour, 0.1)) + fill(polygon([[352, -396], [576, -508], [576, -432], [352, -316]]), darker(colour, 0.26)) + fill(polygon([[-352, -396], [-128, -508], [576, -508], [352, -396]]), lighter(colour, 0.32)) + fill('M-48-396H48V-316H-48Z', ribbonTone) + fill(polygon([[-48, -396], [176, -508], [272, -508], [48, -396]]), lighter(ribbonTone, 0.24));
  const loop = (side: number) => place(110, -452, solid(sheet, smooth([[0, 0], [70, -120], [190, -150], [240, -80], [170, -10], [60, 16]]), ribbonTone, { size: 90 }) + fill(smooth([[40, -16], [90, -84], [170, -104], [186, -66], [120, -24]]), darker(ribbonTone, 0.35), 0.7), 0, [side, 1]);
  const tails = place(110, -440, solid(sheet, smooth([[-10, 0], [-70, 60], [-130, 150], [-80, 150], [-30, 110], [20, 16]]), ribbonTone, { size: 60 }) + solid(sheet, smooth([[0, 10], [70, 50], [150, 90], [160, 50], [80, 0]]), ribbonTone, { size: 60 }));
  return shadow(sheet, 840, 960, 520, 80) + place(720, 975, main + topBand + lid + loop(1) + loop(-1) + tails + solid(sheet, oval(46, 36, 110, -452), ribbonTone, { size: 40 }));
};

const carton: Drawing = (sheet) => {
  const colour = sheet.random.pick(['#c99e6d', '#d3ad7e', '#bd9060']);
  const mark = place(0, 10, motif(sheet.random.pick(signs), '#3f6a4a', 1.7));
  const tape = fill('M-40-230H40V-110H-40Z', '#ead9b8', 0.9);
  const holes = [-230, 230].map((x) => fill(roundedBox(110, 40, 20, x - 55, -140), darker(colour, 0.5))).join('');
  const main = box(sheet, 760, 460, 230, colour, mark + tape + holes) + fill(polygon([[-40, -460], [190, -575], [270, -575], [40, -460]]), '#f3e6cc', 0.9) + line('M0-460L230-575', darker(colour, 0.4), 4, 0.6);
  const small = box(sheet, 300, 210, 110, darker(colour, 0.06), place(0, 0, motif('leaf', '#3f6a4a', 1)));
  const greens = place(0, 0, leaf(sheet, 240, 96, ink.leaf), -30) + place(0, 0, leaf(sheet, 220, 88, ink.deepLeaf, -0.12), 206);
  return shadow(sheet, 760, 940, 560, 84) + place(640, 950, main) + shadow(sheet, 1190, 1020, 230, 40) + place(1160, 1030, small) + place(420, 1010, greens);
};

const kraftBag: Drawing = (sheet) => {
  const colour = sheet.random.pick([ink.kraft, '#d3ad7e', '#e3cfa8']);
  const sign = sheet.random.pick(signs);
  const tone = sheet.random.pick(['#2f6645', '#b8382f', '#8a5d3c', '#3f5a86']);
  const x = 620 + sheet.random.jitter(30);
  return shadow(sheet, x + 340, 905, 210, 40) + place(x + 350, 920, bag(sheet, 380, 560, { colour: darker(colour, 0.06), top: 'seal', label: { sign, colour: tone } })) + shadow(sheet, x, 955, 280, 54) + place(x, 970, bag(sheet, 500, 700, { colour, top: 'fold', label: { sign, colour: tone } })) + place(x + 420, 1010, leaf(sheet, 260, 96, ink.leaf), -12) + place(x + 400, 1030, leaf(sheet, 200, 80, ink.deepLeaf, -0.1), 8);
};

const glassJar: Drawing = (sheet) => {
  const content = sheet.random.pick(['#d98a3c', '#b8522f', '#a9ad55', '#e3c06a']);
  const lid = sheet.random.pick(['cloth', 'tin', 'cork'] as const);
  const lidColour = sheet.random.pick(['#4d8577', '#c9473c', '#c9973f', '#3f5a86']);
  const sign = sheet.random.pick(signs);
  const bits = () => Array.from({ length: 26 }, () => fill(oval(sheet.random.between(14, 30), sheet.random.between(10, 20), sheet.random.jitter(190), -sheet.random.between(20, 520)), sheet.random.pick([lighter(content, 0.4), darker(content, 0.16)]), 0.5)).join('');
  const x = 640 + sheet.random.jitter(30);
  return shadow(sheet, x + 350, 915, 210, 40) + place(x + 350, 930, jar(sheet, 330, 420, { content, bits: bits(), lid, lidColour, label: { sign, colour: darker(content, 0.3) } })) + shadow(sheet, x, 950, 270, 52) + place(x, 965, jar(sheet, 440, 580, { content, bits: bits(), lid, lidColour, label: { sign, colour: darker(content, 0.3) } })) + place(x + 300, 1030, leaf(sheet, 240, 90, ink.leaf), -10);
};

const netBag: Drawing = (sheet) => {
  const tone = sheet.random.pick(['#ee7d2b', '#8fa63c', '#d4473e', '#e3b43c']);
  const net = sheet.random.pick(['#c9382f', '#2f7a4a', '#d98a2c']);
  const body = smooth([[-60, -560], [-170, -480], [-300, -330], [-350, -170], [-300, -30], [-150, 10], [0, 18], [150, 10], [300, -30], [350, -170], [300, -330], [170, -480], [60, -560]]);
  const spots = [[-60, -440], [90, -430], [-170, -330], [10, -340], [180, -320], [-230, -200], [-80, -220], [90, -210], [240, -190], [-180, -80], [-20, -90], [140, -80]] as const;
  const pieces = spots.map(([x, y]) => place(x, y, solid(sheet, oval(100, 96), sheet.random.pick([tone, lighter(tone, 0.12), darker(tone, 0.06)]), { size: 98, gloss: 0.5 }))).join('');
  let mesh = '';
  for (let x = -900; x < 900; x += 52) mesh += `M${x} -600Q${n(x + 340)} -280 ${x + 500} 40M${x} -600Q${n(x - 340)} -280 ${x - 500} 40`;
  const tie = solid(sheet, smooth([[-56, -590], [56, -590], [66, -548], [-66, -548]]), net, { size: 50 }) + Array.from({ length: 9 }, (_, index) => line(`M${n((index - 4) * 9)} -586Q${n((index - 4) * 20)} -650 ${n((index - 4) * 34)} -${700 - Math.abs(index - 4) * 12}`, net, 7, 0.9)).join('');
  const tag = place(96, -540, line('M-40-6L20 40', '#8a6a34', 6) + place(70, 96, fill(roundedBox(130, 130, 14), ink.paper) + motif('leaf', '#3f6a4a', 0.8)), 8);
  const loose = shadow(sheet, 1210, 1020, 120, 26) + place(1210, 935, solid(sheet, oval(104, 100), tone, { size: 100, gloss: 0.5 }) + place(0, -92, leaf(sheet, 130, 54, ink.deepLeaf), -30));
  return shadow(sheet, 770, 960, 390, 70) + place(770, 965, sheet.inside(body, fill(body, darker(tone, 0.4)) + pieces) + sheet.inside(body, line(mesh, net, 5, 0.85)) + tie + tag, 0, 1.1) + loose;
};

export const packaging = { 'gift-box': giftBox, carton, 'kraft-bag': kraftBag, 'glass-jar': glassJar, 'net-bag': netBag } satisfies Record<string, Drawing>;
