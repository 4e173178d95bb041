import type { Db } from '#app/platform/db/db.server.ts';
import { newGeneratorSecret } from './adapters/code-generator.server.ts';
import { demoPeople } from './demo-people.ts';
import { guardedRoles } from './abilities.ts';
import { sealGenerator } from './internal/generator-secret.server.ts';

/**
 * Gives the officers of the demonstration their second factor, whose present code the page shows (`findDemoCode`).
 * For the demonstration's seed; what is there already stays.
 */
export async function setDemoSecondFactors({ db, settings, now }: { db: Db; settings: { secret: string }; now: Date }): Promise<void> {
  const phones = demoPeople.filter(({ role }) => guardedRoles.includes(role)).map(({ phone }) => phone);
  const officers = await db.user.findMany({ where: { phoneNumber: { in: phones } }, select: { id: true } });
  await db.secondFactor.createMany({
    data: officers.map(({ id }) => ({ userId: id, secret: sealGenerator(settings.secret, id, newGeneratorSecret()), confirmedAt: now })),
    skipDuplicates: true,
  });
}
