import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { addPicture } from '#app/modules/catalog/add-picture.server.ts';
import { createProduct } from '#app/modules/catalog/create-product.server.ts';
import { dropUnusedPictures } from '#app/modules/catalog/drop-unused-pictures.server.ts';
import { getSellerProduct } from '#app/modules/catalog/get-seller-product.server.ts';
import { pictureStorageKey } from '#app/modules/catalog/picture.ts';
import { removePicture } from '#app/modules/catalog/remove-picture.server.ts';
import { productForm, quickProductForm } from '#app/modules/catalog/schema.ts';
import { takeInListing } from '#app/modules/catalog/take-in-listing.server.ts';
import { appendPiece } from '#app/platform/uploads/append-piece.server.ts';
import { dropOldUploads, dropUploads } from '#app/platform/uploads/drop-uploads.server.ts';
import { findUpload } from '#app/platform/uploads/find-upload.server.ts';
import { largestUpload, pieceSize } from '#app/platform/uploads/piece.ts';
import { readUpload } from '#app/platform/uploads/read-upload.server.ts';
import { someActor } from '#tests/factories/actors.ts';
import { createSeller } from '#tests/factories/goods.ts';
import { testApp } from '#tests/setup/test-app.ts';

let now = new Date('2026-11-21T03:00:00Z');
const market = testApp({ clock: { now: () => now } });
const later = (hours: number) => (now = new Date(now.getTime() + hours * 3_600_000));

const bytesOf = (size: number) => Uint8Array.from({ length: size }, (_, index) => (index * 31 + (index >> 8)) % 251);
const newFile = (size: number) => ({ uploadId: randomUUID(), ownerId: randomUUID(), file: bytesOf(size) });
type Sending = ReturnType<typeof newFile>;

const piece = ({ uploadId, ownerId, file }: Sending, offset: number) =>
  appendPiece(market.app, { uploadId, ownerId, size: file.length, offset, bytes: file.slice(offset, offset + pieceSize) });

async function sendAll(sending: Sending) {
  for (let offset = 0; offset < sending.file.length; offset += pieceSize) await piece(sending, offset);
}

async function keysOf(folder: string): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of market.app.storage.list(folder)) keys.push(key);
  return keys.sort();
}

/** What a use case throws. */
const thrown = (run: Promise<unknown>) => run.then(() => 'nothing', (error: unknown) => error);

