import { formatPhone } from '#app/shared/phone.ts';
import { generatorAddress, newGeneratorSecret } from './adapters/code-generator.server.ts';
import type { IdentityApp } from './adapters/better-auth.server.ts';
import { openGenerator, sealGenerator } from './internal/generator-secret.server.ts';
import type { SignedIn } from './person.ts';
import type { NewGenerator, SecondFactorState } from './second-factor.ts';

/** Where this person stands. Whoever has no second factor yet is given a secret, which stays the same until a code of it is typed. */
export async function getSecondFactor({ db, settings }: IdentityApp, signedIn: SignedIn): Promise<SecondFactorState> {
  const { userId } = signedIn;
  const kept = (await db.secondFactor.findUnique({ where: { userId } })) ?? (await prepare());
  if (kept.confirmedAt === null) return { step: 'set_up', generator: describe(kept.secret) };
  if (signedIn.secondFactor && kept.nextSecret) return { step: 'move', generator: describe(kept.nextSecret) };
  const codesLeft = await db.recoveryCode.count({ where: { userId, usedAt: null } });
  return { step: signedIn.secondFactor ? 'proved' : 'type', codesLeft };

  async function prepare() {
    await db.secondFactor.createMany({ data: [{ userId, secret: sealGenerator(settings.secret, userId, newGeneratorSecret()) }], skipDuplicates: true });
    return db.secondFactor.findUniqueOrThrow({ where: { userId } });
  }

  function describe(sealed: string): NewGenerator {
    const secret = openGenerator(settings.secret, userId, sealed);
    return { secret, address: generatorAddress(secret, signedIn.phone ? formatPhone(signedIn.phone) : signedIn.name) };
  }
}
