import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { translator } from '#app/i18n/translator.ts';
import { changeSystem } from '#app/modules/systems/change-system.server.ts';
import { createSystem } from '#app/modules/systems/create-system.server.ts';
import { endSystem } from '#app/modules/systems/end-system.server.ts';
import { getSystem } from '#app/modules/systems/get-system.server.ts';
import { listKeyAreas } from '#app/modules/systems/list-key-areas.server.ts';
import { listSystems } from '#app/modules/systems/list-systems.server.ts';
import { requireSystem } from '#app/modules/systems/require-system.server.ts';
import { revokeKey } from '#app/modules/systems/revoke-key.server.ts';
import { rotateKey } from '#app/modules/systems/rotate-key.server.ts';
import { readSystemForm } from '#app/modules/systems/system-form.ts';
import type { SystemFacts } from '#app/modules/systems/system-form.ts';
import { scopes, webhookEvents } from '#app/modules/systems/system.ts';
import type { Keeper, KeyArea } from '#app/modules/systems/system.ts';
import { someActor } from '#tests/factories/actors.ts';
import { testApp } from '#tests/setup/test-app.ts';

let now = new Date('2026-11-22T03:00:00Z');
const market = testApp({ clock: { now: () => now } });
const actor = someActor();
const path = '/api/v1/reports/figures';
let areas: KeyArea[];
let keeper: Keeper;
let facts: SystemFacts;
beforeAll(async () => {
  ({ areas, keeper } = await listKeyAreas(market.app, { areaId: '2025-07:82' }));
});
beforeEach(() => {
  facts = { name: 'Kho dữ liệu tỉnh', contact: 'Anh Tâm, 0912 345 678', areaId: '2025-07:82', scopes: ['figures:read'], perMinute: 60, perDay: 1_000 };
});

async function create(more: Partial<SystemFacts> = {}, id = randomUUID()) {
  const result = await createSystem(market.app, { actor, keeper, id, facts: { ...facts, ...more }, days: 90 });
  return { id, key: result.ok ? result.value.key : '', result };
}

/** What the guard answers to a key: the system, or the problem. */
async function ask(key: string, scope: 'figures:read' | 'figures:tax' = 'figures:read') {
  const request = new Request(`https://market.example.vn${path}?from=2026-11-01`, { headers: { authorization: `Bearer ${key}` } });
  try {
    const { headers, areaId } = await requireSystem(market.app, request, { scope, path });
    return { status: 200, areaId, headers: new Headers(headers) };
  } catch (thrown) {
    if (thrown instanceof Response) return { status: thrown.status, areaId: null, headers: thrown.headers, type: thrown.headers.get('content-type') };
    throw thrown;
  }
}

