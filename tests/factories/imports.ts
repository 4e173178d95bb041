import { randomUUID } from 'node:crypto';
import type { AppContext } from '#app/app-context.server.ts';
import { applyImportJob, readImportJob } from '#app/jobs/imports.ts';
import { productImport } from '#app/modules/catalog/product-import.server.ts';
import { productColumns } from '#app/modules/catalog/product-sheet.ts';
import type { SheetKey } from '#app/modules/catalog/product-sheet.ts';
import { confirmImport } from '#app/modules/imports/confirm-import.server.ts';
import { getImportRun } from '#app/modules/imports/get-import-run.server.ts';
import type { RowVerdict, RunOwner } from '#app/modules/imports/import-run.ts';
import { startImport } from '#app/modules/imports/start-import.server.ts';
import { writeCsv } from '#app/platform/spreadsheet/write-csv.ts';
import { writeXlsx } from '#app/platform/spreadsheet/write-xlsx.ts';

export type SheetRow = Partial<Record<SheetKey, string>>;

/** A row that makes new goods: a draft of fruit, one kilogram. */
export const goodRow = (sku: string, more: SheetRow = {}): SheetRow => ({ sku, name: `Món ${sku}`, group: 'Thực phẩm tươi sống', variant: '1 kg', price: '45000', stock: '20', net: '1 kg', reach: 'Cả nước', ...more });

function columnsOf(rows: readonly SheetRow[]) {
  return productColumns.filter(({ key }) => key === 'sku' || rows.some((row) => row[key] !== undefined));
}

/** An XLSX with the columns that the rows use. */
export function sheetOf(rows: readonly SheetRow[]): Promise<Uint8Array> {
  const columns = columnsOf(rows);
  return writeXlsx({ sheet: 'Hàng', listSheet: 'Danh sách', columns: columns.map(({ header }) => ({ header: header.vi, width: 20 })), rows: rows.map((row) => columns.map(({ key }) => row[key] ?? '')) });
}

export function csvOf(rows: readonly SheetRow[]): Uint8Array {
  const columns = columnsOf(rows);
  return new TextEncoder().encode(writeCsv([columns.map(({ header }) => header.vi), ...rows.map((row) => columns.map(({ key }) => row[key] ?? ''))]));
}

type Sent = { sellerId: string; userId?: string; consentId?: string | null; bytes: Uint8Array; zip?: Uint8Array | null; name?: string };

export const someone = '0197f000-0000-7000-8000-000000000001';

/** Sends a spreadsheet of goods and reads it, as the job does. Answers the id of the run. */
export async function sendSheet(app: AppContext, { sellerId, userId = someone, consentId = null, bytes, zip = null, name = 'hàng.xlsx' }: Sent): Promise<string> {
  const id = randomUUID();
  const actor = { userId, name: 'Cô Sáu', address: '203.0.113.7', consentId };
  const started = await startImport(app, { kind: 'products', sellerId, id, actor, file: { name, bytes }, zip: zip && { name: 'ảnh.zip', bytes: zip } });
  if (!started.ok) throw new Error(started.problem.code);
  await readImportJob(app, { runId: id });
  return id;
}

/** Presses write, and writes, as the job does. */
export async function writeSheetOf(app: AppContext, { sellerId, runId, userId = someone, consentId = null }: { sellerId: string; runId: string; userId?: string; consentId?: string | null }) {
  const actor = { userId, name: 'Cô Sáu', address: '203.0.113.7', consentId };
  const confirmed = await confirmImport(app, { kind: 'products', sellerId, runId, actor });
  await applyImportJob(app, { runId });
  return confirmed;
}

/** What the page of a run shows. */
export function viewRun(app: AppContext, { sellerId, runId, show = null }: { sellerId: string; runId: string; show?: RowVerdict | null }) {
  const owner: RunOwner = { kind: 'products', sellerId };
  return getImportRun(app, productImport, { ...owner, runId, show, page: 1, locale: 'vi' });
}
