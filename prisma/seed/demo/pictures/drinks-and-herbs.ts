import { bottle, jar } from './containers.ts';
import { citrusWheel } from './fruit-cuts.ts';
import { carePotions } from './herbs.ts';
import { lotusFlower } from './lotus.ts';
import { motif } from './motifs.ts';
import { darker, ink, lighter } from './palette.ts';
import { fill, highlight, leaf, leafFan, line, place, shadow, solid } from './primitives.ts';
import { riceEar } from './rice.ts';
import type { Drawing, Sheet } from './sheet.ts';
import { n, oval, ribbon, smooth } from './shapes.ts';
import { bowl, heap, roundShade, sack } from './vessels.ts';

/** A small cup with its drink, foot on (0, 0). */
function cup(sheet: Sheet, wide: number, colour: string, drink: string, band: string = ink.indigo): string {
  return bowl(sheet, wide, wide * 0.56, colour, { band, content: fill(oval(wide * 0.44, wide * 0.1, 0, 8), drink) + fill(oval(wide * 0.26, wide * 0.04, -wide * 0.1, 2), lighter(drink, 0.4), 0.7) });
}

function teapot(sheet: Sheet, colour: string, band: string): string {
  const body = smooth([[-230, -130], [-200, -240], [-100, -310], [0, -322], [100, -310], [200, -240], [230, -130], [180, -30], [80, 0], [-80, 0], [-180, -30]]);
  const spout = solid(sheet, ribbon([[170, -90], [290, -130], [330, -230], [390, -300]], (along) => 56 * (1 - along * 0.62)), colour, { size: 80 });
  const handle = line('M-190-250C-380-340-400-70-190-80', darker(colour, 0.25), 46) + line('M-194-252C-372-334-390-78-194-86', lighter(colour, 0.12), 30);
  const lid = solid(sheet, smooth([[-120, -304], [-70, -350], [0, -362], [70, -350], [120, -304], [0, -284]]), colour, { size: 80 }) + solid(sheet, oval(32, 28, 0, -384), colour, { size: 30 });
  const flower = place(0, -150, Array.from({ length: 7 }, (_, index) => place(0, 0, fill(smooth([[0, 0], [40, -20], [92, 0], [40, 20]]), band, 0.75), 180 + index * 30)).join(''));
  return handle + spout + solid(sheet, body, colour, { size: 220, detail: flower + line('M-240-50Q0 0 240-50', band, 9, 0.8) }) + place(10, -160, highlight(220, 0, 0.6)) + lid;
}

const riceWine: Drawing = (sheet) => {
  const x = 660 + sheet.random.jitter(40);
  const clay = sheet.random.pick(['#8a4a34', '#f1ede1', '#5b6f66']);
  const jug = smooth([[-70, -560], [-60, -480], [-180, -420], [-230, -280], [-200, -90], [-120, 0], [120, 0], [200, -90], [230, -280], [180, -420], [60, -480], [70, -560], [0, -574]]);
  const pot = solid(sheet, jug, clay, { size: 240, detail: roundShade(sheet, jug) + line('M-240-330Q0-280 240-330', lighter(clay, 0.4), 8, 0.6) }) + fill(smooth([[-90, -560], [-70, -640], [0, -664], [70, -640], [90, -560], [0, -540]]), '#b8382f') + line('M-76-556Q0-534 76-556', ink.gold, 13) +
    place(0, -230, fill('M0-124L124 0L0 124L-124 0Z', '#c23a33') + line('M0-98L98 0L0 98L-98 0Z', '#f0c874', 5) + motif('ear', '#f0c874', 1.1));
  const clear = bottle(sheet, 190, 560, { glass: '#dbe7e1', liquid: '#eef2e6', cap: '#c79a63', shoulder: 0.6, full: 0.72, label: { sign: 'ear', colour: '#b9842f' } });
  return place(x + 300, 820, riceEar(sheet, 520), 4) + place(x + 330, 830, riceEar(sheet, 470), 26) + shadow(sheet, x, 940, 250, 48) + place(x, 955, pot) + shadow(sheet, x + 310, 950, 120, 28) + place(x + 310, 965, clear) + shadow(sheet, x + 460, 1010, 100, 20) + place(x + 460, 1020, cup(sheet, 170, '#f1ede1', '#e4e8da')) + shadow(sheet, x + 200, 1040, 100, 20) + place(x + 200, 1050, cup(sheet, 170, '#f1ede1', '#e4e8da'));
};

