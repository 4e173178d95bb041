import type { Db } from '#app/platform/db/db.server.ts';

/** What is counted, as the marks of its changes name it. */
export type CountedSubject = 'order' | 'order_again' | 'seller' | 'phone' | 'register' | 'shop' | 'goods' | 'complaint' | 'commune' | 'acting' | 'tax';

/**
 * Takes the oldest marks of a subject away, at most so many, in the transaction in which its sums are brought to date: what is then read is never
 * older than the marks that were taken. Answers each key once, and how many marks there were.
 */
export async function takeMarks(tx: Db, subject: CountedSubject, most: number): Promise<{ taken: number; keys: string[] }> {
  const rows = await tx.$queryRaw<{ key: string }[]>`
    DELETE FROM counting_mark WHERE id IN (SELECT id FROM counting_mark WHERE subject = ${subject} ORDER BY id LIMIT ${most} FOR UPDATE SKIP LOCKED) RETURNING key`;
  return { taken: rows.length, keys: [...new Set(rows.map(({ key }) => key))] };
}
