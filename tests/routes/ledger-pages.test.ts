import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { beforeAll, describe, expect, test } from 'vitest';
import { loader as readComparisonFile } from '#app/routes/admin/comparison-csv.ts';
import { action as actOnMoney } from '#app/routes/admin/money.tsx';
import { action as actOnSeller } from '#app/routes/admin/money-seller.tsx';
import { action as actOnCommissions, loader as readCommissions } from '#app/routes/admin/money-commissions.tsx';
import { action as actOnBatch, loader as readBatch } from '#app/routes/admin/money-payout.tsx';
import { loader as readBatchFile } from '#app/routes/admin/money-payout-file.ts';
import { action as actOnPayouts } from '#app/routes/admin/money-payouts.tsx';
import { action as actOnTax } from '#app/routes/admin/money-tax.tsx';
import { loader as readTaxFile } from '#app/routes/admin/money-tax-file.ts';
import { loader as readBalance } from '#app/routes/seller/balance.tsx';
import { loader as readBalanceFile } from '#app/routes/seller/balance-file.ts';
import { loader as readTaxStatement } from '#app/routes/seller/balance-tax-file.ts';
import { listCommissions } from '#app/modules/ledger/list-commissions.server.ts';
import { fixedClock } from '#app/platform/clock.ts';
import { readSpreadsheet } from '#app/platform/spreadsheet/read-spreadsheet.server.ts';
import { dayOf } from '#app/shared/dates.ts';
import { createProduct } from '#tests/factories/goods.ts';
import { createPayee, sellByCard } from '#tests/factories/ledger.ts';
import { signedInPerson } from '#tests/factories/people.ts';
import { testApp } from '#tests/setup/test-app.ts';

const market = testApp({ clock: fixedClock(new Date('2026-11-21T03:00:00Z')) });
let seller: Awaited<ReturnType<typeof createPayee>>;
let code = '';
const cookies = { owner: '', finance: '', operator: '' };

beforeAll(async () => {
  const { app } = market;
  seller = await createPayee(app.db, { name: 'Hộ Út Lành' });
  ({ code } = await sellByCard(app.db, seller, { goods: 400_000, commissionBp: 500 }));
  cookies.owner = (await signedInPerson(app, { roles: [{ role: 'seller_owner', sellerId: seller.id }] })).cookie;
  cookies.finance = (await signedInPerson(app, { roles: [{ role: 'finance_officer', areaId: '2025-07:82' }] })).cookie;
  cookies.operator = (await signedInPerson(app, { roles: [{ role: 'operator' }] })).cookie;
});

const contextOf = () => ({ app: market.app, nonce: '', clientAddress: '203.0.113.7', failures: [] });
type Loader = (args: LoaderFunctionArgs) => Promise<Response>;
type Action = (args: ActionFunctionArgs) => Promise<Response>;

async function get(loader: unknown, path: string, cookie: string, params: Record<string, string> = {}): Promise<Response> {
  return (loader as Loader)({ request: new Request(`http://localhost:3000${path}`, { headers: { cookie } }), params, context: contextOf() });
}

async function post(action: unknown, fields: Record<string, string | File>, cookie: string, params: Record<string, string> = {}): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return (action as Action)({ request: new Request('http://localhost:3000/admin/money', { method: 'POST', body, headers: { cookie } }), params, context: contextOf() });
}

const rowsOf = async (response: Response) => {
  const table = await readSpreadsheet(new Uint8Array(await response.arrayBuffer()));
  if (!table.ok) throw new Error(table.problem.code);
  return table.value.rows.map(({ cells }) => cells);
};

