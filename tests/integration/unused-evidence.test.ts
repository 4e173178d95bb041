import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { dropUnusedEvidence } from '#app/modules/disputes/drop-unused-evidence.server.ts';
import { openBuyerDispute } from '#app/modules/disputes/open-dispute.server.ts';
import { storeEvidence } from '#app/modules/returns/store-evidence.server.ts';
import { ask, deliverOne, photograph } from '#tests/factories/returns.ts';
import { testApp } from '#tests/setup/test-app.ts';

let now = new Date();
const market = testApp({ clock: { now: () => now } });

async function filesKept() {
  const keys: string[] = [];
  for await (const { key } of market.app.storage.list('evidence')) keys.push(key);
  return keys.sort();
}

test('A picture that was kept and never named is removed after a day, and those of returns and disputes stay', async () => {
  const pictures = [await photograph(), await photograph({ color: '#3a5a9a' })];
  const returned = await deliverOne(market.app);
  expect(await ask(market.app, returned, { pictures })).toMatchObject({ ok: true });
  const { groupKey, orderId } = await deliverOne(market.app);
  expect(await openBuyerDispute(market.app, { groupKey, orderId, id: randomUUID(), body: 'Hàng hư hết', pictures, address: '203.0.113.21' })).toMatchObject({ ok: true });
  const named = await filesKept();
  expect(named).toHaveLength(4);

  // The process ended here: nothing names the picture.
  expect(await storeEvidence(market.app, [await photograph({ color: '#9a3a3a' })])).toMatchObject({ ok: true });
  expect(await dropUnusedEvidence(market.app)).toBe(0);
  expect(await filesKept()).toHaveLength(5);
  now = new Date(now.getTime() + 25 * 3_600_000);
  expect(await dropUnusedEvidence(market.app)).toBe(1);
  expect(await filesKept()).toEqual(named);
});
