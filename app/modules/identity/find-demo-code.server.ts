import type { IdentityApp } from './adapters/better-auth.server.ts';
import { codeAt } from './adapters/code-generator.server.ts';
import { openGenerator } from './internal/generator-secret.server.ts';
import { isDemoPerson } from './internal/is-demo-person.server.ts';
import type { SecondFactorState } from './second-factor.ts';

/** The code that the generator of one of the demonstration's people shows at this moment. Null for everybody else, and in a real market. */
export async function findDemoCode({ db, clock, settings }: IdentityApp, { userId, step }: { userId: string; step: SecondFactorState['step'] }): Promise<string | null> {
  if (!(await isDemoPerson(db, userId))) return null;
  const kept = await db.secondFactor.findUnique({ where: { userId } });
  const sealed = step === 'move' ? kept?.nextSecret : kept?.secret;
  return sealed ? codeAt(openGenerator(settings.secret, userId, sealed), clock.now()) : null;
}
