import { foldAccents } from '#app/shared/text.ts';

const DIGIT_OF_MARK: Record<string, string> = {
  '\u0301': '1',
  '\u0300': '2',
  '\u0309': '3',
  '\u0303': '4',
  '\u0323': '5',
  '\u0302': '6',
  '\u031B': '7',
  '\u0306': '8',
};

/** The words of a text without accents, as search compares them: "Cà-phê Ri6" → ['ca', 'phe', 'ri6']. */
export function foldedWords(text: string): string[] {
  return foldAccents(text).replace(/'/g, '').match(/[a-z0-9]+/g) ?? [];
}

/**
 * The words of a text with their accents written out in digits: "Bò bơ bổ" → ['bo2', 'bo7', 'bo63'].
 * Search engines fold accents away; a word spelled like this keeps bơ, bò and bổ (dừa, dưa, dứa) apart, and is the same
 * for both ways of placing a tone (hoà, hòa; khoẻ, khỏe; thuỷ, thủy) and for composed and decomposed text.
 */
export function spelledWords(text: string): string[] {
  return (
    text
      .toLowerCase()
      .normalize('NFD')
      .replace(/[đð]/g, 'd9')
      .replace(/\p{M}/gu, (mark) => DIGIT_OF_MARK[mark] ?? '')
      .replace(/(o)([1-5])([ae])|(u)([1-5])(y)/g, '$1$3$2$4$6$5')
      .replace(/['’]/g, '')
      .match(/[a-z0-9]+/g) ?? []
  );
}
