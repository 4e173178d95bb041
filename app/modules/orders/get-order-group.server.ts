import type { Db } from '#app/platform/db/db.server.ts';

/** What the buyer's secret page shows. 404 for an unknown key. */
export async function getOrderGroup({ db }: { db: Db }, key: string) {
  const group = await db.orderGroup.findUnique({
    where: { key },
    include: {
      commune: { include: { parent: true } },
      orders: {
        orderBy: { code: 'asc' },
        include: {
          seller: { select: { slug: true, name: true, phone: true } },
          lines: { orderBy: { id: 'asc' }, include: { variant: { select: { nameEn: true, product: { select: { nameEn: true } } } } } },
          events: { orderBy: [{ at: 'asc' }, { id: 'asc' }] },
          messages: { orderBy: [{ at: 'asc' }, { id: 'asc' }], select: { id: true, from: true, body: true, at: true } },
          pickupPoint: { select: { name: true, street: true, hours: true } },
          invoice: { select: { number: true, provider: true, issuedOn: true, fileKey: true } },
        },
      },
    },
  });
  if (!group) throw new Response(null, { status: 404 });
  return group;
}
