import type { Database } from '#app/platform/db/db.server.ts';
import { countTry, forgiveTries } from '#app/platform/rate-limit.server.ts';

/** Codes that there are not, from one address: nobody mistypes so often, and behind an address can stand thousands. */
const guesses = { name: 'discount-code', tries: 60, minutes: 60 };

/**
 * Counts what an address types as codes; those that are there are not counted. Answers how many whole minutes to wait before any of its codes is looked
 * up again, or 0.
 */
export async function limitGuesses({ db }: { db: Database }, { address, codes }: { address: string; codes: readonly string[] }): Promise<number> {
  for (const code of codes) {
    const minutes = await countTry(db, guesses, address);
    if (minutes > 0) return minutes;
    if ((await db.discountCode.count({ where: { code } })) > 0) await forgiveTries(db, guesses, address, { all: false });
  }
  return 0;
}
