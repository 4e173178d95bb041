import type { Db } from '#app/platform/db/db.server.ts';
import { utcMidnight } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import type { Milestone } from './validity.ts';

/** A milestone that people are told of, or that an end was carried out: nothing shows it any more. */
export type End = { subjectId: string; endsOn: VietnamDay; milestone: Milestone | 'carried_out' };

const numberOf = (milestone: End['milestone']) => (milestone === 'carried_out' ? -1 : milestone);

/** Notes, in the caller's transaction, what is told or done. Answers what was not before: each is told once, however often the clock looks. */
export async function noteEnds<Told extends End>(tx: Db, { ends, now }: { ends: Told[]; now: Date }): Promise<Told[]> {
  const rows = await tx.endNotice.createManyAndReturn({
    data: ends.map(({ subjectId, endsOn, milestone }) => ({ subjectId, endsOn: utcMidnight(endsOn), milestone: numberOf(milestone), toldAt: now })),
    skipDuplicates: true,
    select: { subjectId: true, milestone: true },
  });
  const fresh = new Set(rows.map(({ subjectId, milestone }) => `${subjectId} ${milestone}`));
  return ends.filter(({ subjectId, milestone }) => fresh.has(`${subjectId} ${numberOf(milestone)}`));
}
