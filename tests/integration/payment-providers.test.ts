import { beforeAll, describe, expect, test } from 'vitest';
import { providers } from '#app/modules/payments/providers.server.ts';
import { cod } from '#app/modules/payments/adapters/cod/cod.server.ts';
import { vietqr } from '#app/modules/payments/adapters/vietqr/vietqr.server.ts';
import { providerContract } from '#tests/contracts/payment-provider.ts';
import { createSeller } from '#tests/factories/goods.ts';
import { createPayableSeller } from '#tests/factories/payments.ts';
import { testApp } from '#tests/setup/test-app.ts';

const market = testApp();
let offered: string[] = [];
let other = '';
beforeAll(async () => {
  offered = [(await createPayableSeller(market.app.db)).seller.id, (await createPayableSeller(market.app.db)).seller.id];
  other = (await createSeller(market.app.db, { name: 'Không tài khoản' })).id;
});

providerContract('Cash', { provider: cod, app: () => market.app, sellers: () => ({ offered, other: null }) });
providerContract('VietQR', { provider: vietqr, app: () => market.app, sellers: () => ({ offered, other }) });

describe('The providers', () => {
  test('have each a key of their own', () => {
    expect(new Set(providers.map(({ key }) => key)).size).toBe(providers.length);
  });
});
