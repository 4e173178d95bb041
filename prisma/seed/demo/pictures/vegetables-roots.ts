import { darker, ink, lighter } from './palette.ts';
import { cutFace, fill, line, place, shadow, solid, speckles, stalk } from './primitives.ts';
import type { Drawing, Sheet } from './sheet.ts';
import { n, oval, polarPoint, smooth } from './shapes.ts';
import { stillLife } from './still-life.ts';
import type { Piece } from './still-life.ts';
import { bowl, heap } from './vessels.ts';

const tuber = (colour: string): Piece => (sheet, turn) => {
  const path = smooth([[-300, 10], [-230, -60], [-90, -116], [70, -122], [200, -70], [310, -4], [220, 78], [80, 124], [-80, 112], [-220, 62]]);
  const marks = Array.from({ length: 11 }, () => `M${n(sheet.random.jitter(210))} ${n(sheet.random.jitter(80))}q14 -8 34 2`).join('');
  return solid(sheet, path, colour, { turn, size: 150, detail: line(marks, darker(colour, 0.45), 6, 0.4) + speckles(sheet, 220, 80, 24, lighter(colour, 0.5), 4, 0.3), gloss: 0.3 }) +
    line('M300-4q30 -4 52 14M-296 10q-30 6 -46 -8', darker(colour, 0.2), 9);
};

const tuberSlice = (rind: string, flesh: string): Piece => (sheet) => fill(oval(160, 132, 8, 12), darker(rind, 0.25)) +
  cutFace(sheet, 158, 130, rind, lighter(flesh, 0.35), flesh, speckles(sheet, 120, 96, 60, lighter(flesh, 0.45), 5, 0.4) + line(oval(112, 90), lighter(flesh, 0.3), 4, 0.6));

const taroRoot: Piece = (sheet, turn) => {
  const path = smooth([[0, -230], [90, -200], [170, -80], [185, 60], [130, 190], [0, 240], [-130, 190], [-185, 60], [-170, -80], [-90, -200]]);
  const rings = [-150, -90, -30, 34, 98, 160].map((y) => `M-200 ${y}Q0 ${y + 50} 200 ${y}`).join('');
  const hairs = Array.from({ length: 40 }, () => `M${n(sheet.random.jitter(160))} ${n(sheet.random.jitter(200))}q${n(sheet.random.jitter(10))} 16 ${n(sheet.random.jitter(14))} 30`).join('');
  return place(0, -210, stalk([[-10, 20], [-16, -50], [-30, -110]], 46, '#b98aa5') + stalk([[20, 20], [28, -40], [54, -90]], 40, '#a9b87a')) +
    solid(sheet, path, '#8d6b52', { turn, size: 190, light: '#b79679', detail: line(rings, '#543a2e', 7, 0.45) + line(hairs, '#d8bd9b', 3, 0.5) });
};

const taroCut: Piece = (sheet) => {
  const flecks = Array.from({ length: 70 }, () => {
    const [x, y] = polarPoint(Math.sqrt(sheet.random.between(0, 1)) * 140, sheet.random.between(0, 360));
    return `M${n(x)} ${n(y)}l${n(sheet.random.jitter(12))} ${n(sheet.random.jitter(12))}`;
  }).join('');
  return fill(oval(180, 172, 8, 12), '#543a2e') + cutFace(sheet, 178, 170, '#8d6b52', '#e8d8df', '#f5ebf0', line(flecks, '#93608e', 5, 0.65));
};

const shallotBulb: Piece = (sheet, turn) => {
  const path = smooth([[0, -220], [34, -150], [120, -70], [162, 50], [120, 160], [0, 198], [-120, 160], [-162, 50], [-120, -70], [-34, -150]]);
  const skins = [-90, -44, 4, 52, 96].map((x) => `M${n(x * 0.1)} -190Q${n(x * 1.7)} 20 ${n(x * 0.3)} 190`).join('');
  const roots = Array.from({ length: 8 }, (_, index) => `M${index * 8 - 28} 188q${n(sheet.random.jitter(12))} 18 ${n(sheet.random.jitter(22))} 40`).join('');
  return line(roots, '#c9ad84', 4.5) + line('M0-200q6-40-10-80M4-200q10-30 26-64', '#b98a5e', 11) + solid(sheet, path, '#a3455c', { turn, size: 165, light: '#d48592', detail: line(skins, '#6e2740', 5, 0.4) + place(-10, 0, line(skins, '#f0b8b4', 4, 0.3)), gloss: 0.55 });
};

const shallotHalf: Piece = () => {
  const ring = (scale: number, colour: string) => fill(smooth([[0, -190], [30, -130], [110, -60], [148, 44], [110, 146], [0, 180], [-110, 146], [-148, 44], [-110, -60], [-30, -130]].map(([x = 0, y = 0]) => [x * scale, y * scale + (1 - scale) * 60] as const)), colour);
  return place(8, 10, ring(1.02, '#6e2740')) + ring(1.02, '#a3455c') + [0.95, 0.86, 0.77, 0.67, 0.56, 0.45, 0.33, 0.2].map((scale, index) => ring(scale, index % 2 === 0 ? '#f8e9e6' : '#d795a5')).join('');
};

