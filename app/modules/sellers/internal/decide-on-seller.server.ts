import { recordAct } from '#app/modules/audit/record-act.server.ts';
import type { Act } from '#app/modules/audit/record-act.server.ts';
import type { Prisma } from '#app/platform/db/generated/client.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database, Db } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { isUuid } from '#app/shared/uuid.ts';
import type { CheckingOfficer, DecisionProblem } from '../officer.ts';
import { sellerSteps } from '../seller.ts';
import type { SellerKind, SellerState, SellerStep } from '../seller.ts';
import { tellSeller } from './tell-seller.server.ts';
import type { SellerSms } from './tell-seller.server.ts';

export type LockedSeller = { id: string; name: string; phone: string; communeId: string; kind: SellerKind; state: SellerState; askedFor: string | null };

/** A seller of an officer's communes, held until the transaction ends, so that two decisions about it come one after the other. 404 outside. */
export async function lockSeller(tx: Db, { sellerId, communeIds }: { sellerId: string; communeIds: readonly string[] }): Promise<LockedSeller> {
  const [seller] = isUuid(sellerId)
    ? await tx.$queryRaw<LockedSeller[]>`
        SELECT id, name, phone, commune_id AS "communeId", kind::text, state::text, asked_for AS "askedFor" FROM seller
        WHERE id = ${sellerId}::uuid AND commune_id = ANY(${communeIds}::text[]) AND state <> 'draft' FOR UPDATE`
    : [];
  if (!seller) throw new Response(null, { status: 404 });
  return seller;
}

/** Opens the transaction of an officer's decision about a seller of their communes that is not their own. */
export async function decideOnSeller<Value, Problem extends { code: string }>(
  db: Database,
  { sellerId, officer }: { sellerId: string; officer: CheckingOfficer },
  decide: (tx: Db, seller: LockedSeller) => Promise<Result<Value, Problem>>,
): Promise<Result<Value, Problem | { code: 'own_shop' }>> {
  return db.$transaction(async (tx) => {
    const seller = await lockSeller(tx, { sellerId, communeIds: officer.communeIds });
    if (officer.ownSellerIds.includes(seller.id)) return failed({ code: 'own_shop' });
    return decide(tx, seller);
  });
}

/** Takes a step of a seller's life. False where the seller is in none of the states from which it leads. */
export async function stepSeller(tx: Db, { sellerId, step, from, data }: { sellerId: string; step: SellerStep; from?: readonly SellerState[]; data?: Prisma.SellerUpdateManyMutationInput }): Promise<boolean> {
  const { count } = await tx.seller.updateMany({ where: { id: sellerId, state: { in: [...(from ?? sellerSteps[step].from)] } }, data: { ...data, state: sellerSteps[step].to } });
  return count > 0;
}

type Told = { seller: LockedSeller; actor: Actor; action: Act['action']; before?: Act['before']; after?: Act['after']; sms: SellerSms | null };

/** Puts a decision on record and tells the seller in one sentence. */
export async function recordDecision({ db: tx, clock }: { db: Db; clock: Clock }, { seller, actor, action, before, after, sms }: Told): Promise<void> {
  const entryId = await recordAct({ db: tx, clock }, actor, { action, subject: { kind: 'seller', id: seller.id, name: seller.name }, seller, ...(before && { before }), ...(after && { after }) });
  if (sms) await tellSeller(tx, { entryId, seller, sms });
}

export const moved = failed<DecisionProblem>({ code: 'moved' });
export const decided = ok(null);
