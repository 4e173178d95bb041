import { describe, expect, test } from 'vitest';
import { makeLexicon } from '../../lexicon.ts';
import type { LexiconData } from '../../lexicon.ts';
import { understand } from './understand.ts';

const names = [
  'Xoài cát Hòa Lộc', 'Xoài sấy dẻo', 'Cà phê rang mộc', 'Cà phê sữa', 'Bơ sáp', 'Bò một nắng', 'Bổ phế thảo mộc', 'Dừa sáp', 'Dưa lưới', 'Khóm Tân Phước thơm dứa', 'Gạo ST25', 'Sầu riêng Ri6', 'Nấm rơm tươi', 'Nước mắm cá linh',
  'Lạp xưởng tươi', 'Vú sữa Lò Rèn', 'Rượu mận', 'Trái cây sấy', 'Sô cô la cacao chocolate socola', 'Quà Tết Sen', 'Gia vị lẩu mắm', 'Trà sen', 'Đậu phộng rang', 'Nem Lai Vung', 'Trứng vịt muối',
];
const abouts = ['Hộ Làm Lược, Xã Cái Bè, Huyện Cái Bè', 'Lâm, Phường Sa Đéc'];

function dataOf(texts: string[], inNames: boolean): Pick<LexiconData, 'words' | 'pairs'> {
  const parts = texts.map((text) => text.toLowerCase().split(/[ ,]+/));
  return {
    words: parts.flat().map((word) => [word, 1, inNames ? 1 : 0]),
    pairs: parts.flatMap((words) => words.slice(1).map((word, at): [string, string, number] => [words[at] ?? '', word, 1])),
  };
}

function lexiconWith(more: Partial<LexiconData> = {}) {
  const [named, about] = [dataOf(names, true), dataOf(abouts, false)];
  const places = [{ name: 'Cái Bè', districts: ['cai-be'], communes: ['28360'] }, { name: 'Lai Vung', districts: ['lai-vung'], communes: [] }, { name: 'Mỹ Lợi', districts: [], communes: ['28361'] }];
  return makeLexicon({ words: [...named.words, ...about.words], pairs: [...named.pairs, ...about.pairs], places, synonyms: [], pins: [], ...more });
}

const lexicon = lexiconWith();
const first = (q: string) => understand(q, lexicon)[0];
const wordsOf = (q: string) => first(q)?.clauses.at(-1)?.words.map(({ text }) => text).join(' ');

describe('a query is read', () => {
  test.each([
    ['as it stands', 'xoài cát', 'xoai cat'],
    ['without accents', 'xoai cat', 'xoai cat'],
    ['in decomposed text', 'xoài cát'.normalize('NFD'), 'xoai cat'],
    ['with the letter eth', '\u00D0ậu phộng', 'dau phong'],
    ['in capitals with punctuation', '  XOÀI,, CÁT!! ', 'xoai cat'],
    ['in raw Telex', 'caf phee', 'ca phe'],
    ['in raw Telex with the mark at the end', 'xoaif cats hoaf looj'.replace('looj', 'locoj'), 'xoai cat hoa loc'],
    ['in raw VNI', 'ca2 phe6 su7a4', 'ca phe sua'],
    ['run together', 'caphe', 'ca phe'],
    ['run together with accents', 'xoàicáthòalộc', 'xoai cat hoa loc'],
    ['run together in Telex', 'caphee', 'ca phe'],
    ['run together with a code', 'gaost25', 'gao st25'],
    ['with a code that was parted', 'gạo st 25', 'gao st25'],
    ['with l for n at the beginning', 'lước mắm', 'nuoc mam'],
    ['with n for l', 'nạp xưởng', 'lap xuong'],
    ['with x for s', 'xầu riêng', 'sau rieng'],
    ['with ch for tr', 'chái cây', 'trai cay'],
    ['with d for v', 'dú sữa', 'vu sua'],
    ['with gi for r', 'giượu mận', 'ruou man'],
    ['with hỏi for ngã', 'cà phê sửa', 'ca phe sua'],
    ['with a missing letter', 'sầu rieg', 'sau rieng'],
    ['with swapped letters', 'cà pehe'.replace('pehe', 'pheh'), 'ca phe'],
    ['without a word of asking', 'mua xoài cát ở đâu', 'xoai cat'],
    ['without a number of pieces', '2 hộp trà sen', 'tra sen'],
    ['with words that stand together, though one of them is a word of asking elsewhere', 'gia vị lẩu', 'gia vi lau'],
    ['with a word that belongs to a name', 'quà tết', 'qua tet'],
  ])('%s: %s', (_, q, words) => {
    expect(wordsOf(q)).toBe(words);
  });

  test('for the accents that were typed first, where another word folds alike, and for all that only have the letters after them', () => {
    expect(first('bơ')?.clauses).toEqual([
      { words: [{ text: 'bo7', form: 'spelled' }], weight: 2 },
      { words: [{ text: 'bo', form: 'folded' }], weight: 1 },
    ]);
    expect(first('xoài')?.clauses).toEqual([{ words: [{ text: 'xoai', form: 'folded' }], weight: 1 }]);
    expect(first('bo')?.clauses).toHaveLength(1);
  });

  test('and says how: nothing, the way of typing, spelling', () => {
    expect(first('bo')).toMatchObject({ change: 'none', text: 'bo' });
    expect(first('caf phee')).toMatchObject({ change: 'typing', text: 'cà phê' });
    expect(first('xau rieng')).toMatchObject({ change: 'spelling', text: 'sầu riêng' });
    expect(understand('xau rieng', lexicon, { exact: true })).toMatchObject([{ change: 'none', clauses: [{ words: [{ text: 'xau' }, { text: 'rieng' }] }] }]);
  });
});

