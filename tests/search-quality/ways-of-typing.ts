/** Marks that Telex writes as a letter and VNI as a digit: the tones, then the shapes of letters. */
const tones: Record<string, readonly [telex: string, vni: string]> = { '\u0301': ['s', '1'], '\u0300': ['f', '2'], '\u0309': ['r', '3'], '\u0303': ['x', '4'], '\u0323': ['j', '5'] };
const shapes: Record<string, string> = { '\u0302': '6', '\u031B': '7', '\u0306': '8' };

const wordsOf = (text: string) => text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
const fold = (text: string) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd');

/** A word as its raw keys. `late`: tones (and VNI's shapes) at the end of the word, as most people type; else right after their letter. */
function rawKeys(word: string, way: 'telex' | 'vni', late: boolean): string {
  const telex = way === 'telex';
  let [keys, ends, tone] = ['', '', ''];
  for (const [, letter = '', marks = ''] of word.toLowerCase().normalize('NFD').matchAll(/(\P{M})(\p{M}*)/gu)) {
    const shape = shapes[[...marks].find((mark) => mark in shapes) ?? ''];
    const own = tones[[...marks].find((mark) => mark in tones) ?? '']?.[telex ? 0 : 1] ?? '';
    keys += letter === 'đ' ? (telex ? 'dd' : 'd9') : letter;
    if (shape && telex) keys += shape === '6' ? letter : 'w';
    else if (shape && !late) keys += shape;
    else if (shape && !ends.includes(shape)) ends += shape;
    if (late) tone ||= own;
    else keys += own;
  }
  return keys + ends + tone;
}

const each = (change: (word: string, index: number) => string) => (text: string) => wordsOf(text).map(change).join(' ');

/** Ways in which somebody may type one and the same name, without a slip. */
export const waysOfTyping: Record<string, (name: string) => string> = {
  'as it is': (name) => name,
  'without accents': fold,
  'letters and accents apart': (name) => name.normalize('NFD'),
  'in capitals': (name) => name.toUpperCase(),
  'every second word without accents': each((word, index) => (index % 2 === 0 ? word : fold(word))),
  'raw Telex, tones late': each((word) => rawKeys(word, 'telex', true)),
  'raw Telex, tones at once': each((word) => rawKeys(word, 'telex', false)),
  'raw VNI, digits late': each((word) => rawKeys(word, 'vni', true)),
  'raw VNI, digits at once': each((word) => rawKeys(word, 'vni', false)),
  'two words run together': (name) => fold(name).match(/[a-z0-9]+/g)?.map((word, index) => (index % 2 === 0 && index > 0 ? ` ${word}` : word)).join('') ?? '',
};
