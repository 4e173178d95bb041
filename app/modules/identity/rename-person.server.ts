import { recordAct } from '#app/modules/audit/record-act.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { tidyText } from '#app/shared/text.ts';
import type { IdentityApp } from './adapters/better-auth.server.ts';
import type { SignedIn } from './person.ts';

const longest = 80;

/** Changes how a person is called. What is on record keeps the name of its day. Errors: `name_missing`. */
export async function renamePerson(
  { db, clock }: IdentityApp,
  { signedIn, actor, name: typed }: { signedIn: SignedIn; actor: Actor; name: string },
): Promise<Result<{ name: string }, { code: 'name_missing' }>> {
  const { userId, name: before } = signedIn;
  const name = tidyText(typed).slice(0, longest);
  if (!/\p{L}/u.test(name)) return failed({ code: 'name_missing' });
  if (name === before) return ok({ name });
  await db.$transaction(async (tx) => {
    await tx.user.update({ where: { id: userId }, data: { name } });
    await recordAct({ db: tx, clock }, actor, { action: 'person.rename', subject: { kind: 'person', id: userId, name }, personId: userId, before: { name: before }, after: { name } });
  });
  return ok({ name });
}
