import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parseRegisterYear } from '#app/modules/households/household.ts';
import { householdsImport } from '#app/modules/households/households-import.server.ts';
import { listAbsentHouseholds } from '#app/modules/households/list-absent-households.server.ts';
import { listYearHouseholds } from '#app/modules/households/list-year-households.server.ts';
import { removeAbsentHouseholds } from '#app/modules/households/remove-absent-households.server.ts';
import { applyImport } from '#app/modules/imports/apply-import.server.ts';
import { confirmImport } from '#app/modules/imports/confirm-import.server.ts';
import { getImportRun } from '#app/modules/imports/get-import-run.server.ts';
import { readImport } from '#app/modules/imports/read-import.server.ts';
import { startImport } from '#app/modules/imports/start-import.server.ts';
import { writeTemplate } from '#app/modules/imports/write-template.server.ts';
import { fixedClock } from '#app/platform/clock.ts';
import { dayOf } from '#app/shared/dates.ts';
import { someActor } from '#tests/factories/actors.ts';
import { closedCommune } from '#tests/factories/areas.ts';
import { createApplicant } from '#tests/factories/sellers.ts';
import { testApp } from '#tests/setup/test-app.ts';

const market = testApp({ clock: fixedClock(new Date('2026-11-21T03:00:00Z')) });
const actor = { ...someActor('Nguyễn Minh Thu'), userId: randomUUID() };
const own = { kind: 'households', sellerId: null } as const;
const header = 'Mã hộ,Chủ hộ,Xã/phường,Điện thoại,Ngày tập huấn,Nội dung tập huấn';
type Cells = Partial<Record<'name' | 'commune' | 'phone' | 'trained' | 'training', string>>;
const row = (code: string, { name = `Hộ ${code}`, commune = 'Xã Cái Bè', phone = '', trained = '', training = '' }: Cells = {}) => [code, name, commune, phone, trained, training].map((cell) => `"${cell}"`).join(',');
const caiBe = '2025-07:28360';
let other: { id: string; fullName: string };

beforeAll(async () => {
  const { db } = market.app;
  const commune = await db.areaUnit.findUniqueOrThrow({ where: { id: caiBe } });
  other = await db.areaUnit.findFirstOrThrow({ where: { level: 'commune', formerDistrictId: commune.formerDistrictId, validTo: null, id: { not: caiBe } }, orderBy: { code: 'asc' } });
  await closedCommune(db, '99101', [caiBe], commune.formerDistrictId ?? '');
  await closedCommune(db, '99102', [caiBe, other.id], commune.formerDistrictId ?? '');
});
beforeEach(async () => void (await market.app.db.household.deleteMany()));

type Send = { year?: number; scope?: 'addition' | 'whole'; write?: boolean; head?: string };

/** Sends a list as an officer does and reads it; `write` = the officer has seen the preview and says yes. */
async function send(lines: string[], { year = 2026, scope = 'addition', write = true, head = header }: Send = {}) {
  const started = await startImport(market.app, { ...own, id: randomUUID(), actor, file: { name: 'ho.csv', bytes: new TextEncoder().encode([head, ...lines].join('\n')) }, zip: null, options: { year: String(year), scope } });
  if (!started.ok) throw new Error(started.problem.code);
  const { runId } = started.value;
  await readImport(market.app, householdsImport, runId);
  const confirmed = write ? await confirmImport(market.app, { ...own, runId, actor, wholly: true }) : null;
  if (confirmed?.ok) await applyImport(market.app, householdsImport, runId);
  const run = await market.app.db.importRun.findUniqueOrThrow({ where: { id: runId }, include: { rows: { orderBy: { number: 'asc' } } } });
  return { ...run, refused: confirmed && !confirmed.ok ? confirmed.problem.code : null };
}

const faultsOf = ({ rows }: Awaited<ReturnType<typeof send>>) => rows.flatMap(({ number, faults }) => ((faults ?? []) as { column: string; code: string }[]).map(({ column, code }) => `${number} ${column}: ${code}`));
async function told({ id }: { id: string }, number: number): Promise<string> {
  const run = await getImportRun(market.app, householdsImport, { ...own, runId: id, show: 'wrong', page: 1, locale: 'vi' });
  return run.rows.find((each) => each.number === number)?.faults.map(({ text }) => text).join(' ') ?? '';
}
const stored = (year = 2026) => market.app.db.household.findMany({ where: { year }, orderBy: { code: 'asc' }, select: { code: true, name: true, communeId: true, phone: true, trainedOn: true, training: true } });
const codes = async (year?: number) => (await stored(year)).map(({ code }) => code);

