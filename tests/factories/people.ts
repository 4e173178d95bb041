import { createHmac, randomInt, randomUUID } from 'node:crypto';
import type { Role } from '#app/modules/identity/abilities.ts';
import { needsSecondFactor } from '#app/modules/identity/person.ts';
import type { PersonRole } from '#app/modules/identity/person.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { Phone } from '#app/shared/phone.ts';

type Source = { db: Db; settings: { secret: string } };
export type RoleFacts = { role: Role } & Partial<Pick<PersonRole, 'sellerId' | 'areaId'>>;
type PersonFacts = { name?: string; phone?: Phone; roles?: RoleFacts[]; /** Whether the session has proved a second factor; as the roles need it unless told otherwise. */ secondFactor?: boolean };

/** A number of nobody, '+84…'. */
export function freePhone(): Phone {
  return `+8498${randomInt(1_000_000, 9_999_999)}` as Phone;
}

/** A person with these roles. Without a password: sign in with `openSessionOf`. */
export async function createPersonWith({ db }: Pick<Source, 'db'>, { name = 'Nguyễn Văn Thử', phone = freePhone(), roles = [] }: PersonFacts = {}) {
  const { id } = await db.user.create({ data: { name, phoneNumber: phone, phoneNumberVerified: true, email: `${phone.slice(1)}@phone.invalid` }, select: { id: true } });
  await db.roleGrant.createMany({ data: roles.map((role) => ({ userId: id, ...role })) });
  return { userId: id, name, phone };
}

/** The cookie of a new session of a person, as the sign-in library signs it: in a hundredth of the time of a password. */
export async function openSessionOf({ db, settings }: Source, { userId, secondFactor }: { userId: string; secondFactor: boolean }): Promise<string> {
  const token = randomUUID();
  await db.session.create({ data: { userId, token, expiresAt: new Date(Date.now() + 24 * 3_600_000), secondFactorAt: secondFactor ? new Date() : null } });
  const signature = createHmac('sha256', settings.secret).update(token).digest('base64');
  return `market.session_token=${encodeURIComponent(`${token}.${signature}`)}`;
}

/** Somebody with these roles who has signed in. */
export async function signedInPerson(app: Source, facts: PersonFacts = {}) {
  const person = await createPersonWith(app, facts);
  const roles = (facts.roles ?? []).map((role) => ({ sellerId: null, areaId: null, ...role }));
  return { ...person, cookie: await openSessionOf(app, { userId: person.userId, secondFactor: facts.secondFactor ?? needsSecondFactor(roles) }) };
}