describe('a key of a system', () => {
  test('opens what was chosen for its system, is known by its beginning, and is kept as a hash', async () => {
    const { id, key } = await create();
    expect(key).toMatch(/^chophien_[\w-]{43}$/);
    expect(await ask(key)).toMatchObject({ status: 200, areaId: '2025-07:82' });
    const refused = await ask(key, 'figures:tax');
    expect(refused).toMatchObject({ status: 403, type: 'application/problem+json' });
    expect(refused.headers.get('www-authenticate')).toContain('insufficient_scope');
    const { keys } = await getSystem(market.app, { keeper, areas, systemId: id });
    expect(keys.map(({ beginning }) => key.startsWith(beginning))).toEqual([true]);
    expect(JSON.stringify(await market.app.db.apiToken.findMany())).not.toContain(key.slice(20));
  });

  test('made by a form that is sent twice is one', async () => {
    const { id } = await create();
    expect((await create({}, id)).result).toEqual({ ok: false, problem: { code: 'sent_twice' } });
    expect(await market.app.db.apiToken.count({ where: { systemId: id } })).toBe(1);
  });

  test('of before works on beside a new one for the overlap, and no longer than it would have', async () => {
    const { id, key } = await create();
    const keyId = randomUUID();
    const next = await rotateKey(market.app, { actor, keeper, systemId: id, keyId, days: 365, overlap: 7 });
    const again = await rotateKey(market.app, { actor, keeper, systemId: id, keyId, days: 365, overlap: 0 });
    expect(again).toEqual({ ok: false, problem: { code: 'sent_twice' } });
    const nextKey = next.ok ? next.value.key : '';
    expect([(await ask(key)).status, (await ask(nextKey)).status]).toEqual([200, 200]);
    const before = now;
    now = new Date(now.getTime() + 7 * 86_400_000);
    expect([(await ask(key)).status, (await ask(nextKey)).status]).toEqual([401, 200]);
    now = new Date(before.getTime() + 365 * 86_400_000);
    expect((await ask(nextKey)).status).toBe(401);
    now = before;
  });

  test('opens nothing from the moment in which it is revoked, or its system ended', async () => {
    const { id, key } = await create();
    const { keys } = await getSystem(market.app, { keeper, areas, systemId: id });
    await revokeKey(market.app, { actor, keeper, systemId: id, keyId: keys[0]?.id ?? '' });
    expect((await ask(key)).status).toBe(401);
    const other = await create();
    await endSystem(market.app, { actor, keeper, systemId: other.id });
    expect((await ask(other.key)).status).toBe(401);
    const acts = await market.app.db.auditEntry.findMany({ where: { subjectId: { in: [id, other.id] } }, orderBy: { id: 'asc' }, select: { action: true } });
    expect(acts.map(({ action }) => action)).toEqual(['system.create', 'system.revoke_key', 'system.create', 'system.end']);
  });

  test('may ask so often in a minute and in a day, hears what is left, and when to ask again', async () => {
    const { key } = await create({ perMinute: 2, perDay: 100 });
    const first = await ask(key);
    expect(first.headers.get('ratelimit-policy')).toBe('"minute";q=2;w=60, "day";q=100;w=86400');
    expect(first.headers.get('ratelimit')).toMatch(/^"minute";r=1;t=\d+, "day";r=99;t=\d+$/);
    await ask(key);
    const third = await ask(key);
    expect(third).toMatchObject({ status: 429, type: 'application/problem+json' });
    expect(third.headers.get('ratelimit')).toMatch(/^"minute";r=0;t=\d+$/);
    expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(third.headers.get('retry-after'))).toBeLessThanOrEqual(60);
    const daily = await create({ perMinute: 60, perDay: 1 });
    await ask(daily.key);
    expect(Number((await ask(daily.key)).headers.get('retry-after'))).toBeGreaterThan(60);
  });

  test('shares the limits of its system with the key that takes its place', async () => {
    const { id, key } = await create({ perMinute: 1 });
    await ask(key);
    const next = await rotateKey(market.app, { actor, keeper, systemId: id, keyId: randomUUID(), days: 90, overlap: 7 });
    expect((await ask(next.ok ? next.value.key : '')).status).toBe(429);
  });

  test('has an account of its use: a row for each day and address, however often it asks', async () => {
    const { id, key } = await create({ perMinute: 5 });
    await Promise.all(Array.from({ length: 8 }, () => ask(key)));
    await ask(key, 'figures:tax');
    const { uses } = await getSystem(market.app, { keeper, areas, systemId: id });
    expect(uses).toMatchObject([{ day: '2026-11-22', path, count: 5, refused: 4 }]);
    expect((await listSystems(market.app, { keeper, areas })).find((system) => system.id === id)).toMatchObject({ count: 5, refused: 4, state: 'runs', lastAt: now });
  });
});

test('everything that a system may be told or read has words in both languages', () => {
  for (const locale of ['vi', 'en'] as const) {
    const t = translator(locale, 'systems');
    const words = [...webhookEvents.map((event) => t(`event.${event}`)), ...scopes.map((scope) => t(`scope.${scope}`))];
    for (const word of words) expect(word).not.toContain('.');
  }
});

describe('a system', () => {
  test('is the business of the officers of its province alone', async () => {
    const { id } = await create();
    const other = await listKeyAreas(market.app, { areaId: '2025-07:92' });
    await expect(getSystem(market.app, { ...other, systemId: id })).rejects.toMatchObject({ status: 404 });
    await expect(endSystem(market.app, { actor, keeper: other.keeper, systemId: id })).rejects.toMatchObject({ status: 404 });
    await expect(createSystem(market.app, { actor, keeper: other.keeper, id: randomUUID(), facts, days: 90 })).rejects.toMatchObject({ status: 404 });
    expect((await listSystems(market.app, other)).map((system) => system.id)).not.toContain(id);
  });

  test('can be kept to one former district, and its limits change from the next request on', async () => {
    const district = areas.find(({ name }) => name.includes('Cái Bè'));
    const { id, key } = await create({ areaId: district?.id ?? '' });
    expect(await ask(key)).toMatchObject({ areaId: district?.id });
    await changeSystem(market.app, { actor, keeper, systemId: id, facts: { ...facts, areaId: district?.id ?? '', perMinute: 1 } });
    await ask(key);
    expect((await ask(key)).status).toBe(429);
  });

  test('that makes no sense is refused, each fault named', () => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ name: ' ', contact: '', areaId: 'x', perMinute: '0', perDay: '2.000.000' })) form.set(name, value);
    form.append('scopes', 'everything');
    expect(readSystemForm(form, keeper.areaIds)).toMatchObject({ ok: false, problem: { errors: { name: 'missing', contact: 'missing', areaId: 'choose', scopes: 'choose', perMinute: 'limit', perDay: 'limit' } } });
  });
});
