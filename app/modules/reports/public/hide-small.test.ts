import { describe, expect, test } from 'vitest';
import { hideSmall, isSmall, together } from './hide-small.ts';
import type { Behind, Branch, Shown } from './hide-small.ts';

/** Numbers that look like chance and are the same at each run. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** Few households here, many there; sometimes one of them makes nearly all the money. */
function someBehind(next: () => number): Behind {
  const kind = next();
  const count = kind < 0.2 ? 0 : kind < 0.6 ? 1 + Math.floor(next() * 5) : Math.floor(next() * 40);
  const second = count === 0 || next() < 0.7 ? count : Math.floor(next() * 12);
  const money = count === 0 ? 0 : 1 + Math.floor(next() * 1_000) * count;
  return { households: [count, second], money, largest: count === 0 ? 0 : Math.ceil((money / count) * (1 + next() * (count - 1))) };
}

function someTable(seed: number, most: number): Branch[] {
  const next = chance(seed * 7_919 + 17);
  let left = most;
  return Array.from({ length: 1 + Math.floor(next() * 4) }, (_, branch) => {
    const leaves = Math.min(left, 1 + Math.floor(next() * 4));
    left -= leaves;
    return { id: `d${branch}`, leaves: Array.from({ length: leaves }, (__, leaf) => ({ id: `d${branch}c${leaf}`, behind: someBehind(next) })) };
  }).filter(({ leaves }) => leaves.length > 0);
}

type Row = number[];
/** What is told, as sums over the leaves: the whole, the branches and leaves that are shown, and that a leaf shown as nothing is nothing. */
function told(branches: Branch[], shown: Shown): Row[] {
  const leaves = branches.flatMap((branch) => branch.leaves);
  const rowOf = (ids: Set<string>): Row => leaves.map(({ id }) => (ids.has(id) ? 1 : 0));
  return [
    ...(shown.whole ? [rowOf(new Set(leaves.map(({ id }) => id)))] : []),
    ...branches.filter(({ id }) => shown.branches.has(id)).map((branch) => rowOf(new Set(branch.leaves.map(({ id }) => id)))),
    ...leaves.filter(({ id }) => shown.leaves.has(id)).map(({ id }) => rowOf(new Set([id]))),
  ];
}

type Fraction = { over: bigint; under: bigint };
const fraction = (over: bigint, under = 1n): Fraction => {
  const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : divisor(b, a % b));
  const by = divisor(over, under) || 1n;
  return { over: over / by, under: under / by };
};
const minus = (a: Fraction, b: Fraction) => fraction(a.over * b.under - b.over * a.under, a.under * b.under);
const times = (a: Fraction, b: Fraction) => fraction(a.over * b.over, a.under * b.under);
const divided = (a: Fraction, b: Fraction) => fraction(a.over * b.under, a.under * b.over);

/** Exact elimination: the rows of everything that can be worked out by adding, subtracting and multiplying what is told. */
function eliminate(rows: Row[]): Fraction[][] {
  const basis: Fraction[][] = [];
  for (const row of rows) {
    const rest = reduce(row.map((value) => fraction(BigInt(value))), basis);
    if (rest.some(({ over }) => over !== 0n)) basis.push(rest);
  }
  return basis;
}
function reduce(row: Fraction[], basis: Fraction[][]): Fraction[] {
  return basis.reduce((rest, known) => {
    const pivot = known.findIndex(({ over }) => over !== 0n);
    const [value, head] = [rest[pivot], known[pivot]];
    if (!value || !head || value.over === 0n) return rest;
    const factor = divided(value, head);
    return rest.map((each, index) => minus(each, times(factor, known[index] ?? fraction(0n))));
  }, row);
}

/** Between what each leaf must lie, by everything that is told: every hidden leaf is tried against all sums until nothing tightens. */
function bounds(branches: Branch[], shown: Shown, way: number): Map<string, [number, number]> {
  const count = ({ households }: Behind) => households[way] ?? 0;
  const parts: { total: number; of: string[] }[] = [];
  const range = new Map<string, [number, number]>();
  for (const { id, leaves } of branches) {
    const sum = count(together(leaves.map(({ behind }) => behind)));
    range.set(id, shown.branches.has(id) ? [sum, sum] : [0, Infinity]);
    for (const leaf of leaves) range.set(leaf.id, shown.leaves.has(leaf.id) ? [count(leaf.behind), count(leaf.behind)] : [0, Infinity]);
  }
  const all = count(together(branches.flatMap(({ leaves }) => leaves.map(({ behind }) => behind))));
  if (shown.whole) parts.push({ total: all, of: branches.map(({ id }) => id) });
  for (let round = 0; round < 20; round += 1) {
    for (const { total, of } of parts) tighten(range, of, [total, total]);
    for (const { id, leaves } of branches) {
      const of = leaves.map((leaf) => leaf.id);
      const sum: [number, number] = [of.reduce((s, each) => s + (range.get(each)?.[0] ?? 0), 0), of.reduce((s, each) => s + (range.get(each)?.[1] ?? 0), 0)];
      const [low, high] = range.get(id) ?? [0, Infinity];
      range.set(id, [Math.max(low, sum[0]), Math.min(high, sum[1])]);
      tighten(range, of, range.get(id) ?? [0, Infinity]);
    }
  }
  return range;
}
function tighten(range: Map<string, [number, number]>, of: string[], [least, most]: [number, number]): void {
  for (const id of of) {
    const others = of.filter((each) => each !== id).map((each): [number, number] => range.get(each) ?? [0, Infinity]);
    const [low, high] = range.get(id) ?? [0, Infinity];
    range.set(id, [Math.max(low, least - others.reduce((s, [, up]) => s + up, 0)), Math.min(high, most - others.reduce((s, [down]) => s + down, 0))]);
  }
}

