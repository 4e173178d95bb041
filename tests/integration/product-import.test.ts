import { randomUUID } from 'node:crypto';
import { zipSync } from 'fflate';
import sharp from 'sharp';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { applyImportJob, readImportJob } from '#app/jobs/imports.ts';
import { changePrice } from '#app/modules/catalog/bulk-change.ts';
import { changeMany, previewMany } from '#app/modules/catalog/change-many.server.ts';
import { exportProducts } from '#app/modules/catalog/export-products.server.ts';
import { productImport } from '#app/modules/catalog/product-import.server.ts';
import { marketNumber } from '#app/modules/catalog/product-sheet.ts';
import { applyImport } from '#app/modules/imports/apply-import.server.ts';
import { confirmImport } from '#app/modules/imports/confirm-import.server.ts';
import { deleteOldImports } from '#app/modules/imports/delete-old-imports.server.ts';
import { startImport } from '#app/modules/imports/start-import.server.ts';
import { writeRowsToMend } from '#app/modules/imports/write-rows-to-mend.server.ts';
import { readSpreadsheet } from '#app/platform/spreadsheet/read-spreadsheet.server.ts';
import { writeCsv } from '#app/platform/spreadsheet/write-csv.ts';
import { createProduct, createSeller } from '#tests/factories/goods.ts';
import { csvOf, goodRow, sendSheet, sheetOf, someone, viewRun, writeSheetOf } from '#tests/factories/imports.ts';
import type { SheetRow } from '#tests/factories/imports.ts';
import { testApp } from '#tests/setup/test-app.ts';

const market = testApp();
let sellerId: string;

beforeEach(async () => {
  sellerId = (await createSeller(market.app.db, { name: 'Vườn nhà cô Sáu' })).id;
});

const photograph = (color: string) => sharp({ create: { width: 320, height: 320, channels: 3, background: color } }).jpeg().toBuffer();

/** Sends rows, looks at the preview, writes. */
async function importRows(rows: SheetRow[], zip: Uint8Array | null = null) {
  const runId = await sendSheet(market.app, { sellerId, bytes: await sheetOf(rows), zip });
  const preview = await viewRun(market.app, { sellerId, runId });
  await writeSheetOf(market.app, { sellerId, runId });
  return { runId, preview, after: await viewRun(market.app, { sellerId, runId }) };
}

const faultsOf = async (rows: SheetRow[]) => {
  const runId = await sendSheet(market.app, { sellerId, bytes: await sheetOf(rows) });
  const { rows: wrong } = await viewRun(market.app, { sellerId, runId, show: 'wrong' });
  return wrong.flatMap(({ number, faults }) => faults.map(({ cell, text }) => `${number} ${cell ?? '-'} ${text}`));
};

const own = () => market.app.db.product.findMany({ where: { sellerId }, include: { variants: { orderBy: { position: 'asc' } }, pictures: { orderBy: { position: 'asc' } } }, orderBy: { name: 'asc' } });

