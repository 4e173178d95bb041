import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { applyImport } from '#app/modules/imports/apply-import.server.ts';
import { confirmImport } from '#app/modules/imports/confirm-import.server.ts';
import { readImport } from '#app/modules/imports/read-import.server.ts';
import { startImport } from '#app/modules/imports/start-import.server.ts';
import { writeRowsToMend } from '#app/modules/imports/write-rows-to-mend.server.ts';
import { compareVersions } from '#app/modules/register/compare-versions.server.ts';
import { correctEntry } from '#app/modules/register/correct-entry.server.ts';
import { getEntry } from '#app/modules/register/get-entry.server.ts';
import { listAbsentEntries } from '#app/modules/register/list-absent-entries.server.ts';
import { listEntries } from '#app/modules/register/list-entries.server.ts';
import { registerImport } from '#app/modules/register/register-import.server.ts';
import { removeAbsentEntries } from '#app/modules/register/remove-absent-entries.server.ts';
import { writeRegisterFile } from '#app/modules/register/write-register-file.server.ts';
import { fixedClock } from '#app/platform/clock.ts';
import { someActor } from '#tests/factories/actors.ts';
import { testApp } from '#tests/setup/test-app.ts';

const clock = fixedClock(new Date('2026-11-21T03:00:00Z'));
const market = testApp({ clock });
const actor = { ...someActor('Đặng Kim Ngân'), userId: randomUUID() };
const own = { kind: 'register', sellerId: null } as const;
const header = 'Tên sản phẩm,Chủ thể,Xã/phường,Nhóm,Số sao,Điểm,Quyết định,Ngày cấp';
const row = (name: string, more: Partial<Record<'subject' | 'commune' | 'group' | 'stars' | 'points' | 'decision' | 'issued', string>> = {}) =>
  [name, more.subject ?? 'HTX Cái Bè', more.commune ?? 'Xã Cái Bè', more.group ?? 'Thực phẩm chế biến', more.stars ?? '4', `"${more.points ?? '78,5'}"`, more.decision ?? '12/QĐ-UBND', more.issued ?? '15/3/2025'].join(',');

/** Sends a list as its keeper does and reads it; `write` = the keeper has seen the preview and says yes. */
async function send(lines: string[], { scope = 'addition', write = true }: { scope?: 'addition' | 'whole'; write?: boolean } = {}) {
  const started = await startImport(market.app, { ...own, id: randomUUID(), actor, file: { name: 'ocop.csv', bytes: new TextEncoder().encode([header, ...lines].join('\n')) }, zip: null, options: { scope } });
  if (!started.ok) throw new Error(started.problem.code);
  const { runId } = started.value;
  await readImport(market.app, registerImport, runId);
  if (write && (await confirmImport(market.app, { ...own, runId, actor })).ok) await applyImport(market.app, registerImport, runId);
  return market.app.db.importRun.findUniqueOrThrow({ where: { id: runId }, include: { rows: { orderBy: { number: 'asc' } } } });
}

const names = async () => (await listEntries(market.app, { perPage: 100 })).entries.map(({ name }) => name);
const versions = () => market.app.db.registerVersion.findMany({ orderBy: { number: 'asc' } });
const one = async (search: string) => (await listEntries(market.app, { search })).entries[0]!;

beforeEach(async () => {
  await market.app.db.registerEntry.deleteMany();
  await market.app.db.registerVersion.deleteMany();
});

