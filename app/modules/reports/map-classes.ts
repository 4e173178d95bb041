/** Values from the least to the greatest that occur in it, both included. */
export type MapClass = { from: number; to: number };

export const mostClasses = 5;

/**
 * Classes for a map, by quantiles: about as many areas in each, and equal values in one. Nothing at all is no class: such areas stay empty. Fewer classes where
 * there are fewer different values.
 */
export function classesOf(values: readonly number[]): MapClass[] {
  const sorted = values.filter((value) => value > 0).sort((a, b) => a - b);
  const classes: MapClass[] = [];
  for (let begin = 0; begin < sorted.length; ) {
    const left = mostClasses - classes.length;
    const aim = begin + Math.max(1, Math.round((sorted.length - begin) / left)) - 1;
    const [from = 0, to = 0] = [sorted[begin], left === 1 ? sorted.at(-1) : sorted[aim]];
    classes.push({ from, to });
    begin = sorted.findLastIndex((value) => value <= to) + 1;
  }
  return classes;
}

/** The place of a value's class; -1 for nothing at all. */
export function classAt(classes: readonly MapClass[], value: number): number {
  return classes.findIndex(({ from, to }) => value >= from && value <= to);
}