describe('a spreadsheet of goods', () => {
  test('becomes drafts: rows of one name are the packings of one product', async () => {
    const { preview, after } = await importRows([goodRow('XC-1', { name: 'Xoài cát' }), goodRow('XC-5', { name: 'Xoài cát', variant: 'Thùng 5 kg', price: '210k', net: '5 kg' }), goodRow('B1', { name: 'Bưởi da xanh', months: '11-2', origin: 'Xã Cái Bè' })]);
    expect(preview).toMatchObject({ state: 'preview', counts: { fresh: 3, changed: 0, same: 0, wrong: 0 } });
    expect(after).toMatchObject({ state: 'done', counts: { fresh: 3 }, progress: 3, total: 3 });
    const [grapefruit, mango] = await own();
    expect(grapefruit).toMatchObject({ name: 'Bưởi da xanh', state: 'draft', seasonMonths: [1, 2, 11, 12], originCommuneId: '2025-07:28360', variants: [{ sku: 'B1', price: 45_000, stock: 20 }] });
    expect(mango?.variants).toMatchObject([{ sku: 'XC-1', name: '1 kg' }, { sku: 'XC-5', name: 'Thùng 5 kg', price: 210_000, weightGrams: 5_000 }]);
  });

  test('sent a second time changes nothing', async () => {
    const rows = [goodRow('A1', { story: 'Vườn nhà.\nTrồng từ đời ông.' }), goodRow('A2', { name: 'Món A1', variant: '500 g' })];
    await importRows(rows);
    const before = await own();
    const { preview } = await importRows(rows);
    expect(preview.counts).toEqual({ fresh: 0, changed: 0, same: 2, wrong: 0 });
    expect(await own()).toEqual(before);
  });

  test('shows what changes, before and after, and changes only that', async () => {
    await importRows([goodRow('A1', { summary: 'Ngọt' })]);
    const { preview, after } = await importRows([{ sku: 'a1', price: '52.000', summary: '' }]);
    expect(preview.counts).toEqual({ fresh: 0, changed: 1, same: 0, wrong: 0 });
    expect(preview.rows[0]?.changes).toEqual([{ header: 'Giá (đồng)', before: '45000', after: '52.000' }]);
    expect(after.rows[0]?.written).toBe(true);
    expect(await own()).toMatchObject([{ summary: 'Ngọt', variants: [{ price: 52_000, stock: 20 }] }]);
  });

  test('names each wrong cell and why', async () => {
    expect(
      await faultsOf([
        goodRow('A1', { price: 'miễn phí', stock: '-3' }),
        goodRow('A 2!', {}),
        goodRow('A3', { group: 'Thực phẩm tươi sốg' }),
        goodRow('A4', { gtin: '8935000000001' }),
        goodRow('A4'),
        goodRow('a4'),
        { sku: 'A5', price: '1000' },
        goodRow('A6', { months: '13' }),
        goodRow('A7', { state: 'Đang bán' }),
        goodRow('A8', { pictures: 'xoai.jpg' }),
        goodRow('', { name: 'Không mã' }),
      ]),
    ).toMatchInlineSnapshot(`
      [
        "2 E2 Ghi số tiền từ 1 đến 1.000.000.000, ví dụ 120.000.",
        "2 F2 Ghi số từ 0 đến 100000.",
        "3 A3 Mã hàng chỉ gồm chữ không dấu, số và . _ / - (nhiều nhất 40).",
        "4 C4 “Thực phẩm tươi sốg” không có trong danh sách. Có phải “Thực phẩm tươi sống” không?",
        "5 H5 Mã vạch sai một số: số cuối không khớp. Xem lại trên bao bì.",
        "7 A7 Trùng với dòng 6.",
        "8 B8 Hàng mới phải có ô này.",
        "9 I9 Ghi các tháng, ví dụ 3-5, 12 hoặc quanh năm.",
        "10 L10 Chưa bán được, còn thiếu: ảnh.",
        "11 K11 Chưa gửi tệp .zip có ảnh “xoai.jpg”.",
        "12 A12 Ô này cần ghi.",
      ]
    `);
    expect(await own()).toEqual([]);
  });

  test('is written as far as it is right, and the mended rows go in alone', async () => {
    const { runId, after } = await importRows([goodRow('A1', { name: 'Xoài' }), goodRow('A2', { name: 'Xoài', variant: 'Thùng', price: 'rẻ' }), goodRow('A3')]);
    expect(after.counts).toEqual({ fresh: 2, changed: 0, same: 0, wrong: 1 });
    const { bytes } = await writeRowsToMend(market.app, productImport, { kind: 'products', sellerId, runId, format: 'xlsx', locale: 'vi' });
    const mended = await readSpreadsheet(bytes);
    if (!mended.ok) throw new Error(mended.problem.code);
    const [headers = { cells: [] }, ...lines] = mended.value.rows;
    expect(headers.cells.at(-1)).toBe('Vì sao chưa nhận');
    expect(lines).toHaveLength(1);
    expect(lines[0]?.cells.at(-1)).toContain('Giá (đồng): Ghi số tiền');
    const csv = new TextEncoder().encode(writeCsv(mended.value.rows.map(({ cells }) => cells.map((cell) => (cell === 'rẻ' ? '200000' : cell)))));
    const next = await sendSheet(market.app, { sellerId, bytes: csv });
    expect(await viewRun(market.app, { sellerId, runId: next })).toMatchObject({ counts: { fresh: 1, changed: 0, same: 0, wrong: 0 }, ignored: [] });
    await writeSheetOf(market.app, { sellerId, runId: next });
    expect((await own()).find(({ name }) => name === 'Xoài')?.variants).toMatchObject([{ sku: 'A1' }, { sku: 'A2', price: 200_000 }]);
  });

  test('that comes out as an export goes in without a change, in both forms and languages, also goods without numbers', async () => {
    await importRows([goodRow('A1', { name: 'Mứt gừng', summary: '=HYPERLINK("x")', story: 'Đoạn một.\n\nĐoạn hai, "ngon".', months: '11-2', shelf_life: '30', gtin: '4006381333931', reach: 'Trong vùng', origin: 'Xã Cái Bè' }), goodRow('A2', { name: 'Mứt gừng', variant: 'Hũ', net: '1250 g', weight: '1,5 kg', reach: '' })]);
    await createProduct(market.app.db, sellerId, { name: '-Không có mã', price: 12_345 });
    for (const format of ['xlsx', 'csv'] as const) {
      for (const locale of ['vi', 'en'] as const) {
        const { bytes } = await exportProducts(market.app, { sellerId, format, locale });
        const runId = await sendSheet(market.app, { sellerId, bytes });
        expect((await viewRun(market.app, { sellerId, runId })).counts, `${format} ${locale}`).toEqual({ fresh: 0, changed: 0, same: 3, wrong: 0 });
      }
    }
  });

  test('cut off in the middle goes on where it stopped, and nothing is written twice', async () => {
    const runId = await sendSheet(market.app, { sellerId, bytes: await sheetOf(Array.from({ length: 600 }, (_, index) => goodRow(`C${index}`))) });
    await confirmImport(market.app, { kind: 'products', sellerId, runId, actor: { userId: someone, name: 'Cô Sáu', address: null, consentId: null } });
    let batches = 0;
    const fragile = Object.create(market.app, { clock: { value: { now: () => new Date() } } });
    const write = productImport.write;
    const broken = { ...productImport, write: (...args: Parameters<typeof write>) => (++batches > 1 ? Promise.reject(new Error('the machine stopped')) : write(...args)) };
    await expect(applyImport(fragile, broken, runId)).rejects.toThrow('the machine stopped');
    expect(await market.app.db.product.count({ where: { sellerId } })).toBe(250);
    await Promise.all([applyImportJob(market.app, { runId })]);
    await applyImportJob(market.app, { runId });
    expect(await market.app.db.product.count({ where: { sellerId } })).toBe(600);
    expect(await market.app.db.auditEntry.count({ where: { sellerId, action: 'product.create' } })).toBe(600);
    expect(await viewRun(market.app, { sellerId, runId })).toMatchObject({ state: 'done', progress: 600, counts: { fresh: 600 } });
  });

  test('is written whole or not at all: what was begun when the machine stops leaves nothing behind', async () => {
    const { id } = await createProduct(market.app.db, sellerId, { name: 'Cam sành', price: 30_000 });
    const sku = marketNumber((await market.app.db.variant.findFirstOrThrow({ where: { productId: id } })).id);
    const runId = await sendSheet(market.app, { sellerId, bytes: await sheetOf([goodRow('W1'), { sku, price: '35000' }]) });
    await confirmImport(market.app, { kind: 'products', sellerId, runId, actor: { userId: someone, name: 'Cô Sáu', address: null, consentId: null } });
    const stopped = {
      ...productImport,
      write: async (...args: Parameters<typeof productImport.write>) => {
        await productImport.write(...args);
        throw new Error('the machine stopped');
      },
    };
    await expect(applyImport(market.app, stopped, runId)).rejects.toThrow('the machine stopped');
    expect(await own()).toMatchObject([{ name: 'Cam sành', variants: [{ price: 30_000 }] }]);
    expect(await market.app.db.auditEntry.count({ where: { sellerId } })).toBe(0);
    expect(await viewRun(market.app, { sellerId, runId })).toMatchObject({ state: 'applying', progress: 0 });
    await applyImportJob(market.app, { runId });
    expect(await own()).toMatchObject([{ name: 'Cam sành', variants: [{ price: 35_000 }] }, { name: 'Món W1' }]);
  });

  test('takes pictures by name out of a ZIP, hands in what is complete, and tells what is no picture', async () => {
    const zip = zipSync({ ['ảnh/Xoài.JPG'.normalize('NFD')]: new Uint8Array(await photograph('#c0a030')), 'hỏng.jpg': new Uint8Array([1, 2, 3]) });
    const rows = [goodRow('P1', { pictures: 'xoài.jpg', state: 'Đang bán' }), goodRow('P2', { pictures: 'hỏng.jpg' }), goodRow('P3', { pictures: 'khong-co.jpg' })];
    const { after } = await importRows(rows, zip);
    expect(after).toMatchObject({ counts: { fresh: 1, wrong: 2 }, pictures: 1, picturesDone: 1 });
    expect(await own()).toMatchObject([{ name: 'Món P1', state: 'in_review', pictures: [{ position: 0 }] }]);
    expect((await importRows(rows, zip)).preview.counts).toEqual({ fresh: 0, changed: 0, same: 1, wrong: 2 });
    const runId = await sendSheet(market.app, { sellerId, bytes: await sheetOf(rows), zip: new TextEncoder().encode('no zip') });
    expect(await viewRun(market.app, { sellerId, runId })).toMatchObject({ state: 'refused', problem: { code: 'zip_damaged' } });
  });

  test('changes prices of goods on sale at once, and lets their words wait for the review', async () => {
    const { id } = await createProduct(market.app.db, sellerId, { name: 'Cam sành', price: 30_000 });
    const sku = marketNumber((await market.app.db.variant.findFirstOrThrow({ where: { productId: id } })).id);
    const rows = [{ sku, price: '35000', stock: '7', story: 'Chuyện mới.' }];
    await importRows(rows);
    expect(await own()).toMatchObject([{ story: 'Vườn nhà trồng từ đời ông nội.', variants: [{ price: 35_000, stock: 7, sku: null }] }]);
    expect(await market.app.db.productVersion.findMany({ where: { productId: id, state: 'submitted' } })).toMatchObject([{ changed: ['story'] }]);
    expect((await importRows(rows)).preview.counts).toMatchObject({ same: 1 });
    await importRows([{ sku, price: '36000' }]);
    expect(await market.app.db.productVersion.findMany({ where: { productId: id, state: 'approved' }, orderBy: { number: 'asc' }, select: { changed: true } })).toEqual([{ changed: [] }, { changed: ['prices'] }, { changed: ['prices'] }]);
    const acts = await market.app.db.auditEntry.findMany({ where: { sellerId, action: 'product.edit' }, orderBy: { at: 'asc' } });
    expect(acts[0]).toMatchObject({ actorId: someone, actorName: 'Cô Sáu', subjectId: id });
  });

  test('is somebody else’s business: another shop finds neither the run nor the goods', async () => {
    const { runId } = await importRows([goodRow('A1')]);
    const stranger = (await createSeller(market.app.db, { name: 'Hàng xóm' })).id;
    await expect(viewRun(market.app, { sellerId: stranger, runId })).rejects.toMatchObject({ status: 404 });
    await expect(confirmImport(market.app, { kind: 'products', sellerId: stranger, runId, actor: { userId: someone, name: 'X', address: null, consentId: null } })).rejects.toMatchObject({ status: 404 });
    const [mine] = await own();
    const next = await sendSheet(market.app, { sellerId: stranger, bytes: await sheetOf([{ sku: marketNumber(mine?.variants[0]?.id ?? ''), price: '1' }]) });
    expect((await viewRun(market.app, { sellerId: stranger, runId: next })).counts).toMatchObject({ wrong: 1, changed: 0 });
  });

  test('of a helper without a live consent writes nothing', async () => {
    const runId = await sendSheet(market.app, { sellerId, bytes: csvOf([goodRow('A1')]), consentId: randomUUID() });
    await writeSheetOf(market.app, { sellerId, runId, consentId: randomUUID() });
    expect(await own()).toEqual([]);
    expect(await viewRun(market.app, { sellerId, runId })).toMatchObject({ state: 'refused', problem: { code: 'right_ended' } });
  });

  test('is one at a time, and sent twice is one run', async () => {
    const id = randomUUID();
    const actor = { userId: someone, name: 'Cô Sáu', address: null, consentId: null };
    const send = (runId: string) => startImport(market.app, { kind: 'products', sellerId, id: runId, actor, file: { name: 'a.csv', bytes: csvOf([goodRow('A1')]) }, zip: null });
    expect(await send(id)).toEqual({ ok: true, value: { runId: id } });
    expect(await send(id)).toEqual({ ok: true, value: { runId: id } });
    expect(await send(randomUUID())).toEqual({ ok: false, problem: { code: 'busy', runId: id } });
    await readImportJob(market.app, { runId: id });
    expect(await send(randomUUID())).toMatchObject({ ok: true });
  });

  test('is one at a time also where two are sent at the same moment', async () => {
    const actor = { userId: someone, name: 'Cô Sáu', address: null, consentId: null };
    const send = () => startImport(market.app, { kind: 'products', sellerId, id: randomUUID(), actor, file: { name: 'a.csv', bytes: csvOf([goodRow('A1')]) }, zip: null });
    const waiting = async () => (await market.app.db.$queryRaw<unknown[]>`SELECT FROM pg_locks l JOIN pg_database d ON d.oid = l.database WHERE NOT l.granted AND d.datname = current_database()`).length;
    // Nobody can write a run before both have asked whether there is one.
    const sent = await market.app.db.$transaction(async (tx) => {
      await tx.$executeRaw`LOCK TABLE import_run IN SHARE MODE`;
      const both = [send(), send()];
      await vi.waitUntil(async () => (await waiting()) === 2, { timeout: 10_000 });
      return { both };
    });
    expect((await Promise.all(sent.both)).filter(({ ok }) => ok)).toHaveLength(1);
    expect(await market.app.db.importRun.count({ where: { sellerId } })).toBe(1);
  });

  test('goes with its files after 90 days', async () => {
    const { runId } = await importRows([goodRow('A1')]);
    const later = (days: number) => Object.create(market.app, { clock: { value: { now: () => new Date(Date.now() + days * 86_400_000) } } });
    await deleteOldImports(later(89));
    expect(await market.app.storage.has(`imports/${runId}/table`)).toBe(true);
    await deleteOldImports(later(91));
    expect([await market.app.storage.has(`imports/${runId}/table`), await market.app.db.importRun.count({ where: { id: runId } }), (await own()).length]).toEqual([false, 0, 1]);
  });
});

