import { cream, darker, ink, lighter, plum } from './palette.ts';
import type { Sheet } from './sheet.ts';
import { bow, leafOutline, n, oval, polarPoint, ribbon, smooth } from './shapes.ts';
import type { Point } from './shapes.ts';

/** A plain painted path. */
export function fill(path: string, colour: string, opacity = 1): string {
  return `<path d="${path}" fill="${colour}"${opacity === 1 ? '' : ` fill-opacity="${n(opacity * 100)}%"`}/>`;
}

export function line(path: string, colour: string, thickness: number, opacity = 1): string {
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${n(thickness)}" stroke-linecap="round"` +
    ` stroke-linejoin="round"${opacity === 1 ? '' : ` stroke-opacity="${opacity}"`}/>`;
}

/** Puts a drawing made around (0, 0) somewhere. Degrees clockwise. */
export function place(x: number, y: number, content: string, turn = 0, scale: number | Point = 1): string {
  const [scaleX, scaleY] = typeof scale === 'number' ? [scale, scale] : scale;
  const scaled = scaleX === 1 && scaleY === 1 ? '' : ` scale(${Math.round(scaleX * 1000) / 1000} ${Math.round(scaleY * 1000) / 1000})`;
  return `<g transform="translate(${n(x)} ${n(y)})${turn === 0 ? '' : ` rotate(${n(turn)})`}${scaled}">${content}</g>`;
}

/** The soft shadow that a thing throws on the ground, to the lower right of the light. */
export function shadow(sheet: Sheet, x: number, y: number, rx: number, ry = rx * 0.22, strength = 0.42): string {
  const soft = sheet.radial([[0, sheet.shadowInk, strength], [0.55, sheet.shadowInk, strength * 0.55], [1, sheet.shadowInk, 0]]);
  return fill(oval(rx * 1.18, ry * 1.35, x + rx * 0.12, y + ry * 0.1), soft);
}

export type SolidLook = {
  /** How far the thing will be turned when placed, so that its light still comes from the upper left. */
  turn?: number;
  /** About half its size, in units of the sheet: how wide the dark edge is. */
  size?: number;
  /** Colour of the lit side and the far side, where they are not just lighter and darker. */
  light?: string;
  deep?: string;
  /** Painted over the body, inside its outline. */
  detail?: string;
  gloss?: number;
};

/** The body of a thing as gouache paints it: a dark edge, a main tone, a lit plane. */
export function solid(sheet: Sheet, path: string, colour: string, look: SolidLook = {}): string {
  const { turn = 0, size = 100, light = lighter(colour, 0.3), deep = darker(colour, 0.3), detail = '', gloss = 0 } = look;
  const [dx, dy] = polarPoint(size * 0.11, 232 - turn);
  const body = sheet.linear([[0, light], [0.5, colour], [1, colour]], 55 - turn);
  const moved = (far: number, scale: number, paint: string, opacity: number) =>
    `<path d="${path}" transform="translate(${n(dx * far)} ${n(dy * far)}) scale(${scale})" fill="${paint}" fill-opacity="${opacity}"/>`;
  return sheet.inside(path,
    fill(path, deep) + moved(1, 0.98, body, 1) + moved(2.1, 0.84, light, 0.28) + detail +
    (gloss > 0 ? highlight(size, turn, gloss) : ''));
}

/** A touch of light, as with the tip of a broad brush. */
export function highlight(size: number, turn = 0, strength = 0.5): string {
  const [x, y] = polarPoint(size * 0.56, 232 - turn);
  const mark = smooth([[-0.2, -0.02], [-0.05, -0.09], [0.15, -0.06], [0.22, 0.03], [0.06, 0.05], [-0.1, 0.07]]
    .map(([a = 0, b = 0]) => [a * size, b * size] as const));
  const dot = oval(size * 0.035, size * 0.03, size * 0.32, size * 0.09);
  return place(x, y, fill(mark, cream, strength) + fill(dot, cream, strength), -42 - turn);
}