describe('a word that the market knows', () => {
  test('is never given up for one that only sounds like it', () => {
    for (const q of ['trà', 'chanh trà', 'mắm', 'lâm', 'dưa', 'tết']) expect(first(q)?.change, q).not.toBe('spelling');
  });

  test('gives way to one that stands beside its neighbour only after it was tried', () => {
    const changes = understand('lam rom', lexicon).map(({ change, clauses }) => [change, clauses.at(-1)?.words.map(({ text }) => text).join(' ')]);
    expect(changes[0]).toEqual(['none', 'lam rom']);
    expect(changes).toContainEqual(['spelling', 'nam rom']);
  });
});

test('a word with its accents is not bent to stand beside a word of other accents', () => {
  const butchers = lexiconWith({ words: [['bơ', 1, 1], ['bò', 1, 1], ['sả', 1, 1]], pairs: [['bò', 'sả', 1]] });
  expect(understand('bơ sáp', butchers).every(({ change }) => change !== 'spelling')).toBe(true);
});

describe('a code', () => {
  test.each(['st24', 'ri7', 'st2', 'gạo st24', 'sầu riêng ri 7'])('that nothing carries is not taken for another: %s', (q) => {
    for (const { clauses } of understand(q, lexicon)) {
      expect(clauses.every(({ words }) => !words.some(({ text }) => /^(st25|ri6)/.test(text)))).toBe(true);
      expect(clauses.every(({ words }) => words.some(({ text }) => /\d/.test(text) && text !== 'st25'))).toBe(true);
    }
  });

  test('is found in any case', () => {
    expect(wordsOf('ST25')).toBe('st25');
    expect(wordsOf('RI6')).toBe('ri6');
  });
});

describe('a size', () => {
  test('is no word, but goods of that size come first', () => {
    expect(first('gạo st25 5kg')?.clauses).toEqual([
      { words: [{ text: 'gao', form: 'folded' }, { text: 'st25', form: 'folded' }], inName: true, size: '5000g', weight: 2 },
      { words: [{ text: 'gao', form: 'folded' }, { text: 'st25', form: 'folded' }], weight: 1 },
    ]);
  });
});

describe('a place', () => {
  test('prefers goods from there, also where it is no part of a name, and keeps the others', () => {
    const clauses = first('xoài cái bè')?.clauses ?? [];
    expect(clauses[0]).toMatchObject({ words: [{ text: 'xoai' }, { text: 'cai' }, { text: 'be' }], inName: true, weight: 4 });
    expect(clauses[1]).toEqual({ words: [{ text: 'xoai', form: 'folded' }], from: { districts: ['cai-be'], communes: ['28360'] }, weight: 3 });
    expect(clauses.at(-1)).toEqual({ words: [{ text: 'xoai', form: 'folded' }], weight: 1 });
    expect(first('xoai huyen cai be')?.clauses[1]).toMatchObject({ words: [{ text: 'xoai' }], from: { districts: ['cai-be'] } });
  });

  test('that is all that was typed is looked for as the place that it is, then in names, then anywhere', () => {
    const clauses = first('mỹ lợi')?.clauses ?? [];
    expect(clauses.map(({ words, inName, from }) => [words.length, inName ?? false, from?.communes])).toEqual([[0, false, ['28361']], [2, true, undefined], [2, false, undefined]]);
  });
});

describe('where nothing has all the words', () => {
  test('those that nothing is called by are left out, and named', () => {
    expect(understand('xoài cát zzzz', lexicon)).toContainEqual(expect.objectContaining({ change: 'fewer-words', dropped: ['zzzz'], text: 'xoài cát' }));
  });

  test('the last words are left out first', () => {
    const [allButOne, onlyFirst] = understand('xoài cát sấy tươi', lexicon).filter(({ change }) => change === 'fewer-words');
    expect(allButOne?.clauses[0]?.words.map(({ text }) => text)).toEqual(['xoai', 'cat', 'say']);
    expect(onlyFirst?.clauses[0]?.words.map(({ text }) => text)).toEqual(['xoai', 'cat']);
  });

  test('nothing is made up for what nobody sells', () => {
    expect(understand('iphone 15', lexicon).every(({ change }) => change !== 'fewer-words')).toBe(true);
  });

  test('nor is a word that had to be bent the one that is left', () => {
    expect(understand('áo trưng', lexicon).flatMap(({ dropped }) => dropped)).toEqual([]);
  });
});

