import { productImport } from '#app/modules/catalog/product-import.server.ts';
import { marketNumber, productColumns } from '#app/modules/catalog/product-sheet.ts';
import type { SheetKey } from '#app/modules/catalog/product-sheet.ts';
import { demoPeople } from '#app/modules/identity/demo-people.ts';
import { readImport } from '#app/modules/imports/read-import.server.ts';
import { startImport } from '#app/modules/imports/start-import.server.ts';
import { writeSheet } from '#app/modules/imports/write-sheet.server.ts';
import type { SeedApp } from './seed-demo.ts';

/** The one run of the demonstration: sent again, it is the same. */
const runId = '0196f0c2-6d1a-7c50-9a60-5e0c5a9b1701';

/** A spreadsheet of the demonstration's seller that waits for its write button: rows that are new, changed, the same and wrong. */
export async function seedImports(app: SeedApp): Promise<void> {
  const slug = demoPeople.flatMap((person) => (person.role === 'seller_owner' ? [person.sellerSlug] : []))[0] ?? '';
  const seller = await app.db.seller.findFirst({ where: { slug } });
  const grant = seller && (await app.db.roleGrant.findFirst({ where: { sellerId: seller.id, role: 'seller_owner' }, include: { user: { select: { name: true } } } }));
  const known = await app.db.variant.findMany({ where: { sellerId: seller?.id ?? null, retiredAt: null, product: { state: 'on_sale' } }, orderBy: { id: 'asc' }, take: 2 });
  if (!seller || !grant || known.length < 2) return;
  const [first, second] = known;
  const rows: Partial<Record<SheetKey, string>>[] = [
    { sku: marketNumber(first?.id ?? ''), price: String((first?.price ?? 0) + 5_000) },
    { sku: marketNumber(second?.id ?? ''), price: String(second?.price ?? 0) },
    { sku: 'MUT-GUNG', name: 'Mứt gừng dẻo', group: 'Thực phẩm chế biến', variant: 'Hũ 300 g', price: '65000', stock: '40', net: '300 g', months: '11-2' },
    { sku: 'MUT-DUA', name: 'Mứt dừa non', group: 'Thực phẩm chế biến', variant: 'Hũ 300 g', price: '70000', stock: '25', net: '300 g' },
    { sku: 'KEO-CHUOI', name: 'Kẹo chuối', group: 'Thực phẩm chế biến', variant: 'Gói 200 g', price: 'hỏi giá', stock: '30', net: '200 g' },
    { sku: 'BANH-PHONG', name: 'Bánh phồng mì', group: 'Thực phẩm chế biếng', variant: 'Chục', price: '55000', stock: '12', net: '500 g' },
  ];
  const { lists } = await productImport.prepare(app, { sellerId: seller.id, options: {}, files: null });
  const { bytes } = await writeSheet({ definition: { columns: productColumns }, lists, rows: rows.map((cells) => ({ cells: cells as Record<string, string> })), locale: 'vi', format: 'xlsx' });
  const actor = { userId: grant.userId, name: grant.user.name, address: null, consentId: null };
  await startImport(app, { kind: 'products', sellerId: seller.id, id: runId, actor, file: { name: 'hang-tet.xlsx', bytes }, zip: null });
  await readImport(app, productImport, runId);
}
