import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { DraftFields, RegistrationStep } from './registration.ts';

/** Keeps what somebody has typed of their registration, beside what they typed before. Fields that are not sent stay as they are. */
export async function keepRegistration({ db, clock }: { db: Db; clock: Clock }, { userId, fields, step }: { userId: string; fields: DraftFields; step?: RegistrationStep }): Promise<void> {
  const typed = JSON.stringify({ ...fields, ...(step && { step }) });
  await db.$executeRaw`
    INSERT INTO registration_draft (user_id, fields, updated_at) VALUES (${userId}::uuid, ${typed}::jsonb, ${clock.now()})
    ON CONFLICT (user_id) DO UPDATE SET fields = registration_draft.fields || excluded.fields, updated_at = excluded.updated_at`;
}
