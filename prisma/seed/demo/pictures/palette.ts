/** The colours of the series. All shadows lean to plum and all lights to cream, so that the pictures belong together. */

export const plum = '#3d2440';
export const cream = '#fff7e6';

const channels = (colour: string) => [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));

/** `amount` 0 gives the first colour, 1 the second. */
export function mix(first: string, second: string, amount: number): string {
  const to = channels(second);
  const mixed = channels(first).map((value, index) => Math.round(value + ((to[index] ?? value) - value) * amount));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

export const darker = (colour: string, amount = 0.3) => mix(colour, plum, amount);
export const lighter = (colour: string, amount = 0.3) => mix(colour, cream, amount);

/** The shadow side of rice, noodles and other white food: warm, where plum would look dirty. */
export const toasted = (colour: string, amount = 0.3) => mix(colour, '#a27440', amount);

export const ink = {
  leaf: '#4f8a4a', deepLeaf: '#2f6645', youngLeaf: '#8fb552', oliveLeaf: '#7f8f45', blueLeaf: '#4d8577',
  stem: '#7a6a3f', bark: '#8a6446', wood: '#b98556', paleWood: '#d9b58a', straw: '#e0bf7c', rattan: '#cf9f5f',
  kraft: '#c99e6d', paper: '#fbf3e1', glass: '#d7e6e2', tin: '#b9bdb8', clay: '#b8653f', indigo: '#3f5a86',
  celadon: '#a9c7b4', porcelain: '#f1ede1', night: '#33415c', vermilion: '#d8492f', gold: '#e2a63a',
  rice: '#fbf4e3', water: '#7fb3b5',
} as const;

/** Backgrounds: tinted papers, from warm to cool. */
export const paper = {
  cream: '#f6ead0', butter: '#f7dfa4', honey: '#f0cd8e', apricot: '#f5cfa6', peach: '#f4c4a8', blush: '#f3d3c8', rose: '#eabfba',
  mauve: '#d9bfcf', lilac: '#d8cfe3', sky: '#c6dce4', lake: '#abcdd3', mist: '#d8e3dc', mint: '#c5dfc9', sage: '#c9d6b0',
  lime: '#dfe3ab', sand: '#e8d8ba', clay: '#e3bb98', jade: '#9fc7b2', stone: '#dcd6c8', dusk: '#b9c0d6', fern: '#aac59a',
} as const;

export type PaperName = keyof typeof paper;
