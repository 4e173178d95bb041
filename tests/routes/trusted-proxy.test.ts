import { expect, test } from 'vitest';
import { readConnections } from '#app/platform/connections.server.ts';
import { servedMarket } from './served-market.ts';

const behindProxy = servedMarket({ trustedProxies: readConnections({ TRUSTED_PROXIES: '127.0.0.1' }).trustedProxies });
const alone = servedMarket();

const ask = (market: typeof alone, phone: string, forwarded: string) =>
  market.send('/sign-in', { method: 'POST', body: new URLSearchParams({ do: 'code', phone }), headers: { 'x-forwarded-for': forwarded } });

async function askedFrom(market: typeof alone): Promise<number> {
  const rows = await market.app.db.phoneCode.findMany({ select: { source: true } });
  return new Set(rows.map(({ source }) => source)).size;
}

test('behind a trusted proxy two readers are two, and what a reader writes into the header itself counts for nothing', async () => {
  for (const [phone, forwarded] of [['0901000001', '203.0.113.7'], ['0901000002', '198.51.100.9'], ['0901000003', '192.0.2.1, 198.51.100.9']] as const) {
    expect((await ask(behindProxy, phone, forwarded)).status).toBe(303);
  }
  expect(await askedFrom(behindProxy)).toBe(2);
});

test('without one, everybody at a connection is one reader, whatever they claim', async () => {
  for (const [phone, forwarded] of [['0901000001', '203.0.113.7'], ['0901000002', '198.51.100.9']] as const) expect((await ask(alone, phone, forwarded)).status).toBe(303);
  expect(await askedFrom(alone)).toBe(1);
});
