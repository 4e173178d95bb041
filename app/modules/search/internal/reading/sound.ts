/*
 * How a word sounds where it is slurred most. Regions merge l and n, s and x, tr and ch, d, gi, r and v, final n and ng, final t and c, and write as they
 * speak; words of one key are spelling slips of each other. Accents count apart (see accentsApart): the key is of the word without them.
 */

const onsets: readonly [written: string, sound: string][] = [
  ['ngh', 'ŋ'], ['ng', 'ŋ'], ['nh', 'ɲ'], ['gi', 'z'], ['gh', 'g'], ['ph', 'f'], ['th', 'θ'], ['tr', 'c'], ['ch', 'c'], ['kh', 'h'], ['qu', 'w'], ['gu', 'w'],
  ['l', 'n'], ['n', 'n'], ['s', 'x'], ['x', 'x'], ['d', 'z'], ['r', 'z'], ['v', 'z'], ['z', 'z'], ['j', 'z'], ['c', 'k'], ['k', 'k'], ['q', 'k'], ['w', 'w'], ['f', 'f'],
];
const codas: readonly [written: string, sound: string][] = [['ng', 'n'], ['nh', 'n'], ['ch', 't'], ['c', 't'], ['n', 'n'], ['t', 't']];
const nuclei: readonly [written: RegExp, sound: string][] = [
  [/y/g, 'i'],
  // rượu, riệu; bưu, biu
  [/^(uou|ieu|uu|iu)$/, 'iu'],
  // tiêm, tim; cướp, cúp are said alike in the south
  [/^(ie|i)$/, 'i'],
  [/^(uoi|ui)$/, 'ui'],
];

/** The key of a word, by its letters without accents; đ, which nobody takes for d, is seen in its spelling. */
export function soundOf(folded: string, spelled = folded): string {
  if (spelled.startsWith('d9')) return `đ${soundOf(folded.slice(1))}`;
  const [onset, sound] = onsets.find(([written]) => folded.startsWith(written) && folded.length > written.length) ?? (/^[^aeiouy]/.test(folded) ? [folded.slice(0, 1), folded.slice(0, 1)] : ['', '']);
  // 'gi' before a consonant or alone carries its own vowel: gìn, gì
  const rest = onset === 'gi' && !/^[aeiou]/.test(folded.slice(2)) ? folded.slice(1) : folded.slice(onset.length);
  const [coda, end] = codas.find(([written]) => rest.endsWith(written) && rest.length > written.length) ?? ['', ''];
  let nucleus = coda ? rest.slice(0, -coda.length) : rest;
  for (const [written, said] of nuclei) nucleus = nucleus.replace(written, said);
  return `${sound}${nucleus}${end}`;
}

const marks = /[1-8]/g;

/**
 * How far the accents of two spelled words of the same letters or sound lie apart: 0 the same, a little for hỏi and ngã, which half the country does not
 * tell apart, more for each mark.
 */
export function accentsApart(typed: string, known: string): number {
  const [a, b] = [marksOf(typed), marksOf(known)];
  if (a === b) return 0;
  if (a.replace('4', '3') === b.replace('4', '3')) return 0.15;
  const [tone, shape] = [toneOf(a) !== toneOf(b), shapeOf(a) !== shapeOf(b)];
  return (tone ? 0.35 : 0) + (shape ? 0.35 : 0);
}

const marksOf = (spelled: string) => (/\d/.test(spelled.replace(marks, '').replace('d9', 'd')) ? '' : [...(spelled.match(/[1-9]/g) ?? [])].sort().join(''));
const toneOf = (digits: string) => (digits.match(/[1-5]/)?.[0] ?? '').replace('4', '3');
const shapeOf = (digits: string) => digits.replace(/[1-5]/g, '');
