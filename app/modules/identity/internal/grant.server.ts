import { getAreaScope } from '#app/modules/areas/get-area-scope.server.ts';
import { recordAct } from '#app/modules/audit/record-act.server.ts';
import { queueMessages } from '#app/modules/notifications/queue-messages.server.ts';
import { endConsentsOfHelper } from '#app/modules/sellers/revoke-consent.server.ts';
import { translator } from '#app/i18n/translator.ts';
import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { parsePhone } from '#app/shared/phone.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { tidyText } from '#app/shared/text.ts';
import type { Role } from '../abilities.ts';

/** Where a role counts: what a grant is written with, and how it is told. */
export type Place = { sellerId: string | null; areaId: string | null; communeId: string | null; name: string };
export type NewGrant = {
  actor: Actor;
  role: Role;
  /** As they were typed. The name counts for somebody whom the market does not know yet. */
  phone: string;
  name: string;
};
export type GrantProblem = { code: 'phone_wrong' | 'name_missing' | 'own_role' | 'has_role' };

const longestName = 80;

/** Writes a grant, the person too where nobody has the number yet, the audit entry and the text message. Runs in the caller's transaction. */
export async function writeGrant(app: { db: Db; clock: Clock }, { actor, role, phone: typed, name }: NewGrant, place: Place): Promise<Result<{ grantId: string; userId: string }, GrantProblem>> {
  const { db } = app;
  const phone = parsePhone(typed);
  if (!phone) return failed({ code: 'phone_wrong' });
  const tidyName = tidyText(name).slice(0, longestName);
  const known = await db.user.findUnique({ where: { phoneNumber: phone }, select: { id: true } });
  if (!known && tidyName === '') return failed({ code: 'name_missing' });
  if (known && known.id === actor.userId) return failed({ code: 'own_role' });
  const person = await db.user.upsert({
    where: { phoneNumber: phone },
    create: { name: tidyName, phoneNumber: phone, email: `${phone.slice(1)}@phone.invalid` },
    update: {},
    select: { id: true, name: true },
  });
  const { sellerId, areaId } = place;
  const [grant] = await db.roleGrant.createManyAndReturn({ data: { userId: person.id, role, sellerId, areaId, grantedById: actor.userId }, skipDuplicates: true, select: { id: true } });
  if (!grant) return failed({ code: 'has_role' });
  const facts = { role, place: place.name };
  await recordAct(app, actor, { action: 'role.grant', subject: { kind: 'role', id: grant.id, name: person.name }, ...whereOf(place), personId: person.id, after: facts });
  await tell(db, { key: `role.grant ${grant.id}`, phone, text: 'granted', role, place: place.name });
  return ok({ grantId: grant.id, userId: person.id });
}

/** The roles of which somebody must be left: over each shop an owner, over the market an operator. */
const neverLast: readonly Role[] = ['seller_owner', 'operator'];

/**
 * Takes a grant back. Whoever is the last of those who must be left stays: the grants that count are locked first, so that two who go at
 * the same moment do not both go. Throws 404 for a grant that is not there (any more). Runs in the caller's transaction.
 */
export async function deleteGrant(app: { db: Db; clock: Clock }, actor: Actor, { grantId, place }: { grantId: string; place: Place }): Promise<Result<{ userId: string }, { code: 'last_one' }>> {
  const { db } = app;
  const grant = await db.roleGrant.findUnique({ where: { id: grantId }, select: { role: true, sellerId: true, userId: true, user: { select: { name: true, phoneNumber: true } } } });
  if (!grant) throw new Response(null, { status: 404 });
  const { role, sellerId, userId, user } = grant;
  const guarded = neverLast.includes(role);
  const same = Prisma.sql`role = ${role}::role AND seller_id IS NOT DISTINCT FROM ${sellerId}::uuid`;
  if (guarded) await db.$queryRaw`SELECT id FROM role_grant WHERE ${same} ORDER BY id FOR UPDATE`;
  const gone = await db.$executeRaw`
    DELETE FROM role_grant WHERE id = ${grantId}::uuid
      AND (NOT ${guarded} OR EXISTS (SELECT FROM role_grant WHERE ${same} AND id <> ${grantId}::uuid AND user_id <> ${userId}::uuid))`;
  if (gone === 0) {
    if (!(await db.roleGrant.findUnique({ where: { id: grantId }, select: { id: true } }))) throw new Response(null, { status: 404 });
    return failed({ code: 'last_one' });
  }
  await recordAct(app, actor, { action: 'role.revoke', subject: { kind: 'role', id: grantId, name: user.name }, ...whereOf(place), personId: userId, before: { role, place: place.name } });
  if (role === 'community_member' && place.areaId) await endHelp(app, actor, { helperId: userId, areaId: place.areaId });
  if (user.phoneNumber) await tell(db, { key: `role.revoke ${grantId}`, phone: user.phoneNumber, text: 'revoked', role, place: place.name });
  return ok({ userId });
}

/** Who is no longer of a commune's team acts for none of its households: their consents end in the same transaction. */
async function endHelp(app: { db: Db; clock: Clock }, actor: Actor, { helperId, areaId }: { helperId: string; areaId: string }): Promise<void> {
  const { communeIds } = await getAreaScope(app.db, [areaId], vietnamDay(app.clock.now()));
  await endConsentsOfHelper(app, actor, { helperId, communeIds });
}

/** Where the act counts, for the officers who may read of it. */
function whereOf({ sellerId, communeId }: Place) {
  return { seller: sellerId && communeId ? { id: sellerId, communeId } : null, communeId };
}

type Telling = { key: string; phone: string; text: 'granted' | 'revoked'; role: Role; place: string };

async function tell(db: Db, { key, phone, text, role, place }: Telling): Promise<void> {
  const t = translator('vi', 'roles');
  await queueMessages(db, [{ dedupeKey: `${key} ${phone}`, channel: 'sms', recipient: phone, body: t(`sms.${text}`, { role: t(`name.${role}`), place }) }]);
}