describe('a query of several things', () => {
  test('finds what has them all, then what is one of them', () => {
    expect(first('nem & trà sen')).toMatchObject({ change: 'none', marked: ['nem', 'tra', 'sen'] });
    for (const q of ['nem & trà sen', 'nem và trà sen', 'nem + trà sen', 'nem and tra sen']) expect(first(q)?.clauses.filter(({ words }) => words.length < 3).map(({ words }) => words.map(({ text }) => text).join(' ')), q).toEqual(expect.arrayContaining(['nem', 'tra sen']));
    const [all, ...parts] = [...(first('nem & trà sen')?.clauses ?? [])].sort((a, b) => b.words.length - a.words.length);
    expect(parts.every(({ weight }) => weight < (all?.weight ?? 0))).toBe(true);
  });

  test('is as typed where the market has no word for one of them', () => {
    expect(first('nem & zzzz')).toMatchObject({ change: 'fewer-words', dropped: ['zzzz'], text: 'nem' });
  });
});

describe('a query that only asks', () => {
  test.each(['đặc sản đồng tháp', 'dac san', 'mua hàng ở đâu ngon', 'hàng ngon giá rẻ'])('shows all that there is: %s', (q) => {
    expect(understand(q, lexicon)).toEqual([{ text: q, change: 'none', dropped: [], clauses: [], marked: [] }]);
  });

  test('and first what the operator has pinned for it', () => {
    const [reading] = understand('đặc sản', lexiconWith({ pins: [{ typed: 'đặc sản', productIds: ['a'] }] }));
    expect(reading?.clauses).toEqual([{ words: [], productIds: ['a'], weight: 2 }, { words: [], weight: 1 }]);
  });

  test('is no asking where other words have accents and these do not: "cua" is a crab, "của" is not', () => {
    const crabs = lexiconWith({ words: [['cua', 1, 1], ['gạch', 1, 1]] });
    expect(understand('cua gạch', crabs)[0]?.clauses.at(-1)?.words.map(({ text }) => text)).toEqual(['cua', 'gach']);
    expect(understand('gạch của mình', crabs)[0]?.clauses.at(-1)?.words.map(({ text }) => text)).toEqual(['gach']);
  });

  test('is looked for if it is one word', () => {
    expect(first('giá')?.clauses.at(-1)?.words).toMatchObject([{ text: 'gia' }]);
  });
});

describe('what the operator keeps', () => {
  test('a synonym is looked for beside what was typed, with exactly its accents', () => {
    const clauses = understand('heo sáp', lexiconWith({ synonyms: [{ typed: 'heo', meant: 'dừa' }] }))[0]?.clauses;
    expect(clauses).toContainEqual({ words: [{ text: 'du72a', form: 'spelled' }, { text: 'sap', form: 'folded' }], weight: 2 });
  });

  test('pinned goods come first, in their order', () => {
    const { clauses } = understand('Trà Sen', lexiconWith({ pins: [{ typed: 'trà sen', productIds: ['b', 'a'] }] }))[0] ?? { clauses: [] };
    expect(clauses.slice(0, 2).map(({ productIds, weight }) => [productIds, weight])).toEqual([[['b'], 3], [['a'], 2]]);
    expect(understand('trà dừa', lexiconWith({ pins: [{ typed: 'trà sen', productIds: ['b'] }] }))[0]?.clauses.some(({ productIds }) => productIds)).toBe(false);
  });
});

test('a word that is still being typed may be its beginning', () => {
  expect(understand('xoài c', lexicon, { typing: true }).some(({ clauses }) => clauses.some(({ words }) => words[1]?.text === 'c' && words[1].begun))).toBe(true);
  expect(understand('sầu ri', lexicon)[0]?.clauses[0]?.words[1]).toMatchObject({ text: 'ri', begun: true });
});

test('anything is taken for a text, quickly', () => {
  const began = performance.now();
  for (const q of ['"', "' OR 1=1", '苹果', '🥭', 'a'.repeat(100), 'xoàicát'.repeat(14), 'a b c d e f g h i j k l m n o p q r s t u v w x y z', '\u0301\u0301\u0301', '1 2 3 4 5 6 7 8 9', 'ｘｏàｉ', 'đ'.repeat(100)]) understand(q, lexicon);
  expect(performance.now() - began).toBeLessThan(1_000);
});
