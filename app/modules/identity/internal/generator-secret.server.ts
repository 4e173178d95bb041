import { seal, unseal } from '#app/platform/sealed.server.ts';

const purposeOf = (userId: string) => `second factor of ${userId}`;

/** A generator's secret as the database keeps it. */
export function sealGenerator(secret: string, userId: string, generator: string): string {
  return seal(secret, purposeOf(userId), generator);
}

/** Throws where the market's secret is not the one under which it was kept: then nobody's generator works, and the operator must know. */
export function openGenerator(secret: string, userId: string, sealed: string): string {
  const generator = unseal(secret, purposeOf(userId), sealed);
  if (generator === null) throw new Error('The secret of a code generator cannot be opened: SESSION_SECRET is not the one with which it was kept.');
  return generator;
}