const tables = Array.from({ length: 1_500 }, (_, seed) => someTable(seed, 9));

describe('what everybody sees of thousands of tables', () => {
  test('gives away no sum of cells that may not be told, by any adding and subtracting', () => {
    let tried = 0;
    let found = 0;
    for (const branches of tables) {
      const leaves = branches.flatMap((branch) => branch.leaves);
      const basis = eliminate(told(branches, hideSmall(branches)));
      for (let mask = 1; mask < 2 ** leaves.length; mask += 1) {
        const chosen = leaves.filter((_, index) => (mask >> index) & 1);
        const rest = reduce(leaves.map((_, index) => fraction(BigInt((mask >> index) & 1))), basis);
        tried += 1;
        if (rest.some(({ over }) => over !== 0n)) continue;
        found += 1;
        expect(isSmall(together(chosen.map(({ behind }) => behind))), JSON.stringify({ branches, chosen: chosen.map(({ id }) => id) })).toBe(false);
      }
    }
    expect(found).toBeGreaterThan(2_000);
    expect(tried).toBeGreaterThan(50_000);
  });

  test('leaves for each small cell a range from one or fewer to five or more', () => {
    for (const branches of tables) {
      const shown = hideSmall(branches);
      for (const way of [0, 1]) {
        const range = bounds(branches, shown, way);
        const cells = [...branches.map(({ id, leaves }) => ({ id, behind: together(leaves.map((leaf) => leaf.behind)) })), ...branches.flatMap(({ leaves }) => leaves)];
        for (const { id } of cells.filter(({ behind }) => isSmall(behind))) {
          const [low, high] = range.get(id) ?? [0, 0];
          expect(low, JSON.stringify({ branches, id })).toBeLessThanOrEqual(1);
          expect(high, JSON.stringify({ branches, id })).toBeGreaterThanOrEqual(5);
        }
      }
    }
  });

  test('is told as far as may be: what is large stays where nothing small is beside it', () => {
    const large: Behind = { households: [9], money: 900, largest: 200 };
    const branches = ['d0', 'd1'].map((id) => ({ id, leaves: [{ id: `${id}c0`, behind: large }, { id: `${id}c1`, behind: large }] }));
    expect(hideSmall(branches)).toEqual({ whole: true, branches: new Set(['d0', 'd1']), leaves: new Set(['d0c0', 'd0c1', 'd1c0', 'd1c1']) });
  });
});

const of = (count: number, money = count * 100, largest = money / Math.max(count, 1)): Behind => ({ households: [count], money, largest });
const oneDistrict = (...counts: Behind[]): Branch[] => [
  { id: 'd', leaves: counts.map((behind, index) => ({ id: `c${index}`, behind })) },
  { id: 'e', leaves: [{ id: 'e0', behind: of(30) }, { id: 'e1', behind: of(30) }] },
];
const seen = (branches: Branch[]) => [...hideSmall(branches).leaves].filter((id) => id.startsWith('c'));

describe('a commune', () => {
  test('of fewer than five households is hidden, and the smallest other with it', () => {
    expect(seen(oneDistrict(of(4), of(20), of(6), of(9)))).toEqual(['c1', 'c3']);
    expect(seen(oneDistrict(of(5), of(20), of(6)))).toEqual(['c0', 'c1', 'c2']);
  });
  test('that is hidden could be anything from one household to five, whatever those beside it are', () => {
    expect(seen(oneDistrict(of(1), of(2), of(2), of(20), of(6)))).toEqual(['c3']);
  });
  test('where nobody sold is told as that', () => {
    expect(seen(oneDistrict(of(0), of(20), of(6)))).toEqual(['c0', 'c1', 'c2']);
  });
  test('of which one household makes more than four fifths of the money is hidden', () => {
    expect(seen(oneDistrict(of(9, 1_000, 801), of(20), of(6)))).toEqual(['c1']);
    expect(seen(oneDistrict(of(9, 1_000, 800), of(20), of(6)))).toEqual(['c0', 'c1', 'c2']);
  });
  test('of a former district that is hidden is hidden', () => {
    const shown = hideSmall([{ id: 'd', leaves: [{ id: 'c0', behind: of(3) }] }, { id: 'e', leaves: [{ id: 'e0', behind: of(30) }] }, { id: 'f', leaves: [{ id: 'f0', behind: of(40) }] }]);
    expect([[...shown.branches], [...shown.leaves]]).toEqual([['f'], ['f0']]);
  });
  test('is all that is not told where the province itself is too small', () => {
    expect(hideSmall([{ id: 'd', leaves: [{ id: 'c0', behind: of(4) }] }])).toEqual({ whole: false, branches: new Set(), leaves: new Set() });
  });
});
