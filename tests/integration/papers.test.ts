import { randomUUID } from 'node:crypto';
import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { beforeAll, describe, expect, test } from 'vitest';
import { getProduct } from '#app/modules/catalog/get-product.server.ts';
import { setPaperRules } from '#app/modules/ocop/set-paper-rules.server.ts';
import { storeScan } from '#app/modules/ocop/store-scan.server.ts';
import { addPaper } from '#app/modules/register/add-paper.server.ts';
import { decidePaper } from '#app/modules/register/decide-paper.server.ts';
import { getProductPapers } from '#app/modules/register/get-product-papers.server.ts';
import { listPapers } from '#app/modules/register/list-papers.server.ts';
import { listUnpaperedProducts } from '#app/modules/register/list-unpapered-products.server.ts';
import { paperForm } from '#app/modules/register/paper-form.ts';
import { removePaper } from '#app/modules/register/remove-paper.server.ts';
import { watchPapers } from '#app/modules/register/watch-papers.server.ts';
import { fixedClock } from '#app/platform/clock.ts';
import { dayOf } from '#app/shared/dates.ts';
import { loader } from '#app/routes/files/scan.ts';
import { someActor } from '#tests/factories/actors.ts';
import { createProduct, createSeller } from '#tests/factories/goods.ts';
import { signedInPerson } from '#tests/factories/people.ts';
import { entryFacts, registerVersion } from '#tests/factories/register.ts';
import { testApp } from '#tests/setup/test-app.ts';

const clock = fixedClock(new Date('2026-11-21T03:00:00Z'));
const market = testApp({ clock });
const actor = someActor();
const officer = someActor('Võ Thị Lan');
let seller: Awaited<ReturnType<typeof createSeller>>;
let here: string[];

beforeAll(async () => {
  seller = await createSeller(market.app.db, { name: 'Hợp tác xã Nem Lai Vung' });
  here = [seller.communeId];
});

const paper = { kind: 'food_safety' as const, number: '12/2025/ATTP', issuer: 'Chi cục An toàn thực phẩm Tiền Giang', issuedOn: dayOf('2025-01-10'), endsOn: dayOf('2027-01-09') };
const scan = async () => {
  const stored = await storeScan(market.app, new TextEncoder().encode('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << >>\n%%EOF\n'));
  return stored.ok ? stored.value.key : '';
};

/** A product with a food-safety paper that has a scan. */
async function papered(name: string) {
  const product = await createProduct(market.app.db, seller.id, { name, group: 'processed-food' });
  const own = { sellerId: seller.id, productId: product.id, actor };
  const scanKey = await scan();
  const added = await addPaper(market.app, { ...own, ...paper, scanKey });
  return { product, own, scanKey, paperId: added.ok ? added.value.id : '' };
}
const stateOf = async (id: string) => (await market.app.db.product.findUniqueOrThrow({ where: { id } })).state;

