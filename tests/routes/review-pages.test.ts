import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { beforeAll, describe, expect, test } from 'vitest';
import { submitProduct } from '#app/modules/catalog/submit-product.server.ts';
import * as listing from '#app/routes/admin/listing.tsx';
import * as settings from '#app/routes/admin/listing-settings.tsx';
import * as listings from '#app/routes/admin/listings.tsx';
import * as takedowns from '#app/routes/admin/takedowns.tsx';
import { someActor } from '#tests/factories/actors.ts';
import { createProduct, createSeller } from '#tests/factories/goods.ts';
import { signedInPerson } from '#tests/factories/people.ts';
import { waitingVersion } from '#tests/factories/reviews.ts';
import { testApp } from '#tests/setup/test-app.ts';

const market = testApp();
const cookies = { commune: '', department: '', operator: '', seller: '' };
let seller: Awaited<ReturnType<typeof createSeller>>;

beforeAll(async () => {
  seller = await createSeller(market.app.db, { name: 'Lò cốm cô Ba' });
  cookies.commune = (await signedInPerson(market.app, { roles: [{ role: 'commune_officer', areaId: seller.communeId }] })).cookie;
  cookies.department = (await signedInPerson(market.app, { roles: [{ role: 'department_officer', areaId: '2025-07:82' }] })).cookie;
  cookies.operator = (await signedInPerson(market.app, { roles: [{ role: 'operator' }] })).cookie;
  cookies.seller = (await signedInPerson(market.app, { roles: [{ role: 'seller_owner', sellerId: seller.id }] })).cookie;
});

type Page = { loader: (args: LoaderFunctionArgs) => Promise<Response>; action: (args: ActionFunctionArgs) => Promise<unknown> };

async function ask(page: unknown, path: string, cookie: string, { form, params = {} }: { form?: Record<string, string>; params?: Record<string, string> } = {}): Promise<Response> {
  const { loader, action } = page as Page;
  const request = new Request(`http://localhost:3000${path}`, { headers: { cookie }, ...(form && { method: 'POST', body: new URLSearchParams(form) }) });
  const answer: unknown = await (form ? action : loader)({ request, params, context: { app: market.app, nonce: '', clientAddress: '203.0.113.7', failures: [] } }).catch((error: unknown) => error);
  if (answer instanceof Response) return answer;
  throw answer;
}

async function handedIn(name: string) {
  const { id: productId } = await createProduct(market.app.db, seller.id, { name, state: 'draft' });
  await market.app.db.product.update({ where: { id: productId }, data: { publishedAt: null } });
  await market.app.db.productPicture.create({ data: { productId, position: 0, key: 'd'.repeat(40), width: 640, height: 640, color: '#ffffff' } });
  await submitProduct(market.app, { sellerId: seller.id, productId, actor: someActor() });
  return { productId, versionId: (await waitingVersion(market.app, productId)).id };
}
const stateOf = async (id: string) => (await market.app.db.product.findUniqueOrThrow({ where: { id } })).state;

describe('the pages of reviewers', () => {
  test('are hidden from sellers, and takedowns and settings from reviewers of a commune', async () => {
    for (const page of [listings, takedowns, settings]) expect((await ask(page, '/admin/x', cookies.seller)).status).toBe(404);
    for (const page of [takedowns, settings]) expect((await ask(page, '/admin/x', cookies.commune)).status).toBe(404);
    expect((await ask(settings, '/admin/settings/listings', cookies.department)).status).toBe(404);
    for (const [page, cookie] of [[listings, cookies.commune], [takedowns, cookies.department], [settings, cookies.operator]] as const) expect((await ask(page, '/admin/x', cookie)).status).toBe(200);
  });

  test('approve what is ticked and say what was done', async () => {
    const { productId, versionId } = await handedIn('Cốm dẹp');
    const answer = await ask(listings, '/en/admin/listings?kind=new', cookies.commune, { form: { version: versionId } });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/en/admin/listings?kind=new&approved=1']);
    expect(await stateOf(productId)).toBe('on_sale');
    const again = await ask(listings, '/admin/listings', cookies.commune, { form: { version: versionId } });
    expect(new URL(again.headers.get('location') ?? '', 'http://x').searchParams.getAll('left')).toEqual(['Cốm dẹp']);
  });

  test('send one back only with a reason out of the list', async () => {
    const { productId, versionId } = await handedIn('Cốm nếp');
    const decide = (form: Record<string, string>) => ask(listing, `/admin/listings/${versionId}`, cookies.commune, { form, params: { versionId } });
    expect((await ask(listing, '/admin/listings/x', cookies.commune, { params: { versionId } })).status).toBe(200);
    for (const reason of ['', 'because', 'other']) expect((await decide({ do: 'refuse', reason, words: ' ' })).status).toBe(422);
    expect(await stateOf(productId)).toBe('in_review');
    expect((await decide({ do: 'refuse', reason: 'name_unclear', words: '' })).status).toBe(303);
    expect(await stateOf(productId)).toBe('draft');
    expect((await decide({ do: 'approve' })).status).toBe(409);
  });

  test('take a listing down in one step, keeping what was typed where something is missing', async () => {
    const { id: productId } = await createProduct(market.app.db, seller.id, { name: 'Cốm sai nhãn' });
    const typed = { productId, authority: 'Sở Y tế', reference: '1/SYT', reason: '', receivedAt: '2026-01-01T08:00' };
    const missing = await ask(takedowns, '/admin/takedowns', cookies.department, { form: { ...typed, do: 'now' } });
    expect([missing.status, await missing.json()]).toEqual([422, { typed, problem: null, missing: ['reason'] }]);
    const done = await ask(takedowns, '/admin/takedowns', cookies.department, { form: { ...typed, reason: 'Sai nhãn', do: 'now' } });
    expect([done.status, done.headers.get('location')]).toEqual([303, '/admin/takedowns?done=taken_down']);
    expect(await stateOf(productId)).toBe('taken_down');
    expect(await market.app.db.takedown.findFirst({ where: { productId } })).toMatchObject({ receivedAt: new Date('2026-01-01T01:00:00Z'), dueAt: new Date('2026-01-02T01:00:00Z') });
  });
});