describe('a file in pieces', () => {
  test('is whole when its last piece has come, whichever pieces came twice', async () => {
    const sending = newFile(2 * pieceSize + 100);
    expect(await piece(sending, 0)).toEqual({ ok: true, value: { received: pieceSize } });
    expect(await piece(sending, 0)).toEqual({ ok: false, problem: { code: 'wrong_offset', received: pieceSize } });
    expect(await piece(sending, 2 * pieceSize)).toEqual({ ok: false, problem: { code: 'wrong_offset', received: pieceSize } });
    expect(await readUpload(market.app, sending)).toBeNull();
    const both = await Promise.all([piece(sending, pieceSize), piece(sending, pieceSize)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await piece(sending, 2 * pieceSize)).toEqual({ ok: true, value: { received: sending.file.length } });
    expect(await readUpload(market.app, sending)).toEqual(sending.file);
  });

  test('belongs to who sends it: for anybody else it is not there', async () => {
    const sending = newFile(pieceSize + 1);
    await piece(sending, 0);
    const stranger = { ...sending, ownerId: randomUUID() };
    expect(await thrown(piece(stranger, pieceSize))).toMatchObject({ status: 404 });
    expect(await thrown(piece(stranger, 0))).toMatchObject({ status: 404 });
    expect(await findUpload(market.app, stranger)).toBeNull();
    await dropUploads(market.app, { ownerId: stranger.ownerId, uploadIds: [sending.uploadId] });
    expect(await findUpload(market.app, sending)).toEqual({ size: pieceSize + 1, received: pieceSize });
  });

  test('comes in pieces of the agreed length, and is of the length that was said first', async () => {
    const sending = newFile(3 * pieceSize);
    const send = (change: Partial<Parameters<typeof appendPiece>[1]>) =>
      appendPiece(market.app, { uploadId: sending.uploadId, ownerId: sending.ownerId, size: sending.file.length, offset: 0, bytes: sending.file.slice(0, pieceSize), ...change });
    for (const wrong of [{ bytes: sending.file.slice(0, 10) }, { bytes: sending.file }, { offset: 7 }, { offset: -pieceSize }, { offset: NaN }, { size: NaN }, { size: 0 }]) {
      expect(await send(wrong)).toMatchObject({ problem: { code: 'wrong_piece' } });
    }
    expect(await send({ size: largestUpload + 1 })).toEqual({ ok: false, problem: { code: 'too_large' } });
    expect(await findUpload(market.app, sending)).toBeNull();
    await send({});
    expect(await send({ size: 2 * pieceSize, offset: pieceSize })).toMatchObject({ problem: { code: 'wrong_piece' } });
    expect(await thrown(send({ uploadId: '../secrets' }))).toMatchObject({ status: 404 });
  });

  test('is one of twenty at most that wait of one person, also when they all begin at once', async () => {
    const ownerId = randomUUID();
    const begun = await Promise.all(Array.from({ length: 30 }, () => piece({ ...newFile(pieceSize + 1), ownerId }, 0)));
    expect(begun.filter(({ ok }) => ok)).toHaveLength(20);
    expect(begun.filter((each) => !each.ok && each.problem.code === 'too_many_uploads')).toHaveLength(10);
    expect((await piece(newFile(10), 0)).ok).toBe(true);
  });

  test('that nobody takes over is gone after seven days, with its pieces', async () => {
    const old = newFile(pieceSize + 5);
    await sendAll(old);
    later(24 * 7 - 1);
    const fresh = newFile(5);
    await sendAll(fresh);
    await dropOldUploads(market.app);
    expect(await readUpload(market.app, old)).toEqual(old.file);
    later(2);
    await dropOldUploads(market.app);
    expect(await findUpload(market.app, old)).toBeNull();
    expect(await keysOf(`uploads/${old.uploadId}`)).toEqual([]);
    expect(await readUpload(market.app, fresh)).toEqual(fresh.file);
  });
});

describe('a listing that a phone sends', () => {
  let sellerId: string;
  beforeAll(async () => {
    sellerId = (await createSeller(market.app.db, { name: 'Vườn mận cô Sáu' })).id;
  });

  const details = (more: Record<string, string> = {}) =>
    quickProductForm.parse({ productName: 'Mận hồng đào Trung Lương', unit: 'kg', price: '45k', stock: '30', reach: 'region', ...more });
  const photograph = async (color: string) => new Uint8Array(await sharp({ create: { width: 320, height: 320, channels: 3, background: color } }).jpeg().toBuffer());

  /** Three photographs that have come in pieces, each of its colour. */
  async function uploadedPictures() {
    const ownerId = randomUUID();
    const colors = ['#c02020', '#20c020', '#2020c0'];
    const uploads = await Promise.all(colors.map(async (color) => ({ uploadId: randomUUID(), ownerId, file: await photograph(color) })));
    for (const upload of uploads) await sendAll(upload);
    return uploads.map((upload, index) => ({ name: `${index}.jpg`, read: () => readUpload(market.app, upload) }));
  }

  async function listing(more: Partial<Parameters<typeof takeInListing>[1]> = {}) {
    const productId = randomUUID();
    return { sellerId, productId, intakeId: productId, actor: someActor(), details: details(), pictures: await uploadedPictures(), handIn: true, ...more };
  }

  const colorsOf = async ({ productId }: { productId: string }) =>
    (await getSellerProduct(market.app, { sellerId, productId })).pictures.map(({ color }) => ['red', 'green', 'blue'][[1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16)).reduce((best, value, at, all) => (value > (all[best] ?? 0) ? at : best), 0)]);

  test('stands once with all its photographs in their order, however often it is sent', async () => {
    const sent = await listing();
    expect(await takeInListing(market.app, sent)).toEqual({ ok: true, value: { handedIn: true, again: false, missing: [], refused: [] } });
    const before = await getSellerProduct(market.app, sent);
    const entries = await market.app.db.auditEntry.count({ where: { subjectId: sent.productId } });
    expect(await takeInListing(market.app, { ...sent, details: details({ productName: 'Tên khác', groupKey: 'tea' }) })).toMatchObject({ ok: true, value: { again: true } });
    expect(await getSellerProduct(market.app, sent)).toEqual(before);
    expect(await market.app.db.auditEntry.count({ where: { subjectId: sent.productId } })).toBe(entries);
    expect(await colorsOf(sent)).toEqual(['red', 'green', 'blue']);
    expect(before).toMatchObject({ name: 'Mận hồng đào Trung Lương', groupKey: 'fresh-food', reach: 'region', state: 'in_review' });
    expect(before.variants).toMatchObject([{ name: 'kg', price: 45_000, netGrams: 1000, weightGrams: 1000, stock: 30 }]);
  });

  test('stands once when it comes many times at once', async () => {
    const sent = await listing();
    const answers = await Promise.all(Array.from({ length: 5 }, () => takeInListing(market.app, sent)));
    expect(answers.filter((each) => each.ok && !each.value.again)).toHaveLength(1);
    expect(answers.every((each) => each.ok || each.problem.code === 'in_progress')).toBe(true);
    expect(await colorsOf(sent)).toEqual(['red', 'green', 'blue']);
    expect(await market.app.db.variant.count({ where: { productId: sent.productId } })).toBe(1);
    expect(await takeInListing(market.app, sent)).toMatchObject({ value: { again: true } });
  });

  test('that a fault has cut off in the middle is gone on with', async () => {
    const sent = await listing();
    const [first, second, third] = sent.pictures;
    if (!first || !second || !third) throw new Error('three photographs were expected');
    const broken = { ...second, read: () => Promise.reject(new Error('the disk is away')) };
    await expect(takeInListing(market.app, { ...sent, pictures: [first, broken, third] })).rejects.toThrow('the disk is away');
    expect(await colorsOf(sent)).toEqual(['red']);
    expect(await takeInListing(market.app, sent)).toMatchObject({ value: { handedIn: true } });
    expect(await colorsOf(sent)).toEqual(['red', 'green', 'blue']);
  });

  test('that a server has left begun when it fell over is taken up two minutes later', async () => {
    const sent = await listing();
    await market.app.db.listingIntake.create({ data: { id: sent.intakeId, sellerId, productId: sent.productId, begunAt: now } });
    expect(await takeInListing(market.app, sent)).toEqual({ ok: false, problem: { code: 'in_progress' } });
    later(0.05);
    expect(await takeInListing(market.app, sent)).toMatchObject({ value: { again: false, handedIn: true } });
  });

  test('waits for photographs that are not there, and takes no harm from one that is none', async () => {
    const sent = await listing();
    const missing = { name: 'a.jpg', read: () => Promise.resolve(null) };
    expect(await takeInListing(market.app, { ...sent, pictures: [missing] })).toEqual({ ok: false, problem: { code: 'pictures_missing' } });
    const none = { name: 'giấy.pdf', read: () => Promise.resolve(new TextEncoder().encode('%PDF-1.7')) };
    expect(await takeInListing(market.app, { ...sent, pictures: [none, ...sent.pictures] })).toMatchObject({ value: { handedIn: true, refused: [{ code: 'not_a_picture', file: 'giấy.pdf' }] } });
    expect(await colorsOf(sent)).toEqual(['red', 'green', 'blue']);
  });

  test('with an own number that another product has is given back, and can be sent again mended', async () => {
    const row = { name: 'Thùng 5 kg', price: '200k', netGrams: '5 kg', stock: '3' };
    const full = (sku: string) => productForm.parse({ name: 'Mận', groupKey: 'fresh-food', variants: [{ ...row, sku }] });
    expect(await takeInListing(market.app, await listing({ details: full('xc 01') }))).toMatchObject({ ok: true });
    const other = await listing({ details: full('XC01') });
    expect(await takeInListing(market.app, other)).toMatchObject({ ok: false, problem: { code: 'sku_taken', row: 0 } });
    expect(await takeInListing(market.app, { ...other, details: full('XC02') })).toMatchObject({ value: { handedIn: true } });
  });

  test('of another seller is not there', async () => {
    const sent = await listing();
    await takeInListing(market.app, sent);
    const stranger = (await createSeller(market.app.db, { name: 'Hàng xóm' })).id;
    expect(await thrown(takeInListing(market.app, { ...sent, sellerId: stranger }))).toMatchObject({ status: 404 });
    expect(await thrown(takeInListing(market.app, { ...sent, sellerId: stranger, intakeId: randomUUID() }))).toMatchObject({ status: 404 });
    expect((await getSellerProduct(market.app, sent)).state).toBe('in_review');
  });
});

describe('files of photographs', () => {
  test('go a day after nothing names them any more, and no others', async () => {
    const sellerId = (await createSeller(market.app.db, { name: 'Cô Bảy' })).id;
    const own = { sellerId, actor: someActor(), productId: randomUUID() };
    await createProduct(market.app, { ...own, name: 'Bưởi', groupKey: 'fresh-food' });
    const keys: string[] = [];
    for (const color of ['#112233', '#445566']) {
      const bytes = new Uint8Array(await sharp({ create: { width: 400, height: 300, channels: 3, background: color } }).jpeg().toBuffer());
      const added = await addPicture(market.app, { ...own, bytes });
      if (added.ok) keys.push(added.value.key);
    }
    const [gone = '', kept = ''] = keys;
    await removePicture(market.app, { ...own, key: gone });
    now = new Date(Date.now() + 23 * 3_600_000);
    await dropUnusedPictures(market.app);
    expect(await market.app.storage.has(pictureStorageKey(gone, 'facts.json'))).toBe(true);
    later(2);
    expect(await dropUnusedPictures(market.app)).toBe(1);
    expect(await keysOf(`pictures/${gone}`)).toEqual([]);
    expect((await keysOf(`pictures/${kept}`)).length).toBeGreaterThan(2);
  });
});
