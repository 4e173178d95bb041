import { recordAct } from '#app/modules/audit/record-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';

/** Takes a line out of the checklist, or back into it; what sellers sent for it is kept. 404 for an unknown one. */
export async function retireChecklistItem({ db, clock }: { db: Database; clock: Clock }, { actor, key, retired }: { actor: Actor; key: string; retired: boolean }): Promise<void> {
  await db.$transaction(async (tx) => {
    const item = await tx.checklistItem.findUnique({ where: { key }, select: { name: true, retiredAt: true } });
    if (!item) throw new Response(null, { status: 404 });
    if ((item.retiredAt !== null) === retired) return;
    await tx.checklistItem.update({ where: { key }, data: { retiredAt: retired ? clock.now() : null } });
    await recordAct({ db: tx, clock }, actor, { action: 'setting.change', subject: { kind: 'setting', id: `checklist.${key}`, name: item.name }, before: { retired: !retired }, after: { retired } });
  });
}