describe('a seller', () => {
  test('sees its balance, and each line with its order and what it is made of', async () => {
    const data = (await (await get(readBalance, '/seller/balance', cookies.owner)).json()) as { balance: { counted: number }; lines: { kind: string; orderId: string; amount: number; parts: object }[]; codes: Record<string, string> };
    expect(data.balance.counted).toBe(374_000);
    expect(data.lines).toMatchObject([{ kind: 'sale', amount: 374_000, parts: { goods: 400_000, commission: -20_000, vat: -4_000, income_tax: -2_000 } }]);
    expect(data.codes[data.lines[0]?.orderId ?? '']).toBe(code);
  });

  test.each(['xlsx', 'csv'])('takes the lines and the tax of a month home as %s', async (format) => {
    const lines = await rowsOf(await get(readBalanceFile, `/seller/balance/file?month=2026-11&format=${format}`, cookies.owner));
    expect(lines[0]).toContain('Đơn hàng');
    expect(lines[2]).toEqual(expect.arrayContaining(['Bán xong đơn', code, '400000', '374000']));
    const tax = await rowsOf(await get(readTaxStatement, `/seller/balance/tax/file?month=2026-11&format=${format}`, cookies.owner));
    expect(tax[1]).toEqual(expect.arrayContaining([code, '400000', '4000', '2000']));
  });
});

describe('the finance officer', () => {
  test('takes the month’s list for the tax office', async () => {
    const rows = await rowsOf(await get(readTaxFile, '/admin/money/tax/file?month=2026-11', cookies.finance));
    expect(rows[1]).toEqual(expect.arrayContaining(['Hộ Út Lành', 'Hộ sản xuất', '400000', '4000', '2000', '6000']));
    expect(rows.at(-1)).toEqual(expect.arrayContaining(['Cộng cả tháng', '400000']));
  });

  test('takes what the nights have found as a file under a name in the language of the page', async () => {
    for (const [lang, name, head] of [['vi', 'doi-chieu', 'Ngày'], ['en', 'comparison', 'Day']] as const) {
      const file = await get(readComparisonFile, `/admin/comparison.csv?from=2026-11-14&to=2026-11-21&lang=${lang}`, cookies.finance);
      expect([file.headers.get('content-disposition'), file.headers.get('cache-control')]).toEqual([`attachment; filename="${name}_2026-11-14_2026-11-21.csv"`, 'private, no-store']);
      expect((await rowsOf(file))[0]?.[0]).toBe(head);
    }
  });

  test('proposes payouts, closes the batch, takes the file, and matches the statement', async () => {
    const proposed = await post(actOnPayouts, { do: 'propose' }, cookies.finance);
    expect(proposed.status).toBe(303);
    const id = proposed.headers.get('location')?.split('/').at(-1) ?? '';
    await expect(get(readBatchFile, `/admin/money/payouts/${id}/file`, cookies.finance, { id })).rejects.toMatchObject({ status: 409 });
    expect((await post(actOnBatch, { do: 'send' }, cookies.finance, { id })).status).toBe(303);
    const [, row] = await rowsOf(await get(readBatchFile, `/admin/money/payouts/${id}/file?format=csv`, cookies.finance, { id }));
    expect(row?.[5]).toBe('374000');
    const statement = new File([`Nội dung,Ghi nợ,Ghi có\n${row?.at(-1)},374000,\n`], 'sao-ke.csv');
    const matched = await post(actOnPayouts, { do: 'match', file: statement }, cookies.finance);
    expect(await matched.json()).toMatchObject({ match: { paid: 1, failed: 0, open: [] } });
    const { batch } = (await (await get(readBatch, `/admin/money/payouts/${id}`, cookies.finance, { id })).json()) as { batch: { payouts: { state: string }[] } };
    expect(batch.payouts.map(({ state }) => state)).toEqual(['paid']);
    expect((await post(actOnPayouts, { do: 'match' }, cookies.finance)).status).toBe(422);
    expect((await post(actOnPayouts, { do: 'propose' }, cookies.finance)).status).toBe(422);
  });

  test('enters card money and a pay-in, and is told beside the field what is wrong', async () => {
    const key = '0199aa00-0000-4000-8000-000000000001';
    expect((await post(actOnMoney, { key, holder: 'stripe', amount: '1.000.000.000', note: 'STRIPE' }, cookies.finance)).status).toBe(422);
    expect((await post(actOnMoney, { key, holder: 'stripe', amount: '390.000', fee: '10.000', note: 'STRIPE PAYOUT' }, cookies.finance)).status).toBe(303);
    const wrong = await post(actOnSeller, { key, amount: 'mười', note: 'abc' }, cookies.finance, { id: seller.id });
    expect([wrong.status, await wrong.json()]).toMatchObject([422, { problem: 'amount', typed: { amount: 'mười' } }]);
    expect((await post(actOnSeller, { key, amount: '10.000', note: 'nop phi' }, cookies.finance, { id: seller.id })).status).toBe(303);
  });
});

