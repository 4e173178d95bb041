import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { blotCode } from './internal/blot-code.ts';

const day = 24 * 60 * 60_000;

/** Forgets codes that nobody can use any more: their rows after two days (the limits look back one), their digits in old messages. */
export async function forgetCodes({ db, clock }: { db: Db; clock: Clock }): Promise<{ codes: number; messages: number }> {
  const now = clock.now().getTime();
  const { count: codes } = await db.phoneCode.deleteMany({ where: { createdAt: { lt: new Date(now - 2 * day) } } });
  const old = await db.message.findMany({ where: { holdsCode: true, uselessAt: { lt: new Date(now - day) } }, select: { id: true, body: true } });
  for (const { id, body } of old) await db.message.update({ where: { id }, data: { body: blotCode(body), holdsCode: false } });
  return { codes, messages: old.length };
}
