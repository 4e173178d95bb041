import { translator } from '#app/i18n/translator.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { csv } from '#app/shared/csv.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import type { Locale } from '#app/shared/locale.ts';
import { formatPhone } from '#app/shared/phone.ts';
import { selectOpenLines, selectOwnLines } from './internal/select-lines.server.ts';
import { writeWhy } from './why.ts';
import type { WorkQuery } from './work-query.ts';

/** More than a province's officers visit in a year; whoever wants the rest narrows the list. */
const most = 5_000;

type Asked = { communeIds: readonly string[]; userId: string; query: Omit<WorkQuery, 'page'>; locale: Locale };

/** What the list shows as a CSV file, from its first line on, at most 5,000 lines. Texts that a spreadsheet would take for formulas are guarded. */
export async function writeWorkFile({ db, clock }: { db: Db; clock: Clock }, { communeIds, userId, query: { show, reason, communeId }, locale }: Asked): Promise<{ bytes: Uint8Array<ArrayBuffer>; type: string }> {
  const within = communeId === null ? communeIds : communeIds.filter((id) => id === communeId);
  const part = { communeIds: within, reason, limit: most, offset: 0 };
  const lines = await (show === 'mine' ? selectOwnLines(db, { ...part, userId }) : selectOpenLines(db, { ...part, show }));
  const t = translator(locale, 'visits');
  const today = vietnamDay(clock.now());
  const head = (['reason', 'since', 'why', 'seller', 'contact', 'phone', 'street', 'commune', 'visitor', 'planned', 'lastVisit', 'outcome'] as const).map((name) => t(`columns.${name}`));
  const rows = lines.map((line) => [
    t(`reason.${line.reason}`), line.sinceOn, writeWhy(line, { today, locale }), line.seller.name, line.seller.contactName, formatPhone(line.seller.phone), line.seller.street, line.seller.commune,
    line.assignedName, line.plannedOn ?? '', line.lastVisit?.on ?? '', line.lastVisit ? t(`outcome.${line.lastVisit.outcome}`) : '',
  ]);
  return { bytes: new TextEncoder().encode(csv([head, ...rows])), type: 'text/csv; charset=utf-8' };
}
