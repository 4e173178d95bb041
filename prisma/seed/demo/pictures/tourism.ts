import { farBank, foreground, house, moods, palm, person, sampan, sky, stork, wader, water } from './landscape.ts';
import type { Mood } from './landscape.ts';
import { lotusBud, lotusFlower, lotusPad } from './lotus.ts';
import { darker, ink, lighter } from './palette.ts';
import { fill, leaf, leafFan, line, place, shadow, solid } from './primitives.ts';
import type { Drawing, Sheet } from './sheet.ts';
import { n, oval, polarPoint, smooth } from './shapes.ts';
import { bananaLeaf, basket, bowl, plate } from './vessels.ts';

const mood = (sheet: Sheet): Mood => sheet.random.pick(moods);

const balls = (sheet: Sheet, half: number, y: number, tones: readonly string[], radius: number, rows: number) =>
  Array.from({ length: rows }, (_, row) => {
    const count = Math.max(1, Math.round((half * 2) / (radius * 1.8)) - (rows - 1 - row));
    return Array.from({ length: count }, (_unused, index) => place((index - (count - 1) / 2) * radius * 1.8 + sheet.random.jitter(4), y - radius * 0.7 - (rows - 1 - row) * radius * 1.4, solid(sheet, oval(radius), sheet.random.pick(tones), { size: radius, gloss: 0.5 }))).join('');
  }).join('');

const boatTrip: Drawing = (sheet) => {
  const m = mood(sheet);
  const guests = place(10, -30, person(sheet, '#e3b43c'), 0, 0.9) + place(120, -32, person(sheet, '#4d8a8a'), 0, 0.9);
  const nipa = (x: number, side: number) => Array.from({ length: 7 }, (_, index) => place(x, 900, leaf(sheet, sheet.random.between(420, 620), 64, index % 2 === 0 ? m.near : darker(m.near, 0.16), side * 0.1, 0), -90 + side * (index * 13 - 14))).join('');
  return sky(sheet, m, 620) + farBank(sheet, 620, m.far, 90) + farBank(sheet, 660, m.near, 70) + water(sheet, 660, m) + nipa(40, 1) + nipa(1560, -1) + place(790, 900, sampan(sheet, '#8f5a34', guests), 0, 1.35) + foreground(sheet, ink.deepLeaf);
};

const homestay: Drawing = (sheet) => {
  const m = mood(sheet);
  const jars = [[-330, 20], [-400, 34]].map(([x = 0, y = 0]) => place(760 + x, 850 + y, solid(sheet, smooth([[-40, -110], [-66, -60], [-50, 0], [50, 0], [66, -60], [40, -110]]), '#a8583a', { size: 60 }))).join('');
  const path = fill('M720 880Q700 1000 560 1200H900Q820 1000 830 880Z', '#ead2a3');
  const flowers = Array.from({ length: 46 }, () => fill(oval(14, 12, sheet.random.chance(0.5) ? sheet.random.between(60, 560) : sheet.random.between(980, 1560), sheet.random.between(960, 1130)), sheet.random.pick(['#e0567a', '#f2b32e', '#fff3dc', '#d9743a']))).join('');
  const ground = fill('M0 840Q800 790 1600 850V1200H0Z', sheet.linear([[0, lighter(m.near, 0.24)], [1, darker(m.near, 0.06)]]));
  const hammock = line('M1110 690Q1240 830 1380 690', '#f1ede1', 15) + fill(smooth([[1130, 706], [1240, 800], [1362, 704], [1300, 830], [1190, 832]]), '#c9473c', 0.95);
  return sky(sheet, m, 700) + farBank(sheet, 810, m.far, 130) + palm(sheet, 300, 860, 640) + palm(sheet, 1120, 870, 560) + palm(sheet, 1390, 880, 620) + ground + path + shadow(sheet, 760, 868, 420, 34) + place(760, 850, house(sheet), 0, 1.28) + jars + hammock + flowers + foreground(sheet, ink.deepLeaf);
};

