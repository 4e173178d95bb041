import { bottle, jar } from './containers.ts';
import { darker, ink, lighter } from './palette.ts';
import { cutFace, fill, leaf, leafFan, line, place, shadow, solid, speckles, stalk } from './primitives.ts';
import type { Drawing, Sheet } from './sheet.ts';
import { leafOutline, n, oval, polygon, roundedBox, smooth } from './shapes.ts';
import { bowl, heap } from './vessels.ts';

/** A sprig with pairs of small leaves, growing upwards from (0, 0). */
function sprig(sheet: Sheet, long: number, colour: string, blossom?: string): string {
  let content = stalk([[0, 0], [long * 0.03, -long * 0.5], [0, -long]], 13, darker(colour, 0.2));
  for (let index = 0; index < 8; index += 1) {
    const y = -long * (0.22 + index * 0.1);
    const reach = long * 0.24 * (1 - index * 0.07);
    content += place(4, y, leaf(sheet, reach, reach * 0.42, colour, 0.08, 4), -32) + place(-2, y, leaf(sheet, reach, reach * 0.42, darker(colour, 0.12), -0.08, 4), 212);
  }
  const flowers = blossom === undefined ? '' : Array.from({ length: 12 }, () => fill(oval(13, 13, sheet.random.jitter(26), -long - sheet.random.between(-40, 60)), sheet.random.pick([blossom, lighter(blossom, 0.4)]))).join('');
  return content + flowers;
}

const herbs: Drawing = (sheet) => {
  const tones = ['#7f8f45', '#5d8a55', '#97a066', '#6d7f4a'] as const;
  const bundle = [-26, -14, -4, 8, 20, 30].map((turn, index) => place(0, 0, sprig(sheet, 540 - Math.abs(turn) * 3, tones[index % 4] ?? ink.leaf, index % 2 === 0 ? sheet.random.pick(['#c9a0c0', '#e2c45a', '#f1e4c8']) : undefined), turn)).join('');
  const stems = Array.from({ length: 11 }, (_, index) => `M0 0L${n((index - 5) * 17)} 170`).join('');
  const tie = solid(sheet, smooth([[-50, -24], [50, -24], [54, 26], [-54, 26]]), '#c9a15a', { size: 40 });
  const chips = (s: Sheet) => fill(s.random.pick([oval(22, 13), polygon([[-20, -9], [18, -13], [22, 9], [-16, 13]])]), s.random.pick(['#b98a5a', '#8f6a43', '#d9b98a', '#7f8f55', '#a8553f']));
  const dish = bowl(sheet, 460, 190, '#a8784c', { content: place(0, 14, heap(sheet, 390, 130, 80, '#6d5136', chips, 0.08)) });
  return shadow(sheet, 620, 985, 250, 44) + place(610, 820, bundle + line(stems, '#7a7a45', 12) + tie, -7, 1.06) + shadow(sheet, 1080, 985, 250, 46) + place(1080, 1000, dish) + place(800, 1040, Array.from({ length: 9 }, () => place(sheet.random.jitter(110), sheet.random.jitter(20), chips(sheet), sheet.random.between(0, 180))).join(''));
};

const capsule = (sheet: Sheet, colour: string) => {
  const path = roundedBox(150, 62, 31);
  return sheet.inside(path, fill(path, colour) + fill('M0-40H90V40H0Z', '#f6eeda') + fill('M-90 8H90V40H-90Z', '#3d2440', 0.16)) + line('M-52-17H50', '#fff7e6', 9, 0.6);
};

const capsules: Drawing = (sheet) => {
  const colour = sheet.random.pick(['#4d8a55', '#c9742f', '#8c3b3a', '#c9a03c']);
  const x = 620 + sheet.random.jitter(40);
  const tub = jar(sheet, 380, 560, { content: darker(sheet.random.pick(['#a8642c', '#7a8f5a', '#e3ddcb']), 0.05), lid: 'tin', lidColour: '#f1ede1', full: 1, label: { sign: 'leaves', colour } });
  const spots = [[310, 950, -20], [470, 930, 30], [400, 1010, 6], [560, 1010, -34], [240, 1040, 40], [620, 930, 12]] as const;
  return place(x + 130, 720, leafFan(sheet, 3, 380, 292, 348, ink.leaf)) + shadow(sheet, x, 945, 240, 46) + place(x, 960, tub) + spots.map(([dx, y, turn]) => shadow(sheet, x + dx, y + 26, 80, 16) + place(x + dx, y, capsule(sheet, colour), turn + sheet.random.jitter(14))).join('');
};