describe('a list of the province', () => {
  test('makes one version, and the same list again makes none', async () => {
    const lines = [row('Khóm sấy dẻo'), row('Mứt khóm', { stars: '3', points: '61' })];
    expect(await send(lines)).toMatchObject({ state: 'done', fresh: 2, wrong: 0 });
    expect(await versions()).toMatchObject([{ number: 1, added: 2, changed: 0, removed: 0, note: 'ocop.csv', byId: actor.userId }]);
    expect(await send(lines)).toMatchObject({ state: 'preview', same: 2 });
    expect(await versions()).toHaveLength(1);
    const [entry] = (await listEntries(market.app, { search: 'kHOM say' })).entries;
    expect(entry).toMatchObject({ name: 'Khóm sấy dẻo', stars: 4, points: 78.5, issuedOn: '2025-03-15', endsOn: '2028-03-14', issuer: 'UBND tỉnh Đồng Tháp', communeTyped: 'Xã Cái Bè' });
  });

  test('names each wrong row with its cell and reason, writes the others, and the mended rows go in', async () => {
    const run = await send([
      row('Món đúng'),
      row('Sai sao', { stars: '6' }),
      row('Sao không khớp điểm', { stars: '5', points: '78' }),
      row('Điểm lạ', { points: '101' }),
      row('Xã không có', { commune: 'Xã Không Đâu' }),
      row('Nhóm lạ', { group: 'Thứ khác' }),
      row('Ngày lạ', { issued: '31/02/2025' }),
      row('', {}),
      row('Món đúng'),
    ]);
    expect(run).toMatchObject({ state: 'done', fresh: 1, wrong: 8 });
    expect(run.rows.filter(({ verdict }) => verdict === 'wrong').map(({ faults }) => (faults as { column: string; code: string }[]).map(({ column, code }) => `${column}: ${code}`).join())).toEqual([
      'stars: not_stars', 'points: stars_do_not_fit', 'points: not_points', 'commune: not_in_list', 'group: not_in_list', 'issued: not_a_day', 'name: missing', 'name: twice',
    ]);
    const mend = await writeRowsToMend(market.app, registerImport, { ...own, runId: run.id, format: 'csv', locale: 'vi' });
    expect(new TextDecoder().decode(mend.bytes)).toContain('78 điểm là 4 sao, không phải 5 sao.');
    expect(await send([row('Sai sao'), row('Điểm lạ')])).toMatchObject({ fresh: 2, wrong: 0 });
    expect(await names()).toEqual(['Điểm lạ', 'Món đúng', 'Sai sao']);
  });

  test('takes a commune by its name with and without its kind, without accents, and by what it was called before', async () => {
    const former = await market.app.db.areaUnit.findFirstOrThrow({ where: { fullName: 'Xã Hậu Mỹ Bắc A', level: 'commune' }, include: { became: { include: { to: true } } } });
    await send([row('Một', { commune: 'Xã Cái Bè' }), row('Hai', { commune: 'cai be' }), row('Ba', { commune: 'Hậu Mỹ Bắc A' })]);
    const communes = (await listEntries(market.app, {})).entries.map(({ name, communeName }) => [name, communeName]);
    expect(new Map(communes as [string, string][])).toEqual(new Map([['Một', 'Xã Cái Bè'], ['Hai', 'Xã Cái Bè'], ['Ba', former.became[0]?.to.fullName]]));
  });

  test('that is whole takes away what it does not name, in the same version, and the keeper sees it before', async () => {
    await send([row('Ở lại'), row('Ra đi'), row('Cũng ra đi')]);
    const preview = await send([row('Ở lại', { stars: '3', points: '55' }), row('Mới')], { scope: 'whole', write: false });
    expect((await listAbsentEntries(market.app, { runId: preview.id })).entries.map(({ name }) => name)).toEqual(['Cũng ra đi', 'Ra đi']);
    await confirmImport(market.app, { ...own, runId: preview.id, actor });
    await applyImport(market.app, registerImport, preview.id);
    expect(await names()).toEqual(['Mới', 'Ở lại']);
    expect((await versions())[1]).toMatchObject({ number: 2, added: 1, changed: 1, removed: 2 });
  });

  test('that is whole but has a wrong row takes nothing away: the row may be what seems to be missing', async () => {
    await send([row('Ở lại'), row('Gõ sai')]);
    await send([row('Ở lại', { points: '80' }), row('Gõ sai', { stars: '9' })], { scope: 'whole' });
    expect(await names()).toEqual(['Gõ sai', 'Ở lại']);
  });

  test('that only lacks entries is carried out by its own button, once', async () => {
    await send([row('Ở lại'), row('Ra đi')]);
    const preview = await send([row('Ở lại')], { scope: 'whole' });
    expect(preview).toMatchObject({ state: 'preview', same: 1 });
    for (let time = 0; time < 2; time += 1) await removeAbsentEntries(market.app, { runId: preview.id, actor });
    expect(await names()).toEqual(['Ở lại']);
    expect(await versions()).toHaveLength(2);
  });

  test('goes out as a file that comes in again without changing anything', async () => {
    await send([row('Khóm sấy dẻo'), row('Rượu "Gò Đen", loại 1', { points: '' }).replace('Rượu "Gò Đen", loại 1', '"Rượu ""Gò Đen"", loại 1"')]);
    const { bytes } = await writeRegisterFile(market.app, { format: 'xlsx', locale: 'vi' });
    const started = await startImport(market.app, { ...own, id: randomUUID(), actor, file: { name: 'so.xlsx', bytes }, zip: null, options: { scope: 'whole' } });
    const runId = started.ok ? started.value.runId : '';
    await readImport(market.app, registerImport, runId);
    expect(await market.app.db.importRun.findUniqueOrThrow({ where: { id: runId } })).toMatchObject({ state: 'preview', same: 2, fresh: 0, changed: 0, wrong: 0 });
    expect((await listAbsentEntries(market.app, { runId })).total).toBe(0);
  });
});

