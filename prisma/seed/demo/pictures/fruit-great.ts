import { citrusWheel } from './fruit-cuts.ts';
import { darker, ink, lighter } from './palette.ts';
import { cutFace, fill, highlight, leaf, line, place, solid, speckles, stalk } from './primitives.ts';
import type { Drawing, Sheet } from './sheet.ts';
import { n, oval, polar, polarPoint, polygon, smooth } from './shapes.ts';
import type { Point } from './shapes.ts';
import { stillLife } from './still-life.ts';
import type { Piece } from './still-life.ts';

/** Rows of spikes over an oval body, small and leaning at the edge, large and blunt in the middle. */
function spikes(sheet: Sheet, rx: number, ry: number, colour: string, step: number, long: number): string {
  const [dark, mid, light] = [darker(colour, 0.34), colour, lighter(colour, 0.34)];
  let content = '';
  let row = 0;
  for (let y = -ry * 0.92; y <= ry * 0.96; y += step * 0.72, row += 1) {
    const reach = rx * Math.sqrt(Math.max(0, 1 - (y / ry) ** 2));
    for (let x = -reach + (row % 2) * step * 0.5; x <= reach; x += step) {
      const [px, py] = [x + sheet.random.jitter(step * 0.1), y + sheet.random.jitter(step * 0.1)];
      const [ox, oy] = [(px / rx) * long, (py / ry) * long - long * 0.25];
      const half = step * 0.46;
      const tip: Point = [px + ox, py + oy];
      content += fill(polygon([[px - half, py], tip, [px, py + half * 0.8]]), light) +
        fill(polygon([[px, py + half * 0.8], tip, [px + half, py]]), px > rx * 0.25 ? dark : mid) +
        fill(polygon([[px - half, py], [px, py - half * 0.7], tip]), mid) + fill(polygon([[px, py - half * 0.7], [px + half, py], tip]), dark, 0.7);
    }
  }
  return content;
}

function spikyEdge(sheet: Sheet, rx: number, ry: number, count: number, long: number): string {
  return polygon(Array.from({ length: count * 2 }, (_, index) => {
    const angle = (index * 180) / count;
    const out = index % 2 === 0 ? long * sheet.random.between(0.8, 1.15) : 0;
    return [Math.cos((angle * Math.PI) / 180) * (rx + out), Math.sin((angle * Math.PI) / 180) * (ry + out)] as const;
  }));
}

const durian: Piece = (sheet, turn) => {
  const green = '#9a9b4e';
  const edge = spikyEdge(sheet, 292, 320, 44, 30);
  const dim = sheet.radial([[0.5, '#3d2440', 0], [1, '#3d2440', 0.45]], 0.36, 0.32, 0.72);
  return place(10, -310, stalk([[0, 20], [4, -40], [-14, -104]], 46, ink.bark)) +
    solid(sheet, edge, darker(green, 0.3), { turn, size: 200 }) + spikes(sheet, 285, 312, green, 56, 34) + fill(oval(300, 326), dim);
};

const pod = (sheet: Sheet, size: number) => {
  const path = smooth([[-1, 0.1], [-0.78, -0.42], [-0.2, -0.56], [0.4, -0.5], [0.92, -0.2], [1, 0.18], [0.6, 0.5], [-0.1, 0.56], [-0.72, 0.46]]
    .map(([x = 0, y = 0]) => [x * size, y * size] as const));
  return solid(sheet, path, '#f3ce62', { size: size * 0.8, light: '#fdeaa6', deep: '#c98f35', gloss: 0.6 });
};

const durianHalf: Piece = (sheet, turn) => {
  const edge = spikyEdge(sheet, 262, 292, 40, 28);
  const locule = (x: number, y: number, angle: number) => place(x, y,
    fill(oval(96, 200), '#cdb377') + fill(oval(86, 188), '#f0e2b6') + place(-6, -84, pod(sheet, 82), 74) + place(4, 66, pod(sheet, 88), 98), angle);
  return solid(sheet, edge, '#84863f', { turn, size: 160 }) + fill(oval(248, 276), '#eadcae') + fill(oval(240, 268), '#f6ecc9') +
    locule(-116, 4, 6) + locule(110, 0, -8);
};

