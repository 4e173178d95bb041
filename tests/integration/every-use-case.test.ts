import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { abilities } from '#app/modules/identity/abilities.ts';
import type { Ability } from '#app/modules/identity/abilities.ts';
import { keepActing } from '#app/modules/reports/keep-acting.server.ts';
import { keepOrderSums } from '#app/modules/reports/keep-order-sums.server.ts';
import { Prisma } from '#app/platform/db/generated/client.ts';
import { afterAnother, foreignCalls, ofItsOwn, onlyFor, universalInput } from '#tests/abilities/foreign-calls.ts';
import { readUseCases } from '#tests/abilities/read-use-cases.ts';
import { makeTwoShops, mark } from '#tests/abilities/two-shops.ts';
import type { TwoShops } from '#tests/abilities/two-shops.ts';
import { useCases } from '#tests/abilities/use-cases.ts';
import type { Who } from '#tests/abilities/use-cases.ts';
import { testApp } from '#tests/setup/test-app.ts';

const market = testApp();
const found = readUseCases();
const listed = new Map<string, Who[]>();
for (const [who, names] of Object.entries(useCases) as [Who, readonly string[]][]) for (const name of names) listed.set(name, [...(listed.get(name) ?? []), who].sort());

describe('the table of use cases', () => {
  test('holds every use case there is, under whoever sets it off', () => {
    const wrong = [...found].flatMap(([name, who]) => {
      const table = listed.get(name) ?? [];
      return [
        ...who.filter((each) => !table.includes(each)).map((each) => `tests/abilities/use-cases.ts: add '${name}' to ${each}`),
        ...table.filter((each) => !who.includes(each)).map((each) => `tests/abilities/use-cases.ts: take '${name}' out of ${each}, from where nothing calls it`),
        ...(who.length === 0 ? [`app/modules/${name}.server.ts: nothing uses it`] : []),
      ];
    });
    const gone = [...listed.keys()].filter((name) => !found.has(name)).map((name) => `tests/abilities/use-cases.ts: '${name}' is gone`);
    expect([...wrong, ...gone]).toEqual([]);
  });
});

type Run = (...args: unknown[]) => unknown;
type Scoped = [name: string, of: 'seller' | 'area', run: Run];

/** Every function that stands under an ability: those who have it act in a shop or in areas, and never in another's. Guards give scopes and take none. */
async function scopedFunctions(): Promise<Scoped[]> {
  const scoped: Scoped[] = [];
  for (const [name, who] of found) {
    const kinds = new Set(who.flatMap((each) => (each in abilities ? [abilities[each as Ability].of] : each === 'any_officer' ? ['area' as const] : [])));
    if (kinds.size === 0 || /^(areas\/|identity\/(require|acting)-)/.test(name)) continue;
    const [module, file] = name.split('/');
    const functions = Object.entries((await import(`../../app/modules/${module}/${file}.server.ts`)) as Record<string, unknown>).filter((entry): entry is [string, Run] => typeof entry[1] === 'function');
    for (const of of kinds) for (const [called, run] of functions) scoped.push([`${module}/${called}`, of, run]);
  }
  return scoped;
}

const scoped = await scopedFunctions();

let world: TwoShops;
beforeAll(async () => {
  world = await makeTwoShops(market.app);
  // Who closes a month first counts what has happened anywhere until now: that is done here.
  while ((await keepOrderSums(market.app)) + (await keepActing(market.app)) > 0);
});

/** What everything in the database is now, and what there is of the first shop. */
async function fingerprints() {
  const tables = await market.app.db.$queryRaw<{ name: string }[]>`SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname NOT LIKE 'area\_%' AND relname NOT IN ('_prisma_migrations', 'try_count')`;
  const all = tables.map(({ name }) => `SELECT '${name} ' || t::text AS row FROM "${name}" t`).join(' UNION ALL ');
  const rows = (await market.app.db.$queryRaw<{ row: string }[]>(Prisma.raw(`${all} ORDER BY 1`))).map(({ row }) => row);
  const own = rows.filter((row) => Object.values(world.ids).some((id) => row.includes(id)));
  const hash = (lines: string[]) => createHash('sha256').update(lines.join('\n')).digest('hex');
  return { everything: hash(rows), own: hash(own), rows };
}

describe('with the scope of another shop or another province', () => {
  test.each(scoped.filter(([name, of]) => !(name in afterAnother) && (onlyFor[name] ?? of) === of))('%s (%s) does nothing and shows nothing', async (name, of, run) => {
    const before = await fingerprints();
    const args = foreignCalls[name]?.(universalInput(world, of), world) ?? [universalInput(world, of)];
    const outcome = await Promise.resolve()
      .then(() => run(market.app, ...args))
      .then(
        (value) => ({ value }),
        (thrown: unknown) => {
          if (thrown instanceof Response) return { status: thrown.status };
          throw thrown;
        },
      );
    const after = await fingerprints();
    if ('status' in outcome) {
      expect(outcome.status, 'a foreign id answers 404').toBe(404);
      expect(after.rows.filter((row) => !before.rows.includes(row))).toEqual([]);
      expect(after.everything).toBe(before.everything);
      return;
    }
    expect(after.own, 'nothing of the other shop changes').toBe(before.own);
    const shown = JSON.stringify(outcome.value instanceof Map ? [...outcome.value] : (outcome.value ?? null));
    expect(shown).not.toContain(mark);
    for (const id of Object.values(world.ids)) expect(shown).not.toContain(id);
    const reads = /\/(get|find|list|count|read|export|write|can)[A-Z]/.test(name);
    expect(reads || ofItsOwn.includes(name), `${name} ended without 404: if it names nothing of a shop, put it into ofItsOwn of tests/abilities/foreign-calls.ts; it answered ${shown}`).toBe(true);
  });

  test('no list of exceptions names what is not there', () => {
    const names = scoped.map(([name]) => name);
    expect([...Object.keys(foreignCalls), ...Object.keys(afterAnother), ...Object.keys(onlyFor), ...ofItsOwn].filter((name) => !names.includes(name))).toEqual([]);
  });
});