/** Small spots over a round area, as on the peel of citrus or guava. */
export function speckles(sheet: Sheet, rx: number, ry: number, count: number, colour: string, size = 4, opacity = 0.4): string {
  let path = '';
  for (let index = 0; index < count; index += 1) {
    const [x, y] = polarPoint(Math.sqrt(sheet.random.between(0, 0.95)) * rx, sheet.random.between(0, 360), ry / rx);
    const radius = size * sheet.random.between(0.5, 1.2);
    path += oval(radius, radius * 0.85, x, y);
  }
  return fill(path, colour, opacity);
}

/** A pointed leaf that grows from (0, 0) to the right. */
export function leaf(sheet: Sheet, length: number, width: number, colour: string = ink.leaf, bend = 0.12, veins = 6): string {
  const { whole, half } = leafOutline(length, width, bend * length);
  const spine = bow(length, bend * length, 8);
  let ribs = '';
  for (let index = 1; index <= veins; index += 1) {
    const along = 0.1 + (0.72 * index) / veins;
    const [x, y] = [length * along, -bend * length * 4 * along * (1 - along)];
    const reach = width * 0.4 * Math.sin(Math.PI * along);
    ribs += `M${n(x)} ${n(y)}q${n(reach * 0.35)} ${n(-reach * 0.3)} ${n(reach * 0.75)} ${n(-reach * 0.82)}`;
    ribs += `M${n(x)} ${n(y)}q${n(reach * 0.35)} ${n(reach * 0.3)} ${n(reach * 0.75)} ${n(reach * 0.82)}`;
  }
  const lit = sheet.linear([[0, darker(colour, 0.12)], [0.6, lighter(colour, 0.16)], [1, lighter(colour, 0.3)]], 0);
  return fill(whole, lit) + fill(half, darker(colour, 0.3), 0.62) +
    line(ribs, lighter(colour, 0.4), Math.max(1.4, width * 0.014), 0.5) +
    line(smooth(spine.slice(0, -1), false), lighter(colour, 0.45), Math.max(2, width * 0.03), 0.85);
}

/** A stalk or twig along the points, thick at the start. */
export function stalk(points: readonly Point[], thickness: number, colour: string = ink.stem): string {
  const dark = ribbon(points, (along) => (thickness / 2) * (1 - along * 0.45));
  const lit = points.map(([x, y]) => [x - thickness * 0.14, y - thickness * 0.14] as const);
  return fill(dark, darker(colour, 0.25)) + fill(ribbon(lit, (along) => thickness * 0.26 * (1 - along * 0.5)), lighter(colour, 0.15));
}

/** A few leaves that spring from one point; `from` and `to` are degrees. */
export function leafFan(sheet: Sheet, count: number, length: number, from: number, to: number, colour: string = ink.leaf): string {
  let content = '';
  for (let index = 0; index < count; index += 1) {
    const angle = count === 1 ? (from + to) / 2 : from + ((to - from) * index) / (count - 1);
    const reach = length * sheet.random.between(0.82, 1.08);
    const tone = index % 2 === 0 ? colour : darker(colour, 0.14);
    const one = leaf(sheet, reach, reach * 0.36, tone, sheet.random.between(0.04, 0.14) * (Math.abs(angle % 360) > 90 ? -1 : 1));
    content += place(0, 0, one, angle + sheet.random.jitter(7));
  }
  return content;
}

/** The cut face of a fruit: rind, flesh and what lies in it. */
export function cutFace(sheet: Sheet, rx: number, ry: number, rind: string, pith: string, flesh: string, inner = ''): string {
  const edge = sheet.radial([[0, lighter(flesh, 0.3)], [0.7, flesh], [1, darker(flesh, 0.1)]], 0.42, 0.4, 0.62);
  return fill(oval(rx, ry), rind) + fill(oval(rx * 0.955, ry * 0.955), pith) + fill(oval(rx * 0.87, ry * 0.87), edge) + inner;
}

export const shade = (path: string, opacity = 0.18) => fill(path, plum, opacity);
