import { translator } from '#app/i18n/translator.ts';
import { recordAct } from '#app/modules/audit/record-act.server.ts';
import { queueMessages } from '#app/modules/notifications/queue-messages.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import type { IdentityApp } from './adapters/better-auth.server.ts';
import { stepOfCode } from './adapters/code-generator.server.ts';
import { openGenerator } from './internal/generator-secret.server.ts';
import { replaceRecoveryCodes } from './internal/recovery-codes.server.ts';
import { countSecondFactor, forgiveSecondFactor } from './internal/second-factor-tries.server.ts';
import type { SignedIn } from './person.ts';
import type { SecondFactorProblem } from './second-factor.ts';

type Typed = { signedIn: SignedIn; actor: Actor; /** As it was typed. */ code: string };

/**
 * Sets the second factor up, or moves it to another phone, by a first code of the new generator. The session has then proved it.
 * Answers ten recovery codes: this is the only time that they can be read. The person is told by SMS.
 * Errors: `wrong_second_factor`, `too_many_second_factors`.
 */
export async function setSecondFactor(app: IdentityApp, { signedIn, actor, code }: Typed): Promise<Result<{ codes: string[] }, SecondFactorProblem>> {
  const { userId, name, phone, sessionId } = signedIn;
  const { db, clock, settings } = app;
  const minutes = await countSecondFactor(db, userId);
  if (minutes > 0) return failed({ code: 'too_many_second_factors', minutes });
  const now = clock.now();
  const codes = await db.$transaction(async (tx) => {
    const kept = await tx.secondFactor.findUnique({ where: { userId } });
    const moves = kept?.confirmedAt !== null;
    // A generator in use gives way only to somebody whose session has proved it.
    const next = moves ? (signedIn.secondFactor ? kept?.nextSecret : null) : kept?.secret;
    const step = next ? stepOfCode(openGenerator(settings.secret, userId, next), code.normalize('NFKC').replace(/\s/gu, ''), now) : null;
    if (!next || step === null) return null;
    const { count } = await tx.secondFactor.updateMany({
      where: { userId, ...(moves ? { nextSecret: next } : { secret: next, confirmedAt: null }) },
      data: { secret: next, nextSecret: null, confirmedAt: now, lastStep: step },
    });
    if (count === 0) return null;
    await tx.session.updateMany({ where: { id: sessionId, userId }, data: { secondFactorAt: now } });
    if (moves) await tx.session.updateMany({ where: { userId, id: { not: sessionId } }, data: { secondFactorAt: null } });
    const act = await recordAct({ db: tx, clock }, actor, { action: 'person.set_second_factor', subject: { kind: 'person', id: userId, name }, personId: userId, after: { what: moves ? 'moved' : 'set_up' } });
    if (phone) await queueMessages(tx, [{ dedupeKey: `second-factor:${act}`, channel: 'sms', recipient: phone, body: translator('vi', 'identity')(moves ? 'sms.secondFactorMoved' : 'sms.secondFactorSet') }]);
    return replaceRecoveryCodes(tx, settings.secret, userId);
  });
  if (!codes) return failed({ code: 'wrong_second_factor' });
  await forgiveSecondFactor(db, userId);
  return ok({ codes });
}
