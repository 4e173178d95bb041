import type { ImportApp } from '#app/modules/imports/import-definition.ts';
import { writeSheet } from '#app/modules/imports/write-sheet.server.ts';
import type { SheetFormat } from '#app/modules/imports/write-sheet.server.ts';
import type { Locale } from '#app/shared/locale.ts';
import { cellsOfEntry } from './internal/entry-cells.ts';
import { standingEntries } from './internal/entry-rows.server.ts';
import { registerImport } from './register-import.server.ts';

/** The register as it stands, in the form that its import takes. */
export async function writeRegisterFile(app: ImportApp, { format, locale }: { format: SheetFormat; locale: Locale }) {
  const [known, entries] = await Promise.all([registerImport.prepare(app, { sellerId: null, options: {}, files: null }), standingEntries(app.db)]);
  const rows = entries.sort((a, b) => a.name.localeCompare(b.name, 'vi')).map((entry) => ({ cells: cellsOfEntry(entry, locale) }));
  return writeSheet({ definition: registerImport, lists: registerImport.lists(known), rows, locale, format });
}