const jackfruit: Piece = (sheet, turn) => {
  const path = polar((angle) => 330 - 62 * Math.abs(Math.cos((angle * Math.PI) / 180)) + 10 * Math.sin((angle * Math.PI) / 60), 26);
  const dim = sheet.radial([[0.5, '#3d2440', 0], [1, '#3d2440', 0.42]], 0.36, 0.32, 0.72);
  return place(0, -310, stalk([[0, 30], [6, -40], [34, -100]], 40, ink.bark)) + place(20, -350, leaf(sheet, 260, 110, ink.deepLeaf, 0.1), -10) +
    solid(sheet, path, '#7d9142', { turn, size: 250, deep: '#4d5a35' }) + sheet.inside(path, spikes(sheet, 276, 326, '#a8ab52', 34, 12)) + fill(path, dim);
};

const bulb = (sheet: Sheet, size: number, turn: number) => solid(sheet,
  smooth([[0, -1], [0.34, -0.66], [0.5, 0], [0.4, 0.7], [0, 0.96], [-0.42, 0.66], [-0.5, 0], [-0.32, -0.66]].map(([x = 0, y = 0]) => [x * size, y * size] as const)),
  '#f0a92c', { size: size * 0.7, turn, light: '#fbd069', gloss: 0.55 });

const jackfruitHalf: Piece = (sheet) => {
  let bulbs = '';
  for (let index = 0; index < 13; index += 1) {
    const angle = index * 27.7 + 6;
    const [x, y] = polarPoint(154, angle, 1.16);
    bulbs += place(x, y, bulb(sheet, 66, angle + 90), angle + 90);
  }
  const core = fill(smooth([[0, -170], [34, -60], [38, 80], [0, 170], [-38, 80], [-34, -60]]), '#f3e2b0');
  const threads = Array.from({ length: 40 }, (_, index) => {
    const [a, b] = [polarPoint(60, index * 9, 1.2), polarPoint(226, index * 9, 1.16)];
    return `M${n(a[0])} ${n(a[1])}L${n(b[0])} ${n(b[1])}`;
  }).join('');
  return fill(oval(254, 296, 8, 10), '#4d5a35') + cutFace(sheet, 250, 290, '#8d9a48', '#f5ecc6', '#f2dc97', line(threads, '#fdf4d0', 7, 0.8) + core + bulbs);
};

const pineappleOutline = smooth([[0, -255], [120, -225], [178, -90], [184, 80], [130, 225], [0, 265], [-130, 225], [-184, 80], [-178, -90], [-120, -225]]);

function crown(sheet: Sheet): string {
  let content = '';
  for (const [angle, length, width] of [[-58, 190, 52], [58, 190, 52], [-40, 250, 56], [40, 250, 56], [-20, 290, 58], [22, 285, 58], [-4, 310, 60], [-48, 140, 56], [46, 140, 56], [-14, 190, 60], [14, 180, 60]] as const) {
    const tone = sheet.random.pick([ink.blueLeaf, ink.leaf, ink.deepLeaf]);
    content += place(angle * 0.5, 0, leaf(sheet, length, width, tone, angle < 0 ? -0.12 : 0.12, 0), angle - 90 + sheet.random.jitter(5));
  }
  return content;
}

