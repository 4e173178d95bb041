import sharp from 'sharp';
import { beforeEach, describe, expect, test } from 'vitest';
import { getProduct } from '#app/modules/catalog/get-product.server.ts';
import { announceShopProducts } from '#app/modules/catalog/announce-shop-products.server.ts';
import { announceSuspension } from '#app/modules/sellers/announce-suspension.server.ts';
import { answerChecklistItem } from '#app/modules/sellers/answer-checklist-item.server.ts';
import { answerRequest } from '#app/modules/sellers/answer-request.server.ts';
import { applySeller } from '#app/modules/sellers/apply-seller.server.ts';
import { approveSeller } from '#app/modules/sellers/approve-seller.server.ts';
import { askSeller } from '#app/modules/sellers/ask-seller.server.ts';
import { decidePaper } from '#app/modules/sellers/decide-paper.server.ts';
import { getChecklist } from '#app/modules/sellers/get-checklist.server.ts';
import { getSellerToCheck } from '#app/modules/sellers/get-seller-to-check.server.ts';
import { listSellersToCheck } from '#app/modules/sellers/list-sellers-to-check.server.ts';
import { passOnSeller } from '#app/modules/sellers/pass-on-seller.server.ts';
import { refuseSeller } from '#app/modules/sellers/refuse-seller.server.ts';
import { restoreSeller } from '#app/modules/sellers/restore-seller.server.ts';
import { retireChecklistItem } from '#app/modules/sellers/retire-checklist-item.server.ts';
import { saveChecklistItem } from '#app/modules/sellers/save-checklist-item.server.ts';
import { startSuspensions } from '#app/modules/sellers/start-suspensions.server.ts';
import { trustSeller } from '#app/modules/sellers/trust-seller.server.ts';
import { dayOf } from '#app/shared/dates.ts';
import { createProduct } from '#tests/factories/goods.ts';
import { acceptAllPapers, actorNamed, createApplicant, messagesTo, officerOf } from '#tests/factories/sellers.ts';
import { testApp } from '#tests/setup/test-app.ts';

let now = new Date('2026-11-20T03:00:00Z');
const market = testApp({ clock: { now: () => now } });
const groupKeys: string[] = [];
const stateOf = async (id: string) => (await market.app.db.seller.findUniqueOrThrow({ where: { id } })).state;
const household = actorNamed('Hộ Út Lành');

beforeEach(async () => {
  now = new Date('2026-11-20T03:00:00Z');
  await market.app.db.message.deleteMany();
});

async function refusal(attempt: Promise<unknown>): Promise<number> {
  const thrown: unknown = await attempt.then(() => null, (error: unknown) => error);
  if (!(thrown instanceof Response)) throw new Error('nothing was refused');
  return thrown.status;
}

function scan(): Promise<Uint8Array> {
  return sharp({ create: { width: 600, height: 400, channels: 3, background: '#cfc' } }).jpeg().toBuffer();
}

