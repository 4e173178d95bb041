import { plum } from './palette.ts';
import type { Random } from './random.ts';

type Stop = readonly [offset: number, colour: string, opacity?: number];

/** What a drawing draws on: chance, the colour of the paper, and the gradients and clips that it needs. */
export class Sheet {
  readonly random: Random;
  readonly ground: string;
  readonly shadowInk: string;
  private readonly definitions = new Map<string, string>();

  constructor(random: Random, ground: string) {
    this.random = random;
    this.ground = ground;
    this.shadowInk = plum;
  }

  /** Equal definitions are written once. `make` gets the id. */
  private define(body: string, make: (id: string) => string): string {
    const known = this.definitions.get(body);
    if (known !== undefined) return known.slice(0, known.indexOf('|'));
    const id = `d${this.definitions.size}`;
    this.definitions.set(body, `${id}|${make(id)}`);
    return id;
  }

  private stops(stops: readonly Stop[]): string {
    return stops
      .map(([offset, colour, opacity]) =>
        `<stop offset="${offset}" stop-color="${colour}"${opacity === undefined ? '' : ` stop-opacity="${opacity}"`}/>`)
      .join('');
  }

  /** A gradient over the shape's own box; the angle in degrees, 0 = left to right, 90 = downwards. */
  linear(stops: readonly Stop[], angle = 90): string {
    const body = `<linearGradient gradientTransform="rotate(${Math.round(angle)} .5 .5)" id="@">${this.stops(stops)}</linearGradient>`;
    return `url(#${this.define(body, (id) => body.replace('@', id))})`;
  }

  /** A gradient from a point in the shape's own box outwards. */
  radial(stops: readonly Stop[], x = 0.5, y = 0.5, r = 0.5): string {
    const body = `<radialGradient cx="${x}" cy="${y}" r="${r}" id="@">${this.stops(stops)}</radialGradient>`;
    return `url(#${this.define(body, (id) => body.replace('@', id))})`;
  }

  /** Content that is only seen inside the path. */
  inside(path: string, content: string): string {
    const body = `<clipPath id="@"><path d="${path}"/></clipPath>`;
    const id = this.define(body, (name) => body.replace('@', name));
    return `<g clip-path="url(#${id})">${content}</g>`;
  }

  /** Content that is drawn many times over is written once. */
  reuse(content: string): string {
    return `<use href="#${this.define(content, (id) => `<g id="${id}">${content}</g>`)}"/>`;
  }

  defs(): string {
    return [...this.definitions.values()].map((entry) => entry.slice(entry.indexOf('|') + 1)).join('');
  }
}

/** Draws the subject of a picture on the full sheet of 1600 × 1200. */
export type Drawing = (sheet: Sheet) => string;

export const width = 1600;
export const height = 1200;
