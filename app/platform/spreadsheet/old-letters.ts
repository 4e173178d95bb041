import type { TableRow } from './table.ts';

/* Before Unicode, Vietnamese was typed in fonts that draw other letters. Read as Unicode, TCVN3 (".VnTime") shows signs inside of
   words ("Xoµi c¸t"), VNI shows a vowel and another one with an accent ("Xoaøi caùt"). */
const tcvn3 = /\p{L}[¨©ª«¬®µ¶·¸¹»¼½¾]|[¨©ª«¬®µ¶¸¹»¼½¾]\p{L}/u;
const vni = /[aeouy][øùûõ]|[aeo][ïëäâ][cmnptgiuy]/iu;
const enough = 3;

/** Whether a table was typed in an old font: several cells that no Vietnamese reader could read. */
export function hasOldLetters(rows: readonly TableRow[]): boolean {
  let found = 0;
  for (const { cells } of rows.slice(0, 200)) {
    for (const cell of cells) {
      if (!tcvn3.test(cell) && !vni.test(cell)) continue;
      found += 1;
      if (found >= enough) return true;
    }
  }
  return false;
}