describe('an entry', () => {
  test('keeps its key through a renewal and a correction, and shows everything that it has been', async () => {
    await send([row('Khóm sấy dẻo')]);
    const entry = await one('khom');
    await send([row('Khóm sấy dẻo', { issued: '10/3/2028', decision: '99/QĐ-UBND' })]);
    const { stands, steps } = await getEntry(market.app, entry.key);
    const facts = { ...steps[0]!.entry, name: 'Khóm Tân Lập sấy dẻo' };
    expect(await correctEntry(market.app, { key: entry.key, actor, note: 'Tên đầy đủ', facts, communeIds: [entry.communeId ?? ''] })).toEqual({ ok: true, value: { version: 3 } });
    await send([row('Món khác')], { scope: 'whole' });
    const after = await getEntry(market.app, entry.key);
    expect(stands).toBe(true);
    expect(after.stands).toBe(false);
    expect(after.steps.map(({ kind, version, facts: changed }) => [kind, version, changed])).toEqual([['removed', 4, []], ['changed', 3, ['name']], ['changed', 2, ['decision', 'issuedOn', 'endsOn']], ['added', 1, []]]);
  });

  test('that was corrected by hand is still found by the list that has its old name', async () => {
    await send([row('Khom say deo')]);
    const entry = await one('khom');
    await correctEntry(market.app, { key: entry.key, actor, note: 'Dấu và tên', facts: { ...entry, name: 'Khóm Tân Lập sấy dẻo' }, communeIds: [entry.communeId ?? ''] });
    expect(await send([row('Khóm sấy dẻo')], { scope: 'whole' })).toMatchObject({ fresh: 0, changed: 1 });
    expect((await one('khom')).key).toBe(entry.key);
  });

  test('is refused a correction that says no why, or stars that its points do not give, or another province', async () => {
    await send([row('Khóm sấy dẻo')]);
    const entry = await one('khom');
    const correct = (more: object, note = 'Vì sao') => correctEntry(market.app, { key: entry.key, actor, note, facts: { ...entry, ...more }, communeIds: [entry.communeId ?? ''] });
    expect(await correct({}, '')).toMatchObject({ problem: { code: 'no_note' } });
    expect(await correct({ stars: 5 })).toMatchObject({ problem: { code: 'stars_do_not_fit' } });
    expect(await correct({ communeId: '2025-07:00004' })).toMatchObject({ problem: { code: 'elsewhere' } });
    expect(await correct({ endsOn: entry.issuedOn })).toMatchObject({ problem: { code: 'ends_before_issue' } });
    expect(await correct({})).toEqual({ ok: true, value: { version: null } });
  });

  test('is found by words without accents, commune, former district, group, stars, time and market', async () => {
    await send([row('Khóm sấy dẻo'), row('Rượu nếp than', { group: 'Rượu', stars: '3', points: '60', issued: '2/1/2024' }), row('Chả lụa', { issued: '10/12/2023' }), row('Bưởi sấy', { issued: '1/6/2022' })]);
    const found = async (filter: Parameters<typeof listEntries>[1]) => (await listEntries(market.app, filter)).entries.map(({ name }) => name);
    expect(await found({ search: 'nep RUOU' })).toEqual(['Rượu nếp than']);
    expect(await found({ groupKey: 'alcoholic-drinks' })).toEqual(['Rượu nếp than']);
    expect(await found({ stars: 3 })).toEqual(['Rượu nếp than']);
    expect(await found({ when: 'soon' })).toEqual(['Chả lụa', 'Rượu nếp than']);
    expect(await found({ when: 'ended' })).toEqual(['Bưởi sấy']);
    expect(await found({ district: 'huyen-cai-be-tien-giang' })).toHaveLength(4);
    expect(await found({ district: 'huyen-cho-gao-tien-giang' })).toEqual([]);
    expect([await found({ market: 'on' }), (await found({ market: 'off' })).length]).toEqual([[], 4]);
  });
});

test('two versions are compared: what came, what changed and how, what went', async () => {
  await send([row('Ở lại'), row('Đổi'), row('Ra đi')]);
  await send([row('Ở lại'), row('Đổi', { points: '85' }), row('Mới')], { scope: 'whole' });
  await send([row('Đổi', { points: '78,5' })]);
  const told = async (from: number, to: number) => (await compareVersions(market.app, { from, to })).map((each) => `${each.kind} ${each.name}${each.kind === 'changed' ? ` ${each.facts.join()}` : ''}`);
  expect(await told(1, 2)).toEqual(['changed Đổi points', 'added Mới', 'removed Ra đi']);
  expect(await told(1, 3)).toEqual(['added Mới', 'removed Ra đi']);
  expect(await told(0, 1)).toHaveLength(3);
  await expect(told(1, 9)).rejects.toMatchObject({ status: 404 });
});
