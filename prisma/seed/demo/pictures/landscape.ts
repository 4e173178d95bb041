import { cream, darker, ink, lighter } from './palette.ts';
import { fill, leaf, line, place, solid } from './primitives.ts';
import type { Sheet } from './sheet.ts';
import { leafOutline, n, oval, polygon, ribbon, smooth } from './shapes.ts';
import type { Point } from './shapes.ts';

/** Pieces of the small landscapes: sky, water, trees, boats, people in palm-leaf hats. */

export type Mood = { sky: string; low: string; sun: string; far: string; near: string; water: string };

export const moods: readonly [Mood, Mood, Mood] = [
  { sky: '#f3c9a0', low: '#fbe6bd', sun: '#ee7f4e', far: '#a9b48f', near: '#5d8a5a', water: '#8fb9b2' },
  { sky: '#b9d9dc', low: '#f3ecd2', sun: '#f4c558', far: '#9cbf9f', near: '#4f8a55', water: '#83b9bd' },
  { sky: '#e9b9ac', low: '#f9dcb8', sun: '#f0a04e', far: '#a79fa6', near: '#5f7f66', water: '#a3b6b8' },
];

export function sky(sheet: Sheet, mood: Mood, horizon: number): string {
  const tone = sheet.linear([[0, mood.sky], [1, mood.low]]);
  const x = sheet.random.between(420, 1180);
  const clouds = Array.from({ length: 4 }, () => place(sheet.random.between(100, 1500), sheet.random.between(110, 330), fill(smooth([[-170, 10], [-100, -24], [-20, -40], [70, -30], [170, 8], [60, 20], [-60, 22]]), cream, 0.5), 0, sheet.random.between(0.6, 1.2))).join('');
  return fill('M0 0H1600V1200H0Z', tone) + fill(oval(250, 250, x, horizon - 190), lighter(mood.sun, 0.5), 0.35) + fill(oval(165, 165, x, horizon - 190), mood.sun, 0.95) + clouds;
}

/** A line of far trees with palms over it. */
export function farBank(sheet: Sheet, y: number, colour: string, tall: number): string {
  const points: Point[] = [[-60, y + 30]];
  for (let x = -40; x <= 1660; x += 74) points.push([x, y - sheet.random.between(0.35, 1) * tall]);
  points.push([1680, y + 30]);
  const palms = Array.from({ length: 7 }, (_, index) => palm(sheet, 120 + index * 230 + sheet.random.jitter(80), y, tall * sheet.random.between(1.7, 2.5), darker(colour, 0.08), darker(colour, 0.14))).join('');
  return palms + fill(`${smooth(points, false)}L1680 ${y + 40}H-60Z`, colour);
}

export function water(sheet: Sheet, top: number, mood: Mood): string {
  const tone = sheet.linear([[0, lighter(mood.water, 0.4)], [1, darker(mood.water, 0.16)]]);
  const glints = Array.from({ length: 46 }, () => {
    const depth = sheet.random.between(0.02, 1);
    const [x, y, half] = [sheet.random.between(0, 1600), top + depth * (1200 - top), 24 + depth * 90];
    return `M${n(x - half)} ${n(y)}q${n(half)} ${n(5 + depth * 6)} ${n(half * 2)} 0`;
  });
  return fill(`M0 ${top}H1600V1200H0Z`, tone) + line(glints.slice(0, 30).join(''), cream, 5, 0.45) + line(glints.slice(30).join(''), darker(mood.water, 0.4), 5, 0.25);
}

export function palm(sheet: Sheet, x: number, y: number, tall: number, trunkTone: string = ink.bark, leafTone: string = ink.leaf): string {
  const lean = sheet.random.jitter(tall * 0.16);
  const trunk = fill(ribbon([[0, 0], [lean * 0.2, -tall * 0.4], [lean, -tall]], (along) => tall * 0.026 * (1 - along * 0.5)), trunkTone);
  const fronds = [-176, -150, -120, -92, -62, -32, -4, 22, 158].map((angle) => {
    const long = tall * sheet.random.between(0.34, 0.44);
    const { whole, half } = leafOutline(long, long * 0.2, (Math.abs(angle) > 90 ? -0.2 : 0.2) * long);
    return place(lean, -tall, fill(whole, sheet.random.pick([leafTone, lighter(leafTone, 0.14)])) + fill(half, darker(leafTone, 0.3), 0.6), angle + sheet.random.jitter(8));
  }).join('');
  return place(x, y, trunk + fronds);
}