function glass(sheet: Sheet, wide: number, tall: number, drink: string): string {
  const body = `M${n(-wide / 2)} ${n(-tall)}L${n(-wide * 0.4)} -14Q0 16 ${n(wide * 0.4)} -14L${n(wide / 2)} ${n(-tall)}Z`;
  return sheet.inside(body, fill(body, '#eef4ee', 0.7) + fill(`M${n(-wide)} ${n(-tall * 0.84)}H${n(wide)}V20H${n(-wide)}Z`, sheet.linear([[0, lighter(drink, 0.25)], [1, drink]])) + fill(oval(wide * 0.48, wide * 0.1, 0, -tall * 0.84), lighter(drink, 0.5)) + roundShade(sheet, body)) + line(oval(wide / 2, wide * 0.1, 0, -tall), '#fdfdf8', 6, 0.8);
}

const fruitWine: Drawing = (sheet) => {
  const tone = sheet.random.pick(['#7a2440', '#5b2a55', '#a33a3a', '#c98a2c']);
  const x = 640 + sheet.random.jitter(40);
  const bowlPath = smooth([[-110, -420], [-120, -320], [-84, -240], [0, -210], [84, -240], [120, -320], [110, -420], [0, -432]]);
  const stem = fill('M-9-214L-9-40Q-80-24-96-6Q0 16 96-6Q80-24 9-40L9-214Z', '#e6eee8') + sheet.inside(bowlPath, fill(bowlPath, '#eaf1ec', 0.8) + fill('M-140-340H140V-180H-140Z', tone) + fill(oval(118, 18, 0, -340), lighter(tone, 0.3)) + line('M-80-400Q-96-320-60-256', '#ffffff', 10, 0.6)) + line(oval(110, 14, 0, -424), '#ffffff', 4, 0.8);
  const berries = [[0, 0], [70, 20], [-66, 24], [20, 62], [110, 74], [-30, 84], [60, 110]].map(([dx = 0, dy = 0]) => place(x + 470 + dx, 890 + dy, solid(sheet, oval(50), tone, { size: 50, gloss: 0.7 }))).join('');
  return shadow(sheet, x, 945, 180, 40) + place(x, 960, bottle(sheet, 250, 780, { glass: darker(tone, 0.2), liquid: tone, cap: ink.gold, shoulder: 0.58, neck: 0.3, label: { sign: 'fruit', colour: tone } })) + shadow(sheet, x + 270, 985, 110, 26) + place(x + 270, 1000, stem, 0, 1.1) + place(x + 480, 860, leafFan(sheet, 2, 220, 280, 330, ink.deepLeaf)) + shadow(sheet, x + 490, 1030, 160, 28) + berries;
};

const juice: Drawing = (sheet) => {
  const [drink, rind] = sheet.random.pick([['#f2a12e', '#f39a2c'], ['#e5605a', '#de5a4c'], ['#d9c64e', '#b8c45a'], ['#d64a7c', '#c93a6e']] as const);
  const x = 590 + sheet.random.jitter(40);
  const slice = fill(oval(128, 124, 6, 8), darker(rind, 0.2)) + fill(oval(128, 124), rind) + citrusWheel(sheet, lighter(drink, 0.12), 10, 124);
  const straw = line('M20-60L86-560', '#fbf3e1', 22) + line('M27-110L86-560', ink.leaf, 9, 0.9);
  return shadow(sheet, x, 940, 170, 38) + place(x, 955, bottle(sheet, 260, 650, { glass: '#f3efe0', liquid: drink, cap: ink.leaf, shoulder: 0.64, neck: 0.5, full: 0.82, label: { sign: 'fruit', colour: rind } })) + shadow(sheet, x + 320, 970, 170, 36) + place(x + 320, 985, straw + glass(sheet, 280, 440, drink) + place(110, -440, slice, 0, 0.62)) + place(x + 560, 790, leafFan(sheet, 2, 220, 290, 340, ink.deepLeaf)) + shadow(sheet, x + 570, 1000, 160, 32) + place(x + 570, 880, solid(sheet, oval(136, 130), rind, { size: 136, gloss: 0.5 })) + shadow(sheet, x + 440, 1045, 130, 24) + place(x + 455, 945, slice, 0, 0.92);
};

const teaLeaf = (sheet: Sheet) => fill(ribbon([[-34, 6], [-10, -8], [14, 4], [36, -8]], (along) => 9 * Math.sin(Math.PI * (0.15 + along * 0.7))), sheet.random.pick(['#3f5a3a', '#56704a', '#2f4432', '#6d8358']));

