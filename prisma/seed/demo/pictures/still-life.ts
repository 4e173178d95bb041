import { leafFan, place, shadow } from './primitives.ts';
import type { Sheet } from './sheet.ts';

/** Draws one thing around (0, 0); `turn` is how far it will be turned. */
export type Piece = (sheet: Sheet, turn: number) => string;

type Role = 'whole' | 'cut' | 'small';
type Spot = readonly [x: number, baseline: number, role: Role, scale: number];

const five: readonly Spot[] = [
  [615, 800, 'whole', 1], [965, 790, 'whole', 0.97], [410, 925, 'whole', 0.93], [1170, 935, 'whole', 0.95], [790, 985, 'cut', 1.02],
];
const fiveWide: readonly Spot[] = [
  [560, 810, 'whole', 0.97], [900, 780, 'whole', 1], [1190, 860, 'whole', 0.94], [740, 960, 'whole', 1.02], [1065, 1000, 'cut', 0.96],
];
const four: readonly Spot[] = [[620, 800, 'whole', 1.05], [990, 815, 'whole', 1.02], [480, 975, 'cut', 0.98], [860, 990, 'whole', 1.08]];
const pile: readonly Spot[] = [
  [800, 640, 'whole', 0.96], [600, 850, 'whole', 1], [990, 850, 'whole', 1], [430, 985, 'small', 0.85], [810, 1000, 'cut', 1.05],
];
const pair: readonly Spot[] = [[590, 890, 'whole', 1], [1070, 960, 'cut', 0.96]];
const pairSmall: readonly Spot[] = [[640, 870, 'whole', 1], [1090, 930, 'cut', 0.9], [520, 1010, 'small', 0.9]];

export type StillLife = {
  whole: Piece;
  cut?: Piece;
  small?: Piece;
  /** Half height of a whole one, of the cut one and of the small piece. */
  size: number;
  cutSize?: number;
  smallSize?: number;
  /** A group of four or five, or one great fruit with its half. */
  many?: boolean;
  /** How far a whole one may lean, in degrees. */
  lean?: number;
  leaf?: string;
  leafLength?: number;
  shadowWidth?: number;
  /** How much larger than usual the whole group is shown. */
  grow?: number;
};

/** The usual composition: a few whole ones, one cut open in front, leaves behind. */
export function stillLife(sheet: Sheet, life: StillLife): string {
  const { whole, cut = whole, small = cut, size, many = true, lean = 14, leaf, leafLength = size * 1.5 } = life;
  const { cutSize = size, smallSize = cutSize, shadowWidth = size, grow = many ? 1.14 : 1.06 } = life;
  const spots = sheet.random.pick(many ? [five, four, pile, fiveWide] : [pair, pairSmall]);
  const reach = many ? size / 205 : size / 330;
  let content = '';
  if (leaf !== undefined) {
    const [x, y] = [sheet.random.between(700, 900), many ? 640 : 660];
    content += place(x, y, leafFan(sheet, 2, leafLength, 205, 238, leaf));
    content += place(x, y, leafFan(sheet, 2, leafLength, 302, 335, leaf));
  }
  const shadows = spots.map(([x, y, , scale]) =>
    shadow(sheet, 800 + (x - 790) * reach, 900 + (y - 900) * reach - 12, shadowWidth * scale * 1.05)).join('');
  for (const [x, y, role, scale] of spots) {
    const piece = { whole, cut, small }[role];
    const half = { whole: size, cut: cutSize, small: smallSize }[role];
    const turn = role === 'whole' ? sheet.random.jitter(lean) : sheet.random.jitter(8);
    const [px, py] = [800 + (x - 790) * reach + sheet.random.jitter(14), 900 + (y - 900) * reach];
    content += place(px, py - half * scale * 0.94, piece(sheet, turn), turn, scale * sheet.random.between(0.97, 1.03));
  }
  return place(800, 870, place(-800, -870, shadows + content), 0, grow);
}