const orchard: Drawing = (sheet) => {
  const m = mood(sheet);
  const tones = sheet.random.pick([['#ee7d2b', '#f2952f'], ['#d93a3a', '#e0564a'], ['#f0b02f', '#e8923a']] as const);
  const leafKinds = [ink.leaf, ink.deepLeaf, '#6da04a'].map((tone) => sheet.reuse(leaf(sheet, 120, 56, tone, 0.08, 3)));
  const ripe = tones.map((tone) => sheet.reuse(solid(sheet, oval(29), tone, { size: 29, gloss: 0.6 })));
  const tree = (x: number, y: number, scale: number) => {
    const leaves = Array.from({ length: 54 }, (_, index) => { const [px, py] = polarPoint(Math.sqrt((index + 0.5) / 54) * 215, index * 137.5, 0.86); return place(px, -400 + py, leafKinds[index % 3] ?? '', (Math.atan2(py, px) * 180) / Math.PI + sheet.random.jitter(50)); }).join('');
    const fruit = Array.from({ length: 17 }, (_, index) => { const [px, py] = polarPoint(Math.sqrt((index + 0.5) / 17) * 215, index * 137.5 + 40, 0.86); return place(px, -390 + py, sheet.random.pick(ripe)); }).join('');
    return place(x, y, shadow(sheet, 0, 0, 230, 40) + fill(smooth([[-34, 10], [-20, -120], [-30, -280], [30, -280], [22, -120], [38, 10]]), '#7d5a40') + fill(oval(225, 205, 0, -400), darker(ink.deepLeaf, 0.2)) + leaves + fruit, 0, scale);
  };
  const ground = fill('M0 760Q800 720 1600 770V1200H0Z', sheet.linear([[0, lighter(m.near, 0.34)], [1, m.near]]));
  const canal = fill('M690 750Q720 900 520 1200H1060Q900 900 800 750Z', sheet.linear([[0, lighter(m.water, 0.4)], [1, darker(m.water, 0.1)]])) + line('M690 900q60 12 130 0M640 1010q90 16 230 0M600 1110q100 20 330 0', '#fff7e6', 6, 0.5);
  return sky(sheet, m, 640) + farBank(sheet, 760, m.far, 110) + ground + canal + tree(520, 800, 0.6) + tree(1010, 800, 0.62) + tree(270, 960, 0.98) + tree(1310, 970, 1.02) + place(1010, 1120, shadow(sheet, 0, -6, 160, 26) + basket(sheet, 290, 120, ink.rattan, balls(sheet, 110, 34, tones, 32, 2))) + place(1170, 1130, person(sheet, '#7a3a6a'), 0, 1.1);
};

const flowerVillage: Drawing = (sheet) => {
  const m = mood(sheet);
  const rows = [[700, 0.42], [770, 0.58], [850, 0.78], [1160, 1.4]] as const;
  const tones = ['#f0bf2e', '#e0567a', '#ee8a22', '#f6e7ea', '#c24a9a'] as const;
  const flower = (tone: string) => sheet.reuse(Array.from({ length: 9 }, (_, index) => { const [x, y] = polarPoint(16, index * 40); return fill(oval(12, 12, x, y), index % 2 === 0 ? tone : lighter(tone, 0.25)); }).join('') + fill(oval(11), darker(tone, 0.25)));
  const beds = rows.map(([y, scale], row) => {
    const one = flower(tones[(row + sheet.random.whole(0, 1) * 2) % 5] ?? tones[0]);
    const basketTone = '#c99a5a';
    const step = 150 * scale;
    return fill(`M0 ${y - 20 * scale}H1600V${y + 60 * scale}H0Z`, m.water, 0.8) + Array.from({ length: Math.ceil(1600 / step) + 1 }, (_, index) => place(index * step + (row % 2) * step * 0.5, y, fill('M-52-30L-38 40H38L52-30Z', basketTone) + fill('M8-30L10 40H38L52-30Z', darker(basketTone, 0.3), 0.6) + fill(oval(72, 46, 0, -58), ink.leaf) + [[-48, -56], [0, -50], [48, -56], [-26, -84], [26, -84], [0, -104]].map(([fx = 0, fy = 0]) => place(fx, fy, one, 0, 1.2)).join(''), 0, scale)).join('');
  });
  return sky(sheet, m, 560) + farBank(sheet, 640, m.far, 110) + place(1180, 690, house(sheet), 0, 0.42) + palm(sheet, 1330, 690, 260) + palm(sheet, 330, 680, 280) + fill('M0 650H1600V1200H0Z', lighter(m.water, 0.1)) + beds.slice(0, -1).join('') + fill('M0 905H1600V1200H0Z', m.water, 0.9) + line('M120 960q90 12 180 0M1180 985q110 14 220 0M300 1010q60 8 130 0', '#fff7e6', 6, 0.6) + place(780, 985, sampan(sheet, '#8f5a34', place(70, -20, balls(sheet, 130, 0, ['#f0bf2e', '#ee8a22', '#e0567a'], 34, 2)))) + beds.slice(-1).join('');
};

