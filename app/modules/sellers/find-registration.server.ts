import type { Db } from '#app/platform/db/db.server.ts';
import { registrationSteps } from './registration.ts';
import type { DraftFields, RegistrationStep } from './registration.ts';

export type Registration = {
  fields: DraftFields;
  /** Once the step about the shop is done. */
  sellerId: string | null;
  /** Where this person left off. */
  step: RegistrationStep;
};

/** What somebody has typed so far of a registration that is not sent yet; of somebody new, nothing. */
export async function findRegistration({ db }: { db: Db }, userId: string): Promise<Registration> {
  const draft = await db.registrationDraft.findUnique({ where: { userId } });
  const { step, ...fields } = (draft?.fields ?? {}) as Record<string, string>;
  return { fields, sellerId: draft?.sellerId ?? null, step: (draft?.sellerId && registrationSteps.find((known) => known === step)) || 'shop' };
}
