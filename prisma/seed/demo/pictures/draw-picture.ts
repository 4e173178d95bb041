import { backdrop } from './backdrop.ts';
import { fruit } from './fruit.ts';
import type { PictureKind } from './kinds.ts';
import { paper } from './palette.ts';
import { framing, grounds } from './grounds.ts';
import { place } from './primitives.ts';
import { vegetables } from './vegetables.ts';
import { rice } from './rice.ts';
import { meatAndFish } from './meat-and-fish.ts';
import { drinksAndHerbs } from './drinks-and-herbs.ts';
import { crafts } from './crafts.ts';
import { packaging } from './packaging.ts';
import { plants } from './plants.ts';
import { tourism } from './tourism.ts';
import { randomFrom } from './random.ts';
import { height, Sheet, width } from './sheet.ts';
import type { Drawing } from './sheet.ts';

const drawings: Record<PictureKind, Drawing> = {
  ...fruit,
  ...vegetables,
  ...rice,
  ...meatAndFish,
  ...drinksAndHerbs,
  ...crafts,
  ...tourism,
  ...plants,
  ...packaging,
};

/** Kinds that bring their own surroundings instead of the tinted paper. */
const landscapes: ReadonlySet<string> = new Set(Object.keys(tourism));

/** An illustration as a complete SVG text, 1600 × 1200. The same kind and seed always give the same text. */
export function drawPicture(kind: PictureKind, seed: string): string {
  const random = randomFrom(`${kind}:${seed}`);
  const sheet = new Sheet(random, paper[random.pick(grounds[kind])]);
  const behind = landscapes.has(kind) ? '' : backdrop(sheet);
  const [nearer, rise] = framing[kind] ?? [1, 0];
  const subject = place(800, 900 - rise, place(-800, -900, drawings[kind](sheet)), 0, nearer);
  const content = random.chance(0.5) ? `<g transform="translate(${width} 0) scale(-1 1)">${behind}${subject}</g>` : behind + subject;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<defs>${sheet.defs()}</defs>${content}</svg>`;
}
