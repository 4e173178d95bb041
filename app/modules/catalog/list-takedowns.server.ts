import type { Prisma } from '#app/platform/db/generated/client.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';

export const takedownLists = ['open', 'standing', 'lifted'] as const;
export type TakedownList = (typeof takedownLists)[number];

const whereOf: Record<TakedownList, Prisma.TakedownWhereInput> = {
  open: { doneAt: null, liftedAt: null },
  standing: { doneAt: { not: null }, liftedAt: null },
  lifted: { liftedAt: { not: null } },
};

/** Authorities' demands about listings of these communes: those to be carried out by what is due first, the others the latest first. Up to 100 of each. */
export async function listTakedowns({ db, clock }: { db: Db; clock: Clock }, { communeIds }: { communeIds: string[] }) {
  const now = clock.now().getTime();
  const read = async (list: TakedownList) => {
    const rows = await db.takedown.findMany({
      where: { ...whereOf[list], product: { seller: { communeId: { in: communeIds } } } },
      orderBy: list === 'open' ? [{ dueAt: 'asc' }, { id: 'asc' }] : [{ receivedAt: 'desc' }, { id: 'desc' }],
      take: 100,
      include: { product: { select: { id: true, name: true, slug: true, seller: { select: { name: true, commune: { select: { fullName: true } } } } } } },
    });
    return rows.map((row) => ({
      ...row,
      /** Minutes until it is due; below zero = overdue. */
      minutesLeft: Math.floor((row.dueAt.getTime() - now) / 60_000),
      tookMinutes: row.doneAt && Math.floor((row.doneAt.getTime() - row.receivedAt.getTime()) / 60_000),
      lateMinutes: row.doneAt && row.doneAt > row.dueAt ? Math.ceil((row.doneAt.getTime() - row.dueAt.getTime()) / 60_000) : 0,
    }));
  };
  const [open, standing, lifted] = await Promise.all(takedownLists.map(read));
  return { open: open ?? [], standing: standing ?? [], lifted: lifted ?? [] };
}

export type TakedownRow = Awaited<ReturnType<typeof listTakedowns>>['open'][number];
