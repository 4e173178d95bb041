import { randomUUID } from 'node:crypto';
import { translator } from '#app/i18n/translator.ts';
import { listCommunes } from '#app/modules/areas/list-communes.server.ts';
import type { Choice, Fault, ImportApp, ImportDefinition, ImportFacts, NumberedRow, Verdict, Written } from '#app/modules/imports/import-definition.ts';
import { recordSellerAct } from '#app/modules/sellers/record-seller-act.server.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import type { Locale } from '#app/shared/locale.ts';
import { findStanding } from './internal/import/find-standing.server.ts';
import { namesOf } from './internal/import/names.ts';
import { encodedPictures, pictureKeys } from './internal/import/pictures.server.ts';
import { planProducts } from './internal/import/plan-products.ts';
import type { FindPicture, PlannedRow } from './internal/import/plan-products.ts';
import { readProductRow, writeProductCells } from './internal/import/product-row.ts';
import type { ProductRow } from './internal/import/product-row.ts';
import { nameWord } from './internal/import/standing.ts';
import { writePlans } from './internal/import/write-plans.server.ts';
import { groupChoices, mostSheetRows, productColumns, reachChoices, stateChoices } from './product-sheet.ts';

export type KnownForProducts = { lists: { group: readonly Choice[]; reach: readonly Choice[]; state: readonly Choice[]; origin: readonly Choice[] } };

/**
 * A seller's goods as a spreadsheet: a row is a packing (variant), known by its number; rows of one name are one product. New goods
 * become drafts, or are handed in where the state says so; changes go the way of the editor: facts of trade at once, words of what was on
 * sale through a review. Each row is written whole or not at all, and each product has its entry in the audit log.
 */
export const productImport: ImportDefinition<ProductRow, KnownForProducts> = {
  kind: 'products',
  columns: productColumns,
  takesFiles: true,
  mostRows: mostSheetRows,
  async prepare({ db, clock, settings }) {
    const communes = await listCommunes(db, settings.homeProvince, vietnamDay(clock.now()));
    const origin = communes.map(({ id, fullName, name }) => ({ value: id, vi: fullName, en: fullName, also: [name] }));
    return { lists: { group: groupChoices, reach: reachChoices, state: stateChoices, origin } };
  },
  lists: ({ lists }) => lists,
  read: (cells) => readProductRow(cells),
  key: (row) => ({ column: 'sku', value: row.sku }),
  together: ({ words: { name }, sku }) => (name ? nameWord(name) : `sku ${sku}`),
  countFiles: (row) => row.pictures.length,
  async compare(app, run, { lists }, rows) {
    const names = namesOf(lists);
    const { plans, wrong } = await planRows(app.db, app, run, rows, await pictureKeys(run.files, rows));
    const verdicts = plans.flatMap(({ rows: planned, productId }) => planned.map((each) => verdictOf(each, productId, names)));
    return [...verdicts, ...wrong.map((each): Verdict => ({ ...each, verdict: 'wrong' }))];
  },
  async beforeWrite(app, run, _known, rows, tick) {
    return encodedPictures(app, run.files, rows, tick);
  },
  async write(tx, app, run, _known, rows) {
    const { plans, wrong } = await planRows(tx, app, run, rows, await pictureKeys(run.files, rows, app.storage), true);
    await writePlans(tx, app, { sellerId: ownerOf(run), actor: run.actor, plans });
    return [...plans.flatMap((plan): Written[] => plan.rows.map(({ number }) => ({ number, target: plan.productId }))), ...wrong];
  },
  async finish(tx, { clock }, run, counts) {
    const subject = { kind: 'import', id: run.id, name: run.fileName } as const;
    await recordSellerAct({ db: tx, clock }, run.actor, { sellerId: ownerOf(run), part: 'goods', action: 'import.apply', subject, after: counts });
  },
  tellFault: tellProductFault,
};

function ownerOf({ sellerId }: Pick<ImportFacts, 'sellerId'>): string {
  if (!sellerId) throw new Error('An import of goods names its seller.');
  return sellerId;
}

async function planRows(db: Db, { clock }: Pick<ImportApp, 'clock'>, run: ImportFacts, rows: NumberedRow<ProductRow>[], findPicture: FindPicture, lock = false) {
  const sellerId = ownerOf(run);
  const seller = await db.seller.findUniqueOrThrow({ where: { id: sellerId }, select: { state: true } });
  const standing = await findStanding(db, { sellerId, rows: rows.map(({ row }) => row), lock });
  return planProducts(rows, standing, { sellerState: seller.state, today: vietnamDay(clock.now()), findPicture, newId: randomUUID });
}

function verdictOf({ number, verdict, variantId, before, after }: PlannedRow, productId: string, names: ReturnType<typeof namesOf>): Verdict {
  if (verdict === 'fresh') return { number, verdict };
  if (verdict === 'same') return { number, verdict, target: productId };
  const cells = (moment: PlannedRow['before']) => {
    const variant = moment.content.variants.find(({ id }) => id === variantId);
    return variant ? writeProductCells(moment.content, variant, moment.stock, names(moment.content, variant, moment.state)) : {};
  };
  const [was, is] = [cells(before), cells(after)] as Record<string, string>[];
  return { number, verdict, target: productId, before: Object.fromEntries(Object.entries(was ?? {}).filter(([key, text]) => text !== is?.[key])) };
}

const ownFaults = [
  'sku', 'sku_unknown', 'price', 'stock', 'weight', 'days', 'months', 'harvest_past', 'gtin_digits', 'gtin_check', 'new_needs', 'reach', 'differs', 'two_products', 'too_many_variants', 'variant_twice', 'picture_missing', 'picture_no_zip', 'picture_bad', 'too_many_pictures', 'taken_down', 'state_way', 'not_ready', 'held', 'clear',
] as const;

function tellProductFault({ code, facts = {} }: Fault, locale: Locale): string {
  const t = translator(locale, 'imports');
  const known = ownFaults.find((each) => each === code) ?? 'clear';
  const state = (key: string) => stateChoices.find(({ value }) => value === facts[key])?.[locale] ?? '';
  const things = String(facts.things ?? '').split(',').flatMap((thing) => (thing in missingWords ? [t(`products.missing.${thing as keyof typeof missingWords}`)] : []));
  return t(`products.fault.${known}`, { row: 0, file: '', most: 0, sku: '', ...facts, from: state('from'), to: state('to'), things: things.join(', ') });
}

const missingWords = { registered_seller: true, picture: true, name: true, group: true, variant: true };
