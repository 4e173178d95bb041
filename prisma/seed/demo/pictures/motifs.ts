import { ink } from './palette.ts';
import { fill, line, place } from './primitives.ts';
import { leafOutline, oval, polarPoint, smooth } from './shapes.ts';

/** The small wordless signs that stand on labels. About 100 units wide, around (0, 0). */
const petal = (length: number, width: number) => leafOutline(length, width).whole;

function lotus(colour: string): string {
  return [-70, 70, -38, 38, 0].map((angle) => place(0, 22, fill(petal(66, 30), colour, angle === 0 ? 1 : 0.72), angle - 90)).join('') +
    line('M-44 34Q0 46 44 34', colour, 4);
}

function sun(colour: string): string {
  const rays = Array.from({ length: 12 }, (_, index) => {
    const [[a, b], [c, d]] = [polarPoint(34, index * 30), polarPoint(48, index * 30)];
    return `M${a.toFixed(1)} ${b.toFixed(1)}L${c.toFixed(1)} ${d.toFixed(1)}`;
  }).join('');
  return fill(oval(24), colour) + line(rays, colour, 5);
}

function ear(colour: string): string {
  const grains = Array.from({ length: 5 }, (_, index) => [-1, 1].map((side) =>
    place(0, 30 - index * 17, fill(petal(30, 13), colour), -90 + side * 40)).join('')).join('');
  return line('M0 52V-40', colour, 4) + grains + place(0, -40, fill(petal(26, 12), colour), -90);
}

const motifs = {
  leaf: (colour: string) => place(-30, 34, fill(petal(92, 44), colour) + line('M4 0H74', ink.paper, 4), -48),
  leaves: (colour: string) => [-40, 0, 40].map((angle) => place(0, 40, fill(petal(80, 30), colour, angle === 0 ? 1 : 0.75), angle - 90)).join(''),
  lotus,
  sun,
  ear,
  drop: (colour: string) => fill(smooth([[0, -48], [22, -8], [30, 18], [0, 42], [-30, 18], [-22, -8]]), colour) + line('M-14 16Q-10 30 4 30', ink.paper, 4, 0.8),
  fruit: (colour: string) => fill(oval(32, 30, 0, 8), colour) + place(2, -20, fill(petal(44, 20), ink.leaf), -30),
  fish: (colour: string) => fill(smooth([[-44, 0], [-10, -22], [26, -10], [50, -24], [42, 0], [50, 24], [26, 10], [-10, 22]]), colour) + fill(oval(4, 4, -24, -4), ink.paper),
  waves: (colour: string) => [-18, 2, 22].map((y) => line(`M-46 ${y}q11.5-12 23 0t23 0t23 0t23 0`, colour, 5)).join(''),
  flower: (colour: string) => Array.from({ length: 6 }, (_, index) => place(0, 0, fill(petal(42, 24), colour, 0.85), index * 60)).join('') + fill(oval(9), ink.gold),
  hexagon: (colour: string) => [[0, -24], [-21, 12], [21, 12]].map(([x = 0, y = 0]) => place(x, y, fill('M0-22L19-11V11L0 22L-19 11V-11Z', colour))).join(''),
} as const;

export type MotifName = keyof typeof motifs;

export function motif(name: MotifName, colour: string, scale = 1): string {
  return place(0, 0, motifs[name](colour), 0, scale);
}
