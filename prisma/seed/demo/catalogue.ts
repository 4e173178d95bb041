import type { VietnamDay } from '#app/shared/dates.ts';
import { addDays } from '#app/shared/dates.ts';
import { Random } from '../random.ts';
import { idOf } from '../stable-id.ts';
import { demoDistricts } from './districts/index.ts';
import { storyDays } from './rhythm.ts';
import type { DemoProduct, DemoSeller } from './types.ts';

/** Everything the demonstration sells, and who sells it. */
export const demoSellers: readonly DemoSeller[] = demoDistricts.flatMap(({ sellers }) => sellers);
export const demoProducts: readonly DemoProduct[] = demoDistricts.flatMap(({ products }) => products);

export const sellerId = (slug: string) => idOf(`demo seller ${slug}`);
export const productId = (slug: string) => idOf(`demo product ${slug}`);
export const variantId = (slug: string, position: number) => idOf(`demo variant ${slug} ${position}`);

/** When a product came on sale: half of them before the story begins, the others bit by bit, the last a few days ago. */
export function publishedOn({ slug, demand }: Pick<DemoProduct, 'slug' | 'demand'>, today: VietnamDay): VietnamDay {
  const random = new Random(`published ${slug}`);
  const early = random.chance(demand >= 8 ? 1 : 0.45);
  return addDays(today, early ? -storyDays - random.whole(3, 70) : -random.whole(2, storyDays - 10));
}

/** When a seller joined: some days before its first product. */
export function joinedOn({ slug }: Pick<DemoSeller, 'slug'>, today: VietnamDay): VietnamDay {
  const first = demoProducts.filter(({ seller }) => seller === slug).map((product) => publishedOn(product, today)).sort()[0];
  return addDays(first ?? today, -new Random(`joined ${slug}`).whole(2, 12));
}
