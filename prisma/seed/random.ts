/** A source of chance that always runs the same for the same seed. */
export class Random {
  #state: number;

  constructor(seed: string | number) {
    this.#state = typeof seed === 'number' ? seed >>> 0 : hashText(seed);
  }

  /** At least 0, below 1. Mulberry32: one multiplication more than a linear generator, and even enough for test data. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let value = this.#state;
    value = Math.imul(value ^ (value >>> 15), value | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  between(low: number, high: number): number {
    return low + this.next() * (high - low);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(list: readonly T[]): T {
    const item = list[Math.floor(this.next() * list.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  }

  /** A whole number whose mean is `mean`: how many things happen of many that each happen rarely. */
  poisson(mean: number): number {
    if (mean > 60) return Math.max(0, Math.round(mean + Math.sqrt(mean) * this.bell()));
    const limit = Math.exp(-mean);
    let count = 0;
    for (let product = this.next(); product > limit; product *= this.next()) count += 1;
    return count;
  }

  /** Around 0, spread 1: twelve even numbers added up come close to the bell curve. */
  bell(): number {
    let sum = -6;
    for (let i = 0; i < 12; i += 1) sum += this.next();
    return sum;
  }
}

/** FNV-1a with a last mixing, 32 bits. */
export function hashText(text: string): number {
  let value = 2_166_136_261;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 16_777_619);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}

/** Things with weights, drawn in the share of their weight. */
export class WeightedDraw<T> {
  readonly #items: readonly T[];
  readonly #bounds: Float64Array;
  readonly total: number;

  constructor(items: readonly T[], weightOf: (item: T, index: number) => number) {
    this.#items = items;
    this.#bounds = new Float64Array(items.length);
    let sum = 0;
    items.forEach((item, index) => {
      sum += Math.max(0, weightOf(item, index));
      this.#bounds[index] = sum;
    });
    this.total = sum;
  }

  draw(random: Random): T {
    if (this.total <= 0) throw new Error('nothing to draw from: every weight is 0');
    const wanted = random.next() * this.total;
    let low = 0;
    let high = this.#bounds.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#bounds[middle] ?? 0) > wanted) high = middle;
      else low = middle + 1;
    }
    return this.#items[low] as T;
  }
}
