import type { Lexicon } from '../../lexicon.ts';
import { isBeside, stepsAt } from './steps.ts';
import type { ReadWord, Step, StepOptions } from './steps.ts';
import type { Token } from './tokens.ts';

/** A whole query read word by word. */
export type Path = { words: ReadWord[]; cost: number; kinds: Step['kind'][] };

const breadth = 24;
/** What words give back that stand side by side somewhere. */
const besideWithAccents = 0.6;
const besideFolded = 0.45;

/** The likeliest ways to read the tokens, the cheapest first. */
export function pathsThrough(tokens: readonly Token[], lexicon: Lexicon, most: number, options: StepOptions): Path[] {
  const open: Path[][] = Array.from({ length: tokens.length + 1 }, () => []);
  (open[0] as Path[]).push({ words: [], cost: 0, kinds: [] });
  for (let at = 0; at < tokens.length; at += 1) {
    const here = cheapest(open[at] as Path[], breadth);
    if (here.length === 0) continue;
    const steps = stepsAt(tokens, at, lexicon, options);
    for (const path of here) for (const step of steps) (open[step.to] as Path[]).push(extended(path, step, lexicon));
  }
  return cheapest(open[tokens.length] as Path[], most);
}

function extended(path: Path, step: Step, lexicon: Lexicon): Path {
  let cost = path.cost + step.cost;
  let last = path.words.at(-1);
  for (const word of step.words) {
    const beside = last && last.known && word.known ? isBeside(last, word, lexicon) : null;
    if (beside) cost -= beside === 'with accents' ? besideWithAccents : besideFolded;
    last = word;
  }
  return { words: [...path.words, ...step.words], cost, kinds: [...path.kinds, step.kind] };
}

/** The cheapest of those that ask for the same words. */
function cheapest(paths: Path[], most: number): Path[] {
  const seen = new Set<string>();
  return paths
    .sort((a, b) => a.cost - b.cost)
    .filter(({ words }) => {
      const key = words.map(({ folded, accents, begun }) => `${accents ?? folded}${begun ? '*' : ''}`).join(' ');
      return !seen.has(key) && seen.add(key);
    })
    .slice(0, most);
}
