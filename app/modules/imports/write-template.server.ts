import type { Locale } from '#app/shared/locale.ts';
import type { AnyImport, ImportApp } from './import-definition.ts';
import type { RunOwner } from './import-run.ts';
import { writeSheet } from './write-sheet.server.ts';
import type { SheetFormat } from './write-sheet.server.ts';

/** An empty spreadsheet to fill in, with the lists to choose from. */
export async function writeTemplate(app: ImportApp, definition: AnyImport, { sellerId, format, locale }: Pick<RunOwner, 'sellerId'> & { format: SheetFormat; locale: Locale }) {
  const known = await definition.prepare(app, { sellerId, options: {}, files: null });
  return writeSheet({ definition, lists: definition.lists(known), rows: [], format, locale });
}
