import { spelledWords } from '../words.ts';
import type { SynonymWords, SynonymProblem } from '../synonym.ts';

/** The same for two ways of writing one word: 'Hoà', 'hòa'. */
export const wordKey = (text: string) => spelledWords(text).join(' ');

/** What of the synonyms in force forbids a new one: the same in another form, or one that leads from what is meant back to what is typed. */
export function clashOf(wanted: SynonymWords, inForce: readonly SynonymWords[]): Extract<SynonymProblem, 'itself' | 'there_already' | 'circle'> | null {
  const [typed, meant] = [wordKey(wanted.typed), wordKey(wanted.meant)];
  if (typed === meant) return 'itself';
  const lines = inForce.map(({ bothWays, ...words }) => ({ bothWays, typed: wordKey(words.typed), meant: wordKey(words.meant) }));
  const isSame = lines.some((line) => (line.typed === typed && line.meant === meant) || (line.bothWays && line.typed === meant && line.meant === typed));
  if (isSame) return 'there_already';
  // Two words that mean each other are no circle but one thing with two names: only what leads one way can lead round.
  const oneWay = Map.groupBy(lines.filter(({ bothWays }) => !bothWays), (line) => line.typed);
  const leads = (from: string, to: string) => {
    const reached = new Set([from]);
    for (const word of reached) for (const line of oneWay.get(word) ?? []) reached.add(line.meant);
    return reached.has(to);
  };
  return leads(meant, typed) || (wanted.bothWays && leads(typed, meant)) ? 'circle' : null;
}