describe('a paper', () => {
  test('takes any number and an issuer that is no more, and refuses an end before its issue', () => {
    const fields = { kind: 'food_safety', number: 'Số 07 / ATTP – H. Cái Bè', issuer: 'UBND huyện Cái Bè', issuedOn: '2024-05-02', endsOn: '' };
    expect(paperForm.parse(fields)).toMatchObject({ number: 'Số 07 / ATTP – H. Cái Bè', endsOn: null });
    expect(paperForm.safeParse({ ...fields, endsOn: '2024-05-02' }).error?.issues[0]).toMatchObject({ path: ['endsOn'], message: 'ends_before_issue' });
    expect(paperForm.safeParse({ ...fields, issuedOn: '31/2/2024' }).success).toBe(false);
  });

  test('is graded by what proves it: said, scanned, compared by an officer', async () => {
    const { product, own, paperId } = await papered('Nem chua lá vông');
    await addPaper(market.app, { ...own, ...paper, kind: 'self_declaration', scanKey: null });
    expect((await getProduct(market.app, product.slug)).documents.map(({ kind, grade }) => [kind, grade])).toEqual([['food_safety', 'scanned'], ['self_declaration', 'stated']]);
    const waiting = await listPapers(market.app, { communeIds: here, view: 'check' });
    expect(waiting.papers.map(({ id }) => id)).toContain(paperId);
    expect(await decidePaper(market.app, { paperId, communeIds: here, actor: officer, found: { confirmed: true } })).toEqual({ ok: true, value: null });
    expect((await getProduct(market.app, product.slug)).documents[0]).toMatchObject({ grade: 'confirmed', decidedById: officer.userId });
    expect(await decidePaper(market.app, { paperId, communeIds: here, actor: officer, found: { confirmed: true } })).toEqual({ ok: false, problem: { code: 'decided' } });
  });

  test('of another area cannot be decided, nor one of another product removed', async () => {
    const { paperId, own } = await papered('Nem nướng');
    await expect(decidePaper(market.app, { paperId, communeIds: ['2025-07:00004'], actor: officer, found: { confirmed: true } })).rejects.toMatchObject({ status: 404 });
    const { product: other } = await papered('Nem khác');
    await expect(removePaper(market.app, { ...own, productId: other.id, paperId })).rejects.toMatchObject({ status: 404 });
    await expect(addPaper(market.app, { ...own, sellerId: randomUUID(), ...paper, scanKey: null })).rejects.toMatchObject({ status: 404 });
  });

  test('that an officer refuses counts for nothing: buyers do not see it, and what may not be sold without it is held at once', async () => {
    const { product, paperId } = await papered('Nem giả giấy');
    expect(await decidePaper(market.app, { paperId, communeIds: here, actor: officer, found: { confirmed: false, reason: '' } })).toEqual({ ok: false, problem: { code: 'no_reason' } });
    await decidePaper(market.app, { paperId, communeIds: here, actor: officer, found: { confirmed: false, reason: 'Giấy của cơ sở khác.' } });
    expect((await getProduct(market.app, product.slug)).documents).toEqual([]);
    expect(await stateOf(product.id)).toBe('withdrawn');
    expect((await market.app.db.message.findFirstOrThrow({ where: { dedupeKey: `paper:${paperId}:refused:sms` } })).body).toContain('Giấy của cơ sở khác.');
  });

  test('that a listing on sale needs is not removed before the new one is there', async () => {
    const { own, paperId } = await papered('Nem bì');
    expect(await removePaper(market.app, { ...own, paperId })).toEqual({ ok: false, problem: { code: 'needed' } });
    await addPaper(market.app, { ...own, ...paper, number: '13', scanKey: null });
    expect(await removePaper(market.app, { ...own, paperId })).toEqual({ ok: true, value: null });
  });

  test('that has ended is not taken in', async () => {
    const { own } = await papered('Nem cũ');
    expect(await addPaper(market.app, { ...own, ...paper, endsOn: dayOf('2026-11-20'), scanKey: null })).toEqual({ ok: false, problem: { code: 'ended' } });
    expect(await addPaper(market.app, { ...own, ...paper, endsOn: dayOf('2026-11-21'), scanKey: null })).toMatchObject({ ok: true });
  });
});

describe('what a group needs', () => {
  test('is told to the seller and to officers: there, missing, ended', async () => {
    const product = await createProduct(market.app.db, seller.id, { name: 'Nem thiếu giấy', group: 'processed-food' });
    const states = async () => (await getProductPapers(market.app, { sellerId: seller.id, productId: product.id })).needs.map(({ state }) => state);
    expect(await states()).toEqual(['missing', 'missing']);
    await addPaper(market.app, { sellerId: seller.id, productId: product.id, actor, ...paper, scanKey: null });
    expect(await states()).toEqual(['there', 'missing']);
    const { products } = await listUnpaperedProducts(market.app, { communeIds: here });
    expect(products.find(({ id }) => id === product.id)?.lacks.map(({ name }) => name)).toEqual(['Bản tự công bố sản phẩm']);
  });

  test('changes with the operator’s rule, on record, and a held listing returns when the rule lets it', async () => {
    const product = await createProduct(market.app.db, seller.id, { name: 'Trà sen', group: 'tea' });
    await market.app.db.productDocument.create({ data: { ...paper, productId: product.id, issuedOn: new Date('2024-01-01'), endsOn: new Date('2026-11-01') } });
    await watchPapers(market.app);
    expect(await stateOf(product.id)).toBe('on_sale');
    const rule = { name: 'Giấy an toàn thực phẩm', nameEn: null, kinds: ['food_safety' as const] };
    expect(await setPaperRules(market.app, { actor, groupKey: 'tea', rules: [{ ...rule, name: '', staysOnSale: false }] })).toEqual({ ok: false, problem: { code: 'unfinished' } });
    await setPaperRules(market.app, { actor, groupKey: 'tea', rules: [{ ...rule, staysOnSale: false }] });
    expect(await watchPapers(market.app)).toMatchObject({ held: 1 });
    expect(await stateOf(product.id)).toBe('withdrawn');
    await setPaperRules(market.app, { actor, groupKey: 'tea', rules: [{ ...rule, staysOnSale: true }] });
    expect(await watchPapers(market.app)).toMatchObject({ released: 1 });
    expect(await stateOf(product.id)).toBe('on_sale');
    expect(await market.app.db.auditEntry.count({ where: { action: 'setting.change', subjectId: 'papers tea' } })).toBe(2);
  });
});

