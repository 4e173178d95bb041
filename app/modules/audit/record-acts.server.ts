import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import type { Act } from './record-act.server.ts';

/** Writes many acts of one person into the audit log at once, each with an entry of its own, in the transaction of the acts. */
export async function recordActs({ db, clock }: { db: Db; clock: Clock }, actor: Actor, acts: readonly Act[]): Promise<void> {
  if (acts.length === 0) return;
  const rows = acts.map(({ action, subject, seller, personId, communeId, before, after, undoes }) => ({
    action, kind: subject.kind, id: subject.id, name: subject.name ?? '', seller: seller?.id, person: personId, commune: seller?.communeId ?? communeId, before, after, undoes,
  }));
  await db.$executeRaw`
    INSERT INTO audit_entry (at, action, actor_id, actor_name, address, consent_id, subject_kind, subject_id, subject_name, seller_id, person_id, commune_id, before, after, undoes)
    SELECT ${clock.now()}::timestamptz, action, ${actor.userId}::uuid, ${actor.name}, ${actor.address}, ${actor.consentId}::uuid, kind, id, name, seller, person, commune, before, after, undoes
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS act
      (action text, kind text, id text, name text, seller uuid, person uuid, commune text, before jsonb, after jsonb, undoes uuid)`;
}
