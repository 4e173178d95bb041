/*
 * Vietnamese as it stands when the keyboard's program is off: Telex ("caf phee", "dduwowngf") and VNI ("ca2 phe6", "d9u7o7ng2"). The marks may stand behind
 * their letter or at the end of the word, as people type them.
 */

type Mark = 'circumflex' | 'horn' | 'breve';
type Tone = 1 | 2 | 3 | 4 | 5;
type Letter = { base: string; mark: Mark | null };

const combining = { circumflex: '\u0302', horn: '\u031B', breve: '\u0306' } as const;
const tones = ['', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323'] as const;
const toneOfTelex: Record<string, Tone> = { s: 1, f: 2, r: 3, x: 4, j: 5 };
const isVowel = (letter: string) => /[aeiouy]/.test(letter);

/** The words with accents that these keys make, lower case, NFC; none where they make none, or where the word has its accents already. */
export function readRawKeys(typed: string): string[] {
  if (!/^[a-z][a-z0-9]{1,11}$/.test(typed)) return [];
  const read = /\d/.test(typed) ? readVni(typed) : readTelex(typed);
  return read === null || read === typed ? [] : [read];
}

function readTelex(typed: string): string | null {
  const letters: Letter[] = [];
  let tone: Tone | null = null;
  let stroke = false;
  for (const key of typed) {
    const last = letters.at(-1);
    const hasVowel = letters.some(({ base }) => isVowel(base));
    const toneOfKey = toneOfTelex[key];
    if (key === 'd' && letters[0]?.base === 'd' && !stroke && (letters.length === 1 || hasVowel)) stroke = true;
    else if (toneOfKey && hasVowel && tone === null) tone = toneOfKey;
    else if (key === 'w') {
      if (!horn(letters)) letters.push({ base: 'u', mark: 'horn' });
    } else if (/[aeo]/.test(key) && circumflex(letters, key)) continue;
    else if (key === 'z' && last) continue;
    else letters.push({ base: key, mark: null });
  }
  return compose(letters, tone, stroke);
}

function readVni(typed: string): string | null {
  const letters: Letter[] = [];
  let tone: Tone | null = null;
  let stroke = false;
  for (const key of typed) {
    const digit = Number(key);
    if (Number.isNaN(digit)) letters.push({ base: key, mark: null });
    else if (digit >= 1 && digit <= 5 && tone === null && letters.some(({ base }) => isVowel(base))) tone = digit as Tone;
    else if (digit === 6 && ['a', 'e', 'o'].some((base) => circumflex(letters, base))) continue;
    else if (digit === 7 && horn(letters)) continue;
    else if (digit === 8 && markLast(letters, 'a', 'breve')) continue;
    else if (digit === 9 && letters[0]?.base === 'd' && !stroke) stroke = true;
    else return null;
  }
  return compose(letters, tone, stroke);
}

/** The last such vowel gets its circumflex. */
function circumflex(letters: Letter[], base: string): boolean {
  // A second vowel that begins a new run of vowels, as in "caphe", is no mark of the first.
  const at = letters.findLastIndex((letter) => letter.base === base);
  return at >= 0 && isOneRun(letters, at) && markLast(letters, base, 'circumflex');
}

/** Whether from here on no consonant is followed by a vowel. */
function isOneRun(letters: Letter[], at: number): boolean {
  return !/[^aeiouy][aeiouy]/.test(letters.slice(at).map(({ base }) => base).join(''));
}

/** ư, ơ, or both of uo; in Telex the same key also makes ă. */
function horn(letters: Letter[]): boolean {
  const u = letters.findLastIndex(({ base, mark }, at) => base === 'u' && mark === null && letters[at + 1]?.base === 'o' && letters[at - 1]?.base !== 'q');
  if (u >= 0 && letters[u + 1]?.mark === null) {
    for (const at of [u, u + 1]) Object.assign(letters[at] ?? {}, { mark: 'horn' });
    return true;
  }
  const at = letters.findLastIndex(({ base, mark }) => mark === null && /[aou]/.test(base));
  const letter = letters[at];
  if (!letter) return false;
  // "ua" makes ưa, but "oa" makes oă.
  const target = letter.base === 'a' && letters[at - 1]?.base === 'u' && letters[at - 2]?.base !== 'q' && at === letters.length - 1 ? letters[at - 1] : letter;
  if (!target || target.mark !== null) return false;
  target.mark = target.base === 'a' ? 'breve' : 'horn';
  return true;
}

function markLast(letters: Letter[], base: string, mark: Mark): boolean {
  const letter = letters.findLast((each) => each.base === base && each.mark === null);
  if (letter) letter.mark = mark;
  return letter !== undefined;
}

function compose(letters: Letter[], tone: Tone | null, stroke: boolean): string | null {
  letters.forEach((letter, at) => {
    // There is no "ưo": one horn was meant for both.
    const next = letters[at + 1];
    if (letter.base === 'u' && letter.mark === 'horn' && next?.base === 'o' && next.mark === null) next.mark = 'horn';
  });
  const at = tone === null ? -1 : tonePlace(letters);
  if (tone !== null && at < 0) return null;
  const text = letters.map(({ base, mark }, place) => base + (mark ? combining[mark] : '') + (place === at ? tones[tone ?? 0] : '')).join('');
  return (stroke ? text.replace('d', 'đ') : text).normalize('NFC');
}

/** Which letter carries the tone. */
function tonePlace(letters: Letter[]): number {
  const bases = letters.map(({ base }) => base).join('');
  const skipped = /^(qu|gi)(?=[aeiouy])/.test(bases) ? 2 : 0;
  const from = letters.findIndex(({ base }, place) => place >= skipped && isVowel(base));
  if (from < 0) return -1;
  let to = from;
  while (isVowel(letters[to + 1]?.base ?? '')) to += 1;
  const marked = letters.findLastIndex(({ mark }, place) => place >= from && place <= to && mark !== null);
  if (marked >= 0) return marked;
  const closed = to < letters.length - 1;
  if (to === from) return from;
  if (closed) return to;
  if (to - from >= 2) return from + 1;
  return /^(oa|oe|uy)$/.test(bases.slice(from, to + 1)) ? to : from;
}
