import { translator } from '#app/i18n/translator.ts';
import { recordAct } from '#app/modules/audit/record-act.server.ts';
import type { Cells, Fault, ImportDefinition } from '#app/modules/imports/import-definition.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import { communeColumns } from './commune-columns.ts';
import type { CarrierKey, TheirCommune } from './port.ts';
import { theirCommune } from './their-commune.ts';

type Row = { communeId: string; code: string; theirs: TheirCommune };
type Known = { carrier: string; communes: Map<string, string> };
type Compared = { number: number; row: Row; before: TheirCommune | null };

/** What a carrier calls communes, as a spreadsheet: each row is written for itself; a commune that the file lacks keeps what it has. The carrier is named beside the file. */
export const carrierCommunesImport: ImportDefinition<Row, Known> = {
  kind: 'carrier_communes',
  columns: communeColumns,
  takesFiles: false,
  mostRows: 10_000,
  prepare: async ({ db, clock }, { options }) => ({ carrier: carrierOfOptions(options), communes: await communesByCode(db, vietnamDay(clock.now())) }),
  lists: () => ({}),
  read: readRow,
  key: ({ code }) => ({ column: 'commune', value: code }),
  async compare({ db }, _run, { carrier }, rows) {
    return (await compareRows(db, carrier, rows)).map(({ number, row, before }) => {
      if (!before) return { number, verdict: 'fresh' as const };
      const changed = Object.entries(cellsOf(before)).filter(([key, cell]) => cell !== cellsOf(row.theirs)[key]);
      return changed.length === 0 ? { number, verdict: 'same' as const, target: row.code } : { number, verdict: 'changed' as const, target: row.code, before: Object.fromEntries(changed) };
    });
  },
  async write(tx, _app, _run, { carrier }, rows) {
    await tx.$executeRaw`
      INSERT INTO carrier_commune (carrier, commune_id, theirs)
      SELECT ${carrier}, r.id, r.theirs::jsonb FROM unnest(${rows.map(({ row }) => row.communeId)}::text[], ${rows.map(({ row }) => JSON.stringify(row.theirs))}::text[]) AS r (id, theirs)
      ON CONFLICT (carrier, commune_id) DO UPDATE SET theirs = excluded.theirs`;
    return rows.map(({ number, row }) => ({ number, target: row.code }));
  },
  async finish(tx, { clock }, run, { fresh, changed }) {
    await recordAct({ db: tx, clock }, run.actor, { action: 'carrier.import_communes', subject: { kind: 'import', id: run.id, name: run.fileName }, after: { carrier: carrierOfOptions(run.options), fresh, changed } });
  },
  tellFault: ({ code, facts }, locale) => {
    const known = ownFaults.find((each) => each === code);
    return known ? translator(locale, 'fulfilment')(`carriers.fault.${known}`, { text: '', ...facts }) : code;
  },
};

const ownFaults = ['commune_unknown', 'number', 'code', 'missing_ids'] as const;

function carrierOfOptions({ carrier }: Record<string, string>): Exclude<CarrierKey, 'hand'> {
  return carrier === 'ghtk' ? 'ghtk' : 'ghn';
}

/** The ids of all communes in force, by their official codes. */
async function communesByCode(db: Db, day: VietnamDay): Promise<Map<string, string>> {
  const rows = await db.$queryRaw<{ id: string; code: string }[]>`
    SELECT id, code FROM area_unit WHERE level = 'commune' AND former_district_id IS NOT NULL AND valid_from <= ${day}::date AND (valid_to IS NULL OR valid_to >= ${day}::date)`;
  return new Map(rows.map(({ id, code }) => [code, id]));
}

function readRow(cells: Cells, { carrier, communes }: Known): { ok: true; row: Row } | { ok: false; faults: Fault[] } {
  const text = (key: string) => cells[key] ?? '';
  const faults: Fault[] = [];
  const fault = (column: string, code: (typeof ownFaults)[number]) => void faults.push({ column, code, facts: { text: text(column).slice(0, 20) } });
  // Spreadsheets drop the zeros at the beginning.
  const code = text('commune').padStart(5, '0');
  const communeId = communes.get(code);
  if (!communeId) fault('commune', 'commune_unknown');
  const [districtId, wardCode] = [text('districtId'), text('wardCode')];
  if (districtId !== '' && !/^[1-9]\d{0,8}$/.test(districtId)) fault('districtId', 'number');
  if (wardCode !== '' && !/^\w{1,20}$/.test(wardCode)) fault('wardCode', 'code');
  if (carrier === 'ghn' && (districtId === '' || wardCode === '')) fault(districtId === '' ? 'districtId' : 'wardCode', 'missing_ids');
  if (faults.length > 0 || !communeId) return { ok: false, faults };
  const theirs = { province: text('province'), district: text('district'), ward: text('ward'), ...(districtId && { districtId: Number(districtId) }), ...(wardCode && { wardCode }) };
  return { ok: true, row: { communeId, code, theirs } };
}

async function compareRows(db: Db, carrier: string, rows: { number: number; row: Row }[]): Promise<Compared[]> {
  const known = await db.carrierCommune.findMany({ where: { carrier, communeId: { in: rows.map(({ row }) => row.communeId) } } });
  const before = new Map(known.map(({ communeId, theirs }) => [communeId, theirCommune.safeParse(theirs).data ?? null]));
  return rows.map(({ number, row }) => ({ number, row, before: before.get(row.communeId) ?? null }));
}

function cellsOf({ province, district, ward, districtId, wardCode }: TheirCommune): Cells {
  return { province, district, ward, districtId: districtId === undefined ? '' : String(districtId), wardCode: wardCode ?? '' };
}
