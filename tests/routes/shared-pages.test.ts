import { beforeAll, expect, test } from 'vitest';
import { buildFigures } from '#app/modules/reports/build-figures.server.ts';
import { createSeller } from '#tests/factories/goods.ts';
import { signedInPerson } from '#tests/factories/people.ts';
import { servedMarket } from './served-market.ts';

const market = servedMarket();
const cookies = { one: '', other: '', commune: '' };

beforeAll(async () => {
  const { communeId } = await createSeller(market.app.db);
  await buildFigures(market.app);
  const as = async (role: 'department_officer' | 'commune_officer', areaId: string) => (await signedInPerson(market.app, { roles: [{ role, areaId }] })).cookie;
  cookies.one = await as('department_officer', '2025-07:82');
  cookies.other = await as('department_officer', '2025-07:82');
  cookies.commune = await as('commune_officer', communeId);
});

/** A page without the instant at which it was reckoned. */
async function read(path: string, who: keyof typeof cookies): Promise<string> {
  const answer = await market.get(path, { cookie: cookies[who] });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('cache-control')).toBe('private, no-store');
  return (await answer.text()).replaceAll(/\d\d:\d\d \d+\/\d+\/\d{4}/g, '');
}

test('officers with the same rights are shown the same page, others one of their own', async () => {
  const path = '/admin/reports/targets?year=2026';
  const first = await read(path, 'one');
  expect(first).not.toMatch(/nonce/);
  expect(await read(path, 'other')).toBe(first);
  expect(await read(path, 'commune')).not.toBe(first);
  expect(await read(path, 'one')).toBe(first);
  expect(await read(`/en${path}`, 'one')).not.toBe(first);
});

test('what somebody has changed stands on the next page, and what was typed wrong on that of who typed it', async () => {
  const path = '/admin/reports/targets?year=2026';
  const before = await read(path, 'other');
  const type = (successful: string) => market.send(path, { method: 'POST', body: new URLSearchParams({ successful }), headers: { cookie: cookies.one, 'sec-fetch-site': 'same-origin' } });
  const wrong = await type('-5');
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain('-5');
  expect(await read(path, 'other')).toBe(before);
  expect((await type('4321')).status).toBe(303);
  expect(await read(path, 'other')).toMatch(/4[.,]?321/);
});
