import type { Db } from '#app/platform/db/db.server.ts';
import { stepOfCode } from '../adapters/code-generator.server.ts';
import type { IdentityApp } from '../adapters/better-auth.server.ts';
import { openGenerator } from './generator-secret.server.ts';
import { recoveryCodeHash } from './recovery-codes.server.ts';
import { isDemoPerson } from './is-demo-person.server.ts';

type Taken = 'generator' | 'recovery' | null;

/** Takes a code of the person's generator, or one of their recovery codes; each counts once. Null where it is neither. */
export async function takeSecondFactor(app: IdentityApp, tx: Db, { userId, code }: { userId: string; code: string }): Promise<Taken> {
  const now = app.clock.now();
  const digits = code.normalize('NFKC').replace(/\s/gu, '');
  if (!/^\d{6}$/.test(digits)) {
    const { count } = await tx.recoveryCode.updateMany({ where: { userId, hash: recoveryCodeHash(app.settings.secret, userId, code), usedAt: null }, data: { usedAt: now } });
    return count === 1 ? 'recovery' : null;
  }
  const factor = await tx.secondFactor.findFirst({ where: { userId, confirmedAt: { not: null } } });
  const step = factor && stepOfCode(openGenerator(app.settings.secret, userId, factor.secret), digits, now);
  if (step === null) return null;
  // The page shows everybody the codes of the demonstration's people: several visitors may type the same one.
  if (await isDemoPerson(tx, userId)) return 'generator';
  const { count } = await tx.secondFactor.updateMany({ where: { userId, OR: [{ lastStep: null }, { lastStep: { lt: step } }] }, data: { lastStep: step } });
  return count === 1 ? 'generator' : null;
}
