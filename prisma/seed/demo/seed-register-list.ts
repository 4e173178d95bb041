import { demoPeople } from '#app/modules/identity/demo-people.ts';
import { readImport } from '#app/modules/imports/read-import.server.ts';
import { startImport } from '#app/modules/imports/start-import.server.ts';
import { writeSheet } from '#app/modules/imports/write-sheet.server.ts';
import { cellsOfEntry } from '#app/modules/register/internal/entry-cells.ts';
import { standingEntries } from '#app/modules/register/internal/entry-rows.server.ts';
import { registerColumns } from '#app/modules/register/register-columns.ts';
import { registerImport } from '#app/modules/register/register-import.server.ts';
import { registerOnly } from './register-only.ts';
import type { SeedApp } from './seed-demo.ts';

/** The one list of the demonstration that waits for its keeper's word: sent again, it is the same. */
const runId = '0196f0c2-6d1a-7c50-9a60-5e0c5a9b1702';

/** A whole list with something new, something changed, something wrong, and two entries missing. Nothing goes in before the keeper says so. */
export async function seedRegisterList(app: SeedApp): Promise<void> {
  const keeper = demoPeople.find(({ role }) => role === 'register_keeper');
  const person = await app.db.user.findUnique({ where: { phoneNumber: keeper?.phone ?? '' }, select: { id: true, name: true } });
  if (!person || (await app.db.importRun.findUnique({ where: { id: runId }, select: { id: true } }))) return;
  const invented = new Map(registerOnly.map(([name], index) => [name, index]));
  const rows = (await standingEntries(app.db)).flatMap((entry) => {
    const cells = cellsOfEntry(entry, 'vi');
    const place = invented.get(entry.name);
    if (place === 20 || place === 21) return [];
    if (place === 22) return [{ cells: { ...cells, points: '64,5', stars: '3' } }];
    if (place === 23) return [{ cells: { ...cells, stars: '6' } }];
    if (place === 24) return [{ cells: { ...cells, commune: 'Xã Cái Bèo' } }];
    return [{ cells }];
  });
  const [like] = rows;
  if (!like) return;
  rows.push({ cells: { ...like.cells, name: 'Chanh dây sấy dẻo Nắng Hạ', subject: 'Công ty TNHH Nắng Hạ', decision: '3120/QĐ-UBND' } });
  const known = await registerImport.prepare(app, { sellerId: null, options: {}, files: null });
  const { bytes } = await writeSheet({ definition: { columns: registerColumns }, lists: registerImport.lists(known), rows, locale: 'vi', format: 'xlsx' });
  const actor = { userId: person.id, name: person.name, address: null, consentId: null };
  await startImport(app, { kind: 'register', sellerId: null, id: runId, actor, file: { name: 'danh-sach-thang-12.xlsx', bytes }, zip: null, options: { scope: 'whole' } });
  await readImport(app, registerImport, runId);
}
