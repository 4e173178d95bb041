import type { Db } from '#app/platform/db/db.server.ts';
import type { PhoneCodePurpose } from './phone-code.ts';

/** When the last code of a use was sent, and whether it has been used; null where there was none of late. */
export function findLastCode(db: Db, use: { phone: string; purpose: PhoneCodePurpose; subject: string }): Promise<{ createdAt: Date; usedAt: Date | null } | null> {
  return db.phoneCode.findFirst({ where: use, orderBy: { createdAt: 'desc' }, select: { createdAt: true, usedAt: true } });
}
