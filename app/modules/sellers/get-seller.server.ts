import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { holidayOf } from './holiday.ts';

/** A seller as buyers see it, with its commune, province and former district. 404 for one that may not sell. */
export async function getSeller({ db, clock }: { db: Db; clock: Clock }, slug: string) {
  const seller = await db.seller.findUnique({
    where: { slug, state: 'verified' },
    include: { commune: { include: { parent: true, formerDistrict: true } } },
  });
  const district = seller?.commune.formerDistrict;
  const province = seller?.commune.parent;
  if (!seller || !district || !province) throw new Response(null, { status: 404 });
  return { ...seller, district, province, holiday: holidayOf(seller, vietnamDay(clock.now())) };
}

export type SellerPage = Awaited<ReturnType<typeof getSeller>>;
