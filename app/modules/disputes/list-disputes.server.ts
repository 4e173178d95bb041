import type { Db } from '#app/platform/db/db.server.ts';
import { readMarketSetting } from '#app/platform/market-settings.server.ts';
import { answerDue, disputeRules } from './dispute.ts';

const perPage = 30;

/** Disputes of the sellers of these communes: those that wait, the longest first; or those that are decided, the newest first. With how many of them are unanswered. */
export async function listDisputes({ db }: { db: Db }, { communeIds, show, page }: { communeIds: readonly string[]; show: 'open' | 'decided'; page: number }) {
  const ofArea = { order: { seller: { communeId: { in: [...communeIds] } } } };
  const where = { ...ofArea, decidedAt: show === 'open' ? null : { not: null } };
  const [rows, total, waiting, rules] = await Promise.all([
    db.dispute.findMany({
      where,
      orderBy: show === 'open' ? [{ openedAt: 'asc' }, { id: 'asc' }] : [{ decidedAt: 'desc' }, { id: 'asc' }],
      skip: (page - 1) * perPage,
      take: perPage,
      select: {
        id: true, openedBy: true, openedAt: true, reason: true, decidedAt: true, refund: true,
        order: { select: { code: true, total: true, paid: true, refunded: true, seller: { select: { name: true } }, group: { select: { buyerName: true } } } },
        messages: { orderBy: [{ at: 'desc' }, { id: 'desc' }], take: 1, select: { from: true, at: true } },
      },
    }),
    db.dispute.count({ where }),
    db.dispute.count({ where: { ...ofArea, decidedAt: null } }),
    readMarketSetting(db, disputeRules),
  ]);
  return { disputes: rows.map(({ messages, ...row }) => ({ ...row, last: messages[0] ?? null, dueAt: answerDue(row.openedAt, rules) })), total, waiting, perPage, answerDays: rules.answerDays };
}
