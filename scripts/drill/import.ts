/*
 * How long the imports of the market take, on a database of their own: `npm run drill:import`.
 * 10,000 rows of goods with 50 wrong ones are read, written, sent a second time; the wrong rows are fetched, mended and sent. Then every
 * price changes. Then 500 entries of the register with 50 wrong ones. Ends with a fault where a run takes longer than its limit, or the
 * counts are not those that they must be.
 */
import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createAppContext } from '#app/app-context.server.ts';
import type { AppContext } from '#app/app-context.server.ts';
import { applyImportJob, readImportJob } from '#app/jobs/imports.ts';
import { loadAreas } from '#app/modules/areas/load-areas.server.ts';
import { productImport } from '#app/modules/catalog/product-import.server.ts';
import { productColumns } from '#app/modules/catalog/product-sheet.ts';
import { confirmImport } from '#app/modules/imports/confirm-import.server.ts';
import type { AnyImport, Cells } from '#app/modules/imports/import-definition.ts';
import type { RunOwner } from '#app/modules/imports/import-run.ts';
import { startImport } from '#app/modules/imports/start-import.server.ts';
import { writeRowsToMend } from '#app/modules/imports/write-rows-to-mend.server.ts';
import { registerColumns } from '#app/modules/register/register-columns.ts';
import { registerImport } from '#app/modules/register/register-import.server.ts';
import { readOperatorSettings } from '#app/platform/env.server.ts';
import { writeInstallationFact } from '#app/platform/installation.server.ts';
import { readSpreadsheet } from '#app/platform/spreadsheet/read-spreadsheet.server.ts';
import { writeXlsx } from '#app/platform/spreadsheet/write-xlsx.ts';
import { stopChildServices } from '#scripts/embedded/child-service.ts';
import { DataFolder } from '#scripts/embedded/data-folder.ts';
import { startPostgres } from '#scripts/embedded/postgres.ts';
import { applyMigrations } from '#scripts/migrations/apply-migrations.ts';

const goods = 10_000;
const entries = 500;
const wrongRows = 50;
const limit = 60;

const words = 'Vườn nhà trồng từ đời ông nội, bón phân chuồng ủ hoai, hái lúc sáng sớm rồi gói ngay trong ngày. ';
type Columns = readonly { key: string; header: { vi: string } }[];

function goodsRow(number: number): Cells {
  const product = Math.floor(number / 2);
  const size = number % 2 === 0 ? '500 g' : '1 kg';
  return {
    sku: `H-${number}`, name: `Món hàng thứ ${product} của hợp tác xã`, group: 'Thực phẩm chế biến', variant: size, price: String(20_000 + (number % 700) * 500), stock: String(number % 90), net: size,
    summary: `Món số ${product}, làm tại nhà.`, story: words.repeat(1 + (product % 8)), ingredients: 'Trái cây, đường, muối', storage: 'Nơi khô mát', shelf_life: '90', months: product % 3 === 0 ? '3-5, 12' : '', reach: 'Cả nước', origin: 'Xã Cái Bè', state: 'Đang soạn',
  };
}

/** What somebody gets wrong, one after the other. */
const mistakes: Cells[] = [{ price: 'hỏi giá' }, { group: 'Đồ ăn vặt nhà làm' }, { net: 'nặng' }, { gtin: '8935000000009' }, { months: '3-15' }, { stock: '-1' }, { origin: 'Xã Không Có' }, { shelf_life: 'lâu' }, { sku: 'mã có dấu' }, { reach: 'sao Hỏa' }];
const registerMistakes: Cells[] = [{ stars: '6' }, { commune: 'Xã Không Có' }, { issued: '31/02/2025' }, { group: 'Đồ ăn' }, { points: 'cao' }];

const registerRow = (number: number): Cells => ({ name: `Sản phẩm OCOP thứ ${number}`, subject: `Hợp tác xã số ${number % 120}`, commune: 'Xã Cái Bè', group: 'Thực phẩm chế biến', stars: String(3 + (number % 2)), decision: `${100 + number}/QĐ-UBND`, issued: '15/03/2026' });

/** Every so many rows one is wrong. */
function withMistakes(rows: readonly Cells[], wrong: readonly Cells[]): Cells[] {
  const every = rows.length / wrongRows;
  return rows.map((row, index) => (index % every === 7 ? { ...row, ...wrong[Math.floor(index / every) % wrong.length] } : row));
}

function sheet(columns: Columns, rows: readonly Cells[]): Promise<Uint8Array> {
  return writeXlsx({ sheet: 'Hàng', listSheet: 'Danh sách', columns: columns.map(({ header }) => ({ header: header.vi, width: 20 })), rows: rows.map((row) => columns.map(({ key }) => row[key] ?? '')) });
}

type Timed = { read: number; apply: number; run: { fresh: number; changed: number; same: number; wrong: number }; id: string };

async function runImport(app: AppContext, owner: RunOwner, bytes: Uint8Array, options: Record<string, string> = {}): Promise<Timed> {
  const id = randomUUID();
  const actor = { userId: randomUUID(), name: 'Cô Sáu', address: null, consentId: null };
  const started = await startImport(app, { ...owner, id, actor, file: { name: 'bang.xlsx', bytes }, zip: null, options });
  if (!started.ok) throw new Error(started.problem.code);
  const begin = performance.now();
  await readImportJob(app, { runId: id });
  const read = performance.now();
  await confirmImport(app, { ...owner, runId: id, actor });
  await applyImportJob(app, { runId: id });
  const run = await app.db.importRun.findUniqueOrThrow({ where: { id } });
  if (run.state === 'refused') throw new Error(`The import was refused: ${run.problem}`);
  return { read: (read - begin) / 1000, apply: (performance.now() - read) / 1000, run, id };
}

