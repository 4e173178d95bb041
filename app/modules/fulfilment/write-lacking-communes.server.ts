import { writeSheet } from '#app/modules/imports/write-sheet.server.ts';
import type { SheetFormat } from '#app/modules/imports/sheet-format.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import type { Locale } from '#app/shared/locale.ts';
import { communeColumns } from './commune-columns.ts';

type Input = { carrier: string; format: SheetFormat; locale: Locale };

/** The communes in force of which a carrier has no entry, as a spreadsheet to fill in and to import. */
export async function writeLackingCommunes({ db, clock }: { db: Db; clock: Clock }, { carrier, format, locale }: Input): Promise<{ bytes: Uint8Array<ArrayBuffer>; type: string }> {
  const day = vietnamDay(clock.now());
  const rows = await db.$queryRaw<{ code: string; name: string; province: string }[]>`
    SELECT c.code, c.full_name AS name, p.full_name AS province
    FROM area_unit c JOIN area_unit p ON p.id = c.parent_id
    WHERE c.level = 'commune' AND c.former_district_id IS NOT NULL AND c.valid_from <= ${day}::date AND (c.valid_to IS NULL OR c.valid_to >= ${day}::date)
      AND NOT EXISTS (SELECT 1 FROM carrier_commune k WHERE k.carrier = ${carrier} AND k.commune_id = c.id)
    ORDER BY p.code, c.code`;
  return writeSheet({ definition: { columns: communeColumns }, lists: {}, rows: rows.map(({ code, name, province }) => ({ cells: { commune: code, name: `${name}, ${province}` } })), locale, format });
}