const pineapple: Piece = (sheet, turn) => {
  let eyes = '';
  for (let row = -6; row <= 6; row += 1) {
    for (let column = -4; column <= 4; column += 1) {
      const [x, y] = [column * 62 + (row % 2 === 0 ? 0 : 31), row * 41];
      const [fx, fy] = [x * (1 - (y / 900) ** 2), y + (x / 190) ** 2 * 14];
      const eye = polygon([[fx, fy - 37], [fx + 29, fy], [fx, fy + 37], [fx - 29, fy]]);
      eyes += fill(eye, sheet.random.pick(['#e2a13a', '#dd9432', '#eab04a'])) + fill(polygon([[fx - 27, fy], [fx, fy - 34], [fx + 6, fy - 12]]), '#f8d98a', 0.7) +
        fill(oval(7, 8, fx + 2, fy + 3), '#7a4a25');
    }
  }
  const dim = sheet.radial([[0.45, '#3d2440', 0], [1, '#3d2440', 0.5]], 0.34, 0.34, 0.75);
  return place(0, -235, crown(sheet)) + sheet.inside(pineappleOutline, fill(pineappleOutline, '#8a5a2a') + eyes + fill(pineappleOutline, dim)) + highlight(200, turn, 0.25);
};

const pineappleRing: Piece = (sheet) => {
  const rays = Array.from({ length: 36 }, (_, index) => {
    const [a, b] = [polarPoint(58, index * 10), polarPoint(160, index * 10)];
    return `M${n(a[0])} ${n(a[1])}L${n(b[0])} ${n(b[1])}`;
  }).join('');
  const rim = polar((angle) => 200 + 7 * Math.cos((angle * 14 * Math.PI) / 180), 56);
  return place(10, 16, fill(rim, '#7d5526')) + fill(rim, '#c58a34') + cutFace(sheet, 190, 190, '#e2a940', '#fbe08a', '#f7cf56',
    line(rays, '#fdeeb0', 6, 0.7) + fill(oval(54), '#fbe9a8') + line(oval(54), '#e5b850', 5, 0.8));
};

const coconut: Piece = (sheet, turn) => {
  const path = smooth([[0, -250], [130, -215], [225, -80], [230, 80], [140, 220], [0, 258], [-140, 220], [-230, 80], [-225, -80], [-130, -215]]);
  const ridges = line('M-10 -240Q-130 0 -40 250M30 -240Q150 0 60 250', '#3f6a3a', 10, 0.28);
  return place(0, -235, stalk([[0, 20], [10, -20], [2, -60]], 34, ink.bark)) +
    solid(sheet, path, '#7fa64a', { turn, size: 235, light: '#bccd6e', detail: ridges + speckles(sheet, 190, 220, 30, '#4c6b33', 5, 0.25), gloss: 0.45 }) +
    place(0, -226, fill(polar((angle) => 62 + 16 * Math.cos((angle * Math.PI) / 60), 24, 0.4), '#8f7a4c'));
};

/** A young coconut with its top cut off, ready to drink. */
const coconutToDrink: Piece = (sheet, turn) => {
  const path = smooth([[-150, -170], [150, -170], [228, -50], [232, 80], [150, 210], [0, 250], [-150, 210], [-232, 80], [-228, -50]]);
  const facets = fill(polygon([[-160, -165], [-60, -172], [-110, -80], [-200, -70]]), '#f0e6c4') + fill(polygon([[60, -172], [160, -165], [205, -70], [110, -84]]), '#d8c89a') + fill(polygon([[-60, -172], [60, -172], [108, -84], [-108, -80]]), '#e6d9b0');
  const mouth = fill(oval(158, 46, 0, -170), '#f6efd6') + fill(oval(112, 32, 0, -170), '#fffdf3') + fill(oval(96, 24, 2, -164), '#cfdcd0') + fill(oval(64, 12, -14, -160), '#eef4ea');
  const straw = line('M24 -166L88 -330L150 -352', '#d8492f', 20) + line('M22 -168L84 -330', '#f3a08c', 6);
  return solid(sheet, path, '#7fa64a', { turn, size: 225, light: '#b6c968', detail: facets }) + mouth + straw;
};

