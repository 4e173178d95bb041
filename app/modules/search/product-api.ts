import { z } from 'zod';
import type { ProductCard } from '#app/modules/catalog/product-card.ts';
import { ocopGroups } from '#app/modules/ocop/groups.ts';
import { sellerKinds } from '#app/modules/sellers/seller.ts';
import type { Reading } from './reading.ts';
import { largestPerPage, sortKeys, usualPerPage } from './search-query.ts';

/* The interface for programs: the answers of /api/v1/products. The OpenAPI document is made from these schemas. */

const slug = z.string().meta({ description: 'Lasting part of the address' });
const dong = z.int().meta({ description: 'Whole đồng, VAT included' });
const day = z.iso.date().meta({ description: 'A day in Vietnam' });
const several = 'Several values: repeat the parameter, or part them by commas.';

/** One that makes no sense is dropped. */
export const productListParameters = z.object({
  q: z.string().optional().meta({ description: 'Words, with or without accents' }),
  group: z.enum(ocopGroups.map(({ key }) => key)).optional().meta({ description: `OCOP group. ${several}` }),
  district: slug.optional().meta({ description: `Key of a former district. ${several}` }),
  commune: z.string().optional().meta({ description: `Code of a commune in force. ${several}` }),
  stars: z.int().min(3).max(5).optional().meta({ description: `OCOP stars. ${several}` }),
  min: dong.optional(),
  max: dong.optional(),
  kind: z.enum(sellerKinds).optional().meta({ description: `What the seller is by law. ${several}` }),
  inSeason: z.literal('1').optional().meta({ description: 'Only goods that have a season and are in it this month' }),
  inStock: z.literal('1').optional(),
  to: z.string().optional().meta({ description: 'Code of a commune of the country: only goods that may travel there' }),
  near: z.string().optional().meta({ description: 'Code of a commune of the province: what `sort=near` is reckoned from' }),
  exact: z.literal('1').optional().meta({ description: 'Only the words as they stand in `q`: no slip is forgiven' }),
  sort: z.enum(sortKeys).optional().meta({ description: '`near` needs the parameter `near`, without which it is `relevance`. Sold-out goods come last in every order' }),
  page: z.int().min(1).optional(),
  perPage: z.int().min(1).max(largestPerPage).optional().meta({ description: `${usualPerPage} where it is not given` }),
});

export const productItemSchema = z.object({
  slug,
  name: z.string(),
  price: dong.meta({ description: 'Of the cheapest variant in stock, in đồng' }),
  unit: z.string().meta({ description: 'Name of that variant' }),
  stars: z.int().min(0).max(5).meta({ description: 'By a certificate valid today; 0 = none' }),
  seller: z.object({ slug, name: z.string() }),
  commune: z.object({ code: z.string(), name: z.string() }),
  district: z.object({ key: z.string(), name: z.string() }).meta({ description: 'The main former district of the commune' }),
  inStock: z.boolean(),
  url: z.url(),
});
export type ProductItem = z.infer<typeof productItemSchema>;

const facet = z.array(z.object({ value: z.string(), name: z.string(), count: z.int() }));

export const productListSchema = z.object({
  items: z.array(productItemSchema),
  total: z.int(),
  reading: z
    .object({ text: z.string(), change: z.enum(['none', 'typing', 'spelling', 'fewer-words'] satisfies Reading['change'][]), dropped: z.array(z.string()) })
    .nullable()
    .meta({ description: 'What `q` was taken to mean: as it stands; put right in its way of typing, or in its spelling; or without the dropped words, which no goods have. Null without words' }),
  page: z.int(),
  perPage: z.int(),
  facets: z
    .object({
      group: facet,
      district: facet,
      commune: facet,
      stars: facet,
      kind: facet,
      price: z.array(z.object({ min: dong.nullable(), max: dong.nullable(), count: z.int() })).meta({ description: 'Bands of prices, inclusive; null = open' }),
      inSeason: facet,
      inStock: facet,
    })
    .meta({ description: "Each facet is counted with all filters but its own, so it says what ticking another of its values would show" }),
});
export type ProductList = z.infer<typeof productListSchema>;

export const productDetailSchema = productItemSchema.extend({
  variants: z.array(z.object({ id: z.uuid(), name: z.string(), price: dong, weightGrams: z.int(), stock: z.int() })),
  story: z.string(),
  certificate: z.object({ stars: z.int(), number: z.string(), decision: z.string(), issuer: z.string(), issuedOn: day, endsOn: day }).nullable(),
  documents: z.array(z.object({ kind: z.string(), number: z.string(), issuer: z.string(), issuedOn: day, endsOn: day.nullable() })),
});
export type ProductDetail = z.infer<typeof productDetailSchema>;

/** A card as programs read it. `origin` is where people reach the market. */
export function toProductItem({ slug, name, price, unit, stars, seller, commune, district, inStock }: ProductCard, origin: string): ProductItem {
  return {
    slug,
    name,
    price,
    unit,
    stars,
    seller,
    commune: { code: commune.code, name: commune.name },
    district,
    inStock,
    url: `${origin}/p/${slug}`,
  };
}