const birdPark: Drawing = (sheet) => {
  const m = mood(sheet);
  const flying = [[360, 240, 0.8], [560, 180, 0.6], [1080, 260, 0.9], [1260, 190, 0.6], [820, 330, 0.5]].map(([x = 0, y = 0, scale = 1]) => place(x + sheet.random.jitter(40), y, stork(scale), sheet.random.jitter(12))).join('');
  const reeds = Array.from({ length: 60 }, () => { const x = sheet.random.chance(0.5) ? sheet.random.between(-20, 480) : sheet.random.between(1120, 1620); return `M${n(x)} 1220q${n(sheet.random.jitter(30))} -140 ${n(sheet.random.jitter(80))} -${n(sheet.random.between(200, 380))}`; });
  const pads = [[560, 1040, 150], [800, 960, 110], [1020, 1060, 160], [700, 1130, 170], [1160, 940, 100], [440, 930, 90]].map(([x = 0, y = 0, r = 0]) => place(x, y, lotusPad(sheet, r, 0.3, m.near))).join('');
  return sky(sheet, m, 640) + farBank(sheet, 700, m.far, 150) + farBank(sheet, 760, m.near, 80) + water(sheet, 770, m) + flying + pads + place(1000, 1010, wader(1.5)) + place(640, 940, wader(1)) + place(760, 1080, lotusFlower(sheet, '#e07a9c', 0.4)) + place(1100, 1050, lotusBud(sheet, '#e07a9c', 0.4)) + line(reeds.slice(0, 34).join(''), darker(m.near, 0.1), 11) + line(reeds.slice(34).join(''), lighter(m.near, 0.25), 8);
};

const floatingMarket: Drawing = (sheet) => {
  const m = mood(sheet);
  const load = (tones: readonly string[]) => place(90, -28, balls(sheet, 130, 0, tones, 36, 3));
  const pole = (x: number, tone: string) => place(x, -40, line('M0 0V-330', '#8f6a3a', 11) + place(0, -330, [0, 1, 2].map((index) => solid(sheet, oval(30, 30, 0, 46 * index), tone, { size: 28 })).join('')));
  const boats = [
    place(360, 770, sampan(sheet, '#7a4f30', pole(220, '#f0bf2e') + load(['#f0b02f', '#f2c04a'])), 0, 0.8), place(1220, 780, sampan(sheet, '#5f7f7a', pole(230, '#8fae4e') + load(['#86ad48', '#9dbd52'])), 0, [-0.82, 0.82]),
    place(1180, 990, sampan(sheet, '#8f5a34', pole(230, '#ee7d2b') + load(['#ee7d2b', '#f2952f'])), 0, [-1.12, 1.12]), place(480, 1050, sampan(sheet, '#a8683a', load(['#d93a6b', '#c92f5c', '#e0567a'])), 0, 1.28),
  ].join('');
  return sky(sheet, m, 560) + farBank(sheet, 590, m.far, 100) + place(260, 640, house(sheet), 0, 0.36) + place(1380, 640, house(sheet), 0, 0.4) + farBank(sheet, 640, m.near, 40) + water(sheet, 640, m) + boats;
};

