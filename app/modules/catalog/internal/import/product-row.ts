import type { Cells, Fault } from '#app/modules/imports/import-definition.ts';
import { parseVietnamDay } from '#app/shared/dates.ts';
import { parseTypedGtin } from '../../gtin.ts';
import type { ListingState } from '../../listing.ts';
import type { ProductContent, VariantContent } from '../../product-content.ts';
import { clearSign, tailOfMarketNumber } from '../../product-sheet.ts';
import type { SheetKey } from '../../product-sheet.ts';
import { seasonRuns } from '../../season.ts';
import { parseTypedSku } from '../../sku.ts';
import { formatWeight, parseTypedPrice, parseTypedWeight } from '../../typed-numbers.ts';

/** What one row says. What is missing stays as it is. */
export type ProductRow = {
  /** The seller's own number, or the market's ('CP-…') with the end of the variant's id. */
  sku: string;
  tail: string | null;
  words: Partial<SharedWords>;
  variant: Partial<Pick<VariantContent, 'name' | 'nameEn' | 'price' | 'netGrams' | 'weightGrams' | 'gtin'>>;
  stock: number | null;
  /** Names of files. */
  pictures: string[];
  state: ListingState | null;
};

/** What the rows of one product share. */
export type SharedWords = Omit<ProductContent, 'variants' | 'pictures' | 'producerId'>;

type Faults = { add(column: SheetKey, code: string): void };

/** Reads the cells of a row; lists are values already. Pure. */
export function readProductRow(cells: Cells): { ok: true; row: ProductRow } | { ok: false; faults: Fault[] } {
  const found: Fault[] = [];
  const faults: Faults = { add: (column, code) => void found.push({ column, code, facts: { text: (cells[column] ?? '').slice(0, 60) } }) };
  const own = parseTypedSku(cells.sku ?? '');
  if (own === null) faults.add('sku', 'sku');
  const row: ProductRow = {
    sku: own ?? '',
    tail: own ? tailOfMarketNumber(own) : null,
    words: readWords(cells, faults),
    variant: readVariant(cells, faults),
    stock: readWhole(cells, 'stock', 0, 100_000, 'stock', faults) ?? null,
    pictures: readNames(cells, faults),
    state: (said(cells, 'state') as ListingState | undefined) ?? null,
  };
  return found.length > 0 ? { ok: false, faults: found } : { ok: true, row };
}

/** What a cell says; nothing where it is empty or the file lacks the column. */
function said(cells: Cells, key: SheetKey): string | undefined {
  return cells[key] || undefined;
}

/** A cell that must not be cleared. */
function needed(cells: Cells, key: SheetKey, faults: Faults): string | undefined {
  const text = said(cells, key);
  if (text !== clearSign) return text;
  faults.add(key, 'clear');
  return undefined;
}

/** Without what was not said. */
function only<Words extends object>(words: { [K in keyof Words]: Words[K] | undefined }): Partial<Words> {
  return Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined)) as Partial<Words>;
}

function readWords(cells: Cells, faults: Faults): Partial<SharedWords> {
  const text = (key: SheetKey) => (cells[key] === clearSign ? '' : said(cells, key));
  const orNull = (key: SheetKey) => (cells[key] === clearSign ? null : said(cells, key));
  return only<SharedWords>({
    name: oneLine(needed(cells, 'name', faults)),
    nameEn: oneLine(orNull('name_en')),
    groupKey: needed(cells, 'group', faults),
    summary: oneLine(text('summary')),
    summaryEn: oneLine(orNull('summary_en')),
    story: paragraphs(text('story')),
    storyEn: paragraphs(orNull('story_en')),
    ingredients: paragraphs(orNull('ingredients')),
    storage: paragraphs(orNull('storage')),
    shelfLifeDays: cells.shelf_life === clearSign ? null : readWhole(cells, 'shelf_life', 1, 3_650, 'days', faults),
    seasonMonths: readMonthsCell(cells, faults),
    harvestOn: cells.harvest === clearSign ? null : readDay(cells, faults),
    reach: needed(cells, 'reach', faults) as SharedWords['reach'] | undefined,
    originCommuneId: orNull('origin'),
  });
}

function readVariant(cells: Cells, faults: Faults): ProductRow['variant'] {
  return only<Required<ProductRow['variant']>>({
    name: oneLine(needed(cells, 'variant', faults)),
    nameEn: cells.variant_en === clearSign ? null : oneLine(said(cells, 'variant_en')),
    price: readWith(cells, 'price', parseTypedPrice, 1_000_000_000, 'price', faults),
    netGrams: cells.net === clearSign ? null : readWith(cells, 'net', parseTypedWeight, 1_000_000, 'weight', faults),
    weightGrams: readWith(cells, 'weight', parseTypedWeight, 1_000_000, 'weight', faults),
    gtin: cells.gtin === clearSign ? null : readGtin(cells, faults),
  });
}

function oneLine<Text extends string | null | undefined>(text: Text): Text {
  return (typeof text === 'string' ? text.replace(/\s+/gu, ' ').trim() : text) as Text;
}

