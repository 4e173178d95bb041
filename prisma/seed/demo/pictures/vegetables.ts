import { jar } from './containers.ts';
import { darker, ink, lighter } from './palette.ts';
import { fill, leaf, leafFan, line, place, shadow, solid, stalk } from './primitives.ts';
import type { Drawing, Sheet } from './sheet.ts';
import { n, oval, polar, ribbon, smooth } from './shapes.ts';
import { rootVegetables } from './vegetables-roots.ts';
import { basket, bowl, heap } from './vessels.ts';

/** A head of mustard greens: pale ribs that open into broad wavy leaves. */
function head(sheet: Sheet): string {
  let content = '';
  for (const [angle, long, wide] of [[-128, 470, 250], [-52, 470, 250], [-112, 540, 270], [-68, 540, 270], [-90, 570, 290], [-142, 360, 200], [-38, 360, 200], [-104, 420, 220], [-76, 420, 220]] as const) {
    const tone = sheet.random.pick([ink.leaf, '#6da04a', '#5b9650']);
    const blade = polar((at) => 1 + 0.05 * Math.sin((at * 9 * Math.PI) / 180) + 0.1 * Math.cos((at * Math.PI) / 180), 36, 1);
    const rib = fill(ribbon([[0, 0], [long * 0.35, -8], [long * 0.9, 0]], (along) => 38 * (1 - along) ** 0.8 + 3), '#eaf0cf');
    const veins = [0.5, 0.62, 0.74, 0.85].map((at) => `M${n(long * at)} 0q34-16 60-${n(wide * 0.3)}M${n(long * at)} 0q34 16 60 ${n(wide * 0.3)}`).join('');
    const body = place(long * 0.68, 0, solid(sheet, blade, tone, { turn: angle, size: 1.1, light: lighter(tone, 0.28), deep: darker(tone, 0.34) }), 0, [long * 0.36, wide * 0.42]);
    content += place(0, 0, body + line(veins, '#dce8b4', 5, 0.55) + rib, angle + sheet.random.jitter(3));
  }
  return content + solid(sheet, smooth([[-86, -70], [-74, 30], [0, 62], [74, 30], [86, -70], [40, -100], [0, -84], [-40, -100]]), '#eef2d8', { size: 80 });
}

const leafyGreens: Drawing = (sheet) => shadow(sheet, 800, 985, 420, 66) + place(600, 880, head(sheet), -20, 0.94) + place(1010, 900, head(sheet), 22, 0.92) + place(800, 960, head(sheet), sheet.random.jitter(6), 1.02);

function chilliPod(sheet: Sheet, colour: string, turn: number): string {
  const spine = [[-170, -16], [-90, -34], [0, -30], [90, -4], [170, 50]] as const;
  const path = ribbon(spine, (along) => 40 * (1 - along ** 1.6) ** 0.9 * Math.min(1, 0.62 + along * 3) + 3);
  const gleam = line('M-140-36Q-30-64 80-24', '#fff2e0', 9, 0.55);
  const cap = solid(sheet, smooth([[-206, -26], [-176, -58], [-146, -48], [-152, -14], [-164, 22], [-190, 10]]), ink.leaf, { size: 40, turn });
  return place(-190, -16, stalk([[0, 0], [-40, -14], [-84, 6]], 15, ink.leaf)) + solid(sheet, path, colour, { size: 60, turn, detail: gleam, light: lighter(colour, 0.3) }) + cap;
}

const chilli: Drawing = (sheet) => {
  const spots = [[570, 640, -8], [980, 620, 168], [760, 700, 24], [480, 800, -24], [1100, 760, 196], [840, 830, -2], [600, 900, 14], [1050, 900, -30], [800, 960, 172]] as const;
  const back = place(800, 620, leafFan(sheet, 3, 300, 210, 250, ink.leaf) + leafFan(sheet, 3, 300, 300, 340, ink.deepLeaf));
  return shadow(sheet, 800, 900, 500, 130, 0.3) + back + spots.map(([x, y, turn]) => {
    const angle = turn + sheet.random.jitter(10);
    const colour = sheet.random.pick(['#d2322d', '#d2322d', '#c32733', '#de4a2c', '#6d9c3c']);
    return place(x + 20, y + 74, shadow(sheet, 0, 0, 180, 26, 0.3)) + place(x, y, chilliPod(sheet, colour, angle), angle, 1.25);
  }).join('');
};

