import type { Db } from '#app/platform/db/db.server.ts';
import { utcMidnight } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import type { PaperKind } from './papers.ts';

export type PaperFacts = { kind: PaperKind; number: string; issuer: string; issuedOn: VietnamDay; endsOn: VietnamDay | null; scanKey: string | null };

/** Keeps a paper of a product, in the caller's transaction. With a scan it waits for an officer to compare it. Whose product it is, the caller has asked. */
export async function keepPaper(tx: Db, { productId, now, ...paper }: PaperFacts & { productId: string; now: Date }): Promise<{ id: string }> {
  return tx.productDocument.create({
    data: {
      ...paper,
      productId,
      issuedOn: utcMidnight(paper.issuedOn),
      endsOn: paper.endsOn && utcMidnight(paper.endsOn),
      grade: paper.scanKey ? 'scanned' : 'stated',
      addedAt: now,
    },
    select: { id: true },
  });
}