const tea: Drawing = (sheet) => {
  const [pot, band] = sheet.random.pick([['#8a4a34', '#5b2c20'], ['#f1ede1', '#3f5a86'], ['#a9c7b4', '#4d8577']] as const);
  const x = 640 + sheet.random.jitter(30);
  const dish = bowl(sheet, 360, 110, '#b98556', { content: place(0, 12, heap(sheet, 300, 80, 70, '#33463a', teaLeaf, 0.08)) });
  return place(x + 330, 640, leafFan(sheet, 3, 330, 270, 340, ink.leaf)) + shadow(sheet, x, 935, 300, 54) + place(x, 950, teapot(sheet, pot, band), 0, 1.16) + shadow(sheet, x + 500, 945, 190, 34) + place(x + 500, 960, dish) + shadow(sheet, x + 330, 1030, 130, 24) + place(x + 330, 1042, cup(sheet, 220, pot, '#b9a33c', band)) + shadow(sheet, x + 80, 1052, 130, 22) + place(x + 70, 1064, cup(sheet, 220, pot, '#b9a33c', band));
};

const lotusTea: Drawing = (sheet) => {
  const pink = sheet.random.pick(['#e07a9c', '#e58aa6', '#dd6f8f']);
  const x = 560 + sheet.random.jitter(30);
  return place(x + 560, 660, leaf(sheet, 300, 120, ink.blueLeaf), -50) + shadow(sheet, x, 905, 290, 54) + place(x, 920, teapot(sheet, '#f1ede1', '#4d8577'), 0, 1.08) + shadow(sheet, x + 500, 950, 330, 60) + place(x + 500, 880, lotusFlower(sheet, pink, 0.98)) + shadow(sheet, x + 160, 1045, 140, 24) + place(x + 160, 1060, cup(sheet, 240, '#f1ede1', '#c9b14a', '#4d8577')) + place(x + 380, 1040, Array.from({ length: 16 }, () => place(sheet.random.jitter(90), sheet.random.jitter(18), teaLeaf(sheet), sheet.random.between(0, 180))).join(''));
};

const coffeeBean = (sheet: Sheet) => {
  const tone = sheet.random.pick(['#5b3524', '#6d4029', '#4a2a20', '#7a4a2e']);
  return fill(oval(27, 19, 0, 3), darker(tone, 0.45)) + fill(oval(26, 18), tone) + fill(oval(14, 6, -5, -9), lighter(tone, 0.4), 0.5) + line('M-23 2Q-6 -7 2 0T23 -2', '#2a1712', 4.5);
};

const coffee: Drawing = (sheet) => {
  const x = 570 + sheet.random.jitter(30);
  const beans = place(0, 30, heap(sheet, 500, 160, 110, '#3a2018', coffeeBean, 0.09));
  const tin = '#c3c6c2';
  const filterBody = 'M-90-130L-76 0H76L90-130Z';
  const phin = fill(oval(130, 22, 0, 4), darker(tin, 0.25)) + fill(oval(130, 20), tin) + fill(filterBody, tin) + roundShade(sheet, filterBody) + fill(oval(90, 17, 0, -130), lighter(tin, 0.5)) + fill(oval(96, 18, 0, -140), tin) + roundShade(sheet, oval(96, 18, 0, -140)) + fill(oval(16, 14, 0, -164), '#5b3524');
  const drink = glass(sheet, 230, 260, '#4a2a1e') + fill('M-92-64L-88-14Q0 14 88-14L92-64Z', '#ecd9b8', 0.95);
  const loose = Array.from({ length: 13 }, () => place(x + 190 + sheet.random.jitter(230), 1040 + sheet.random.jitter(26), coffeeBean(sheet), sheet.random.between(0, 180))).join('');
  return place(x + 120, 560, leafFan(sheet, 3, 340, 280, 345, ink.deepLeaf)) + shadow(sheet, x, 930, 340, 60) + place(x, 945, sack(sheet, 590, 400, beans, '#c9a878')) + shadow(sheet, x + 470, 975, 170, 34) + place(x + 470, 990, drink + place(0, -266, phin), 0, 1.2) + loose;
};