function mushroomCap(sheet: Sheet, wide: number, tall: number, lean: number): string {
  const stem = smooth([[-wide * 0.16, 0], [-wide * 0.2, tall * 0.5], [-wide * 0.24, tall * 0.86], [0, tall * 0.94], [wide * 0.24, tall * 0.86], [wide * 0.2, tall * 0.5], [wide * 0.16, 0]]);
  const cap = smooth([[-wide * 0.5, tall * 0.02], [-wide * 0.44, -tall * 0.26], [-wide * 0.2, -tall * 0.52], [wide * 0.04, -tall * 0.58], [wide * 0.28, -tall * 0.48], [wide * 0.46, -tall * 0.22], [wide * 0.5, tall * 0.02], [wide * 0.2, tall * 0.09], [-wide * 0.2, tall * 0.09]]);
  const fibres = [-0.34, -0.18, 0, 0.17, 0.33].map((at) => `M${n(wide * at * 0.3)} ${n(-tall * 0.5)}Q${n(wide * at)} ${n(-tall * 0.3)} ${n(wide * at * 1.3)} ${n(-tall * 0.02)}`).join('');
  const tone = sheet.random.pick(['#a58a72', '#b39a80', '#96806d']);
  return solid(sheet, stem, '#f3eadb', { turn: lean, size: wide * 0.4, deep: '#c9b8a4' }) +
    fill(oval(wide * 0.46, tall * 0.085, 0, tall * 0.03), '#d8c3aa') + solid(sheet, cap, tone, { turn: lean, size: wide * 0.42, light: '#e0d2bd', detail: line(fibres, '#6f5a4a', 5, 0.3), gloss: 0.3 });
}

const mushroom: Drawing = (sheet) => {
  const spots = [[660, 620, 300, -10], [930, 600, 330, 8], [500, 780, 260, -16], [1120, 770, 270, 14], [790, 740, 380, 0], [610, 880, 230, -8], [1010, 880, 240, 10], [830, 930, 190, 4]] as const;
  const straw = Array.from({ length: 26 }, () => `M${n(800 + sheet.random.jitter(480))} ${n(1000 + sheet.random.jitter(50))}l${n(90 + sheet.random.jitter(40))} ${n(sheet.random.jitter(50))}`).join('');
  return shadow(sheet, 800, 1005, 480, 90) + spots.map(([x, y, wide, lean]) => place(x, y, mushroomCap(sheet, wide * 1.06, wide * 1.06, lean), lean + sheet.random.jitter(5))).join('') + line(straw, ink.straw, 9) + line(straw, lighter(ink.straw, 0.5), 3);
};

/** One spring onion, its bulb on (0, 0) and its leaves upwards. */
function onion(sheet: Sheet, long: number): string {
  const blades = [-1, 0.1, 1.1].map((side, index) => {
    const bend = side * sheet.random.between(46, 92);
    const spine = [[0, -40], [side * 7, -long * 0.36], [bend * 0.42, -long * 0.7], [bend, -long * (1 - index * 0.07)]] as const;
    const tone = sheet.random.pick(['#4f9a4e', '#3f8549', '#6bb052']);
    return fill(ribbon(spine, (along) => 19 * (1 - along * 0.82)), sheet.linear([[0, tone], [0.66, tone], [1, '#dfeabf']])) + line(smooth(spine.map(([x, y]) => [x - 5, y] as const), false), '#dcefb8', 4, 0.5);
  }).join('');
  const roots = Array.from({ length: 6 }, (_, root) => `M${root * 7 - 17} 30q${n(sheet.random.jitter(12))} 20 ${n((root - 2.5) * 9 + sheet.random.jitter(8))} 46`).join('');
  const bulb = smooth([[-15, -250], [-17, -90], [-34, -30], [-30, 16], [0, 36], [30, 16], [34, -30], [17, -90], [15, -250], [0, -262]]);
  const skin = line('M-6-240Q-10-60-14 20M7-240Q8-60 12 20', '#a9bd85', 3.5, 0.7);
  return line(roots, '#d9c79c', 4.5) + blades + solid(sheet, bulb, '#f7f4e4', { size: 60, deep: '#a9b98a', light: '#fffef6', detail: skin, gloss: 0.3 });
}