const watermelon: Piece = (sheet, turn) => {
  const path = oval(330, 262);
  let stripes = '';
  for (const offset of [-250, -150, -50, 60, 165, 265]) {
    const points: Point[] = [];
    for (let y = -260; y <= 260; y += 26) points.push([offset * Math.sqrt(Math.max(0.02, 1 - (y / 275) ** 2)) + sheet.random.jitter(13), y]);
    stripes += line(smooth(points, false), '#2c5a36', 40, 0.85);
  }
  return solid(sheet, path, '#86b257', { turn, size: 280, light: '#b5d07c', detail: stripes, gloss: 0.4 }) + place(0, -250, stalk([[0, 6], [16, -34], [60, -46]], 18, ink.leaf));
};

const watermelonWedge: Piece = (sheet) => {
  const seeds = [[-150, -100], [-70, -60], [10, -110], [90, -70], [160, -110], [-100, 20], [-10, 0], [80, 20], [-30, 84], [36, 92]] as const;
  const arc = (r: number) => `M${-r} -150A${r} ${r} 0 0 0 ${r} -150Z`;
  return place(10, 16, fill(arc(292), '#1f4a30')) + fill(arc(290), '#2f6a3c') + fill(arc(272), '#d9e7b4') +
    fill(arc(254), sheet.linear([[0, '#f0625c'], [1, '#e2434b']])) + fill('M-254 -150H254L236 -120H-236Z', '#f88a7e', 0.7) +
    seeds.map(([x, y]) => place(x, y, fill(smooth([[0, -15], [9, 2], [0, 13], [-9, 2]]), '#33212a'), -x * 0.14)).join('');
};

const soursop: Piece = (sheet, turn) => {
  const path = smooth([[-30, -290], [90, -280], [210, -170], [236, 0], [170, 180], [40, 300], [-70, 268], [-180, 130], [-222, -40], [-170, -220]]);
  let thorns = '';
  for (let row = -5; row <= 5; row += 1) for (let column = -3; column <= 3; column += 1) {
    const [x, y] = [column * 66 + (row % 2) * 33, row * 50];
    thorns += place(x, y, fill('M-12 4Q0 -6 12 4Q8 20 -4 30Q-4 14 -12 4Z', '#3f6332', 0.8) + line('M-8 2Q0 -4 8 2', '#d3e0a0', 4, 0.7), sheet.random.jitter(16) + x * 0.12);
  }
  return place(-10, -280, stalk([[0, 20], [-2, -30], [20, -80]], 32, ink.bark)) + place(10, -320, leaf(sheet, 270, 110, ink.deepLeaf, 0.1), -6) +
    solid(sheet, path, '#7ea24e', { turn, size: 240, light: '#b4c877', detail: thorns, gloss: 0.2 });
};

const soursopHalf: Piece = (sheet) => {
  const seeds = [[-60, -130], [64, -120], [-96, -20], [90, -16], [-70, 80], [66, 84], [-20, 150]] as const;
  const segments = Array.from({ length: 14 }, (_, index) => {
    const [a, b] = [polarPoint(36, index * 25.7, 1.6), polarPoint(176, index * 25.7, 1.24)];
    return `M${n(a[0])} ${n(a[1])}L${n(b[0])} ${n(b[1])}`;
  }).join('');
  return fill(oval(208, 250, 8, 12), '#3f6332') + cutFace(sheet, 206, 250, '#7ea24e', '#eef0cc', '#fdf8ea', line(segments, '#e6ddc4', 7, 0.9) + fill(oval(18, 120), '#f0e6cf') +
    seeds.map(([x, y]) => place(x, y, solid(sheet, smooth([[0, -30], [15, 0], [10, 26], [-10, 26], [-15, 0]]), '#3a2522', { size: 22, gloss: 0.7 }), x * 0.4)).join(''));
};