describe('the way of a seller', () => {
  test('leads from the commune to the department to the market, each step told in one sentence and on record', async () => {
    const seller = await createApplicant(market.app.db);
    await acceptAllPapers(market.app.db, seller.id);
    const officer = officerOf([seller.communeId]);
    const decide = { sellerId: seller.id, officer, groupKeys };
    expect(await approveSeller(market.app, decide)).toMatchObject({ problem: { code: 'moved' } });
    expect(await passOnSeller(market.app, decide)).toMatchObject({ ok: true });
    expect(await passOnSeller(market.app, decide)).toMatchObject({ problem: { code: 'moved' } });
    expect(await approveSeller(market.app, decide)).toMatchObject({ ok: true });
    expect(await market.app.db.seller.findUnique({ where: { id: seller.id } })).toMatchObject({ state: 'verified', verifiedAt: now });
    expect(await messagesTo(market.app.db, seller.phone)).toEqual([
      'Xã đã xem xong giấy tờ của Hộ Út Lành và chuyển lên sở duyệt.',
      'Gian hàng Hộ Út Lành đã được duyệt: hàng của bạn lên chợ được rồi.',
    ]);
    const acts = await market.app.db.auditEntry.findMany({ where: { sellerId: seller.id }, orderBy: { id: 'asc' } });
    expect(acts.map(({ action, actorName }) => [action, actorName])).toEqual([['seller.pass_on', 'Võ Thị Lan'], ['seller.approve', 'Võ Thị Lan']]);
  });

  test('is taken once by two officers at the same moment', async () => {
    const seller = await createApplicant(market.app.db);
    await acceptAllPapers(market.app.db, seller.id);
    const decide = { sellerId: seller.id, officer: officerOf([seller.communeId]), groupKeys };
    const both = await Promise.all([passOnSeller(market.app, decide), passOnSeller(market.app, decide)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await messagesTo(market.app.db, seller.phone)).toHaveLength(1);
  });

  test('does not go on while a required paper is missing or not accepted', async () => {
    const seller = await createApplicant(market.app.db);
    const officer = officerOf([seller.communeId]);
    expect(await passOnSeller(market.app, { sellerId: seller.id, officer, groupKeys })).toMatchObject({ problem: { code: 'open_lines' } });
    expect(await answerChecklistItem(market.app, { sellerId: seller.id, actor: household, itemKey: 'identity', value: '', scan: await scan() })).toMatchObject({ ok: true });
    expect(await passOnSeller(market.app, { sellerId: seller.id, officer, groupKeys })).toMatchObject({ problem: { code: 'open_lines' } });
    await decidePaper(market.app, { sellerId: seller.id, officer, itemKey: 'identity', accept: true, note: '' });
    expect(await passOnSeller(market.app, { sellerId: seller.id, officer, groupKeys: ['tea'] })).toMatchObject({ problem: { code: 'open_lines' } });
    expect(await passOnSeller(market.app, { sellerId: seller.id, officer, groupKeys })).toMatchObject({ ok: true });
  });

  test('back from a refusal begins anew once it is mended and sent again', async () => {
    const seller = await createApplicant(market.app.db);
    const officer = officerOf([seller.communeId]);
    expect(await refuseSeller(market.app, { sellerId: seller.id, officer, reason: ' ', from: ['applied'] })).toMatchObject({ problem: { code: 'text_missing' } });
    expect(await refuseSeller(market.app, { sellerId: seller.id, officer, reason: 'Ảnh giấy tờ không đọc được', from: ['applied'] })).toMatchObject({ ok: true });
    expect(await messagesTo(market.app.db, seller.phone)).toEqual(['Gian hàng Hộ Út Lành chưa được duyệt: Ảnh giấy tờ không đọc được. Bạn sửa rồi gửi lại.']);
    expect(await market.app.db.seller.findUnique({ where: { id: seller.id } })).toMatchObject({ state: 'refused', stateReason: 'Ảnh giấy tờ không đọc được' });
    await applySeller(market.app, { sellerId: seller.id, actor: household });
    expect(await market.app.db.seller.findUnique({ where: { id: seller.id } })).toMatchObject({ state: 'applied', stateReason: null });
  });

  test('waits while an officer asks for something, and goes on when the seller says that it is done', async () => {
    const seller = await createApplicant(market.app.db);
    const officer = officerOf([seller.communeId]);
    await askSeller(market.app, { sellerId: seller.id, officer, text: 'chụp lại căn cước cho rõ' });
    expect(await messagesTo(market.app.db, seller.phone)).toEqual(['Chợ Phiên cần Hộ Út Lành bổ sung: chụp lại căn cước cho rõ']);
    expect(await getChecklist(market.app, { sellerId: seller.id, groupKeys })).toMatchObject({ state: 'applied', askedFor: 'chụp lại căn cước cho rõ' });
    await answerRequest(market.app, { sellerId: seller.id, actor: household });
    expect(await getChecklist(market.app, { sellerId: seller.id, groupKeys })).toMatchObject({ state: 'applied', askedFor: null });
  });
});

describe('an officer', () => {
  test('sees and decides only about sellers of their communes: of others, nothing is there', async () => {
    const mine = await createApplicant(market.app.db, { name: 'Hộ gần' });
    const theirs = await createApplicant(market.app.db, { name: 'Hộ xa', communeCode: '30046' });
    const officer = officerOf([mine.communeId]);
    const list = await listSellersToCheck(market.app, { communeIds: officer.communeIds, states: ['applied'], perPage: 500 });
    expect(list.sellers.map(({ id }) => id)).toContain(mine.id);
    expect(list.sellers.map(({ id }) => id)).not.toContain(theirs.id);
    const decide = { sellerId: theirs.id, officer, groupKeys };
    for (const attempt of [
      () => getSellerToCheck(market.app, { sellerId: theirs.id, communeIds: officer.communeIds, groupKeys }),
      () => passOnSeller(market.app, decide),
      () => approveSeller(market.app, decide),
      () => askSeller(market.app, { ...decide, text: 'x' }),
      () => refuseSeller(market.app, { ...decide, reason: 'x', from: ['applied'] }),
      () => announceSuspension(market.app, { ...decide, reason: 'x', startsOn: dayOf('2026-12-01') }),
      () => restoreSeller(market.app, decide),
      () => trustSeller(market.app, { ...decide, trusted: true }),
      () => decidePaper(market.app, { ...decide, itemKey: 'identity', accept: true, note: '' }),
      () => passOnSeller(market.app, { ...decide, sellerId: 'x' }),
    ]) {
      expect(await refusal(attempt())).toBe(404);
    }
    expect(await stateOf(theirs.id)).toBe('applied');
  });

  test('decides nothing about a shop of their own', async () => {
    const seller = await createApplicant(market.app.db);
    await acceptAllPapers(market.app.db, seller.id);
    const decide = { sellerId: seller.id, officer: officerOf([seller.communeId], { ownSellerIds: [seller.id] }), groupKeys };
    for (const attempt of [
      () => passOnSeller(market.app, decide),
      () => askSeller(market.app, { ...decide, text: 'x' }),
      () => trustSeller(market.app, { ...decide, trusted: true }),
      () => decidePaper(market.app, { ...decide, itemKey: 'identity', accept: true, note: '' }),
    ]) {
      expect(await attempt()).toEqual({ ok: false, problem: { code: 'own_shop' } });
    }
    expect(await stateOf(seller.id)).toBe('applied');
  });

  test('finds a seller by a name without accents and by the phone number', async () => {
    const seller = await createApplicant(market.app.db, { name: 'Hộ Đậu Phộng Chị Bảy' });
    await market.app.db.seller.update({ where: { id: seller.id }, data: { phone: '+84977123888' } });
    for (const search of ['dau phong', 'CHỊ BẢY', '0977 123 888']) {
      const { sellers } = await listSellersToCheck(market.app, { communeIds: [seller.communeId], states: ['applied'], search });
      expect(sellers.map(({ id }) => id)).toEqual([seller.id]);
    }
  });

  test('sees who has waited longest first, and those who must answer last', async () => {
    const commune = '30214';
    const [old, fresh, asked] = await Promise.all(['Hộ A', 'Hộ B', 'Hộ C'].map((name) => createApplicant(market.app.db, { name, communeCode: commune })));
    await market.app.db.seller.update({ where: { id: fresh!.id }, data: { appliedAt: new Date('2026-11-19T03:00:00Z') } });
    await market.app.db.seller.update({ where: { id: asked!.id }, data: { appliedAt: new Date('2026-11-01T03:00:00Z'), askedFor: 'căn cước' } });
    const { sellers } = await listSellersToCheck(market.app, { communeIds: [old!.communeId], states: ['applied'] });
    expect(sellers.map(({ name, waitingDays }) => [name, waitingDays])).toEqual([['Hộ A', 10], ['Hộ B', 1], ['Hộ C', 19]]);
  });
});

describe('a paper', () => {
  test('that is a tax code is checked digit by digit, and stands on the seller’s page once it is accepted', async () => {
    const seller = await createApplicant(market.app.db, { kind: 'company' });
    const officer = officerOf([seller.communeId]);
    const send = (value: string) => answerChecklistItem(market.app, { sellerId: seller.id, actor: household, itemKey: 'tax_code', value, scan: null });
    expect(await send('0100109107')).toEqual({ ok: false, problem: { code: 'tax_code' } });
    expect(await send('0100 109 106')).toMatchObject({ ok: true });
    const taxCode = async () => (await market.app.db.seller.findUniqueOrThrow({ where: { id: seller.id } })).taxCode;
    expect(await taxCode()).toBeNull();
    await decidePaper(market.app, { sellerId: seller.id, officer, itemKey: 'tax_code', accept: true, note: '' });
    expect(await taxCode()).toBe('0100109106');
  });

  test('is sent with a photograph or a PDF and nothing else, and again after a refusal that says why', async () => {
    const seller = await createApplicant(market.app.db);
    const officer = officerOf([seller.communeId]);
    const send = (bytes: Uint8Array | null) => answerChecklistItem(market.app, { sellerId: seller.id, actor: household, itemKey: 'identity', value: '', scan: bytes });
    expect(await send(null)).toEqual({ ok: false, problem: { code: 'scan_missing' } });
    expect(await send(new TextEncoder().encode('<svg onload="x">'))).toEqual({ ok: false, problem: { code: 'not_a_scan' } });
    expect(await send(await scan())).toMatchObject({ ok: true });
    expect(await decidePaper(market.app, { sellerId: seller.id, officer, itemKey: 'identity', accept: false, note: '' })).toMatchObject({ problem: { code: 'text_missing' } });
    await decidePaper(market.app, { sellerId: seller.id, officer, itemKey: 'identity', accept: false, note: 'mờ quá' });
    expect(await messagesTo(market.app.db, seller.phone)).toEqual(['Bạn gửi lại giúp "Căn cước của người đứng tên": mờ quá']);
    const line = async () => (await getChecklist(market.app, { sellerId: seller.id, groupKeys })).lines.find(({ item }) => item.key === 'identity');
    expect(await line()).toMatchObject({ state: 'refused', next: 'seller', note: 'mờ quá' });
    await send(await scan());
    expect(await line()).toMatchObject({ state: 'sent', next: 'commune', note: null });
  });

  test('that the list does not know is not there', async () => {
    const seller = await createApplicant(market.app.db);
    expect(await refusal(answerChecklistItem(market.app, { sellerId: seller.id, actor: household, itemKey: 'khong_co', value: 'x', scan: null }))).toBe(404);
  });
});

describe('the list of papers', () => {
  const words = { name: 'Giấy vùng trồng', nameEn: '', hint: '', hintEn: '', kinds: ['farm' as const], groupKeys: ['fresh-food'], required: true, wantsScan: true, position: 7 };

  test('is the operator’s: a line that is added is asked of whom it names, changed, and taken out', async () => {
    const farm = await createApplicant(market.app.db, { kind: 'farm' });
    const operator = actorNamed('Phạm Quốc Bảo');
    const asked = async (groups: string[]) => (await getChecklist(market.app, { sellerId: farm.id, groupKeys: groups })).lines.map(({ item }) => item.name);
    const key = await saveChecklistItem(market.app, { actor: operator, key: null, words });
    expect(await asked(['fresh-food'])).toContain('Giấy vùng trồng');
    expect(await asked(['tea'])).not.toContain('Giấy vùng trồng');
    await saveChecklistItem(market.app, { actor: operator, key, words: { ...words, name: 'Mã số vùng trồng' } });
    expect(await asked(['fresh-food'])).toContain('Mã số vùng trồng');
    await retireChecklistItem(market.app, { actor: operator, key, retired: true });
    expect(await asked(['fresh-food'])).not.toContain('Mã số vùng trồng');
    const acts = await market.app.db.auditEntry.findMany({ where: { subjectKind: 'setting', subjectId: `checklist.${key}` } });
    expect(acts).toHaveLength(3);
  });
});

describe('a suspension', () => {
  const announce = (seller: { id: string; communeId: string }, startsOn: string) =>
    announceSuspension(market.app, { sellerId: seller.id, officer: officerOf([seller.communeId]), reason: 'Bán hàng không đúng nơi làm ra', startsOn: dayOf(startsOn) });

  test('is announced five days ahead at the least, begins by itself on its day, and hides the goods until it is lifted', async () => {
    const seller = await createApplicant(market.app.db, { state: 'verified' });
    const product = await createProduct(market.app.db, seller.id, { name: 'Xoài cát' });
    expect(await announce(seller, '2026-11-24')).toMatchObject({ problem: { code: 'too_soon' } });
    expect(await announce(seller, '2026-11-25')).toMatchObject({ ok: true });
    expect(await announce(seller, '2026-11-30')).toMatchObject({ problem: { code: 'moved' } });
    now = new Date('2026-11-24T16:59:00Z');
    expect(await startSuspensions(market.app)).toBe(0);
    expect((await getProduct(market.app, product.slug)).onSale).toBe(true);
    now = new Date('2026-11-24T17:01:00Z');
    expect(await startSuspensions(market.app)).toBe(1);
    expect(await startSuspensions(market.app)).toBe(0);
    expect(await stateOf(seller.id)).toBe('suspended');
    expect(await refusal(getProduct(market.app, product.slug))).toBe(404);
    expect(await restoreSeller(market.app, { sellerId: seller.id, officer: officerOf([seller.communeId]) })).toMatchObject({ ok: true });
    expect((await getProduct(market.app, product.slug)).onSale).toBe(true);
    expect(await messagesTo(market.app.db, seller.phone)).toEqual([
      'Từ 25/11 gian hàng Hộ Út Lành tạm ngừng bán: Bán hàng không đúng nơi làm ra. Có gì chưa đúng, gọi sở trước ngày đó.',
      'Gian hàng Hộ Út Lành tạm ngừng bán từ hôm nay. Đơn đã nhận bạn vẫn giao.',
      'Gian hàng Hộ Út Lành được bán lại từ bây giờ.',
    ]);
  });

  test('that is dropped before its day never begins', async () => {
    const seller = await createApplicant(market.app.db, { state: 'verified' });
    await announce(seller, '2026-11-25');
    await restoreSeller(market.app, { sellerId: seller.id, officer: officerOf([seller.communeId]) });
    now = new Date('2026-11-26T03:00:00Z');
    expect(await startSuspensions(market.app)).toBe(0);
    expect(await stateOf(seller.id)).toBe('verified');
  });

  test('tells the search of each of the shop’s goods', async () => {
    const seller = await createApplicant(market.app.db, { state: 'verified' });
    const product = await createProduct(market.app.db, seller.id, { name: 'Bưởi da xanh' });
    await market.app.db.productChange.deleteMany();
    await announceShopProducts(market.app, { sellerId: seller.id });
    const changes = await market.app.db.productChange.findMany();
    expect(changes.map(({ productId }) => productId)).toEqual([product.id]);
  });
});

test('no text message of the check is longer than 160 letters, whatever an officer writes', async () => {
  const seller = await createApplicant(market.app.db, { state: 'verified', name: 'Hộ kinh doanh Nguyễn Thị Ngọc Phượng' });
  const officer = officerOf([seller.communeId]);
  await askSeller(market.app, { sellerId: seller.id, officer, text: 'x'.repeat(400) });
  await announceSuspension(market.app, { sellerId: seller.id, officer, reason: 'y'.repeat(400), startsOn: dayOf('2026-12-31') });
  for (const text of await messagesTo(market.app.db, seller.phone)) expect(text.length).toBeLessThanOrEqual(160);
});
