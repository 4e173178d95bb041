import type { Database } from '#app/platform/db/db.server.ts';
import { addDays, monthNumber, utcMidnight } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import { hashText } from '../random.ts';
import { demoProducts, productId, variantId } from './catalogue.ts';
import type { DemoProduct } from './types.ts';

/** Goods that spoil within so many days do not leave the region. */
const spoilsWithin = 2;
/** Goods whose season begins within so many days can be ordered ahead. */
const soon = 60;

/** The day on which the next season of goods begins, where it is soon and not on yet; else null. */
export function nextHarvest({ season, group }: Pick<DemoProduct, 'season' | 'group'>, today: VietnamDay): VietnamDay | null {
  if (!season || group === 'tourism' || season.includes(monthNumber(today))) return null;
  for (let days = 1; days <= soon; days += 1) {
    const day = addDays(today, days);
    if (season.includes(monthNumber(day))) return addDays(day, 9);
  }
  return null;
}

/** A number of GS1's range for use inside one firm (prefix 2), so that it is nobody's. */
export function inventedGtin(slug: string, position: number): string {
  const digits = `2${String(hashText(`gtin ${slug} ${position}`) % 100_000_000_000).padStart(11, '0')}`;
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0);
  return digits + ((10 - (sum % 10)) % 10);
}

/** Own numbers are short: the first letters of the words of the name, and which size it is. */
const inventedSku = ({ slug }: DemoProduct, position: number) =>
  `${slug.split('-').map((word) => word[0]).join('').slice(0, 6).toUpperCase()}-${hashText(slug) % 1000}-${position + 1}`;

/** How far fresh goods go, what can be ordered ahead of its harvest, and the numbers of goods that are packed and have a certificate. */
export async function seedListingFacts(db: Database, today: VietnamDay): Promise<void> {
  const updatedAt = utcMidnight(today);
  for (const product of demoProducts) {
    const harvest = nextHarvest(product, today);
    const near = product.group === 'fresh-food' && product.shelfLifeDays !== null && product.shelfLifeDays <= spoilsWithin;
    const data = { ...(near && { reach: 'region' as const }), ...(harvest && { harvestOn: utcMidnight(harvest) }) };
    if (Object.keys(data).length > 0) await db.product.updateMany({ where: { id: productId(product.slug), reach: 'country', harvestOn: null }, data: { ...data, updatedAt } });
    if (product.group !== 'processed-food' || !product.certificate) continue;
    for (const position of product.variants.keys()) {
      await db.variant.updateMany({
        where: { id: variantId(product.slug, position), sku: null, gtin: null },
        data: { sku: inventedSku(product, position), gtin: inventedGtin(product.slug, position), updatedAt },
      });
    }
  }
}
