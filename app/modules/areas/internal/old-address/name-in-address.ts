import type { Spelling } from './former-map.ts';
import type { AddressLevel, ReadAddress, Word } from './read-address.ts';

/** A stretch of words that may be the name of an area, and how it is written there. */
export type NameInAddress = {
  /** Index of the first word, its kind included. */
  start: number;
  key: string;
  written: string;
  /** 'Xã' where the address says so, null where it names no kind. */
  kind: string | null;
  /** True where the name begins in the middle of a piece without a kind before it: perhaps only the end of another name. */
  loose: boolean;
};

const KIND_WORDS: Readonly<Record<AddressLevel, readonly (readonly [words: readonly string[], kind: string])[]>> = {
  ward: [
    [['thi', 'tran'], 'Thị trấn'],
    [['tt'], 'Thị trấn'],
    [['phuong'], 'Phường'],
    [['p'], 'Phường'],
    [['f'], 'Phường'],
    [['xa'], 'Xã'],
    [['x'], 'Xã'],
  ],
  district: [
    [['thanh', 'pho'], 'Thành phố'],
    [['tp'], 'Thành phố'],
    [['thi', 'xa'], 'Thị xã'],
    [['tx'], 'Thị xã'],
    [['quan'], 'Quận'],
    [['q'], 'Quận'],
    [['huyen'], 'Huyện'],
    [['h'], 'Huyện'],
  ],
  province: [
    [['thanh', 'pho'], 'Thành phố'],
    [['tp'], 'Thành phố'],
    [['tinh'], 'Tỉnh'],
    [['t'], 'Tỉnh'],
  ],
};
const LONGEST_NAME = 7;

/** Every stretch that ends before the word `end` and may name an area of this level, with and without a kind before it. */
export function namesEndingAt(address: ReadAddress, end: number, level: AddressLevel): NameInAddress[] {
  const { words } = address;
  const last = words[end - 1];
  if (!last || (last.level !== null && last.level !== level)) return [];
  const names: NameInAddress[] = [];
  for (let first = end - 1; first >= Math.max(0, end - LONGEST_NAME); first -= 1) {
    if (words[first]?.segment !== last.segment) break;
    const stretch = words.slice(first, end);
    const name = { key: join(stretch, 'folded'), written: join(stretch, 'written') };
    const [start, kind] = kindBefore(words, first, level);
    if (kind) names.push({ ...name, start, kind, loose: false });
    const opens = words[first - 1]?.segment !== last.segment;
    // A number is a name only after its kind: '12 Lê Lợi, 3' names no Phường 3.
    if (!/^\d+$/.test(name.key)) names.push({ ...name, start: first, kind: null, loose: !opens });
  }
  return names;
}

/**
 * How well a name fits, or null where it does not. Accents that agree count for a name, accents that differ against it
 * (Xã Hoằng Phú, Xã Hoằng Phụ); a kind that differs is forgiven (a xã became a phường) save before a number.
 */
export function fit(name: NameInAddress, spelling: Spelling, accented: boolean): number | null {
  if (name.key !== spelling.key) return null;
  const kindDiffers = name.kind !== null && name.kind !== spelling.kind;
  if (kindDiffers && /^\d+$/.test(name.key)) return null;
  const accents = !accented || name.written === spelling.written ? 0 : name.written === name.key ? -0.3 : -1;
  const kind = name.kind === null ? 0 : kindDiffers ? -1.5 : 1;
  return accents + kind + (name.loose ? -1 : 0) + name.key.split(' ').length * 0.1;
}

/** Index of the first word of the kind that stands right before, and the kind; else the index given and null. */
function kindBefore(words: readonly Word[], first: number, level: AddressLevel): [number, string | null] {
  for (const [kindWords, kind] of KIND_WORDS[level]) {
    const start = first - kindWords.length;
    if (start < 0 || words[start]?.segment !== words[first]?.segment) continue;
    if (kindWords.every((word, offset) => words[start + offset]?.folded === word)) return [start, kind];
  }
  return [first, null];
}

function join(words: readonly Word[], part: 'folded' | 'written'): string {
  return words.map((word) => word[part]).join(' ');
}