describe('many goods at once', () => {
  const actor = { userId: someone, name: 'Cô Sáu', address: null, consentId: null };
  const raise = { do: 'price', way: 'raise_percent', amount: 10, round: 500 } as const;

  test('change as they were shown, once for each press of the button, each on record', async () => {
    await importRows([goodRow('A1', { price: '45000' }), goodRow('A2', { price: '12000' })]);
    const preview = await previewMany(market.app, { sellerId, choice: { q: 'món a', state: null }, change: raise });
    if (!preview.ok) throw new Error(preview.problem.code);
    expect(preview.value.rows.map(({ before, after }) => [before, after])).toEqual([[{ price: 45_000 }, { price: 49_500 }], [{ price: 12_000 }, { price: 13_000 }]]);
    const write = { sellerId, actor, ids: preview.value.ids, change: raise, key: randomUUID(), seen: preview.value.seen };
    const pressed = await Promise.all([changeMany(market.app, write), changeMany(market.app, write)]);
    expect(pressed).toEqual([{ ok: true, value: { count: 2 } }, { ok: true, value: { count: 2 } }]);
    expect((await own()).map(({ variants }) => variants[0]?.price)).toEqual([49_500, 13_000]);
    expect(await market.app.db.auditEntry.count({ where: { sellerId, action: 'product.edit' } })).toBe(2);
    expect(await changeMany(market.app, { ...write, key: randomUUID() })).toEqual({ ok: false, problem: { code: 'changed_meanwhile' } });
  });

  test('are withdrawn and sold again; what cannot be says why; another’s are left alone', async () => {
    const sold = await createProduct(market.app.db, sellerId, { name: 'Cam' });
    const draft = await createProduct(market.app.db, sellerId, { name: 'Ổi', state: 'draft' });
    const theirs = await createProduct(market.app.db, (await createSeller(market.app.db)).id, { name: 'Của người' });
    const ids = [sold.id, draft.id, theirs.id];
    const preview = await previewMany(market.app, { sellerId, choice: { ids }, change: { do: 'withdraw' } });
    if (!preview.ok) throw new Error(preview.problem.code);
    expect(preview.value.rows.map(({ name, after, problem }) => [name, after, problem?.why ?? null])).toEqual([['Cam', { state: 'withdrawn' }, null], ['Ổi', null, 'not_on_sale']]);
    expect(await changeMany(market.app, { sellerId, actor, ids, change: { do: 'withdraw' }, key: randomUUID(), seen: preview.value.seen })).toEqual({ ok: true, value: { count: 1 } });
    expect((await market.app.db.product.findMany({ where: { id: { in: ids } }, orderBy: { createdAt: 'asc' }, select: { state: true } })).map(({ state }) => state)).toEqual(['withdrawn', 'draft', 'on_sale']);
    const again = await previewMany(market.app, { sellerId, choice: { ids }, change: { do: 'sell' } });
    expect(again.ok && again.value.rows.map(({ problem }) => problem)).toMatchObject([{ why: 'not_ready', missing: ['picture'] }, { why: 'not_ready' }]);
  });

  test.each([
    [45_000, { way: 'lower_percent', amount: 15, round: 1_000 }, 38_000],
    [45_000, { way: 'raise', amount: 250, round: 500 }, 45_500],
    [45_000, { way: 'lower', amount: 50_000, round: 1 }, -5_000],
    [45_000, { way: 'set', amount: 60_000, round: 1 }, 60_000],
  ] as const)('a price of %i by %o is %i', (price, change, result) => {
    expect(changePrice(price, { do: 'price', ...change })).toBe(result);
  });
});