describe('commission', () => {
  const typed = { do: 'set', groupKey: '', sellerSlug: '', productSlug: '', percent: '5', validFrom: '2026-11-21' };
  const rateOn = async (day: string, product: { id: string }) => (await listCommissions(market.app.db, [{ sellerId: seller.id, groupKey: 'fresh-food', productId: product.id }], dayOf(day)))[0];

  test('is set for all, a group, a seller, its group and a product; the rule that names most counts, from its day on', async () => {
    const product = await createProduct(market.app.db, seller.id, { name: 'Xoài' });
    const steps: [Record<string, string>, number][] = [
      [{ percent: '5' }, 500], [{ groupKey: 'fresh-food', percent: '4,5' }, 450], [{ sellerSlug: `/sellers/${seller.slug}`, percent: '3' }, 300],
      [{ sellerSlug: seller.slug, groupKey: 'fresh-food', percent: '2.25' }, 225], [{ productSlug: `https://cho.example/p/${product.slug}?a=1`, percent: '0' }, 0],
    ];
    for (const [fields, rate] of steps) {
      expect((await post(actOnCommissions, { ...typed, ...fields }, cookies.finance)).status).toBe(303);
      expect(await rateOn('2026-11-21', product)).toBe(rate);
    }
    expect(await rateOn('2026-11-20', product)).toBe(0);
    await post(actOnCommissions, { ...typed, productSlug: product.slug, percent: '7', validFrom: '2026-12-01' }, cookies.finance);
    expect([await rateOn('2026-11-30', product), await rateOn('2026-12-01', product)]).toEqual([0, 700]);
    const { rules } = (await (await get(readCommissions, '/admin/money/commissions', cookies.operator)).json()) as { rules: { id: string; rateBp: number; when: string }[] };
    expect(rules.map(({ rateBp, when }) => `${rateBp} ${when}`)).toEqual(['500 now', '450 now', '300 now', '225 now', '700 later', '0 now']);
    await post(actOnCommissions, { do: 'end', ruleId: rules[4]?.id ?? '' }, cookies.operator);
    await post(actOnCommissions, { do: 'end', ruleId: rules[0]?.id ?? '' }, cookies.operator);
    expect(await market.app.db.auditEntry.groupBy({ by: ['action'], where: { action: { startsWith: 'commission.' } }, _count: true, orderBy: { action: 'asc' } })).toMatchObject([{ action: 'commission.end', _count: 2 }, { action: 'commission.set', _count: 6 }]);
  });

  test.each([
    [{ percent: '51' }, 'percent'], [{ percent: 'năm' }, 'percent'], [{ validFrom: '2026-11-20' }, 'day_past'], [{ validFrom: '' }, 'day'], [{ groupKey: 'no' }, 'group'], [{ sellerSlug: 'khong-co' }, 'seller'], [{ productSlug: 'khong-co' }, 'product'],
  ])('is refused for %j with “%s”, with what was typed', async (fields, problem) => {
    const answer = await post(actOnCommissions, { ...typed, ...fields }, cookies.finance);
    expect([answer.status, await answer.json()]).toMatchObject([422, { problem, typed: fields }]);
  });
});

test('a product has the tax class of its group until the finance officer gives it another, on record', async () => {
  const product = await createProduct(market.app.db, seller.id, { name: 'Cam sành' });
  const classOf = async () => (await market.app.db.product.findUniqueOrThrow({ where: { id: product.id } })).taxClass;
  expect(await classOf()).toBeNull();
  expect((await post(actOnTax, { productId: product.id, taxClass: 'goods' }, cookies.finance)).status).toBe(303);
  expect(await classOf()).toBe('goods');
  await post(actOnTax, { productId: product.id, taxClass: '' }, cookies.operator);
  expect(await classOf()).toBeNull();
  expect(await market.app.db.auditEntry.count({ where: { action: 'tax_class.set', subjectId: product.id } })).toBe(2);
  await expect(post(actOnTax, { productId: product.id, taxClass: 'gold' }, cookies.finance)).rejects.toMatchObject({ status: 400 });
});
