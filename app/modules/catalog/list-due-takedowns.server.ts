import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { warningHours } from './takedown-form.ts';

/** Demands of authorities that are not carried out and due soon: how many hours are left (0 = overdue), and where. */
export async function listDueTakedowns({ db, clock }: { db: Db; clock: Clock }) {
  const now = clock.now().getTime();
  const rows = await db.takedown.findMany({
    where: { doneAt: null, liftedAt: null, dueAt: { lte: new Date(now + warningHours[0] * 3_600_000) } },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    select: { id: true, dueAt: true, authority: true, product: { select: { name: true, seller: { select: { communeId: true } } } } },
  });
  return rows.map(({ id, dueAt, authority, product }) => {
    const left = (dueAt.getTime() - now) / 3_600_000;
    return { id, authority, name: product.name, communeId: product.seller.communeId, hours: Math.max(0, Math.ceil(left)), warning: left <= 0 ? 0 : (warningHours.findLast((hours) => left <= hours) ?? warningHours[0]) };
  });
}
