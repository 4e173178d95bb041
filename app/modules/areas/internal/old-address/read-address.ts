import { foldAccents, tidyText } from '#app/shared/text.ts';
import { placeTonesAsTheLawDoes } from '../package-data.ts';

export type AddressLevel = 'ward' | 'district' | 'province';
/** The three fields of a form; any of them may be empty. */
export type AddressFields = { ward?: string; district?: string; province?: string };

/** One word of an address. `written` keeps the accents, in the project's spelling; `folded` has none. */
export type Word = {
  written: string;
  folded: string;
  /** Which piece between commas the word stands in. */
  segment: number;
  /** The field that the piece was typed into, if there were fields. */
  level: AddressLevel | null;
};
export type ReadAddress = { words: Word[]; accented: boolean; segments: number };

const LONGEST = 300;
const LEVELS: readonly AddressLevel[] = ['ward', 'district', 'province'];

/** An address as words: pieces kept apart, abbreviations with dots opened, the country and a postal code dropped. */
export function readAddress(input: string | AddressFields): ReadAddress {
  const pieces =
    typeof input === 'string'
      ? input.slice(0, LONGEST).split(/[,;|\n]/).map((text) => ({ text, level: null }))
      : LEVELS.map((level) => ({ text: withKind(level, input[level]?.slice(0, LONGEST) ?? ''), level }));
  const words: Word[] = [];
  let segment = 0;
  for (const { text, level } of pieces) {
    const found = wordsOf(text);
    for (const written of found) words.push({ written, folded: foldAccents(written), segment, level });
    if (found.length > 0) segment += 1;
  }
  const kept = withoutTail(words);
  return { words: kept, accented: kept.some((word) => word.written !== word.folded), segments: segment };
}

function wordsOf(text: string): string[] {
  const opened = placeTonesAsTheLawDoes(tidyText(text).toLowerCase())
    .replace(/[\u2018\u2019\u02BC\u0060\u00B4']\s?/g, '')
    .replace(/\bt\.\s?([pxt])\b/g, 't$1')
    .replace(/ð/g, 'đ');
  return (opened.match(/[\p{L}\p{N}]+/gu) ?? []).flatMap(splitNumber);
}

/** 'p12' → 'p', '12'; '01' → '1'. */
function splitNumber(word: string): string[] {
  const glued = /^([pqfhx])0*(\d+)$/.exec(word);
  if (glued?.[1] && glued[2]) return [glued[1], glued[2]];
  return [word.replace(/^0+(?=\d)/, '')];
}

/** A form has a field "district" into which people write '1' for Quận 1. */
function withKind(level: AddressLevel, text: string): string {
  if (!/^\s*\d+\s*$/.test(text)) return text;
  return level === 'ward' ? `phường ${text}` : level === 'district' ? `quận ${text}` : text;
}

function withoutTail(words: Word[]): Word[] {
  let end = words.length;
  const folded = (index: number): string | undefined => words[index]?.folded;
  for (;;) {
    if (folded(end - 2) === 'viet' && folded(end - 1) === 'nam') end -= 2;
    else if (folded(end - 1) === 'vn' || folded(end - 1) === 'vietnam') end -= 1;
    else if (/^\d{5,6}$/.test(folded(end - 1) ?? '')) end -= 1;
    else return words.slice(0, end);
  }
}