const essentialOil: Drawing = (sheet) => {
  const amber = sheet.random.pick(['#8a4a1e', '#3f6a5a', '#3f5a86']);
  const green = sheet.random.pick([ink.leaf, ink.blueLeaf, ink.oliveLeaf]);
  const x = 660 + sheet.random.jitter(40);
  const dropper = (scale: number) => place(0, 0, bottle(sheet, 250, 440, { glass: amber, cap: '#2f2a33', shoulder: 0.72, neck: 0.44, full: 0.9, label: { sign: 'drop', colour: darker(amber, 0.1) } }) + fill(roundedBox(64, 110, 28, -32, -556), '#2f2a33') + line('M-14-540V-480', '#8d8796', 9), 0, scale);
  const sprigs = place(x + 290, 980, sprig(sheet, 620, green, '#b59acb'), 30) + place(x + 330, 1000, sprig(sheet, 520, green, '#b59acb'), 52) + place(x - 140, 960, sprig(sheet, 560, green, '#b59acb'), -30);
  return sprigs + shadow(sheet, x, 945, 170, 36) + place(x, 960, dropper(1.26)) + shadow(sheet, x + 270, 1000, 130, 28) + place(x + 270, 1015, dropper(0.9)) + [[-190, 1020], [-120, 1048]].map(([dx = 0, y = 0]) => fill(oval(34, 15, x + dx, y), lighter(amber, 0.35), 0.85) + fill(oval(14, 5, x + dx - 8, y - 5), '#ffffff', 0.8)).join('');
};

/** A bar of soap with a leaf pressed into its top. */
function soapBar(sheet: Sheet, colour: string): string {
  const [wide, tall, deep] = [360, 120, 130];
  const top = `M-180-${tall}L-96-${tall + deep}Q-90-${tall + deep + 6}-80-${tall + deep + 6}H270Q282-${tall + deep + 6} 276-${tall + deep - 6}L196-${tall}Z`;
  const front = roundedBox(wide + 16, tall + 10, 22, -188, -tall - 6);
  const side = `M176-${tall + 4}L274-${tall + deep}Q282-${tall + deep} 280-${tall + deep - 14}L276-${deep - 6}L186 0Z`;
  const marks = speckles(sheet, 160, 40, 22, darker(colour, 0.4), 5, 0.45);
  return fill(side, darker(colour, 0.36)) + fill(front, sheet.linear([[0, lighter(colour, 0.1)], [1, darker(colour, 0.14)]])) + fill(top, lighter(colour, 0.42)) + place(0, -60, marks) + place(-20, -184, fill(leafOutline(170, 60).whole, darker(colour, 0.16)) + line('M4 0H150', lighter(colour, 0.6), 4), -8);
}

const soap: Drawing = (sheet) => {
  const tones = sheet.random.pick([['#e9c9a0', '#9dbb8a', '#e3a79c'], ['#c9b3d6', '#f0dcb4', '#9cc0b4'], ['#d98f6a', '#f3e6c8', '#a9b46a']] as const);
  const spots = [[690, 960, 0], [930, 985, 1], [760, 800, 2]] as const;
  const foam = Array.from({ length: 18 }, () => { const r = sheet.random.between(14, 46); const [x, y] = [1180 + sheet.random.jitter(150), 1000 + sheet.random.jitter(40)]; return fill(oval(r, r, x, y - r), '#ffffff', 0.45) + line(oval(r, r, x, y - r), '#ffffff', 3, 0.8) + fill(oval(r * 0.2, r * 0.14, x - r * 0.4, y - r * 1.4), '#ffffff', 0.9); }).join('');
  const sprigs = place(480, 940, sprig(sheet, 520, ink.blueLeaf, '#b59acb'), -24) + place(540, 940, sprig(sheet, 580, ink.leaf, '#e3a79c'), -4);
  return sprigs + spots.map(([x, y, tone]) => shadow(sheet, x + 30, y - 10, 270, 44) + place(x, y, soapBar(sheet, tones[tone]), 0, 1.1)).join('') + foam;
};

const coconutOil: Drawing = (sheet) => {
  const x = 600 + sheet.random.jitter(40);
  const half = fill(oval(236, 190, 8, 22), '#4f3222') + cutFace(sheet, 234, 186, '#8a5d3c', '#fffdf4', '#fbf6e8', fill(oval(160, 122, 6, 8), '#dcd0bb') + fill(oval(142, 104, 12, 16), '#f1eadb'));
  const hairs = Array.from({ length: 30 }, (_, index) => `M${n(-220 + index * 15)} ${n(80 + 90 * Math.sin((index / 29) * Math.PI))}q${n(sheet.random.jitter(12))} 18 ${n(sheet.random.jitter(18))} 30`).join('');
  const frond = [0, 1, 2, 3, 4, 5, 6].map((index) => place(x + 240 + index * 52, 800 - index * 8, leaf(sheet, 400 - index * 14, 52, ink.leaf, 0.05, 0), -84 + index * 11)).join('');
  return frond + shadow(sheet, x, 940, 230, 46) + place(x, 955, jar(sheet, 400, 560, { content: sheet.random.pick(['#f3ead0', '#efe0ae', '#f8f3e2']), lid: sheet.random.pick(['tin', 'cork'] as const), lidColour: '#8a5d3c', label: { sign: 'drop', colour: '#4d8577' } })) + shadow(sheet, x + 450, 1010, 250, 46) + place(x + 450, 850, line(hairs, '#6d4a30', 5) + half, -6);
};

export const carePotions = { herbs, capsules, 'essential-oil': essentialOil, soap, 'coconut-oil': coconutOil } satisfies Record<string, Drawing>;

