import type { IdentityApp } from './adapters/better-auth.server.ts';
import type { SignedIn } from './person.ts';

/** Leaves the generator where it is, after a move that was begun. */
export async function keepSecondFactor({ db }: IdentityApp, { userId, secondFactor }: SignedIn): Promise<void> {
  if (secondFactor) await db.secondFactor.updateMany({ where: { userId }, data: { nextSecret: null } });
}