/** Fetches the wrong rows as their sender does, and mends them. `key` tells which row is which. */
async function mend(app: AppContext, definition: AnyImport, owner: RunOwner, runId: string, { columns, good }: { columns: Columns; good: readonly Cells[] }): Promise<Uint8Array> {
  const { bytes } = await writeRowsToMend(app, definition, { ...owner, runId, format: 'xlsx', locale: 'vi' });
  const read = await readSpreadsheet(bytes);
  if (!read.ok) throw new Error(read.problem.code);
  const names = columns.findIndex(({ key }) => key === 'name');
  const [, ...lines] = read.value.rows;
  if (lines.length !== wrongRows) throw new Error(`${lines.length} rows to mend`);
  const sizes = columns.findIndex(({ key }) => key === 'variant');
  return sheet(columns, lines.map(({ cells }) => good.find((row) => row.name === cells[names] && (sizes < 0 || row.variant === cells[sizes])) ?? {}));
}

let failedChecks = 0;
function tell(what: string, { read, apply, run }: Timed, expected: Partial<Timed['run']>): void {
  const { fresh, changed, same, wrong } = run;
  const total = read + apply;
  const right = Object.entries(expected).every(([key, count]) => run[key as keyof Timed['run']] === count);
  if (!right || total > limit) failedChecks += 1;
  console.log(`${right && total <= limit ? '✓' : '✗'} ${what}: read and preview ${read.toFixed(1)} s, write ${apply.toFixed(1)} s, together ${total.toFixed(1)} s (limit ${limit} s) · ${fresh} new, ${changed} changed, ${same} same, ${wrong} wrong`);
  if (!right) console.log(`  expected ${JSON.stringify(expected)}`);
}

async function drill(app: AppContext): Promise<void> {
  const commune = await app.db.areaUnit.findFirstOrThrow({ where: { level: 'commune', code: '28360', validTo: null, formerDistrictId: { not: null } } });
  const seller = await app.db.seller.create({ data: { slug: 'htx', name: 'Hợp tác xã', kind: 'cooperative', state: 'verified', contactName: 'Cô Sáu', phone: '+84901234567', communeId: commune.id, street: 'Ấp 1' } });
  const owner = { kind: 'products', sellerId: seller.id } as const;
  const rows = Array.from({ length: goods }, (_, number) => goodsRow(number));
  const first = await sheet(productColumns, withMistakes(rows, mistakes));
  console.log(`${goods.toLocaleString('en')} rows of goods, ${(first.length / 1e6).toFixed(1)} MB as XLSX`);
  const imported = await runImport(app, owner, first);
  tell('goods with 50 wrong rows', imported, { fresh: goods - wrongRows, wrong: wrongRows });
  tell('the same file again', await runImport(app, owner, first), { fresh: 0, changed: 0, same: goods - wrongRows, wrong: wrongRows });
  tell('the wrong rows mended', await runImport(app, owner, await mend(app, productImport, owner, imported.id, { columns: productColumns, good: rows })), { fresh: wrongRows, wrong: 0 });
  await app.db.product.updateMany({ data: { state: 'on_sale', publishedAt: new Date() } });
  const dearer = rows.map(({ state: _state, ...row }) => ({ ...row, price: String(Number(row.price) + 1_000) }));
  tell('every price changed, of goods on sale', await runImport(app, owner, await sheet(productColumns, dearer)), { changed: goods, wrong: 0 });
  const register = { kind: 'register', sellerId: null } as const;
  const list = Array.from({ length: entries }, (_, number) => registerRow(number));
  const whole = await runImport(app, register, await sheet(registerColumns, withMistakes(list, registerMistakes)), { scope: 'addition' });
  tell(`${entries} register entries with 50 wrong rows`, whole, { fresh: entries - wrongRows, wrong: wrongRows });
  tell('its wrong rows mended', await runImport(app, register, await mend(app, registerImport, register, whole.id, { columns: registerColumns, good: list }), { scope: 'addition' }), { fresh: wrongRows, wrong: 0 });
  console.log(`${await app.db.auditEntry.count()} entries in the audit log · peak memory of the process ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
}

const place = await mkdtemp(path.join(tmpdir(), 'cho-phien-drill-'));
// As root, PostgreSQL runs as another user, who must be able to enter.
await chmod(place, 0o755);
try {
  const { url } = await startPostgres(await DataFolder.open(place), { durable: true });
  await applyMigrations(url);
  const settings = { ...readOperatorSettings({ DATA_DIR: place, LOG_LEVEL: 'silent' }), meiliUrl: null, meiliSearchKey: null, meiliIndexKey: null, databaseUrl: url, secret: 'the secret of the drill, which is not one' };
  const app = await createAppContext(settings, 'command');
  try {
    await loadAreas(app.db);
    await writeInstallationFact(app.db, 'province', 'Đồng Tháp');
    await drill(app);
  } finally {
    await app.close();
  }
} finally {
  await stopChildServices();
  await rm(place, { recursive: true, force: true });
}
process.exitCode = failedChecks > 0 ? 1 : 0;
