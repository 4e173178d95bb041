import { recordSellerActs } from '#app/modules/sellers/record-seller-act.server.ts';
import type { Act } from '#app/modules/audit/record-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { utcMidnight } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import { announceProducts } from '../announce-products.server.ts';
import { draftSlug } from '../free-slug.server.ts';
import { handIn } from '../hand-in.server.ts';
import { lockProducts } from '../lock-product.server.ts';
import { tellChange } from '../record-product-act.server.ts';
import { saveContent } from '../save-content.server.ts';
import { saveStocks } from '../save-variants.server.ts';
import type { Plan } from './plan-products.ts';
import type { StandingProduct } from './standing.ts';

type ProductActs = Omit<Act, 'seller' | 'communeId'>[];
type Write = { sellerId: string; actor: Actor; plans: readonly Plan[] };

/**
 * Writes what rows come to, in the transaction in which the products were locked: new goods as drafts, changes by the rules of
 * `saveContent`, then what is handed in or withdrawn. Each product has its entries in the audit log.
 */
export async function writePlans(tx: Db, { clock }: { clock: Clock }, { sellerId, actor, plans }: Write): Promise<void> {
  const changing = plans.filter(({ rows }) => rows.some(({ verdict }) => verdict !== 'same'));
  if (changing.length === 0) return;
  const acts: ProductActs = await insertDrafts(tx, sellerId, changing.filter(({ standing }) => standing === null));
  for (const plan of changing) if (plan.standing) acts.push(...(await saveChange(tx, { clock }, actor, { ...plan, standing: plan.standing })));
  acts.push(...(await takeSteps(tx, { clock }, { sellerId, actor, plans: changing })));
  await recordSellerActs({ db: tx, clock }, actor, { sellerId, part: 'goods', acts });
  await announceProducts(tx, changing.map(({ productId }) => productId));
}

/** New goods, all at once. */
async function insertDrafts(tx: Db, sellerId: string, plans: readonly Plan[]): Promise<ProductActs> {
  if (plans.length === 0) return [];
  await tx.product.createMany({
    data: plans.map(({ productId, content: { variants: _variants, pictures: _pictures, harvestOn, ...words } }) => ({ ...words, id: productId, sellerId, slug: draftSlug(), harvestOn: harvestOn && utcMidnight(harvestOn as VietnamDay) })),
  });
  await tx.variant.createMany({ data: plans.flatMap(({ productId, content }) => content.variants.map(({ stock = 0, ...variant }, position) => ({ ...variant, stock, productId, position }))) });
  await tx.productPicture.createMany({ data: plans.flatMap(({ productId, content }) => content.pictures.map((picture, position) => ({ ...picture, productId, position }))) });
  return plans.map(({ productId, content: { name, groupKey, variants } }) => ({
    action: 'product.create',
    subject: { kind: 'product', id: productId, name },
    after: { name, groupKey, prices: variants.map((variant) => `${variant.name}: ${variant.price}`).join('; ').slice(0, 200) },
  }));
}

async function saveChange(tx: Db, { clock }: { clock: Clock }, actor: Actor, { standing: { product, working }, content, stocks }: Plan & { standing: StandingProduct }): Promise<ProductActs> {
  const saved = await saveContent(tx, { product, actor, now: clock.now(), working, next: content });
  const shelf = await saveStocks(tx, product.id, stocks);
  const told = tellChange({ before: working.content, after: content, saved, shelf });
  return told ? [{ action: 'product.edit', subject: { kind: 'product', id: product.id, name: content.name }, ...told }] : [];
}

async function takeSteps(tx: Db, { clock }: { clock: Clock }, { sellerId, actor, plans }: Write): Promise<ProductActs> {
  const stepping = new Map(plans.flatMap(({ productId, step }) => (step === 'none' ? [] : [[productId, step] as const])));
  if (stepping.size === 0) return [];
  const acts: ProductActs = [];
  for (const product of await lockProducts(tx, { sellerId, productIds: [...stepping.keys()] })) {
    const subject = { kind: 'product', id: product.id, name: product.name } as const;
    if (stepping.get(product.id) === 'withdraw') {
      await tx.product.update({ where: { id: product.id }, data: { state: 'withdrawn' } });
      acts.push({ action: 'product.withdraw', subject, before: { state: product.state }, after: { state: 'withdrawn' } });
      continue;
    }
    const handed = await handIn(tx, { clock }, { product, actor });
    // The plan has asked for all that is needed, under the same locks.
    if (!handed.ok) throw new Error(`${product.id} cannot be handed in: ${handed.problem.code}`);
    if (handed.value.act) acts.push({ ...handed.value.act, subject });
  }
  return acts;
}