const cookingClass: Drawing = (sheet) => {
  const m = mood(sheet);
  const wall = fill('M0 0H1600V760H0Z', sheet.linear([[0, lighter(m.low, 0.2)], [1, m.low]])) + fill('M520 90H1080V560H520Z', '#8f5a34') + fill('M545 115H1055V535H545Z', m.sky) + fill(oval(80, 80, 900, 300), m.sun) + sheet.inside('M545 115H1055V535H545Z', place(0, 0, palm(sheet, 680, 560, 360)) + fill('M500 470Q800 420 1100 480V560H500Z', m.near)) + line('M800 115V535M545 325H1055', '#8f5a34', 17);
  const hung = [[180, 180], [330, 210], [1270, 200], [1420, 180]].map(([x = 0, y = 0], index) => line(`M${x} 70V${y}`, '#8f6a3a', 6) + place(x, y, index % 2 === 0 ? leafFan(sheet, 5, 180, 60, 120, ink.leaf) : [0, 1, 2, 3].map((step) => solid(sheet, oval(34, 38, (step % 2) * 36 - 18, step * 36 + 20), '#a3455c', { size: 34 })).join(''))).join('') + line('M90 70H480M1120 70H1510', '#7a4f30', 15);
  const board = sheet.linear([[0, '#c99a66'], [1, '#a8784c']]);
  const table = fill('M0 740H1600V1200H0Z', board) + line('M0 740H1600', '#e3c08f', 11) + line('M0 860H1600M0 1010H1600', '#8f5a34', 5, 0.3);
  const chopping = fill('M520 920L1010 920L1060 1050L470 1050Z', '#e3c08f') + fill('M470 1050H1060V1076H470Z', '#a8784c');
  const veg = [0, 1, 2, 3, 4].map((index) => place(600 + index * 70, 985, fill(oval(34, 26, 2, 5), '#b8582a') + fill(oval(34, 26), '#ee8a3a') + fill(oval(16, 11), '#f6b36a'))).join('') + place(930, 990, leafFan(sheet, 3, 120, 150, 210, ink.leaf));
  const knife = fill(smooth([[0, 0], [210, -14], [240, 20], [200, 50], [0, 44]]), '#cfd6d2') + fill('M-120 4H0V40H-120Q-140 22-120 4Z', '#5f3a24');
  const soup = fill(oval(190, 44, 0, 12), '#e3a04a') + place(-40, 8, fill(oval(50, 18), '#f6d9b0')) + fill(oval(22, 9, 60, 16), '#7fae4f') + fill(oval(18, 8, 10, 24), '#d2322d');
  const steam = [-60, 20, 90].map((x) => line(`M${x} -230q-40 -50 0 -100t0 -90`, '#fffdf4', 16, 0.5)).join('');
  return wall + hung + table + shadow(sheet, 290, 1020, 260, 50) + place(290, 1030, steam + bowl(sheet, 460, 200, '#f1ede1', { content: soup, band: ink.indigo })) + shadow(sheet, 765, 1080, 330, 40) + chopping + veg + place(900, 1050, knife, -10, 0.9) + place(1310, 960, bananaLeaf(sheet, 520, 190)) + shadow(sheet, 1310, 960, 200, 50) + place(1310, 950, plate(sheet, 400, '#f1ede1', ink.leaf)) + [-70, 0, 70].map((x) => place(1310 + x, 935, solid(sheet, smooth([[-30, -60], [30, -60], [36, 50], [-36, 50]]), '#f6ecd6', { size: 46, detail: line('M-20-30Q0-10 20-40M-18 10Q4 0 20 24', '#7fae4f', 9, 0.7) + fill(oval(15, 10, 0, 14), '#e8764a', 0.8) }), 14)).join('');
};

export const tourism = {
  'boat-trip': boatTrip, homestay, 'orchard-visit': orchard, 'flower-village': flowerVillage, 'bird-park': birdPark, 'floating-market': floatingMarket, 'cooking-class': cookingClass,
} satisfies Record<string, Drawing>;
