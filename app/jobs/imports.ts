import { productImport } from '#app/modules/catalog/product-import.server.ts';
import { carrierCommunesImport } from '#app/modules/fulfilment/carrier-communes-import.server.ts';
import { householdsImport } from '#app/modules/households/households-import.server.ts';
import { applyImport } from '#app/modules/imports/apply-import.server.ts';
import type { AnyImport, ImportApp, ImportKind } from '#app/modules/imports/import-definition.ts';
import { readImport } from '#app/modules/imports/read-import.server.ts';
import { registerImport } from '#app/modules/register/register-import.server.ts';

const definitions: Record<ImportKind, AnyImport> = { products: productImport, register: registerImport, carrier_communes: carrierCommunesImport, households: householdsImport };

async function definitionOf({ db }: ImportApp, runId: string): Promise<AnyImport | null> {
  const run = await db.importRun.findUnique({ where: { id: runId }, select: { kind: true } });
  return run && (definitions[run.kind as ImportKind] ?? null);
}

/** The job that reads a spreadsheet for its preview. A run that is gone is nothing to do. */
export async function readImportJob(app: ImportApp, { runId }: { runId: string }): Promise<void> {
  const definition = await definitionOf(app, runId);
  if (definition) await readImport(app, definition, runId);
}

/** The job that writes what the preview has shown. */
export async function applyImportJob(app: ImportApp, { runId }: { runId: string }): Promise<void> {
  const definition = await definitionOf(app, runId);
  if (definition) await applyImport(app, definition, runId);
}