describe('a list of households', () => {
  test('is written once, and the same list again changes nothing', async () => {
    const lines = [row('a-1', { phone: '0901 234 567', trained: '15/3/2026', training: 'Đăng hàng' }), row('A-2')];
    expect(await send(lines)).toMatchObject({ state: 'done', fresh: 2, wrong: 0 });
    expect(await stored()).toMatchObject([{ code: 'A-1', name: 'Hộ a-1', communeId: caiBe, phone: '+84901234567', trainedOn: new Date('2026-03-15'), training: 'Đăng hàng' }, { code: 'A-2', phone: null, trainedOn: null, training: '' }]);
    expect(await send(lines)).toMatchObject({ state: 'preview', same: 2, refused: 'nothing' });
    expect(await send(lines, { year: 2025 })).toMatchObject({ state: 'done', fresh: 2 });
    expect(await codes(2025)).toEqual(['A-1', 'A-2']);
    expect(await market.app.db.auditEntry.findMany({ where: { action: 'household.import' } })).toHaveLength(2);
  });

  test('sent again replaces what changed, keeps what an empty cell says nothing of, and empties where a dash stands', async () => {
    await send([row('A1', { phone: '0901234567', training: 'Đăng hàng', trained: '1/3/2026' }), row('A2', { phone: '0901234568' })]);
    expect(await send([row('A1', { name: 'Tên mới' }), row('A2', { name: 'Hộ A2', phone: '-' })])).toMatchObject({ changed: 2 });
    expect(await stored()).toMatchObject([{ name: 'Tên mới', phone: '+84901234567', training: 'Đăng hàng', trainedOn: new Date('2026-03-01') }, { name: 'Hộ A2', phone: null }]);
  });

  test('names everything that is wrong by its line, and writes no row as long as one is', async () => {
    const run = await send([
      row('A1'), row('A2', { commune: 'Xã Không Đâu' }), row('A3', { phone: '123' }), row('A4', { trained: '31/02/2026' }), row('A5', { trained: '22/11/2026' }), row('A6', { name: '' }), row('A1', { name: 'Người khác' }), row('?!'),
      row('A7', { commune: 'Xã Cũ 99102' }),
    ]);
    expect(faultsOf(run)).toEqual(['3 commune: not_in_list', '4 phone: not_a_phone', '5 trained: not_a_day', '6 trained: in_future', '7 name: missing', '8 code: twice', '9 code: code', '10 commune: split']);
    expect(await told(run, 3)).toContain('Xã Không Đâu');
    expect(await told(run, 10)).toContain(`Xã Cái Bè`);
    expect(await told(run, 10)).toContain(other.fullName);
    expect(run).toMatchObject({ state: 'preview', refused: 'wrong_rows' });
    expect(await codes()).toEqual([]);
    expect(await getImportRun(market.app, householdsImport, { ...own, runId: run.id, show: null, page: 1, locale: 'vi' })).toMatchObject({ held: true });
  });

  test('takes a commune by name or code, also a former one that went into one as a whole', async () => {
    await send([row('A1', { commune: 'cai be' }), row('A2', { commune: '28360' }), row('A3', { commune: 'Xã Cũ 99101' }), row('A4', { commune: '99101' })]);
    expect((await stored()).map(({ communeId }) => communeId)).toEqual([caiBe, caiBe, caiBe, caiBe]);
  });

  test('refuses a household that stands in another commune of the year, and not one of another year', async () => {
    await send([row('A1')]);
    const run = await send([row('A1', { commune: other.fullName }), row('A2')]);
    expect(faultsOf(run)).toEqual(['2 commune: elsewhere']);
    expect(await told(run, 2)).toContain('Xã Cái Bè');
    expect(await send([row('A1', { commune: other.fullName })], { year: 2025 })).toMatchObject({ state: 'done', fresh: 1 });
  });

  test('refuses one household under two codes: the same number and name in the file or in the year', async () => {
    const anh = { name: 'Trần Văn Anh', phone: '0901234567' };
    expect(faultsOf(await send([row('A1', anh), row('A2', { ...anh, name: 'tran van anh' })]))).toEqual(['3 code: same_household']);
    await send([row('A1', anh)]);
    expect(faultsOf(await send([row('A9', anh)]))).toEqual(['2 code: same_household']);
    expect(await send([row('A9', { ...anh, name: 'Trần Thị Em' })])).toMatchObject({ state: 'done', fresh: 1 });
  });

  test('of another year than was chosen is refused, and a year out of range is none', async () => {
    const run = await send([`${row('A1')},2025`, `${row('A2')},1999`, `${row('A3')},2026`], { head: `${header},Năm` });
    expect(faultsOf(run)).toEqual(['2 year: other_year', '3 year: year_range']);
    expect(['2019', '2020', '2027', '2028', 'nay', '26'].map((text) => parseRegisterYear(text, dayOf('2026-11-21')))).toEqual([null, 2020, 2027, null, null, null]);
  });

  test('keeps the commune that a household has in a closed unit, and does not take it for a move', async () => {
    await market.app.db.household.create({ data: { year: 2026, code: 'A1', name: 'Hộ A1', communeId: '2025-07:99101' } });
    expect(await send([row('A1', { phone: '0901234567' })])).toMatchObject({ state: 'done', changed: 1 });
    expect(await stored()).toMatchObject([{ communeId: '2025-07:99101', phone: '+84901234567' }]);
  });

  test('becomes wrong as a whole where another list has been written since its preview', async () => {
    const first = await send([row('A1'), row('A2')], { write: false });
    await send([row('A1', { commune: other.fullName })]);
    await confirmImport(market.app, { ...own, runId: first.id, actor, wholly: true });
    await applyImport(market.app, householdsImport, first.id);
    expect(await codes()).toEqual(['A1']);
    expect(await market.app.db.importRow.count({ where: { runId: first.id, verdict: 'wrong' } })).toBe(2);
  });
});

