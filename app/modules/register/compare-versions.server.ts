import type { Db } from '#app/platform/db/db.server.ts';
import { changedFacts } from './entry.ts';
import type { Entry, FactName } from './entry.ts';
import { toEntry } from './internal/entry-rows.server.ts';

export type VersionDifference = { key: string; name: string; subject: string } & ({ kind: 'added' | 'removed' } | { kind: 'changed'; facts: FactName[]; before: Entry; after: Entry });

/** What differs between two versions of the register (0 = before the first), by name. 404 where there is no such version. */
export async function compareVersions({ db }: { db: Db }, { from, to }: { from: number; to: number }): Promise<VersionDifference[]> {
  const last = await db.registerVersion.aggregate({ _max: { number: true } });
  const most = last._max.number ?? 0;
  if (![from, to].every((number) => Number.isInteger(number) && number >= 0 && number <= most)) throw new Response(null, { status: 404 });
  const [early, late] = from <= to ? [from, to] : [to, from];
  const standsIn = (version: number) => ({ sinceVersion: { lte: version }, OR: [{ untilVersion: null }, { untilVersion: { gte: version } }] });
  // Whatever stands in both as the same row is the same.
  const [before, after] = await Promise.all([
    db.registerEntry.findMany({ where: { ...standsIn(early), untilVersion: { lt: late, gte: early } } }),
    db.registerEntry.findMany({ where: { ...standsIn(late), sinceVersion: { gt: early, lte: late } } }),
  ]);
  const old = new Map(before.map((row) => [row.key, toEntry(row)]));
  const now = new Map(after.map((row) => [row.key, toEntry(row)]));
  const differences = [...new Set([...old.keys(), ...now.keys()])].flatMap((key): VersionDifference[] => {
    const [a, b] = [old.get(key), now.get(key)];
    const { name = '', subject = '' } = b ?? a ?? {};
    if (!a || !b) return [{ key, name, subject, kind: b ? 'added' : 'removed' }];
    const facts = changedFacts(a, b);
    return facts.length === 0 ? [] : [{ key, name, subject, kind: 'changed', facts, before: a, after: b }];
  });
  return differences.sort((a, b) => a.name.localeCompare(b.name, 'vi') || a.key.localeCompare(b.key));
}