/** Somebody with a palm-leaf hat, feet on (0, 0), about 260 tall. */
export function person(sheet: Sheet, coat: string): string {
  return fill(smooth([[-46, 0], [-50, -90], [-36, -150], [0, -166], [36, -150], [50, -90], [46, 0]]), coat) + fill(smooth([[6, 0], [10, -150], [36, -150], [50, -90], [46, 0]]), darker(coat, 0.3), 0.6) + line('M-34-130Q-70-90-84-50M34-130Q76-100 96-64', darker(coat, 0.1), 24) + fill(oval(27, 31, 0, -182), '#d9a67f') +
    fill('M-84-186Q0-300 0-268Q0-300 84-186Q0-152-84-186Z', '#ecd49c') + fill('M0-266Q30-240 84-186Q50-172 10-170Z', '#b98f4a', 0.5);
}

/** A sampan with its load, floating on (0, 0), about 620 long. */
export function sampan(sheet: Sheet, tone: string, load: string, rower = true): string {
  const hull = smooth([[-320, -76], [-250, -20], [-150, 14], [0, 24], [150, 14], [250, -20], [340, -92], [240, -50], [0, -30], [-230, -44]]);
  const mirror = fill(smooth([[-290, 16], [0, 40], [300, 10], [190, 74], [0, 90], [-180, 70]]), '#3d2440', 0.16);
  const oar = line('M-190-150L-330 60', '#7a4f30', 12) + fill(smooth([[-320, 40], [-350, 90], [-368, 130], [-346, 130], [-310, 80]]), '#8f5a34');
  return mirror + load + (rower ? place(-180, -30, person(sheet, sheet.random.pick(['#7a3a6a', '#2f5a66', '#b8382f', '#3a3344']))) + oar : '') + solid(sheet, hull, tone, { size: 120, detail: line('M-300-40Q0 30 300-50', lighter(tone, 0.4), 6, 0.6) });
}

/** A thatched house on (0, 0), about 520 wide. */
export function house(sheet: Sheet): string {
  const roof = smooth([[-310, -210], [-220, -330], [-150, -440], [150, -440], [220, -330], [310, -210], [0, -190]]);
  const thatch = Array.from({ length: 30 }, (_, index) => `M${n(-150 + index * 10.4)} -440L${n(-300 + index * 21)} -200`).join('');
  const wall = fill('M-230-220H230V0H-230Z', '#e3c79a') + fill('M60-220H230V0H60Z', '#3d2440', 0.14) + line('M-170-220V0M-110-220V0M150-220V0', '#b98f5a', 7, 0.6);
  const door = fill('M-60-170H50V0H-60Z', '#7a4f30') + fill('M-50-160H-8V0H-50Z', '#5f3a24') + fill('M100-160H190V-70H100Z', '#5f7f7a') + line('M145-160V-70M100-115H190', '#f3e2c0', 7);
  const posts = [-220, 214].map((x) => fill(polygon([[x - 10, -220], [x + 10, -220], [x + 10, 40], [x - 10, 40]]), '#8f5a34')).join('');
  return wall + door + posts + fill('M-260 0H260V26H-260Z', '#a8784c') + fill(roof, '#8f6a3a') + sheet.inside(roof, fill(roof, sheet.linear([[0, '#d9b068'], [1, '#a87f42']])) + line(thatch, '#7d5a30', 5, 0.45) + fill('M-310-226Q0-200 310-226V-180H-310Z', '#3d2440', 0.16));
}

/** Big leaves and grasses that frame the picture at its lower edge. */
export function foreground(sheet: Sheet, colour: string): string {
  return [-40, 120, 260, 1340, 1500, 1640].map((x, index) => [0, 1, 2].map((step) => place(x, 1250, leaf(sheet, sheet.random.between(240, 400), sheet.random.between(80, 120), step % 2 === 0 ? colour : darker(colour, 0.2), index < 3 ? 0.1 : -0.1, 5), (index < 3 ? -62 : -118) + (step - 1) * 30 + sheet.random.jitter(8))).join('')).join('');
}

export function stork(scale: number): string {
  return place(0, 0, fill(smooth([[-90, -6], [-20, -24], [0, -120], [40, -130], [36, -30], [110, -20], [40, 14], [-30, 14]]), '#fffdf6') + fill(smooth([[0, -120], [40, -130], [38, -90], [6, -70]]), '#3d3344') + line('M-84-6Q-120-30-150-14', '#fffdf6', 13) + line('M-146-16L-196-2', '#e8933a', 8) + line('M100-14L160 4', '#c9573f', 6), 0, scale);
}

/** A wader that stands on one leg. */
export function wader(scale: number): string {
  return place(0, 0, line('M0 0V-90M16 0V-90', '#c9573f', 7) + fill(smooth([[-60, -120], [0, -160], [80, -140], [130, -96], [40, -80], [-30, -84]]), '#fffdf6') + fill(smooth([[60, -140], [140, -100], [110, -86], [50, -100]]), '#3d3344') + line('M-40-130Q-70-190-40-220Q-20-250-56-262', '#fffdf6', 19) + fill(oval(20, 17, -58, -262), '#fffdf6') + line('M-74-260L-128-246', '#e8933a', 9) + fill(oval(4, 4, -64, -266), '#2b1f2b'), 0, scale);
}