describe('the whole list of some communes', () => {
  test('takes away what it does not name there, lets a household move between them, and leaves other communes and years alone', async () => {
    await send([row('A1'), row('A2'), row('B1', { commune: other.fullName })]);
    await send([row('A1'), row('A2')], { year: 2025 });
    const run = await send([row('A1'), row('A3')], { scope: 'whole', write: false });
    expect(await listAbsentHouseholds(market.app, { runId: run.id })).toEqual({ households: [{ code: 'A2', name: 'Hộ A2' }], total: 1 });
    await confirmImport(market.app, { ...own, runId: run.id, actor, wholly: true });
    await applyImport(market.app, householdsImport, run.id);
    expect(await codes()).toEqual(['A1', 'A3', 'B1']);
    expect(await codes(2025)).toEqual(['A1', 'A2']);
    expect(await send([row('A1', { commune: other.fullName }), row('A3'), row('B1', { commune: other.fullName })], { scope: 'whole' })).toMatchObject({ state: 'done', changed: 1, wrong: 0 });
    expect((await stored())[0]).toMatchObject({ code: 'A1', communeId: other.id });
  });

  test('takes nothing away while a row is wrong, and what is all that it changes by a press of its own', async () => {
    await send([row('A1'), row('A2')]);
    await send([row('A1'), row('A3', { phone: '1' })], { scope: 'whole' });
    expect(await codes()).toEqual(['A1', 'A2']);
    const run = await send([row('A1')], { scope: 'whole' });
    expect(run.refused).toBe('nothing');
    await removeAbsentHouseholds(market.app, { runId: run.id, actor });
    expect(await codes()).toEqual(['A1']);
  });
});

describe('the households of a commune', () => {
  test('are shown with the shop of their number to whoever keeps that commune, and to nobody else', async () => {
    const { db } = market.app;
    const shop = await createApplicant(db, { name: 'Vườn của Anh' });
    await db.seller.update({ where: { id: shop.id }, data: { phone: '+84907654321' } });
    await send([row('A1', { phone: '0907 654 321' }), row('A2')]);
    const asked = { year: 2026, communeId: caiBe };
    const list = await listYearHouseholds(market.app, { ...asked, communeIds: [caiBe] });
    expect(list).toMatchObject({ commune: 'Xã Cái Bè', total: 2, households: [{ code: 'A1', shop: { name: 'Vườn của Anh', state: 'applied' } }, { code: 'A2', shop: null }] });
    expect((await listYearHouseholds(market.app, { ...asked, communeIds: [caiBe], without: true })).households.map(({ code }) => code)).toEqual(['A2']);
    await expect(listYearHouseholds(market.app, { ...asked, communeIds: [other.id] })).rejects.toMatchObject({ status: 404 });
  });
});

test('the template holds the communes to choose from', async () => {
  const { bytes } = await writeTemplate(market.app, householdsImport, { sellerId: null, format: 'csv', locale: 'vi' });
  expect(new TextDecoder().decode(bytes)).toContain('Mã hộ,Chủ hộ,Xã/phường');
  expect(householdsImport.lists(await householdsImport.prepare(market.app, { sellerId: null, options: {}, files: null })).commune).toHaveLength(102);
});