const pomelo: Piece = (sheet, turn) => {
  const path = smooth([[0, -275], [70, -240], [150, -140], [232, 0], [222, 140], [120, 240], [0, 262], [-120, 240], [-222, 140], [-232, 0], [-150, -140], [-70, -240]]);
  return place(0, -262, stalk([[0, 12], [6, -22], [-4, -48]], 22, ink.bark)) + place(4, -290, leaf(sheet, 280, 116, ink.deepLeaf, 0.14), -24) + place(0, -288, leaf(sheet, 230, 100, ink.leaf, -0.12), 196) +
    solid(sheet, path, '#b9bf4d', { turn, size: 240, light: '#e3df86', detail: speckles(sheet, 200, 220, 150, '#7d8c33', 3.6, 0.4), gloss: 0.4 });
};

export const greatFruit = {
  durian: (sheet) => stillLife(sheet, { whole: durian, cut: durianHalf, small: (s) => pod(s, 130), size: 325, cutSize: 296, smallSize: 72, many: false, lean: 8 }),
  jackfruit: (sheet) => stillLife(sheet, { whole: jackfruit, cut: jackfruitHalf, small: (s, turn) => place(0, 0, bulb(s, 120, turn + 80), 80), size: 322, cutSize: 292, smallSize: 62, many: false, lean: 8, shadowWidth: 290 }),
  pineapple: (sheet) => stillLife(sheet, { whole: pineapple, cut: pineappleRing, small: pineappleRing, size: 262, cutSize: 192, smallSize: 170, many: false, lean: 8, shadowWidth: 230 }),
  coconut: (sheet) => stillLife(sheet, { whole: coconut, cut: coconutToDrink, small: (s) => place(0, 0, coconutPiece(s)), size: 262, cutSize: 250, smallSize: 110, many: false, lean: 10 }),
  watermelon: (sheet) => stillLife(sheet, { whole: watermelon, cut: watermelonWedge, small: watermelonWedge, size: 262, cutSize: 146, smallSize: 146, many: false, lean: 6, shadowWidth: 310 }),
  soursop: (sheet) => stillLife(sheet, { whole: soursop, cut: soursopHalf, small: soursopPiece, size: 300, cutSize: 256, smallSize: 96, many: false, lean: 10, shadowWidth: 240 }),
  pomelo: (sheet) => stillLife(sheet, { whole: pomelo, cut: pomeloHalf, small: pomeloSegment, size: 268, cutSize: 218, smallSize: 80, many: false, lean: 8, shadowWidth: 250 }),
} satisfies Record<string, Drawing>;

const soursopPiece: Piece = (sheet) => {
  const path = smooth([[-170, -40], [0, -96], [170, -40], [110, 60], [0, 100], [-110, 60]]);
  const seeds = [[-60, -10], [30, -30], [70, 20]].map(([x = 0, y = 0]) => place(x, y, fill(smooth([[0, -26], [13, 0], [8, 22], [-8, 22], [-13, 0]]), '#3a2522'), x)).join('');
  return fill(smooth([[-172, -36], [-110, 74], [0, 116], [110, 74], [172, -36]]), '#5d8540') + solid(sheet, path, '#f6efdc', { size: 60, light: '#fffdf6', deep: '#d9d0b2', detail: seeds });
};

function coconutPiece(sheet: Sheet): string {
  return fill(oval(150, 100, 6, 12), '#5b3a26') + cutFace(sheet, 150, 100, '#8a5d3c', '#fffdf4', '#fbf6e8', fill(oval(104, 64, 4, 6), '#e6ddca') + fill(oval(90, 50, 8, 12), '#f4eede'));
}

const pomeloHalf: Piece = (sheet, turn) => fill(oval(224, 216, 8, 12), '#7d8c33') + fill(oval(222, 214), '#c3c858') + fill(oval(210, 202), '#fbf6e2') +
  place(0, 0, citrusWheel(sheet, '#ef9d8b', 12, 176), turn);

const pomeloSegment: Piece = (sheet, turn) => solid(sheet, smooth([[-160, -30], [-110, -70], [0, -84], [110, -70], [160, -30], [100, 60], [0, 84], [-100, 60]]), '#f0a08d',
  { turn, size: 110, light: '#fbc9b8', detail: speckles(sheet, 140, 70, 50, '#fde4d8', 7, 0.5) });
