import { randomUUID } from 'node:crypto';
import { zipSync } from 'fflate';
import sharp from 'sharp';
import { beforeEach, describe, expect, test } from 'vitest';
import { applyImportJob } from '#app/jobs/imports.ts';
import { exportProducts } from '#app/modules/catalog/export-products.server.ts';
import { productImport } from '#app/modules/catalog/product-import.server.ts';
import { confirmImport } from '#app/modules/imports/confirm-import.server.ts';
import { writeRowsToMend } from '#app/modules/imports/write-rows-to-mend.server.ts';
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
});

void [randomUUID, zipSync, photograph, applyImportJob, exportProducts, productImport, confirmImport, writeRowsToMend, createProduct, csvOf, someone];
