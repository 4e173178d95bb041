import { recordAct } from '#app/modules/audit/record-act.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { isUuid } from '#app/shared/uuid.ts';
import type { IdentityApp } from './adapters/better-auth.server.ts';
import type { SignedIn } from './person.ts';

/**
 * Signs a person out elsewhere: of one of their sessions, or of all but this one. Answers how many ended. Throws 404 for a session that is
 * not theirs, or is this one.
 */
export async function endSessions({ db, clock }: IdentityApp, { signedIn, actor, which }: { signedIn: SignedIn; actor: Actor; which: { id: string } | 'others' }): Promise<number> {
  const { userId, name, sessionId } = signedIn;
  return db.$transaction(async (tx) => {
    const id = which === 'others' ? { not: sessionId } : isUuid(which.id) && which.id !== sessionId ? which.id : null;
    const { count } = id === null ? { count: 0 } : await tx.session.deleteMany({ where: { userId, id } });
    if (count === 0 && which !== 'others') throw new Response(null, { status: 404 });
    if (count > 0) {
      await recordAct({ db: tx, clock }, actor, { action: 'person.sign_out_elsewhere', subject: { kind: 'person', id: userId, name }, personId: userId, after: { sessions: count } });
    }
    return count;
  });
}
