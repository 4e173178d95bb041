// Đ is also typed as the Icelandic letter eth, which looks the same in most fonts and has another code.
const LETTERS_WITHOUT_DECOMPOSITION: Record<string, string> = { đ: 'd', ð: 'd' };
const TYPOGRAPHIC_APOSTROPHE = /[\u2018\u2019\u02BC\u0060\u00B4]/g;

/**
 * The text as somebody types it who types no accents: lower case, no tone marks, no horns or circumflexes, đ as d.
 * Two texts that a Vietnamese reader takes for the same word fold to the same ("Thanh Hóa", "Thanh Hoá", "THANH HOA").
 * Spaces and punctuation stay, apart from typographic apostrophes, which become plain ones.
 */
export function foldAccents(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đð]/g, (letter) => LETTERS_WITHOUT_DECOMPOSITION[letter] ?? letter)
    .replace(TYPOGRAPHIC_APOSTROPHE, "'")
    .normalize('NFC');
}

/** A piece of an address on the web: folded, words joined by one hyphen ("Cà phê Rô-bu" → "ca-phe-ro-bu"). May be empty. */
export function slugify(text: string): string {
  return foldAccents(text)
    .replace(/'/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** Text as it is stored: NFC, one space between words, none at the ends. Line breaks count as spaces. */
export function tidyText(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** Vietnamese order of the alphabet (a ă â b c d đ e ê …), for sorting names where the database does not sort them. */
export function compareVietnamese(a: string, b: string): number {
  return vietnameseOrder.compare(a, b);
}

const vietnameseOrder = new Intl.Collator('vi', { numeric: true });

/**
 * A name as it is compared with what somebody types: folded, without apostrophes and hyphens, one space
 * between words ('Ea H’Leo' → 'ea hleo', 'Phan Rang-Tháp Chàm' → 'phan rang thap cham').
 */
export function foldName(text: string): string {
  return foldAccents(text)
    .replace(/'\s?/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
