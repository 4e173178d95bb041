import type { Cells, Fault, NumberedRow, Verdict } from '#app/modules/imports/import-definition.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { dayOfUtcMidnight } from '#app/shared/dates.ts';
import { formatPhone } from '#app/shared/phone.ts';
import type { Phone } from '#app/shared/phone.ts';
import { foldName } from '#app/shared/text.ts';
import type { Household } from '../household.ts';
import { readCommune } from './read-commune.ts';
import type { HouseholdRow, Known } from './read-row.ts';

type Standing = Household & { id: string };
export type ComparedRow = { number: number; /** As it will stand. */ after: Household; before: Standing | null; fault: Fault | null };

/** The year's households with these codes or phone numbers. */
async function standingOf(db: Db, year: number, rows: readonly HouseholdRow[]): Promise<Standing[]> {
  const standing = await db.household.findMany({ where: { year, OR: [{ code: { in: rows.map(({ code }) => code) } }, { phone: { in: rows.flatMap(({ phone }) => phone ?? []) } }] } });
  return standing.map((row) => ({ ...row, phone: row.phone as Phone | null, trainedOn: row.trainedOn && dayOfUtcMidnight(row.trainedOn) }));
}

/** Two codes with one number and one name are one household. */
const samePerson = ({ phone, name }: { phone?: Phone | null; name: string }) => (phone ? `${phone} ${foldName(name)}` : null);

/**
 * Rows beside what stands in the year's list. A household that stands in another commune is a fault, unless that is one of
 * `named`, the communes of which the file is the whole list: then it has moved. One whose commune a reform has closed stays in it, as its year had it.
 */
export async function compareRows(db: Db, known: Known, named: ReadonlySet<string>, rows: NumberedRow<HouseholdRow>[]): Promise<ComparedRow[]> {
  const standing = await standingOf(db, known.year, rows.map(({ row }) => row));
  const byCode = new Map(standing.map((each) => [each.code, each]));
  const inFile = new Set(rows.map(({ row }) => row.code));
  const people = new Map(standing.flatMap((each) => (samePerson(each) && !inFile.has(each.code) ? [[samePerson(each), each.code] as const] : [])));
  const nowOf = (communeId: string) => known.became.get(communeId) ?? communeId;
  const nameOf = (communeId: string) => known.choices.find(({ value }) => value === nowOf(communeId))?.vi ?? communeId;
  return rows.map(({ number, row }) => {
    const before = byCode.get(row.code) ?? null;
    const here = before !== null && nowOf(before.communeId) === row.communeId;
    const after = { ...(before ?? { phone: null, trainedOn: null, training: '' }), ...row, communeId: before && here ? before.communeId : row.communeId };
    const fault = before && !here && !named.has(nowOf(before.communeId)) ? { column: 'commune', code: 'elsewhere', facts: { text: row.code, commune: nameOf(before.communeId), name: before.name } } : null;
    const person = samePerson(after);
    const twin = (person && people.get(person)) ?? null;
    if (person && !twin) people.set(person, row.code);
    return { number, after, before, fault: fault ?? (twin ? { column: 'code', code: 'same_household', facts: { text: twin } } : null) };
  });
}

/** The communes that a file names, as its rows were typed. */
export async function namedCommunes(db: Db, runId: string, known: Known): Promise<Set<string>> {
  const typed = await db.$queryRaw<{ commune: string }[]>`SELECT DISTINCT cells->>'commune' AS commune FROM import_row WHERE run_id = ${runId}::uuid AND cells->>'commune' IS NOT NULL`;
  return new Set(typed.flatMap(({ commune }) => {
    const read = readCommune(known, commune);
    return 'id' in read ? read.id : [];
  }));
}

export function verdictOf({ number, after, before, fault }: ComparedRow, known: Known): Verdict {
  if (fault) return { number, verdict: 'wrong', faults: [fault] };
  if (!before) return { number, verdict: 'fresh' };
  const [was, becomes] = [cellsOf(before, known), cellsOf(after, known)];
  const changed = Object.keys(was).filter((column) => was[column] !== becomes[column]);
  if (changed.length === 0) return { number, verdict: 'same', target: before.id };
  return { number, verdict: 'changed', target: before.id, before: Object.fromEntries(changed.map((column) => [column, was[column] ?? ''])) };
}

function cellsOf({ name, communeId, phone, trainedOn, training }: Household, { choices }: Known): Cells {
  return { name, commune: choices.find(({ value }) => value === communeId)?.vi ?? communeId, phone: phone ? formatPhone(phone) : '', trained: trainedOn ?? '', training };
}

/** Writes them, each once: what is the same already is not touched. */
export async function putHouseholds(tx: Db, year: number, households: readonly Household[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO household AS h (year, code, name, commune_id, phone, trained_on, training)
    SELECT ${year}, code, name, "communeId", phone, "trainedOn", training
    FROM jsonb_to_recordset(${JSON.stringify(households)}::jsonb) AS row (code text, name text, "communeId" text, phone text, "trainedOn" date, training text)
    ON CONFLICT (year, code) DO UPDATE SET name = excluded.name, commune_id = excluded.commune_id, phone = excluded.phone, trained_on = excluded.trained_on, training = excluded.training
    WHERE (h.name, h.commune_id, h.phone, h.trained_on, h.training) IS DISTINCT FROM (excluded.name, excluded.commune_id, excluded.phone, excluded.trained_on, excluded.training)`;
}