const springOnion: Drawing = (sheet) => {
  const lying = Array.from({ length: 9 }, (_, index) => {
    const along = (index - 4) / 4;
    return place(800 + along * 190, 960 - Math.abs(along) * 40, onion(sheet, sheet.random.between(720, 830)), -along * 33);
  }).join('');
  const band = solid(sheet, smooth([[-96, -16], [0, 8], [96, -16], [100, 26], [0, 52], [-100, 26]]), '#c9a15a', { size: 60 }) + line('M20 30q60 10 90 70M14 34q10 50-10 92', '#c9a15a', 13);
  return shadow(sheet, 800, 985, 330, 50) + lying + place(800, 650, band);
};

const cob = (sheet: Sheet, turn: number, opened: boolean): string => {
  const path = smooth([[0, -330], [58, -280], [94, -120], [98, 60], [74, 220], [0, 270], [-74, 220], [-98, 60], [-94, -120], [-58, -280]]);
  let grains = '';
  for (let row = 0; row < 20; row += 1) for (let column = -3; column <= 3; column += 1) {
    const y = -300 + row * 30 + (column % 2) * 8;
    const x = Math.sin((column * Math.PI) / 7.4) * 100;
    grains += place(x, y, fill(oval(14.5 * Math.cos(column * 0.32) + 2, 14), sheet.random.pick(['#f6cd4c', '#f2bf3a', '#fadb72'])) + fill(oval(5, 4, -4, -5), '#fff4c8', 0.8));
  }
  const dim = sheet.linear([[0, '#3d2440', 0.1], [0.35, '#3d2440', 0], [1, '#3d2440', 0.42]], 0);
  const silk = Array.from({ length: 12 }, (_, index) => `M${n((index - 6) * 5)} -310q${n((index - 6) * 8)} -50 ${n((index - 6) * 12 + sheet.random.jitter(14))} -94`).join('');
  const husk = (side: number, wide: number, long: number, angle: number) => place(0, 290, leaf(sheet, long, wide, side > 0 ? '#84ab4e' : '#9dbd62', 0.1 * side, 0), angle);
  return line(silk, '#c9974e', 5, 0.9) + husk(1, 190, 480, -60) + husk(-1, 190, 480, -120) + sheet.inside(path, fill(path, '#b97f24') + grains + fill(path, dim)) +
    husk(-1, 150, opened ? 330 : 520, -106) + husk(1, 150, opened ? 330 : 540, -76) + husk(1, 130, opened ? 240 : 460, -90) + place(0, 286, stalk([[0, -20], [2, 30], [-6, 74]], 44, '#9dbd62')) + place(0, 0, '', turn);
};

const corn: Drawing = (sheet) => shadow(sheet, 800, 985, 460, 72) + place(590, 640, cob(sheet, -16, true), -18) + place(1030, 650, cob(sheet, 18, sheet.random.chance(0.5)), 20) + place(810, 690, cob(sheet, 2, true), sheet.random.jitter(6), 1.04);

const bean = (sheet: Sheet, colours: readonly string[]): string => {
  const tone = sheet.random.pick(colours);
  return fill(smooth([[-24, 0], [-14, -15], [6, -14], [24, -4], [22, 10], [0, 9], [-16, 14]]), darker(tone, 0.25)) + fill(smooth([[-22, -2], [-13, -14], [6, -13], [21, -4], [17, 5], [-2, 4], [-16, 9]]), tone) + fill(oval(6, 2.6, -5, -7), '#fff7e6', 0.6);
};

