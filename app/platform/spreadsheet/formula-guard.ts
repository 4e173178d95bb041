/* A spreadsheet program takes a text that begins like this for a formula and may run it. Where a file is parted by other signs than its
   reader expects, a formula may also begin behind a sign that parts cells. */
const begin = String.raw`(?<=^|[,;\t\r\n"|])`;
const sign = String.raw`[=+\-@＝＋－＠\t\r]`;
const open = new RegExp(`${begin}(?='*${sign})`, 'gu');
const guarded = new RegExp(`${begin}'(?='*${sign})`, 'gu');

/** The text with an apostrophe where a formula could begin; `unguard` takes it off again. */
export function guard(text: string): string {
  return text.replace(open, "'");
}

/** What `guard` was given. */
export function unguard(text: string): string {
  return text.replace(guarded, '');
}
