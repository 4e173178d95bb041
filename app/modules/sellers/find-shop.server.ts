import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { holidayOf } from './holiday.ts';

/** What a shop says of itself and when it rests: for its own page. */
export async function findShop({ db, clock }: { db: Db; clock: Clock }, sellerId: string) {
  const { holidayFrom, holidayUntil, ...words } = await db.seller.findUniqueOrThrow({
    where: { id: sellerId },
    select: { about: true, aboutEn: true, street: true, since: true, holidayFrom: true, holidayUntil: true, commune: { select: { fullName: true } } },
  });
  return { ...words, holiday: holidayOf({ holidayFrom, holidayUntil }, vietnamDay(clock.now())) };
}
