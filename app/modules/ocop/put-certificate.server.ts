import type { Db } from '#app/platform/db/db.server.ts';
import { addDays, dayOfUtcMidnight, utcMidnight } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';

export type CertificateFacts = { stars: number; number: string; decision: string; issuer: string; issuedOn: VietnamDay; endsOn: VietnamDay };
type Wanted = CertificateFacts & { productId: string; entryKey: string; today: VietnamDay; /** A scan of it where there is one; without, the one that is there stays. */ scanKey: string | null };

/**
 * Writes what the register says of a product as its certificate, confirmed, in the caller's transaction. A renewal takes the place of what
 * stood; one that begins on a later day stands beside it, and the older ends no later than the day before. Answers what it came to: the
 * `first` of this entry, `back` after it had counted no longer, `renewed` (its last day moved to a later one), or only `mended`.
 */
export async function putCertificate(tx: Db, { productId, entryKey, today, scanKey, ...facts }: Wanted): Promise<{ id: string; outcome: 'first' | 'back' | 'renewed' | 'mended' }> {
  const standing = await tx.certificate.findMany({
    where: { productId, OR: [{ entryKey }, { entryKey: null, confirmed: false }] },
    orderBy: [{ issuedOn: 'desc' }, { id: 'asc' }],
  });
  const own = standing.filter((each) => each.entryKey === entryKey);
  const data = { ...facts, issuedOn: utcMidnight(facts.issuedOn), endsOn: utcMidnight(facts.endsOn), confirmed: true, entryKey, ...(scanKey && { scanKey }) };
  const lastEnd = own.filter(({ confirmed }) => confirmed).reduce((last, { endsOn }) => Math.max(last, endsOn.getTime()), 0);
  const same = own.find(({ issuedOn }) => issuedOn.getTime() === data.issuedOn.getTime());
  const running = own.filter(({ id, confirmed, issuedOn }) => id !== same?.id && confirmed && issuedOn < data.issuedOn);
  const later = facts.issuedOn > today;
  if (later) await endBefore(tx, running, facts.issuedOn);
  const place = same ?? (later ? undefined : own[0]) ?? standing.find((each) => each.entryKey === null);
  const { id } = place
    ? await tx.certificate.update({ where: { id: place.id }, data, select: { id: true } })
    : await tx.certificate.create({ data: { ...data, productId }, select: { id: true } });
  const outdated = own.filter((each) => each.id !== id && !(later && running.includes(each)));
  await tx.certificate.updateMany({ where: { id: { in: outdated.map((each) => each.id) } }, data: { confirmed: false } });
  const outcome = own.length === 0 ? 'first' : lastEnd === 0 ? 'back' : data.endsOn.getTime() > lastEnd ? 'renewed' : 'mended';
  return { id, outcome };
}

async function endBefore(tx: Db, certificates: { id: string; endsOn: Date; issuedOn: Date }[], day: VietnamDay): Promise<void> {
  const last = addDays(day, -1);
  for (const { id, endsOn, issuedOn } of certificates) {
    if (dayOfUtcMidnight(endsOn) > last && dayOfUtcMidnight(issuedOn) < last) await tx.certificate.update({ where: { id }, data: { endsOn: utcMidnight(last) } });
  }
}
