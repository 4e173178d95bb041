import { darker, lighter } from './palette.ts';
import { fill, line, place, solid, stalk } from './primitives.ts';
import type { Sheet } from './sheet.ts';
import { n, oval, polarPoint, ribbon, smooth } from './shapes.ts';
import type { Point } from './shapes.ts';

/** A whole fish that looks to the left, about 900 wide. */
export function fish(sheet: Sheet, back: string, belly: string): string {
  const body = smooth([[-450, 10], [-400, -54], [-270, -124], [-60, -158], [150, -122], [310, -46], [350, 0], [310, 40], [150, 108], [-60, 142], [-280, 110], [-410, 56]]);
  const tail = smooth([[320, -34], [400, -90], [486, -150], [470, -60], [448, 0], [474, 70], [490, 150], [400, 90], [320, 34]]);
  const fin = (path: string) => fill(path, darker(back, 0.12)) + sheet.inside(path, line(Array.from({ length: 20 }, (_, index) => `M${n(-300 + index * 34)} 200L${n(-250 + index * 34)} -240`).join(''), lighter(back, 0.4), 4, 0.45));
  const dorsal = fin(smooth([[-190, -120], [-120, -206], [20, -212], [150, -166], [200, -96], [40, -130]]));
  const under = fin(smooth([[-140, 112], [-100, 190], [-30, 206], [-20, 124]])) + fin(smooth([[120, 96], [140, 164], [210, 156], [230, 62]]));
  let scales = '';
  for (let row = -4; row <= 4; row += 1) for (let column = 0; column < 13; column += 1) {
    const [x, y] = [-190 + column * 40 + (row % 2) * 20, row * 30];
    scales += `M${n(x)} ${n(y - 15)}a17 17 0 0 0 0 30`;
  }
  const paint = fill(`M-500 24Q-100 60 360 4V220H-500Z`, belly, 0.9) + line(scales, darker(back, 0.4), 4, 0.35) + place(-3, -3, line(scales, lighter(back, 0.6), 3, 0.4)) + line('M-230-96Q-186 0-240 100', darker(back, 0.4), 8, 0.5);
  const eye = fill(oval(24, 23, -350, -30), '#f4ecd2') + fill(oval(14, 14, -352, -30), '#2b1f2b') + fill(oval(4, 4, -357, -35), '#ffffff');
  const pectoral = solid(sheet, smooth([[-206, 26], [-120, 20], [-60, 60], [-110, 90], [-180, 70]]), lighter(back, 0.12), { size: 40 });
  return fin(tail) + dorsal + under + solid(sheet, body, back, { size: 180, light: lighter(back, 0.4), detail: paint, gloss: 0.35 }) + eye + line('M-446 18Q-420 30-396 26', darker(back, 0.5), 6) + pectoral;
}

/** A curled shrimp, head to the left, about 440 wide. */
export function shrimpBody(sheet: Sheet, colour: string, turn = 0): string {
  const arc = (angle: number, radius: number): Point => polarPoint(radius, angle);
  const pale = lighter(colour, 0.4);
  let segments = '';
  for (let index = 6; index >= 0; index -= 1) {
    const [a, b] = [-150 + index * 33, -150 + (index + 1) * 33 + 8];
    const [outer, inner] = [208 - index * 7, 104 + index * 6];
    const path = smooth([arc(a, outer), arc((a + b) / 2, outer + 8), arc(b, outer - 6), arc(b, inner), arc((a + b) / 2, inner - 6), arc(a, inner)]);
    segments += solid(sheet, path, index % 2 === 0 ? colour : lighter(colour, 0.1), { size: 70, turn, light: pale });
  }
  const tail = [68, 88, 106].map((angle) => { const [x, y] = arc(84, 160); return place(x, y, solid(sheet, smooth([[0, -16], [60, -34], [112, -14], [104, 20], [50, 24], [0, 16]]), darker(colour, 0.06), { size: 40, turn }), angle + 24); }).join('');
  const head = solid(sheet, smooth([[-130, -120], [-196, -92], [-236, -20], [-250, 60], [-214, 66], [-150, 40], [-92, -10], [-70, -70]]), colour, { size: 90, turn, light: pale });
  const feelers = line('M-236 50Q-330 60-360-60Q-370-140-300-190M-240 40Q-370 140-400 20', darker(colour, 0.1), 6);
  const legs = line(Array.from({ length: 7 }, (_, index) => { const [x, y] = arc(-168 + index * 24, 100); return `M${n(x)} ${n(y)}q${n(10 - index * 4)} 40 ${n(34 - index * 10)} 62`; }).join(''), darker(colour, 0.06), 9);
  return feelers + legs + tail + segments + head + fill(oval(17, 17, -196, -14), '#2b1f2b') + fill(oval(5, 5, -201, -19), '#ffffff') + fill(smooth([[-180, -90], [-240, -110], [-300, -86], [-230, -70]]), darker(colour, 0.16));
}

function claw(sheet: Sheet, colour: string, side: number): string {
  const arm = ribbon([[210, -20], [330, -60], [390, -150]], (along) => 40 - along * 8);
  const pincer = smooth([[340, -130], [330, -240], [390, -330], [470, -370], [440, -290], [430, -262], [500, -320], [512, -230], [470, -150], [400, -110]]);
  return place(0, 0, solid(sheet, arm, darker(colour, 0.1), { size: 50 }) + place(405, -240, solid(sheet, pincerAt(pincer), colour, { size: 100, light: lighter(colour, 0.4), gloss: 0.3 })), 0, [side, 1]);
}

const pincerAt = (path: string) => path.replace(/(-?[\d.]+) (-?[\d.]+)/g, (_, x: string, y: string) => `${n(Number(x) - 405)} ${n(Number(y) + 240)}`);

/** A crab from the front, about 1000 wide. */
export function crabBody(sheet: Sheet, colour: string): string {
  const leg = (side: number, y: number, reach: number, drop: number) => place(0, 0, solid(sheet, ribbon([[190, y], [190 + reach * 0.55, y - 50], [190 + reach * 0.8, y + drop * 0.3], [190 + reach, y + drop]], (along) => 30 * (1 - along * 0.85)), darker(colour, 0.08), { size: 50 }), 0, [side, 1]);
  const legs = [-1, 1].map((side) => leg(side, 20, 300, 150) + leg(side, 60, 270, 190) + leg(side, 94, 220, 200)).join('');
  const shell = smooth([[-300, -20], [-250, -120], [-120, -176], [0, -186], [120, -176], [250, -120], [300, -20], [230, 90], [100, 142], [0, 150], [-100, 142], [-230, 90]]);
  const marks = line('M-120-40Q-60 10 0-20Q60 10 120-40M-150 70Q0 110 150 70', darker(colour, 0.35), 8, 0.5);
  const dots = [[-180, -70], [-120, -110], [180, -70], [120, -110], [-40, -130], [40, -130], [0, -80], [-200, 0], [200, 0]].map(([x = 0, y = 0]) => oval(9, 7, x, y)).join('');
  const eyes = [-1, 1].map((side) => place(side * 70, -176, stalk([[0, 14], [side * 4, -36]], 22, colour) + fill(oval(23, 23, side * 4, -48), '#2b1f2b') + fill(oval(7, 7, side * 4 - 7, -56), '#ffffff'))).join('');
  return legs + claw(sheet, colour, 1) + claw(sheet, colour, -1) + eyes + solid(sheet, shell, colour, { size: 260, light: lighter(colour, 0.35), detail: marks + fill(dots, lighter(colour, 0.6), 0.6), gloss: 0.45 });
}

