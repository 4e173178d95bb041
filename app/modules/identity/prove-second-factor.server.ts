import { translator } from '#app/i18n/translator.ts';
import { recordAct } from '#app/modules/audit/record-act.server.ts';
import { queueMessages } from '#app/modules/notifications/queue-messages.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import type { IdentityApp } from './adapters/better-auth.server.ts';
import { countSecondFactor, forgiveSecondFactor } from './internal/second-factor-tries.server.ts';
import { takeSecondFactor } from './internal/take-second-factor.server.ts';
import type { SignedIn } from './person.ts';
import type { SecondFactorProblem } from './second-factor.ts';

type Typed = { signedIn: SignedIn; actor: Actor; /** As it was typed. */ code: string };

/**
 * Proves the second factor in this session: by a code of the person's generator or a recovery code. From then on the pages of officers
 * open. Whoever used a recovery code is told by SMS. Errors: `wrong_second_factor` (also for a code that has counted already),
 * `too_many_second_factors` (8 in 15 minutes).
 */
export async function proveSecondFactor(app: IdentityApp, { signedIn, actor, code }: Typed): Promise<Result<Record<never, never>, SecondFactorProblem>> {
  const { userId, name, phone, sessionId } = signedIn;
  const minutes = await countSecondFactor(app.db, userId);
  if (minutes > 0) return failed({ code: 'too_many_second_factors', minutes });
  const taken = await app.db.$transaction(async (tx) => {
    const way = await takeSecondFactor(app, tx, { userId, code });
    if (!way) return null;
    await tx.session.updateMany({ where: { id: sessionId, userId }, data: { secondFactorAt: app.clock.now() } });
    if (way === 'recovery') {
      const left = await tx.recoveryCode.count({ where: { userId, usedAt: null } });
      const act = await recordAct({ db: tx, clock: app.clock }, actor, { action: 'person.use_recovery_code', subject: { kind: 'person', id: userId, name }, personId: userId, after: { left } });
      if (phone) await queueMessages(tx, [{ dedupeKey: `recovery-code:${act}`, channel: 'sms', recipient: phone, body: translator('vi', 'identity')('sms.recoveryCodeUsed', { left }) }]);
    }
    return way;
  });
  if (!taken) return failed({ code: 'wrong_second_factor' });
  await forgiveSecondFactor(app.db, userId);
  return ok({});
}
