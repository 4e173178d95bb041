import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { countTry } from '#app/platform/rate-limit.server.ts';
import { utcMidnight, vietnamDay } from '#app/shared/dates.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { countedText } from './counted-search.ts';

/** Many can stand behind one address. */
const fromAddress = { name: 'ask-for-goods', tries: 20, minutes: 15 };

type Problem = { code: 'too_often' | 'nothing_asked' };

/**
 * Counts that somebody asks for goods that a search did not find: the text and the Vietnam day, nothing of who asked. `address`, the
 * asker's in the network, only bounds how often. Errors: `nothing_asked` where the text says nothing that may be counted; `too_often`.
 */
export async function askForGoods({ db, clock }: { db: Database; clock: Clock }, { text, address }: { text: string; address: string }): Promise<Result<null, Problem>> {
  const typed = countedText(text);
  if (typed === null) return failed({ code: 'nothing_asked' });
  if ((await countTry(db, fromAddress, address)) > 0) return failed({ code: 'too_often' });
  const day = utcMidnight(vietnamDay(clock.now()));
  await db.searchCount.upsert({ where: { day_typed: { day, typed } }, create: { day, typed, asked: 1 }, update: { asked: { increment: 1 } } });
  return ok(null);
}