describe('a scan', () => {
  const open = async (key: string, cookie = '') => {
    const file = key.replace('scans/', '');
    const args: LoaderFunctionArgs = { request: new Request(`http://localhost:3000/files/${file}`, { headers: { cookie } }), params: { file }, context: { app: market.app, nonce: '', clientAddress: '203.0.113.7', failures: [] } };
    return loader(args).catch((thrown: unknown) => thrown as Response);
  };

  test('of a paper opens for its seller and the officers of its area, and is not there for anybody else', async () => {
    const { scanKey } = await papered('Nem có ảnh giấy');
    const stranger = await createSeller(market.app.db, { name: 'Người lạ' });
    const cookieOf = async (roles: Parameters<typeof signedInPerson>[1]) => (await signedInPerson(market.app, roles)).cookie;
    const owner = await open(scanKey, await cookieOf({ roles: [{ role: 'seller_owner', sellerId: seller.id }] }));
    expect([owner.status, owner.headers.get('cache-control'), owner.headers.get('x-content-type-options')]).toEqual([200, 'private, no-store', 'nosniff']);
    expect(owner.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect((await open(scanKey, await cookieOf({ roles: [{ role: 'commune_officer', areaId: seller.communeId }] }))).status).toBe(200);
    expect((await open(scanKey, await cookieOf({ roles: [{ role: 'register_keeper', areaId: '2025-07:82' }] }))).status).toBe(200);
    expect((await open(scanKey)).status).toBe(404);
    expect((await open(scanKey, await cookieOf({ roles: [] }))).status).toBe(404);
    expect((await open(scanKey, await cookieOf({ roles: [{ role: 'seller_owner', sellerId: stranger.id }] }))).status).toBe(404);
    expect((await open(scanKey, await cookieOf({ roles: [{ role: 'commune_officer', areaId: '2025-07:28429' }] }))).status).toBe(404);
    expect((await open(scanKey, await cookieOf({ roles: [{ role: 'commune_officer', areaId: seller.communeId }], secondFactor: false }))).status).toBe(302);
  });

  test('of the register or of a certificate on show opens for everybody, until nothing names it', async () => {
    const scanKey = await scan();
    expect((await open(scanKey)).status).toBe(404);
    const [key = ''] = await registerVersion(market.app, [entryFacts({ name: 'Nem có quyết định', subject: 'HTX', scanKey })]);
    const answer = await open(scanKey);
    expect([answer.status, answer.headers.get('cache-control'), answer.headers.get('content-type')]).toEqual([200, 'public, max-age=300', 'application/pdf']);
    await registerVersion(market.app, [], [key]);
    expect((await open(scanKey)).status).toBe(404);
    const product = await createProduct(market.app.db, seller.id, { name: 'Nem có sao', certificate: { stars: 4 } });
    const own = await scan();
    await market.app.db.certificate.updateMany({ where: { productId: product.id }, data: { scanKey: own } });
    expect((await open(own)).status).toBe(200);
    await market.app.db.certificate.updateMany({ where: { productId: product.id }, data: { confirmed: false } });
    expect((await open(own)).status).toBe(404);
  });

  test('is asked for by its name only: no path leads to other files', async () => {
    for (const name of ['scans/../pictures/x.jpg', '../secret.pdf', 'x.pdf', `${randomUUID()}.svg`, `${randomUUID()}.pdf`]) expect((await open(name)).status).toBe(404);
  });
});
