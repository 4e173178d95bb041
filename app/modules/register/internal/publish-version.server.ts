import { recordAct } from '#app/modules/audit/record-act.server.ts';
import { announceCatalogueChange } from '#app/platform/db/announce.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { utcMidnight } from '#app/shared/dates.ts';
import type { Actor } from '#app/shared/actor.ts';
import { changedFacts } from '../entry.ts';
import type { Entry, EntryFacts } from '../entry.ts';
import { lockRegister, standingEntries } from './entry-rows.server.ts';
import { followRegister } from './follow-register.server.ts';

type Change = {
  actor: Actor;
  runId: string | null;
  note: string;
  /** What entries say from now on; one that says what it said is left alone. */
  put: { key: string; facts: EntryFacts }[];
  /** Keys of entries that stand no longer. */
  remove: string[];
};

export type PublishedVersion = { number: number; added: number; changed: number; removed: number };

/** One statement carries so many rows at most. */
const rowsAtOnce = 1_000;

/**
 * Makes the next version of the register, in the caller's transaction, and brings the certificates of all claimed listings to what it says.
 * Null where nothing changed. Two writers come one after the other.
 */
export async function publishVersion(app: { db: Db; clock: Clock }, change: Change): Promise<PublishedVersion | null> {
  const { db: tx, clock } = app;
  await lockRegister(tx);
  const standing = new Map((await standingEntries(tx)).map((entry) => [entry.key, entry]));
  const added = change.put.filter(({ key }) => !standing.has(key));
  const changed = change.put.filter(({ key, facts }) => {
    const before = standing.get(key);
    return before && changedFacts(before, facts).length > 0;
  });
  const removed = change.remove.filter((key) => standing.has(key) && !change.put.some((each) => each.key === key));
  if (added.length + changed.length + removed.length === 0) return null;
  const last = await tx.registerVersion.aggregate({ _max: { number: true } });
  const version = { number: (last._max.number ?? 0) + 1, added: added.length, changed: changed.length, removed: removed.length };
  await tx.registerVersion.create({ data: { ...version, at: clock.now(), byId: change.actor.userId, runId: change.runId, note: change.note } });
  const closed = [...changed.map(({ key }) => key), ...removed];
  await tx.registerEntry.updateMany({ where: { key: { in: closed }, untilVersion: null }, data: { untilVersion: version.number - 1 } });
  const rows = [...added, ...changed].map(({ key, facts }) => entryRow(key, { ...facts, scanKey: facts.scanKey ?? standing.get(key)?.scanKey ?? null }, version.number));
  for (let from = 0; from < rows.length; from += rowsAtOnce) await tx.registerEntry.createMany({ data: rows.slice(from, from + rowsAtOnce) });
  await announceCatalogueChange(tx);
  await followRegister(app, { version: version.number, put: [...added, ...changed].map(({ key }) => key), removed });
  await recordAct(app, change.actor, { action: 'register.import', subject: { kind: 'register', id: String(version.number), name: change.note }, after: counts(version, changed, standing) });
  return version;
}

function entryRow(key: string, facts: EntryFacts, sinceVersion: number) {
  const { name, subject, communeId, communeTyped, groupKey, stars, points, decision, number, issuer, criteria, scanKey } = facts;
  const plain = { name, subject, communeId, communeTyped, groupKey, stars, points, decision, number, issuer, criteria, scanKey };
  return { ...plain, key, sinceVersion, issuedOn: utcMidnight(facts.issuedOn), endsOn: utcMidnight(facts.endsOn) };
}

/** A correction by hand says what it changed; a list of thousands says how much. */
function counts({ added, changed, removed }: PublishedVersion, changes: { key: string; facts: EntryFacts }[], standing: Map<string, Entry>) {
  const only = added + removed === 0 && changes.length === 1 ? changes[0] : undefined;
  const before = only && standing.get(only.key);
  return { added, changed, removed, ...(only && before && { entry: only.facts.name, facts: changedFacts(before, only.facts) }) };
}
