import { beforeAll, expect, test } from 'vitest';
import { demoPeople } from '#app/modules/identity/demo-people.ts';
import { seedDemo } from '#seed/demo/seed-demo.ts';
import { openSessionOf } from '#tests/factories/people.ts';
import { servedMarket } from './served-market.ts';

const market = servedMarket();
const cookies: Record<string, string> = {};
let addresses: { as: string; path: string; says: string }[] = [];

/** Every page of the register, claims and papers, on the demonstration. */
beforeAll(async () => {
  const { db } = market.app;
  await seedDemo({ app: market.app, log: () => {}, pictures: false });
  for (const key of ['pineapple', 'department', 'register', 'operator']) {
    const { id } = await db.user.findUniqueOrThrow({ where: { phoneNumber: demoPeople.find((person) => person.key === key)?.phone ?? '' } });
    cookies[key] = await openSessionOf(market.app, { userId: id, secondFactor: true });
  }
  const own = await db.product.findFirstOrThrow({ where: { seller: { slug: 'hop-tac-xa-khom-tan-lap' }, certificates: { some: { confirmed: true } } }, orderBy: { slug: 'asc' } });
  const claim = await db.ocopClaim.findFirstOrThrow({ where: { state: 'open' }, orderBy: { id: 'asc' } });
  const entry = await db.registerEntry.findFirstOrThrow({ where: { sinceVersion: 2 }, orderBy: { key: 'asc' } });
  const list = await db.importRun.findFirstOrThrow({ where: { kind: 'register' } });
  const shown = await db.certificate.findFirstOrThrow({ where: { confirmed: true, scanKey: { not: null }, endsOn: { gt: new Date() } }, include: { product: true }, orderBy: { id: 'asc' } });
  addresses = [
    { as: 'pineapple', path: `/seller/products/${own.id}/papers`, says: 'Sao hiện trên chợ' },
    { as: 'pineapple', path: `/seller/products/${own.id}/claim`, says: 'Mấy sao' },
    { as: 'department', path: '/admin/papers', says: 'Đúng, đã đối chiếu' },
    { as: 'department', path: '/admin/papers?show=soon', says: 'Chứng nhận OCOP' },
    { as: 'department', path: '/admin/papers?show=ended', says: 'hết' },
    { as: 'department', path: '/admin/papers?show=missing', says: 'Thiếu:' },
    { as: 'register', path: '/admin/claims', says: 'Ghép sao' },
    { as: 'register', path: `/admin/claims/${claim.id}?find=sen`, says: 'Đúng là mục này' },
    { as: 'register', path: '/admin/register?when=soon', says: 'món trên chợ' },
    { as: 'register', path: `/admin/register/entry?${new URLSearchParams({ key: entry.key })}`, says: 'Mục này qua các phiên bản' },
    { as: 'register', path: '/admin/register/versions', says: 'Từ phiên bản 1 đến 2' },
    { as: 'register', path: '/admin/register/import', says: 'Toàn bộ danh sách' },
    { as: 'register', path: `/admin/register/import/${list.id}`, says: 'không có trong tệp' },
    { as: 'operator', path: '/admin/settings/papers', says: 'hết hạn thì ngừng bán' },
    { as: 'operator', path: '/admin/settings/papers?group=spices', says: 'Có một trong các giấy này là đủ' },
    { as: '', path: `/p/${shown.product.slug}`, says: 'Theo sổ OCOP của tỉnh, bản 2' },
  ];
}, 240_000);

test('each page opens for those whose it is, in both languages, and says what it is about', async () => {
  for (const { as, path, says } of addresses) {
    const answer = await market.get(path, { cookie: cookies[as] ?? '' });
    const html = await answer.text();
    expect([path, answer.status]).toEqual([path, 200]);
    expect(html.includes(says), `${path} says "${says}"`).toBe(true);
    expect((await market.get(`/en${path}`, { cookie: cookies[as] ?? '' })).status, `/en${path}`).toBe(200);
  }
});

test('the register goes out as a spreadsheet to its keeper only', async () => {
  const file = await market.get('/admin/register/file?format=csv', { cookie: cookies.register ?? '' });
  expect([file.status, (await file.text()).split('\n').length > 100]).toEqual([200, true]);
  expect((await market.get('/admin/register/file?format=csv', { cookie: cookies.department ?? '' })).status).toBe(404);
});
