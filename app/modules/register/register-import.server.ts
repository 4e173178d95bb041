import { findProvince } from '#app/modules/areas/find-province.server.ts';
import type { Fault, ImportApp, ImportDefinition, NumberedRow, Verdict, Written } from '#app/modules/imports/import-definition.ts';
import { translator } from '#app/i18n/translator.ts';
import { ocopGroups } from '#app/modules/ocop/groups.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { changedFacts, naturalKey } from './entry.ts';
import type { Entry, EntryFacts } from './entry.ts';
import { absencesOf, dropAbsences, keepAbsences } from './internal/absences.server.ts';
import { communeChoices } from './internal/commune-names.server.ts';
import { cellsOfEntry, columnOfFact } from './internal/entry-cells.ts';
import { lockRegister, standingEntries } from './internal/entry-rows.server.ts';
import { entryMatcher } from './internal/match-entries.server.ts';
import type { EntryMatcher } from './internal/match-entries.server.ts';
import { publishVersion } from './internal/publish-version.server.ts';
import { readRow } from './internal/read-row.ts';
import type { Lists } from './internal/read-row.ts';
import { registerColumns } from './register-columns.ts';

/**
 * The province's list of recognised products as a spreadsheet. All its rows are written in one transaction and make one version. A whole
 * list also takes away what it does not name, but only when none of its rows is wrong: a slip in a cell must not cost anybody a star.
 */
export const registerImport: ImportDefinition<EntryFacts, Lists> = {
  kind: 'register',
  columns: registerColumns,
  takesFiles: false,
  mostRows: 10_000,
  async prepare({ db, clock, settings }) {
    const today = vietnamDay(clock.now());
    const [communes, province] = await Promise.all([communeChoices(db, settings.homeProvince, today), findProvince(db, settings.homeProvince, today)]);
    const groups = ocopGroups.map(({ key, name }) => ({ value: key, ...name, also: [key] }));
    return { communes, groups, usualIssuer: `UBND ${(province?.fullName ?? '').replace(/^(Tỉnh|Thành phố)/, (kind) => kind.toLowerCase())}` };
  },
  lists: ({ communes, groups }) => ({ commune: communes, group: groups }),
  read: readRow,
  key: (row) => ({ column: 'name', value: naturalKey(row) }),
  together: () => 'register',
  async compare({ db }, run, _known, rows) {
    const standing = await standingEntries(db);
    const matched = matchRows(await entryMatcher(db, standing), rows);
    const named = new Set(matched.flatMap(({ entry }) => entry?.key ?? []));
    await keepAbsences(db, { runId: run.id, keys: run.options.scope === 'whole' ? standing.map(({ key }) => key).filter((key) => !named.has(key)) : [] });
    return matched.map(verdictOf);
  },
  async write(tx, app, run, _known, rows) {
    await lockRegister(tx);
    const matched = matchRows(await entryMatcher(tx, await standingEntries(tx)), rows);
    const good = matched.filter(({ twin }) => twin === null);
    const put = good.map(({ row, entry }) => ({ key: entry?.key ?? naturalKey(row), facts: row }));
    await publish(tx, app, run, put);
    return matched.map(({ number, row, entry, twin }): Written => (twin === null ? { number, target: entry?.key ?? naturalKey(row) } : { number, faults: [sameEntry(twin)] }));
  },
  finish: (tx, app, run) => publish(tx, app, run, []),
  tellFault: ({ code, facts }, locale) => {
    const t = translator(locale, 'register');
    const known = ownFaults.find((each) => each === code);
    return known ? t(`fault.${known}`, { text: '', points: '', stars: 0, right: 0, row: 0, ...facts }) : code;
  },
};

const ownFaults = ['not_stars', 'not_points', 'stars_do_not_fit', 'ends_before_issue', 'same_entry'] as const;
const sameEntry = (row: number): Fault => ({ column: 'name', code: 'same_entry', facts: { row } });

type Matched = NumberedRow<EntryFacts> & { entry: Entry | null; /** An earlier row that is the same entry. */ twin: number | null };

function matchRows(find: EntryMatcher, rows: NumberedRow<EntryFacts>[]): Matched[] {
  const taken = new Map<string, number>();
  return rows.map(({ number, row }) => {
    const entry = find(row);
    const key = entry?.key ?? naturalKey(row);
    const twin = taken.get(key) ?? null;
    if (twin === null) taken.set(key, number);
    return { number, row, entry, twin };
  });
}

function verdictOf({ number, row, entry, twin }: Matched): Verdict {
  if (twin !== null) return { number, verdict: 'wrong', faults: [sameEntry(twin)] };
  if (!entry) return { number, verdict: 'fresh' };
  const cells = cellsOfEntry(entry, 'vi');
  const columns = new Set(changedFacts(entry, row).flatMap((fact) => columnOfFact[fact] ?? []));
  if (columns.size === 0) return { number, verdict: 'same', target: entry.key };
  return { number, verdict: 'changed', target: entry.key, before: Object.fromEntries([...columns].map((column) => [column, cells[column]])) };
}

type Run = Parameters<typeof registerImport.write>[2];

/** One version of all that a run writes; what a whole list lacks goes in the same one. */
async function publish(tx: Db, { clock }: ImportApp, run: Run, put: { key: string; facts: EntryFacts }[]): Promise<void> {
  const remove = await absencesOf(tx, run.id);
  if (put.length + remove.length === 0) return;
  await publishVersion({ db: tx, clock }, { actor: run.actor, runId: run.id, note: run.fileName, put, remove });
  await dropAbsences(tx, run.id);
}