const beans: Drawing = (sheet) => {
  const kinds = [['#5e8b3d', '#6f9c49'], ['#8f2f31', '#a23b3a'], ['#33263a', '#453349'], ['#e8d7a5', '#dcc68c']] as const;
  const first = sheet.random.whole(0, 3);
  const dish = (x: number, y: number, wide: number, index: number, colour: string) => {
    const tones = kinds[(first + index) % 4] ?? kinds[0];
    const content = place(0, 14, heap(sheet, wide * 0.84, wide * 0.2, 90, darker(tones[0], 0.35), (s) => bean(s, tones), 0.09));
    return shadow(sheet, x, y - 8, wide * 0.5, wide * 0.09) + place(x, y, bowl(sheet, wide, wide * 0.38, colour, { content, band: darker(colour, 0.3) }));
  };
  const loose = Array.from({ length: 12 }, () => place(800 + sheet.random.jitter(420), 1040 + sheet.random.jitter(24), bean(sheet, kinds[(first + sheet.random.whole(0, 2)) % 4] ?? kinds[0]), sheet.random.between(0, 360), 1.1)).join('');
  return place(800, 870, place(-800, -905, dish(560, 800, 470, 0, '#b98a63') + dish(1060, 810, 480, 1, '#dcd3bd') + dish(800, 1000, 540, 2, '#7fa090') + loose), 0, 1.28);
};

const pickles: Drawing = (sheet) => {
  const bits = Array.from({ length: 60 }, () => {
    const [x, y, turn] = [sheet.random.jitter(190), -sheet.random.between(30, 520), sheet.random.between(0, 180)];
    const kind = sheet.random.whole(0, 3);
    const shapes = [fill(smooth([[-44, -9], [44, -12], [46, 8], [-42, 11]]), '#e98234'), fill(oval(34, 30), '#f3efd6') + line(oval(24, 20), '#cfcf9d', 4), fill(oval(40, 36), '#8fae4e') + fill(oval(31, 27), '#c8d78a'), fill(smooth([[-34, 0], [0, -12], [40, 6], [0, 12]]), '#d2322d')];
    return place(x, y, shapes[kind] ?? '', turn);
  }).join('');
  const x = 720 + sheet.random.jitter(40);
  const pot = jar(sheet, 460, 640, { content: '#dcd693', bits, lid: sheet.random.pick(['cork', 'tin', 'cloth'] as const), lidColour: sheet.random.pick(['#4d8577', '#c9473c', '#e2a63a']), full: 0.86, label: { sign: 'leaf', colour: ink.deepLeaf } });
  const dish = bowl(sheet, 330, 130, '#f1ede1', { band: ink.indigo, content: place(0, 12, heap(sheet, 260, 90, 22, '#c98f3f', (s, index) => fill(smooth([[-44, -9], [44, -12], [46, 8], [-42, 11]]), ['#e98234', '#f3efd6', '#a8c066'][index % 3] ?? '#e98234'))) });
  return shadow(sheet, x, 945, 300, 56) + place(x, 960, pot) + shadow(sheet, x + 390, 975, 190, 36) + place(x + 390, 990, dish);
};

const sprouts: Drawing = (sheet) => {
  const sprout = (s: Sheet) => {
    const curl = s.random.between(-34, 34);
    return line(`M-70 ${n(curl * 0.4)}Q-10 ${n(-curl)} 62 ${n(curl * 0.3)}`, '#b9ae98', 15, 0.5) + line(`M-70 ${n(curl * 0.4 - 3)}Q-10 ${n(-curl - 3)} 62 ${n(curl * 0.3 - 3)}`, '#fdfaf0', 12) + fill(oval(19, 14, 70, curl * 0.3 - 4), '#d8c45c') + fill(oval(8, 4, 66, curl * 0.3 - 8), '#f4ecad');
  };
  const content = place(0, 26, heap(sheet, 720, 270, 110, '#c3b99f', sprout, 0.06));
  const loose = [[-330, 1030, 8], [250, 1050, -14], [360, 1020, 30]].map(([dx = 0, y = 0, turn = 0]) => place(800 + dx, y, sprout(sheet), turn, 1.2)).join('');
  return shadow(sheet, 800, 965, 430, 74) + place(800, 980, basket(sheet, 860, 330, ink.rattan, content)) + loose;
};

export const vegetables = {
  'leafy-greens': leafyGreens,
  chilli,
  mushroom,
  'spring-onion': springOnion,
  corn,
  beans,
  'pickle-jar': pickles,
  'mung-sprout': sprouts,
  ...rootVegetables,
} satisfies Record<string, Drawing>;

