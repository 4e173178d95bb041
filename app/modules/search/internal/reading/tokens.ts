import { foldedWords, spelledWords } from '../../words.ts';
import type { Lexicon } from '../../lexicon.ts';
import { ruledAt } from './ruled.ts';

/** A word as it was typed, lower case and NFC, with its forms. */
export type Token = { typed: string; folded: string; spelled: string; accented: boolean };

/** Nobody describes what they look for in more words. */
const mostTokens = 12;

export function tokensOf(q: string): Token[] {
  const parts = q.normalize('NFC').toLowerCase().match(/[\p{L}\p{M}\p{N}'’]+/gu) ?? [];
  return parts.flatMap((typed) => tokenOf(typed) ?? []).slice(0, mostTokens);
}

/** A token of one word; null where it has no Latin letter or digit. */
export function tokenOf(typed: string): Token | null {
  const [folded, spelled] = [foldedWords(typed).join(''), spelledWords(typed).join('')];
  return folded === '' ? null : { typed: typed.normalize('NFC'), folded, spelled, accented: folded !== spelled };
}

/** Words of asking and praising, which no goods are called by. Typed without accents they count only where nothing is called so. */
const fillers = [
  ...['ở đâu', 'bao nhiêu', 'bao nhiêu tiền', 'giá bao nhiêu', 'giá rẻ', 'giá tốt', 'giá sỉ', 'giá', 'sỉ', 'lẻ', 'rẻ', 'hôm nay', 'hiện nay', 'bây giờ', 'mấy giờ', 'mấy tiền', 'tiền', 'các loại'],
  ...['mua', 'bán', 'tìm', 'tìm mua', 'cần', 'cần mua', 'muốn', 'muốn mua', 'cho hỏi', 'cho em hỏi', 'hỏi', 'có bán', 'ở đây', 'có', 'không', 'tìm chỗ', 'chỗ bán', 'chỗ', 'nơi bán', 'đặt', 'đặt mua'],
  ...['tôi', 'em', 'mình', 'bạn', 'shop', 'shop ơi', 'ơi', 'ạ', 'nhé', 'nha', 'với', 'và', 'hay', 'của', 'cho', 'từ', 'ở', 'tại', 'để', 'về', 'nào', 'loại', 'loại nào', 'loại ngon', 'một', 'ít', 'vài', 'gì', 'thì', 'là', 'được'],
  ...['ngon', 'ngon nhất', 'tốt nhất', 'chính gốc', 'chính hãng', 'uy tín', 'nguyên chất', 'thật', 'xịn', 'chất lượng', 'chuẩn', 'đặc sản', 'hàng', 'nhà làm', 'làm quà', 'nổi tiếng', 'gần đây'],
  ...['giao tận nơi', 'tận nơi', 'tận nhà', 'giao tận nhà', 'giao hàng', 'giao', 'ship', 'online', 'cửa hàng', 'freeship'],
  ...['buy', 'price', 'cheap', 'best', 'where', 'to', 'the', 'of', 'for', 'from', 'and'],
  // A fruit is a fruit without the word for one: "quả xoài", "trái bưởi".
  ...['trái', 'quả', 'củ', 'hạt', 'hột', 'con', 'cái', 'món', 'sản phẩm', 'chùm', 'hộp', 'gói', 'túi', 'chai', 'lọ', 'hũ', 'thùng', 'bịch', 'bao', 'lốc', 'vỉ', 'khay', 'bó', 'ký', 'kg'],
  // All of it is from here.
  ...['đồng tháp', 'tỉnh đồng tháp', 'miền tây', 'việt nam', 'vietnam'],
].map((phrase) => ({ folded: foldedWords(phrase), spelled: spelledWords(phrase) })).sort((a, b) => b.folded.length - a.folded.length);

/** In what goods are counted: "2 hộp trà" asks for tea. */
const counters = new Set(['hop', 'goi', 'tui', 'chai', 'lo', 'hu', 'bich', 'thung', 'trai', 'qua', 'cai', 'con', 'chiec', 'cay', 'chau', 'bo', 'combo', 'phan', 'mieng', 'cap', 'chuc', 'xau', 'keo', 'vi', 'khay', 'bao', 'hot', 'box', 'pack', 'bottle']);

/** The tokens without numbers of pieces and words of asking; a single word is looked for, whatever it is. */
export function withoutFillers(tokens: Token[], lexicon: Lexicon): Token[] {
  if (tokens.length === 1) return tokens;
  const kept: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const ruled = ruledAt(tokens, at, lexicon);
    const filler = ruled > 0 ? 0 : fillerAt(tokens, at, lexicon);
    if (ruled > 0) kept.push(...tokens.slice(at, (at += ruled)));
    else if (filler > 0) at += filler;
    else kept.push(tokens[at++] as Token);
  }
  return kept;
}

/** "1m6", "30x40", "20cm": goods are not called by them. */
const measure = /^\d+(m|cm|mm|inch|m\d+|x\d+)+$/;

/** What stands between two things that somebody looks for at once. */
const betweenThings = /\s+(?:&|\+|và|and)\s+/iu;

/** The things that a query names one after the other: "nem & chả". */
export function thingsOf(q: string): string[] {
  return q.normalize('NFC').split(betweenThings).filter((thing) => tokensOf(thing).length > 0);
}

/** Words for a place's level: "huyện Cái Bè" is Cái Bè. */
const levels = ['thành phố', 'thị xã', 'thị trấn', 'huyện', 'phường', 'xã', 'tỉnh', 'tp', 'tx', 'tt', 'h', 'p', 'x', 'chợ'].map((level) => foldedWords(level));

/** How many tokens from here on say nothing about the goods. */
function fillerAt(tokens: readonly Token[], at: number, lexicon: Lexicon): number {
  const [token, next, before] = [tokens[at], tokens[at + 1], tokens[at - 1]];
  if (!token) return 0;
  if (measure.test(token.folded) && lexicon.writings(token.folded).length === 0) return 1;
  if (/^\d{1,3}$/.test(token.folded) && next && counters.has(next.folded) && !lexicon.besideFolded(token.folded, next.folded)) return 2;
  const level = levels.find((words) => words.every((word, offset) => tokens[at + offset]?.folded === word));
  if (level && lexicon.placeAt(tokens.map(({ folded }) => folded), at + level.length)) return level.length;
  // Who writes accents writes "của" with one: their "cua" is a crab.
  const writesPlainly = tokens.every(({ accented }) => !accented);
  const filler = fillers.find(({ folded, spelled }) =>
    folded.every((word, offset) => tokens[at + offset]?.folded === word && (writesPlainly || tokens[at + offset]?.spelled === spelled[offset])),
  );
  if (!filler) return 0;
  const last = tokens[at + filler.folded.length - 1] as Token;
  const after = tokens[at + filler.folded.length];
  // "gia vị" and "quà tết" are goods: words that stand beside each other in names are no fillers.
  const belongs = (before && lexicon.besideFolded(before.folded, token.folded)) || (after && lexicon.besideFolded(last.folded, after.folded));
  return belongs ? 0 : filler.folded.length;
}
