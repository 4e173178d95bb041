/*
 * Sizes as search writes them: '5000g' and '500ml', whatever was typed. They come out of variants (internal/write-documents.server.ts) and out of
 * queries, so that "5 kg", "5ký" and "5.000 g" all find the bag of five kilograms.
 */

/** A size in a row of words: it takes those from `from` up to and without `to`. */
export type ReadSize = { size: string; from: number; to: number };

type Unit = { of: 'g' | 'ml'; times: number };

const gram: Unit = { of: 'g', times: 1 };
const kilogram: Unit = { of: 'g', times: 1_000 };
const litre: Unit = { of: 'ml', times: 1_000 };

/** By the folded word. "Cân" and "ký" are what one says for a kilogram, "lạng" for a tenth of it. */
const units: Record<string, Unit> = {
  ...{ g: gram, gr: gram, gam: gram, gram, grams: gram },
  ...{ kg: kilogram, kgs: kilogram, ky: kilogram, ki: kilogram, kilo: kilogram, kilogam: kilogram, kilogram, can: kilogram },
  lang: { of: 'g', times: 100 },
  ...{ ml: { of: 'ml', times: 1 }, mililit: { of: 'ml', times: 1 }, l: litre, lit: litre, liter: litre, litre, lits: litre },
};

/** More numbers in words would be mistaken for names: "năm căn", "nam kỳ", "ba lạng". */
const spoken: Record<string, number> = { nua: 0.5, mot: 1, hai: 2 };

/** 100 kg or 100 litres: beyond it a number is something else. */
const largest = 100_000;

/** The sizes in folded words, in their order: "5kg" is one word, "5 kg" two, "1,5 lít" three. */
export function readSizes(words: readonly string[]): ReadSize[] {
  const found: ReadSize[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const size = sizeAt(words, at);
    if (!size) continue;
    found.push(size);
    at = size.to - 1;
  }
  return found;
}

/** What a word says of a number and its unit: '5kg', '1kg5' (= 1.5 kg), '5'. */
function partsOf(word: string): { whole: string; unit: Unit | null; rest: string } | null {
  const [, whole = '', name = '', rest = ''] = /^(\d{1,6})([a-z]*)(\d?)$/.exec(word) ?? [];
  const unit = name ? (units[name] ?? null) : null;
  return whole === '' || (name !== '' && !unit) || (rest !== '' && unit?.times !== 1_000) ? null : { whole, unit, rest };
}

function sizeAt(words: readonly string[], at: number): ReadSize | null {
  const word = words[at] ?? '';
  const said = spoken[word];
  if (said !== undefined) return inUnitAt(words, at, at + 1, said, String(said));
  const first = partsOf(word);
  if (!first) return null;
  if (first.unit) return sized(words, at, at + 1, Number(first.rest ? `${first.whole}.${first.rest}` : first.whole), first.unit);
  return withFraction(words, at, first.whole) ?? inUnitAt(words, at, at + 1, Number(first.whole), first.whole);
}

/** "1,5 lít" has lost its comma: a number before a number with a unit. Not after a code that was parted ("st 25 5kg"). */
function withFraction(words: readonly string[], at: number, whole: string): ReadSize | null {
  const second = partsOf(words[at + 1] ?? '');
  if (!second || second.rest || whole.length > 2 || /^[a-z]{1,2}$/.test(words[at - 1] ?? '')) return null;
  const unit = second.unit ?? unitAt(words, at + 2);
  const to = second.unit ? at + 2 : at + 3;
  if (!unit) return null;
  // "1.000 g" is a thousand, "0.500 kg" a half; "25 50g" are two numbers.
  if (second.whole.length === 3 && unit.times === 1 && whole !== '0') return sized(words, at, to, Number(whole + second.whole), unit);
  return Number(whole) <= 20 && (second.whole.length === 1 || unit.times === 1_000) ? sized(words, at, to, Number(`${whole}.${second.whole}`), unit) : null;
}

function inUnitAt(words: readonly string[], from: number, at: number, number: number, typed: string): ReadSize | null {
  const unit = unitAt(words, at);
  // "1 can 5 lít" is a can of five litres.
  if (!unit || typed.length > 6 || (words[at] === 'can' && sizeAt(words, at + 1))) return null;
  return sized(words, from, at + 1, number, unit);
}

function unitAt(words: readonly string[], at: number): Unit | null {
  return units[words[at] ?? ''] ?? null;
}

/** "Ký lô" is one unit in two words; "rưỡi" is a half more. */
function sized(words: readonly string[], from: number, after: number, number: number, unit: Unit): ReadSize | null {
  const to = words[after] === 'lo' && unit === kilogram ? after + 1 : after;
  const half = words[to] === 'ruoi' && unit.times > 1;
  const amount = Math.round((number + (half ? 0.5 : 0)) * unit.times);
  return amount > 0 && amount <= largest ? { size: `${amount}${unit.of}`, from, to: half ? to + 1 : to } : null;
}
