import { writeSheet } from '#app/modules/imports/write-sheet.server.ts';
import type { SheetFormat } from '#app/modules/imports/write-sheet.server.ts';
import type { ImportApp } from '#app/modules/imports/import-definition.ts';
import type { Locale } from '#app/shared/locale.ts';
import { addProducts } from './internal/import/find-standing.server.ts';
import { namesOf } from './internal/import/names.ts';
import { writeProductCells } from './internal/import/product-row.ts';
import { Standing } from './internal/import/standing.ts';
import { productImport } from './product-import.server.ts';

type Export = { sellerId: string; format: SheetFormat; locale: Locale };

const chunk = 1_000;

/** All goods of a seller in the form that the import takes: sent back as it is, it changes nothing. */
export async function exportProducts(app: ImportApp, { sellerId, format, locale }: Export): Promise<{ bytes: Uint8Array<ArrayBuffer>; type: string }> {
  const { lists } = await productImport.prepare(app, { sellerId, options: {}, files: null });
  const ids = await app.db.product.findMany({ where: { sellerId }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], select: { id: true } });
  const standing = new Standing();
  for (let from = 0; from < ids.length; from += chunk) await addProducts(app.db, standing, { sellerId, ids: ids.slice(from, from + chunk).map(({ id }) => id), lock: false });
  const names = namesOf(lists, locale);
  const rows = ids.flatMap(({ id }) => {
    const found = standing.products.get(id);
    if (!found) return [];
    const { product, working: { content }, stocks } = found;
    return content.variants.map((variant) => ({ cells: writeProductCells(content, variant, stocks.get(variant.id) ?? variant.stock ?? 0, names(content, variant, product.state)) }));
  });
  return writeSheet({ definition: productImport, lists, rows, locale, format });
}
