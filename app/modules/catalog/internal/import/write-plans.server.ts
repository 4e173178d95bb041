import { recordSellerActs } from '#app/modules/sellers/record-seller-act.server.ts';
import type { Act } from '#app/modules/audit/record-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { announceProducts } from '../announce-products.server.ts';
import { handIn } from '../hand-in.server.ts';
import { lockProducts } from '../lock-product.server.ts';
import { tellChange } from '../record-product-act.server.ts';
import { saveContent } from '../save-content.server.ts';
import { countStocks } from './count-stocks.server.ts';
import { insertDrafts } from './insert-drafts.server.ts';
import type { Plan } from './plan-products.ts';
import { saveFacts } from './save-facts.server.ts';
import type { Change } from './save-facts.server.ts';

type ProductActs = Omit<Act, 'seller' | 'communeId'>[];
type Write = { sellerId: string; actor: Actor; plans: readonly Plan[] };

/**
 * Writes what rows come to, in the transaction in which the products were locked: new goods as drafts, changes by the rules of
 * `saveContent`, then what is handed in or withdrawn. Each product has its entries in the audit log.
 */
export async function writePlans(tx: Db, { clock }: { clock: Clock }, { sellerId, actor, plans }: Write): Promise<void> {
  const changing = plans.filter(({ rows }) => rows.some(({ verdict }) => verdict !== 'same'));
  if (changing.length === 0) return;
  const acts: ProductActs = await createDrafts(tx, { sellerId, now: clock.now() }, changing.filter(({ standing }) => standing === null));
  acts.push(...(await saveChanges(tx, { clock }, actor, changing.flatMap(({ standing, ...plan }) => (standing ? [{ ...plan, standing }] : [])))));
  acts.push(...(await takeSteps(tx, { clock }, { sellerId, actor, plans: changing })));
  await recordSellerActs({ db: tx, clock }, actor, { sellerId, part: 'goods', acts });
  await announceProducts(tx, changing.map(({ productId }) => productId));
}

/** New goods, all at once. */
async function createDrafts(tx: Db, { sellerId, now }: { sellerId: string; now: Date }, plans: readonly Plan[]): Promise<ProductActs> {
  await insertDrafts(tx, { sellerId, now }, plans);
  return plans.map(({ productId, content: { name, groupKey, variants } }) => ({
    action: 'product.create',
    subject: { kind: 'product', id: productId, name },
    after: { name, groupKey, prices: variants.map((variant) => `${variant.name}: ${variant.price}`).join('; ').slice(0, 200) },
  }));
}

/** Changes that show at once are written together, the others one after the other. */
async function saveChanges(tx: Db, { clock }: { clock: Clock }, actor: Actor, changes: readonly Change[]): Promise<ProductActs> {
  const now = clock.now();
  const together = await saveFacts(tx, { actor, now, changes });
  const shelves = await countStocks(tx, changes);
  const acts: ProductActs = [];
  for (const { productId, standing: { product, working }, content } of changes) {
    const saved = together.get(productId) ?? (await saveContent(tx, { product, actor, now, working, next: content }));
    const told = tellChange({ before: working.content, after: content, saved, shelf: shelves.get(productId) ?? [] });
    if (told) acts.push({ action: 'product.edit', subject: { kind: 'product', id: productId, name: content.name }, ...told });
  }
  return acts;
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
