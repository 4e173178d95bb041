import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { rolesFor, sellerRolesOf } from './person.ts';
import type { SignedIn } from './person.ts';

/** A shop that somebody can open: their own or one that they work in, or one that they help under a live consent. */
export type OpenableShop = { id: string; name: string; helping: boolean };

/** The shops among which a person switches, the own ones first; without the one that is open, if it is named. */
export async function listShops({ db, clock }: { db: Db; clock: Clock }, { userId, roles }: Pick<SignedIn, 'userId' | 'roles'>, { except = null }: { except?: string | null } = {}): Promise<OpenableShop[]> {
  const ownIds = sellerRolesOf(roles).flatMap(({ sellerId }) => (sellerId === except ? [] : sellerId));
  const now = clock.now();
  const mayHelp = rolesFor(roles, 'assist_households').length > 0;
  const [own, consents] = await Promise.all([
    ownIds.length > 0 ? db.seller.findMany({ where: { id: { in: ownIds } }, select: { id: true, name: true }, orderBy: { name: 'asc' } }) : [],
    mayHelp
      ? db.assistanceConsent.findMany({
          where: { helperId: userId, givenAt: { lte: now }, endsAt: { gt: now }, revokedAt: null, sellerId: { notIn: [...ownIds, ...(except ? [except] : [])] } },
          select: { seller: { select: { id: true, name: true } } },
          distinct: ['sellerId'],
          orderBy: { endsAt: 'asc' },
        })
      : [],
  ]);
  return [...own.map((shop) => ({ ...shop, helping: false })), ...consents.map(({ seller }) => ({ ...seller, helping: true }))];
}
