import { beforeAll, describe, expect, test } from 'vitest';
import { askReport } from '#app/modules/reports/ask-report.server.ts';
import { closeMonth } from '#app/modules/reports/close-month.server.ts';
import type { ReportContent } from '#app/modules/reports/documents/report-content.ts';
import { parseReportPeriod } from '#app/modules/reports/documents/report-kinds.ts';
import type { ReportKind, ReportPeriod } from '#app/modules/reports/documents/report-kinds.ts';
import { getClosedFigures } from '#app/modules/reports/get-closed-figures.server.ts';
import { getReportFile } from '#app/modules/reports/get-report-file.server.ts';
import { indicatorsFor } from '#app/modules/reports/indicators.ts';
import { keepOrderSums } from '#app/modules/reports/keep-order-sums.server.ts';
import { listReportFiles } from '#app/modules/reports/list-report-files.server.ts';
import { makeReport } from '#app/modules/reports/make-report.server.ts';
import { readReportSheet } from '#app/modules/reports/read-report-sheet.server.ts';
import { restateMonths } from '#app/modules/reports/restate-months.server.ts';
import { fixedClock } from '#app/platform/clock.ts';
import type { Storage } from '#app/platform/storage/storage.server.ts';
import { dayOf, parseVietnamMonth } from '#app/shared/dates.ts';
import type { VietnamMonth } from '#app/shared/dates.ts';
import { someActor } from '#tests/factories/actors.ts';
import { reckonFigures } from '#tests/factories/figures.ts';
import { createProduct, createSeller } from '#tests/factories/goods.ts';
import { createOrder } from '#tests/factories/orders.ts';
import { entryFacts, registerVersion } from '#tests/factories/register.ts';
import { readSheet, sheetNames } from '#tests/factories/sheets.ts';
import { testApp } from '#tests/setup/test-app.ts';

const market = testApp({ clock: fixedClock(new Date('2026-11-21T03:00:00Z')) });
const scope = { areas: [{ id: '2025-07:82' }] };
const month = (text: string) => parseVietnamMonth(text) as VietnamMonth;
const periodOf = (kind: ReportKind, text: string) => parseReportPeriod(kind, text) as ReportPeriod;
const close = (text: string) => closeMonth(market.app, { scope, month: month(text), actor: someActor('Nguyễn Minh Thu') });
const ask = (kind: ReportKind, text: string) => askReport(market.app, { scope, kind, period: periodOf(kind, text), actor: someActor('Nguyễn Minh Thu') });
const open = (reportId: string) => getReportFile(market.app, { scope, reportId });
const third = '2026-Q3';
const orders: string[] = [];

const nextDay = fixedClock(new Date('2026-11-22T03:00:00Z'));

async function made(kind: ReportKind, text: string, clock = market.app.clock): Promise<{ id: string; content: ReportContent }> {
  const asked = await ask(kind, text);
  if (!asked.ok) throw new Error(JSON.stringify(asked.problem));
  await makeReport({ ...app(), storage: market.app.storage, clock }, { reportId: asked.value.id });
  const { content } = await open(asked.value.id);
  if (!content) throw new Error('it was not made');
  return { id: asked.value.id, content };
}
const figureOf = ({ figures }: ReportContent, key: string) => figures?.main.find((each) => each.key === key);

beforeAll(async () => {
  const { db } = market.app;
  const [seller, other] = [await createSeller(db), await createSeller(db, { name: 'Hợp tác xã Sen', communeCode: '28360' })];
  await createProduct(db, seller.id, { name: 'Xoài' });
  for (const [from, day, goods] of [[seller, '2026-05-10', 70_000], [seller, '2026-07-02', 100_000], [seller, '2026-08-20', 250_000], [other, '2026-08-31', 400_000], [seller, '2026-09-30', 30_000]] as const) {
    orders.push((await createOrder(db, from, { placedAt: new Date(`${day}T16:59:59Z`), state: 'delivered', closedAt: new Date(`${day}T20:00:00Z`), goods })).id);
  }
  const held = { subject: 'Hợp tác xã Sen', communeId: seller.communeId };
  await registerVersion(market.app, [
    entryFacts({ ...held, name: 'Hạt sen sấy', stars: 4, decision: '11/QĐ-UBND', issuedOn: dayOf('2025-03-15') }),
    entryFacts({ ...held, name: 'Trà tim sen', groupKey: 'tea', stars: 3, issuedOn: dayOf('2023-09-30') }),
    entryFacts({ ...held, subject: 'Hộ kinh doanh Bảy Tài', name: 'Bánh tráng', stars: 3, issuedOn: dayOf('2026-10-01') }),
    entryFacts({ ...held, name: 'Mứt gừng', stars: 3, issuedOn: dayOf('2023-05-01') }),
  ]);
  await reckonFigures(market.app);
  for (const text of ['2026-07', '2026-09']) await close(text);
});

