import { beforeAll, expect, test } from 'vitest';
import { tellOfEnds } from '#app/jobs/tell-of-ends.ts';
import { fixedClock } from '#app/platform/clock.ts';
import { createProduct, createSeller } from '#tests/factories/goods.ts';
import { createPersonWith } from '#tests/factories/people.ts';
import { testApp } from '#tests/setup/test-app.ts';

const clock = fixedClock(new Date('2026-11-21T00:30:00Z'));
const market = testApp({ clock });
let here: string;
let elsewhere: string;

beforeAll(async () => {
  const { db } = market.app;
  const seller = await createSeller(db);
  for (const name of ['Mắm tôm chà', 'Chuối sấy']) await createProduct(db, seller.id, { name, certificate: { stars: 4, issuedOn: '2023-12-22', endsOn: '2026-12-21' } });
  const other = await db.areaUnit.findFirstOrThrow({ where: { level: 'commune', code: '30214', validTo: null } });
  here = (await createPersonWith(market.app, { roles: [{ role: 'commune_officer', areaId: seller.communeId }] })).phone;
  elsewhere = (await createPersonWith(market.app, { roles: [{ role: 'commune_officer', areaId: other.id }] })).phone;
});

const toldTo = (recipient: string) => market.app.db.message.findMany({ where: { recipient } });

test('officers of the commune hear once a day, in one SMS, how many stars and papers there come to their end', async () => {
  await tellOfEnds(market.app);
  await tellOfEnds(market.app);
  const told = await toldTo(here);
  expect(told.map(({ body }) => body)).toEqual([expect.stringContaining('2 sao OCOP, giấy tờ trong địa bàn')]);
  expect(await toldTo(elsewhere)).toEqual([]);
  clock.set(new Date('2026-11-22T00:30:00Z'));
  await tellOfEnds(market.app);
  expect(await toldTo(here)).toHaveLength(1);
});
