import { translator } from '#app/i18n/translator.ts';
import { recordAct } from '#app/modules/audit/record-act.server.ts';
import type { ImportDefinition } from '#app/modules/imports/import-definition.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { householdColumns } from './household-columns.ts';
import { listScopes, parseRegisterYear } from './household.ts';
import type { ListScope } from './household.ts';
import { keepAbsences, removeAbsences } from './internal/absences.server.ts';
import { communeNames } from './internal/commune-names.server.ts';
import { compareRows, namedCommunes, putHouseholds, verdictOf } from './internal/compare-rows.server.ts';
import { readRow } from './internal/read-row.ts';
import type { HouseholdRow, Known } from './internal/read-row.ts';

const scopeOf = ({ scope }: Record<string, string>): ListScope => listScopes.find((each) => each === scope) ?? 'addition';

/**
 * The department's list of households of a year, as a spreadsheet; the year is named beside the file. A file with a wrong row is not written at
 * all. The whole list of a commune also takes away what it does not name.
 */
export const householdsImport: ImportDefinition<HouseholdRow, Known> = {
  kind: 'households',
  columns: householdColumns,
  takesFiles: false,
  wholly: true,
  mostRows: 20_000,
  async prepare({ db, clock, settings }, { options }) {
    const today = vietnamDay(clock.now());
    return { ...(await communeNames(db, settings.homeProvince, today)), today, year: parseRegisterYear(options.year ?? '', today) ?? Number(today.slice(0, 4)) };
  },
  lists: ({ choices }) => ({ commune: choices }),
  read: readRow,
  key: ({ code }) => ({ column: 'code', value: code }),
  together: () => 'households',
  async compare({ db }, { id, options }, known, rows) {
    const whole = scopeOf(options) === 'whole';
    if (whole) await keepAbsences(db, id, known, rows.map(({ row }) => row));
    return (await compareRows(db, known, new Set(whole ? rows.map(({ row }) => row.communeId) : []), rows)).map((row) => verdictOf(row, known));
  },
  async write(tx, _app, { id, options }, known, rows) {
    await lockList(tx, known.year);
    const compared = await compareRows(tx, known, scopeOf(options) === 'whole' ? await namedCommunes(tx, id, known) : new Set(), rows);
    const wrong = compared.filter(({ fault }) => fault);
    if (wrong.length > 0) return compared.map(({ number, fault }) => ({ number, faults: [fault ?? { column: null, code: 'changed_meanwhile' }] }));
    await putHouseholds(tx, known.year, compared.map(({ after }) => after));
    return compared.map(({ number, after }) => ({ number, target: after.code }));
  },
  async finish(tx, { clock }, run, { fresh, changed }) {
    const removed = await removeAbsences(tx, run.id);
    await recordAct({ db: tx, clock }, run.actor, { action: 'household.import', subject: { kind: 'import', id: run.id, name: run.fileName }, after: { year: run.options.year ?? '', fresh, changed, removed } });
  },
  tellFault: ({ code, facts }, locale) => {
    const known = ownFaults.find((each) => each === code);
    return known ? translator(locale, 'households')(`fault.${known}`, { text: '', communes: '', commune: '', name: '', year: '', ...facts }) : code;
  },
};

const ownFaults = ['code', 'split', 'not_a_phone', 'in_future', 'year_range', 'other_year', 'elsewhere', 'same_household'] as const;

/** Lists of one year are written one after the other. */
async function lockList(tx: Db, year: number): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`households ${year}`}, 0))`;
}
