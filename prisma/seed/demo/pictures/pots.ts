import { darker, lighter } from './palette.ts';
import { fill, line } from './primitives.ts';
import type { Sheet } from './sheet.ts';
import { n, oval } from './shapes.ts';
import { roundShade } from './vessels.ts';

/** A flower pot with earth in it, its foot on (0, 0); `growing` rises out of the earth, behind the front of the rim. */
export function pot(sheet: Sheet, wide: number, tall: number, colour: string, growing = ''): string {
  const [half, foot, lip] = [wide / 2, wide * 0.34, tall * 0.22];
  const body = `M${n(-half * 0.92)} ${n(-tall + lip)}L${n(-foot)} -10Q0 ${n(wide * 0.07)} ${n(foot)} -10L${n(half * 0.92)} ${n(-tall + lip)}Z`;
  return fill(oval(half, wide * 0.1, 0, -tall), lighter(colour, 0.3)) + fill(oval(half * 0.88, wide * 0.08, 0, -tall + 3), '#4a3528') +
    growing + fill(body, darker(colour, 0.08)) + roundShade(sheet, body) + frontOfRim(sheet, half, wide, tall, lip, colour);
}

/** The front of the rim lies over the earth and over what grows behind it. */
function frontOfRim(sheet: Sheet, half: number, wide: number, tall: number, lip: number, colour: string): string {
  const front = `M${n(-half)} ${n(-tall)}V${n(-tall + lip)}Q0 ${n(-tall + lip + wide * 0.13)} ${n(half)} ${n(-tall + lip)}V${n(-tall)}Q0 ${n(-tall + wide * 0.13)} ${n(-half)} ${n(-tall)}Z`;
  return fill(front, colour) + roundShade(sheet, front) + line(`M${n(-half + 6)} ${n(-tall + 4)}Q0 ${n(-tall + wide * 0.13 + 4)} ${n(half - 6)} ${n(-tall + 4)}`, lighter(colour, 0.6), 5, 0.7);
}