const cocoa: Drawing = (sheet) => {
  const tone = sheet.random.pick(['#c9742f', '#b8522f', '#d9a035']);
  const outline = smooth([[0, -300], [70, -240], [140, -80], [140, 90], [80, 230], [0, 320], [-80, 230], [-140, 90], [-140, -80], [-70, -240]]);
  const ridges = line('M-20-280Q-140 0-20 300M20-280Q130 0 20 300M0-290V310M-60-230Q-200 20-70 240', darker(tone, 0.4), 10, 0.4);
  const pod = place(0, 0, solid(sheet, outline, tone, { size: 180, detail: ridges, gloss: 0.4, light: lighter(tone, 0.35) })) + line('M0-296q4-40-14-70', ink.bark, 24);
  const seeds = Array.from({ length: 10 }, (_, index) => place((index % 2 === 0 ? -42 : 42), -190 + Math.floor(index / 2) * 92, solid(sheet, oval(48, 40), '#f4e9dc', { size: 44, gloss: 0.6, deep: '#c9aca0' }))).join('');
  const half = place(8, 10, fill(outline, darker(tone, 0.4))) + fill(outline, tone) + place(0, 0, fill(outline, '#f0d9a8'), 0, 0.9) + place(0, 0, fill(outline, '#e3bd86'), 0, 0.78) + seeds;
  const square = (x: number, y: number) => fill(`M${x} ${y}h92v64h-92Z`, '#4a2a20') + fill(`M${x + 7} ${y + 6}h76v48h-76Z`, '#6d4029') + fill(`M${x + 7} ${y + 6}h76l-12 10h-54l-10 38Z`, '#8f5a3c');
  const bar = [0, 1, 2, 3].map((column) => [0, 1, 2].map((row) => square(column * 94 - 188, row * 66 - 100)).join('')).join('');
  const beans = Array.from({ length: 12 }, () => place(520 + sheet.random.jitter(180), 1040 + sheet.random.jitter(24), coffeeBean(sheet), sheet.random.between(0, 180), 1.4)).join('');
  return place(560, 480, leafFan(sheet, 3, 330, 190, 250, ink.deepLeaf)) + shadow(sheet, 560, 940, 250, 46) + place(530, 650, pod, -12) + shadow(sheet, 850, 985, 220, 42) + place(850, 690, half, 12, 0.96) + place(1170, 930, fill('M-200-112H204V108H-200Z', '#3d2440', 0.2) + bar, -9) + beans;
};

const honey: Drawing = (sheet) => {
  const x = 630 + sheet.random.jitter(40);
  const tone = sheet.random.pick(['#d98a1e', '#e3a02c', '#c9741c']);
  const cells = Array.from({ length: 26 }, (_, index) => place((index % 6) * 88 - 220 + (Math.floor(index / 6) % 2) * 44, Math.floor(index / 6) * 76 - 150, fill('M0-48L42-24V24L0 48L-42 24V-24Z', '#b8741c') + fill('M0-41L36-20V20L0 41L-36 20V-20Z', sheet.random.pick(['#f2b93c', '#eaa62e', '#f7cb5c'])) + fill('M-30-14L0-32L24-18L-8-6Z', '#fdeaa8', 0.6))).join('');
  const dipper = stickDipper(sheet);
  return shadow(sheet, x + 420, 930, 300, 46) + place(x + 420, 760, cells, -4) + shadow(sheet, x, 945, 260, 50) + place(x, 960, jar(sheet, 420, 540, { content: tone, lid: sheet.random.pick(['cork', 'cloth', 'tin'] as const), lidColour: '#c9973f', label: { sign: 'hexagon', colour: '#c9741c' } })) + shadow(sheet, x + 330, 1035, 230, 24) + place(x + 350, 1000, dipper, -14) + fill(oval(90, 26, x + 180, 1052), tone, 0.9) + fill(oval(50, 10, x + 165, 1046), '#f7cb5c', 0.8);
};

function stickDipper(sheet: Sheet): string {
  const grooves = [-180, -150, -120, -90, -60].map((x, index) => solid(sheet, oval(13, 60 - Math.abs(index - 2) * 11, x), ink.wood, { size: 40 })).join('');
  return fill('M-60-11H300Q318 0 300 11H-60Z', darker(ink.wood, 0.2)) + fill('M-60-11H300Q310-6 306 0H-60Z', lighter(ink.wood, 0.3)) + fill('M-200-16H-60V16H-200Z', darker(ink.wood, 0.35)) + grooves;
}

export const drinksAndHerbs = {
  'rice-wine': riceWine, 'fruit-wine': fruitWine, juice, tea, 'lotus-tea': lotusTea, coffee, cocoa, honey, ...carePotions,
} satisfies Record<string, Drawing>;