/** The seed head of a lotus, seen from above its rim. */
function seedHead(sheet: Sheet, size: number): string {
  const cup = smooth([[-200, -40], [-168, 60], [-96, 170], [-34, 240], [34, 240], [96, 170], [168, 60], [200, -40], [0, 20]]);
  const face = oval(204, 92, 0, -44);
  const holes = [[0, -44], [-84, -70], [84, -70], [-110, -30], [110, -30], [-50, -8], [50, -8], [0, -92], [-40, -58], [46, -52]] as const;
  const seeds = holes.map(([x, y]) => fill(oval(26, 16, x, y), '#5f7a3c') + fill(oval(19, 14, x, y - 4), '#a9c268') + fill(oval(7, 4, x - 5, y - 8), '#eef3c4', 0.9)).join('');
  const ribs = line('M-120 30Q-80 140-26 230M0 30V236M120 30Q80 140 26 230', '#4d6b35', 6, 0.4);
  return place(0, 0, stalk([[0, 230], [6, 380], [-14, 560]], 34, '#7d9a55') + solid(sheet, cup, '#8fae5a', { size: 170, detail: ribs }) + fill(face, '#7d9c4c') + fill(oval(192, 82, 0, -46), sheet.linear([[0, '#c3d58a'], [1, '#9cb964']], 50)) + seeds, 0, size);
}

const lotusSeed: Drawing = (sheet) => {
  const seed = (s: Sheet) => solid(s, oval(36, 29), s.random.pick(['#f3e6c3', '#efe0b8', '#f8efd6']), { size: 32, deep: '#c4a878' }) + fill(oval(5, 4, 30, 0), '#8f6b43');
  const content = place(0, 16, heap(sheet, 440, 150, 46, '#c9b083', seed, 0.08));
  const x = 900 + sheet.random.jitter(40);
  const loose = [[-120, 1030], [-40, 1062], [300, 1040]].map(([dx = 0, y = 0]) => shadow(sheet, x + dx + 4, y + 24, 40, 10) + place(x + dx, y, seed(sheet))).join('');
  return shadow(sheet, 600, 960, 330, 60) + place(470, 470, seedHead(sheet, 0.86), -16) + place(760, 420, seedHead(sheet, 0.96), 10) +
    shadow(sheet, x + 60, 990, 300, 54) + place(x + 60, 1000, bowl(sheet, 540, 220, '#e9e3d2', { content, band: ink.leaf })) + loose;
};

const rootLink = (sheet: Sheet, long: number, turn: number): string => {
  const half = long / 2;
  const path = smooth([[-half, -34], [-half * 0.82, -96], [-half * 0.3, -118], [half * 0.3, -118], [half * 0.82, -96], [half, -34], [half, 34], [half * 0.82, 96], [half * 0.3, 118], [-half * 0.3, 118], [-half * 0.82, 96], [-half, 34]]);
  return solid(sheet, path, '#e3c39a', { turn, size: 130, light: '#f6e4c6', detail: speckles(sheet, half * 0.9, 90, 50, '#a57a4e', 4, 0.4), gloss: 0.4 });
};

const rootSlice: Piece = (sheet) => {
  const holes = Array.from({ length: 8 }, (_, index) => {
    const [x, y] = polarPoint(82, index * 45 + 8);
    return place(x, y, fill(oval(30, 20), '#b08d62') + fill(oval(25, 15, 3, 3), '#8a6a48'), index * 45 + 8);
  }).join('') + fill(oval(17), '#b08d62') + [20, 140, 260].map((angle) => { const [x, y] = polarPoint(34, angle); return fill(oval(9, 8, x, y), '#b08d62'); }).join('');
  return fill(oval(150, 142, 8, 13), '#c19a6b') + cutFace(sheet, 148, 140, '#dcb98c', '#f8ecd6', '#fcf5e6', holes);
};

const lotusRoot: Drawing = (sheet) => {
  const chain = place(-255, 0, rootLink(sheet, 420, -8)) + place(170, 6, rootLink(sheet, 450, -8)) + fill(oval(36, 40, -44, 2), '#c29a6a') + line('M-44-34q-10-40-34-62M-44-34q14-36 30-56M-40 40q-10 30-30 44', '#8a6a48', 7, 0.7) + fill(oval(30, 40, 392, 8), '#c29a6a') + place(470, 4, rootLink(sheet, 180, -8), 0, 0.72);
  const slices = [[480, 920, 1], [700, 960, 1.06], [930, 945, 0.98], [1120, 990, 0.9]].map(([x = 0, y = 0, scale = 1]) => shadow(sheet, x, y + 125 * scale, 150 * scale, 28) + place(x, y, rootSlice(sheet, 0), sheet.random.between(0, 40), scale)).join('');
  return shadow(sheet, 800, 800, 520, 70) + place(780, 670, chain, sheet.random.between(-9, -3), 1.14) + slices;
};

const potato = (sheet: Sheet) => {
  const [rind, flesh] = sheet.random.pick([['#9a3f55', '#f0a54a'], ['#8b3c62', '#8d5aa0'], ['#b0553f', '#f3d684']] as const);
  return stillLife(sheet, { whole: tuber(rind), cut: tuberSlice(rind, flesh), small: tuberSlice(rind, flesh), size: 125, cutSize: 135, lean: 16, shadowWidth: 280, grow: 1.02 });
};

export const rootVegetables = {
  'sweet-potato': potato,
  taro: (sheet) => stillLife(sheet, { whole: taroRoot, cut: taroCut, size: 225, cutSize: 172, lean: 16, shadowWidth: 180, grow: 1.02 }),
  shallot: (sheet) => stillLife(sheet, { whole: shallotBulb, cut: shallotHalf, size: 195, cutSize: 185, lean: 30, shadowWidth: 165 }),
  'lotus-seed': lotusSeed,
  'lotus-root': lotusRoot,
} satisfies Record<string, Drawing>;