describe('a report', () => {
  test('of a quarter that is not wholly closed is not made: what lacks is named', async () => {
    expect(await ask('quarter', third)).toEqual({ ok: false, problem: { code: 'open', months: ['2026-08'] } });
    const { choices } = await listReportFiles(market.app, { scope });
    expect(choices.quarter.find(({ period }) => period === third)).toMatchObject({ lacks: ['2026-08'] });
    expect(await market.app.db.reportFile.count()).toBe(0);
  });
});

describe('a report of closed months', () => {
  beforeAll(async () => {
    await close('2026-08');
  });

  test('is asked for twice and made once, and says how far it is', async () => {
    const [first, second] = await Promise.all([ask('quarter', third), ask('quarter', third)]);
    const third_ = await ask('quarter', third);
    expect(first.ok && [first, second, third_].every((asked) => asked.ok && asked.value.id === first.value.id)).toBe(true);
    const reportId = first.ok ? first.value.id : '';
    expect(await open(reportId)).toMatchObject({ state: 'waiting', progress: 0, content: null, sheets: null, askedBy: 'Nguyễn Minh Thu' });
    const jobs = await market.app.db.$queryRaw<{ payload: object }[]>`SELECT payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = 'reports.make'`;
    expect(jobs.map(({ payload }) => payload)).toEqual([{ reportId }]);
    expect(await market.app.db.auditEntry.count({ where: { action: 'report.ask' } })).toBe(1);

    // A worker comes as far as the second spreadsheet and says nothing any more; another one takes the report up. When the first one wakes, it changes nothing.
    const { storage, hangs, wake } = hangingStorage(2);
    const asleep = makeReport({ ...app(), storage }, { reportId });
    await hangs;
    expect(await open(reportId)).toMatchObject({ state: 'making', progress: 4, total: 6 });
    await expect(readReportSheet(market.app, { scope, reportId, locale: 'vi' })).rejects.toMatchObject({ status: 404 });
    await makeReport(market.app, { reportId });
    const done = await open(reportId);
    expect(done).toMatchObject({ state: 'done', progress: 6, total: 6 });
    wake();
    await asleep;
    expect(await open(reportId)).toEqual(done);
    await makeReport(market.app, { reportId });
    expect(await open(reportId)).toEqual(done);
  });

  test('whose making fails says so, and is made when somebody asks again', async () => {
    await Promise.all(['2026-04', '2026-05', '2026-06'].map(close));
    const asked = await ask('quarter', '2026-Q2');
    const reportId = asked.ok ? asked.value.id : '';
    const storage: Storage = { ...market.app.storage, put: () => Promise.reject(new Error('the disk is full')) };
    await expect(makeReport({ ...app(), storage }, { reportId })).rejects.toThrow('the disk is full');
    expect(await open(reportId)).toMatchObject({ state: 'failed', content: null });
    expect(await ask('quarter', '2026-Q2')).toEqual({ ok: true, value: { id: reportId } });
    expect(await open(reportId)).toMatchObject({ state: 'waiting', progress: 0 });
    await makeReport(market.app, { reportId });
    expect((await open(reportId)).state).toBe('done');
  });

  test('holds the closed figures: what happened added up, who sold counted once, and the quarter before where it is closed', async () => {
    const { id, content } = await made('quarter', third);
    const months = await Promise.all(['2026-07', '2026-08', '2026-09'].map((text) => getClosedFigures(market.app, { scope, month: month(text), indicators: indicatorsFor('officers') })));
    const sum = (measure: 'value' | 'transactions') => months.reduce((all, { total }) => all + (total.now[measure] ?? 0), 0);
    expect(sum('value')).toBe(780_000);
    expect(figureOf(content, 'value')).toEqual({ key: 'value', now: sum('value'), before: 70_000, yearBefore: null, restated: null });
    expect(figureOf(content, 'sold')?.now).toBe(2);
    expect(figureOf(content, 'listings')?.now).toBe(months.at(-1)?.total.now.listings ?? null);
    expect(content.against.yearBefore).toEqual({ period: '2025-Q3', lacks: ['2025-07', '2025-08', '2025-09'] });
    expect(content.figures?.districts.reduce((all, { worths }) => all + (worths.value ?? 0), 0)).toBe(sum('value'));
    expect(content.figures?.months.map(({ month: of, worths }) => [of, worths.value])).toEqual([['2026-07', 100_000], ['2026-08', 650_000], ['2026-09', 30_000]]);

    const { bytes, name } = await readReportSheet(market.app, { scope, reportId: id, locale: 'vi' });
    expect(name).toBe('bao-cao-quy_2026-Q3');
    const [cover, ...tables] = sheetNames(bytes);
    expect([cover, tables[0]]).toEqual(['Bìa', 'Bảng 1']);
    const rows = await readSheet(bytes, 1);
    expect(rows.find(([, figure]) => figure?.includes('đồng') && figure.startsWith('Giá trị giao dịch'))?.slice(2, 4)).toEqual([String(sum('value')), '70000']);
    const places = (await Promise.all(tables.map((_, index) => readSheet(bytes, index + 1)))).find(([title]) => title?.[0]?.includes('Theo huyện cũ')) ?? [];
    expect(places.find(([, district]) => district === 'Huyện Cái Bè (Tiền Giang)' || district === 'Huyện Cái Bè')?.at(-1)).toBe(String(sum('value')));
  });

  test('holds the register as it was when the month was closed', async () => {
    const { id, content } = await made('ocop', '2026-09');
    expect(content.ocop?.products.map(({ name, decision, groupKey, onSale }) => [name, decision, groupKey, onSale])).toEqual([['Hạt sen sấy', '11/QĐ-UBND', 'processed-food', false]]);
    expect(content.ocop).toMatchObject({ subjects: 1, kinds: [{ key: 'cooperative', subjects: 1, products: 1 }] });
    await registerVersion(market.app, [entryFacts({ name: 'Khô cá', subject: 'Hộ Ba', communeId: null, issuedOn: dayOf('2026-01-01') })]);
    expect((await made('ocop', '2026-09')).id).toBe(id);
    const { bytes } = await readReportSheet(market.app, { scope, reportId: id, locale: 'en' });
    expect((await readSheet(bytes, 4)).at(-1)).toEqual(['1', 'Hạt sen sấy', 'Hợp tác xã Sen', 'Xã Cái Bè', expect.stringContaining('Cái Bè'), 'Prepared food', '4', '11/QĐ-UBND', expect.stringMatching(/2025/), expect.stringMatching(/2028/), 'No']);
  });

  test('stays as it was made after a late refund, which is told; asked for again, a new one tells both figures', async () => {
    const before = await made('quarter', third);
    const sheet = (await readReportSheet(market.app, { scope, reportId: before.id, locale: 'vi' })).bytes;
    await market.app.db.order.update({ where: { id: orders[2] ?? '' }, data: { state: 'returned' } });
    while ((await keepOrderSums(market.app)) > 0);
    expect(await restateMonths({ ...app(), clock: nextDay })).toBeGreaterThan(0);
    const old = await open(before.id);
    expect(old.content).toEqual(before.content);
    expect(old.since).toEqual(['2026-08']);
    expect((await readReportSheet(market.app, { scope, reportId: before.id, locale: 'vi' })).bytes).toEqual(sheet);

    const { id, content } = await made('quarter', third, nextDay);
    expect(id).not.toBe(before.id);
    expect(figureOf(content, 'value')).toMatchObject({ now: 780_000, restated: 530_000 });
    expect(figureOf(content, 'transactions')).toMatchObject({ restated: null });
    expect(content.figures?.restated.find(({ key }) => key === 'value')).toMatchObject({ month: '2026-08', closed: 650_000, by: -250_000 });
    expect((await open(id)).since).toEqual([]);
  });

  test('that is made cannot be changed or taken away', async () => {
    const { id } = await made('quarter', third);
    await expect(market.app.db.reportFile.update({ where: { id }, data: { madeAt: new Date() } })).rejects.toThrow('history');
    await expect(market.app.db.reportFile.delete({ where: { id } })).rejects.toThrow('history');
  });

  test('is of the whole province: an officer of a former district finds none', async () => {
    const { id } = await made('quarter', third);
    const district = await market.app.db.areaUnit.findFirstOrThrow({ where: { slug: 'huyen-cai-be-tien-giang', level: 'district' } });
    const small = { areas: [{ id: district.id }] };
    await expect(askReport(market.app, { scope: small, kind: 'quarter', period: periodOf('quarter', third), actor: someActor() })).rejects.toMatchObject({ status: 404 });
    for (const look of [() => getReportFile(market.app, { scope: small, reportId: id }), () => readReportSheet(market.app, { scope: small, reportId: id, locale: 'vi' }), () => listReportFiles(market.app, { scope: small })]) await expect(look()).rejects.toMatchObject({ status: 404 });
  });
});

const app = () => ({ db: market.app.db, clock: market.app.clock, log: market.app.log });

/** A storage that takes a file and then, at the nth one, does not come back until it is woken. */
function hangingStorage(nth: number): { storage: Storage; hangs: Promise<void>; wake: () => void } {
  const begun = Promise.withResolvers<void>();
  const woken = Promise.withResolvers<void>();
  let put = 0;
  const storage = Object.assign(Object.create(market.app.storage) as Storage, {
    put: async (key: string, bytes: Uint8Array) => {
      put += 1;
      if (put === nth) {
        begun.resolve();
        await woken.promise;
      }
      await market.app.storage.put(key, bytes);
    },
  });
  return { storage, hangs: begun.promise, wake: () => woken.resolve() };
}
