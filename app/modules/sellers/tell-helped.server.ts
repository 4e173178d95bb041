import { createHash } from 'node:crypto';
import { assistance } from '#app/i18n/vi/assistance.ts';
import { translator } from '#app/i18n/translator.ts';
import { queueMessages } from '#app/modules/notifications/queue-messages.server.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { helpedActInWords, mayBeUndone } from './helped-act.ts';
import type { HelpedAct } from './helped-act.ts';

type App = { db: Db; settings: { publicUrl: string } };
type Entry = HelpedAct & { id: string; actorName: string; subjectId: string };

/** So many things of one minute are told one by one; more are told in one message. */
const mostMessages = 3;

/**
 * Tells a household by SMS what a helper did for it within a minute, one message for each thing, with first before and last after. Handling it
 * again tells nothing twice; an act that came late is told with the others of its thing once more rather than never.
 */
export async function tellHelped({ db, settings }: App, { consentId, minute }: { consentId: string; minute: number }): Promise<void> {
  const begin = new Date(minute * 60_000);
  const consent = await db.assistanceConsent.findUnique({ where: { id: consentId }, select: { seller: { select: { phone: true } } } });
  const entries: Entry[] = await db.auditEntry.findMany({
    where: { consentId, at: { gte: begin, lt: new Date(begin.getTime() + 60_000) } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { id: true, action: true, actorName: true, subjectId: true, subjectName: true, before: true, after: true },
  });
  const [first] = entries;
  if (!consent || !first) return;
  const things = [...Map.groupBy(entries, ({ subjectId }) => subjectId).values()];
  const gathered = things.length > mostMessages ? [entries] : things;
  const t = translator('vi', 'assistance');
  await queueMessages(
    db,
    gathered.map((acts) => {
      const undoable = acts.some(({ action }) => mayBeUndone(action));
      const body = t(undoable ? 'sms.helped' : 'sms.helpedForGood', { helper: first.actorName, what: inWords(acts), page: `${settings.publicUrl}/seller/helpers` });
      return { dedupeKey: `helped:${consentId}:${digest(acts)}`, channel: 'sms' as const, recipient: consent.seller.phone, body };
    }),
  );
}

function inWords(acts: Entry[]): string {
  const t = translator('vi', 'assistance');
  const [first] = acts;
  const last = acts.at(-1);
  if (!first || !last) return '';
  if (sameDoing(acts)) return helpedActInWords(t, assistance.act, { ...last, before: first.before }, 'vi');
  const names = [...new Set(acts.map(({ subjectName }) => subjectName))];
  if (names.length === 1) return t('sms.did', { count: t('sms.several', { count: acts.length, thing: first.subjectName }) });
  const things = names.length > 3 ? `${names.slice(0, 3).join(', ')}…` : names.join(', ');
  return t('sms.many', { count: acts.length, things });
}

/** The same action on the same thing: of goods with sizes, on the same size. */
function sameDoing(acts: Entry[]): boolean {
  const doing = ({ action, subjectId, after }: Entry) => [action, subjectId, (after as { variant?: string } | null)?.variant ?? ''].join(' ');
  return acts.every((act) => doing(act) === doing(acts[0] as Entry));
}

function digest(acts: Entry[]): string {
  return createHash('sha256').update(acts.map(({ id }) => id).join(' ')).digest('base64url').slice(0, 22);
}