function paragraphs<Text extends string | null | undefined>(text: Text): Text {
  return (typeof text === 'string' ? text.replace(/\n{3,}/g, '\n\n') : text) as Text;
}

function readWhole(cells: Cells, key: SheetKey, least: number, most: number, code: string, faults: Faults): number | undefined {
  const text = needed(cells, key, faults)?.replace(/[\s](?=\d{3})/gu, '');
  if (text === undefined) return undefined;
  const number = /^(\d{1,9}|\d{1,3}([.,]\d{3})+)$/.test(text) ? Number(text.replace(/[.,]/g, '')) : NaN;
  if (number >= least && number <= most) return number;
  faults.add(key, code);
  return undefined;
}

function readWith(cells: Cells, key: SheetKey, parse: (text: string) => number | null, most: number, code: string, faults: Faults): number | undefined {
  const text = needed(cells, key, faults);
  if (text === undefined) return undefined;
  const number = parse(text);
  if (number !== null && number > 0 && number <= most) return number;
  faults.add(key, code);
  return undefined;
}

function readGtin(cells: Cells, faults: Faults): string | undefined {
  const text = said(cells, 'gtin');
  if (text === undefined) return undefined;
  const typed = parseTypedGtin(text);
  if ('gtin' in typed) return typed.gtin;
  faults.add('gtin', typed.problem);
  return undefined;
}

function readDay(cells: Cells, faults: Faults): string | undefined {
  const text = said(cells, 'harvest');
  if (text === undefined) return undefined;
  const day = parseSheetDay(text);
  if (day === null) faults.add('harvest', 'not_a_day');
  return day ?? undefined;
}

/** '2026-12-31', '31/12/2026', '31-12-2026', '31.12.2026'; null where it is no day. */
export function parseSheetDay(text: string): string | null {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  return parseVietnamDay(year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text);
}

function readMonthsCell(cells: Cells, faults: Faults): number[] | undefined {
  const text = said(cells, 'months');
  if (text === undefined) return undefined;
  if (text === clearSign) return [];
  if (parseVietnamDay(text)) {
    faults.add('months', 'became_a_day');
    return undefined;
  }
  const months = parseMonths(text);
  if (months === null) faults.add('months', 'months');
  return months ?? undefined;
}

/** '3-5, 12', '11-2' (over the new year), 'quanh năm'; null where it is none. */
export function parseMonths(text: string): number[] | null {
  if (/^(quanh năm|cả năm|all year)$/iu.test(text.trim())) return [];
  const months = new Set<number>();
  const pieces = text.toLowerCase().replace(/tháng|months?/gu, ' ').replace(/\s*[-–—]\s*/gu, '-').split(/[,;.\s+]+|và|and/u).filter(Boolean);
  for (const piece of pieces) {
    const [, from = '', to = from] = /^(\d{1,2})(?:-(\d{1,2}))?$/.exec(piece) ?? [];
    const [first, last] = [Number(from), Number(to)];
    if (!from || first < 1 || first > 12 || last < 1 || last > 12) return null;
    for (let month = first; ; month = (month % 12) + 1) {
      months.add(month);
      if (month === last) break;
    }
  }
  return months.size === 0 ? null : [...months].sort((a, b) => a - b);
}

/** As `parseMonths` reads it back. Nothing for goods that are there all year. */
export function writeMonths(months: readonly number[]): string {
  return seasonRuns(months).map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(', ');
}

function readNames(cells: Cells, faults: Faults): string[] {
  const text = needed(cells, 'pictures', faults);
  return [...new Set((text ?? '').split(/[;\n]/).map((name) => name.trim()).filter(Boolean))];
}

/** How a picture that is there already is named in a spreadsheet: by the beginning of its hash. */
export const pictureName = (key: string) => `${key.slice(0, 12)}.webp`;

type Named = { sku: string; state: string; group: string; reach: string; origin: string };

/** The cells of a variant as the export writes them and the import reads them back. `named` = what lists call their values. */
export function writeProductCells(content: ProductContent, variant: VariantContent, stock: number, named: Named): Record<SheetKey, string> {
  return {
    sku: named.sku,
    name: content.name,
    group: named.group,
    variant: variant.name,
    price: String(variant.price),
    stock: String(stock),
    net: variant.netGrams === null ? '' : formatWeight(variant.netGrams, 'vi'),
    weight: variant.weightGrams === 0 ? '' : formatWeight(variant.weightGrams, 'vi'),
    gtin: variant.gtin ?? '',
    summary: content.summary,
    story: content.story,
    ingredients: content.ingredients ?? '',
    storage: content.storage ?? '',
    shelf_life: content.shelfLifeDays === null ? '' : String(content.shelfLifeDays),
    months: writeMonths(content.seasonMonths),
    harvest: content.harvestOn ?? '',
    reach: named.reach,
    origin: named.origin,
    pictures: content.pictures.map(({ key }) => pictureName(key)).join('; '),
    state: named.state,
    name_en: content.nameEn ?? '',
    variant_en: variant.nameEn ?? '',
    summary_en: content.summaryEn ?? '',
    story_en: content.storyEn ?? '',
  };
}
