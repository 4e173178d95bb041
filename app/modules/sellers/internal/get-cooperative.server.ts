import type { Db } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { kindsWithMembers } from '../membership.ts';

/** The seller as one that has members. 404 for a seller of another kind, and for somebody who acts under a consent: members are the owner's matter. */
export async function getCooperative(tx: Db, { sellerId, actor }: { sellerId: string; actor: Actor }) {
  const cooperative = actor.consentId ? null : await tx.seller.findFirst({ where: { id: sellerId, kind: { in: [...kindsWithMembers] } } });
  if (!cooperative) throw new Response(null, { status: 404 });
  return cooperative;
}
