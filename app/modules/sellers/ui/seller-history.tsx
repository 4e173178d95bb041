import { useFormatter, useTranslations } from 'use-intl';

type Entry = { id: string; at: string; action: string; actorName: string; subjectName: string; after: unknown };

const known = [
  'register', 'apply', 'send_paper', 'edit', 'set_bank_account', 'start_holiday', 'end_holiday', 'accept_paper', 'refuse_paper', 'pass_on', 'approve', 'ask', 'refuse',
  'announce_suspension', 'suspend', 'restore', 'trust', 'distrust',
] as const;

/** What happened to a registration: who did what, when, and the words that went with it. */
export function SellerHistory({ entries }: { entries: Entry[] }) {
  const t = useTranslations('onboarding.admin');
  const format = useFormatter();
  return (
    <section aria-labelledby="seller-history" className="rounded-card border border-line bg-card p-4">
      <h2 id="seller-history">{t('history')}</h2>
      <ol className="mt-2 divide-y divide-line">
        {entries.map(({ id, at, action, actorName, subjectName, after }) => {
          const name = known.find((each) => action === `seller.${each}`) ?? 'other';
          const words = wordsOf(after);
          return (
            <li key={id} className="py-2">
              <span className="font-semibold">{t(`act.${name}`, { paper: subjectName })}</span>
              <span className="text-sm text-soft">
                {' '}
                {actorName}, <time dateTime={at}>{format.dateTime(new Date(at), { day: 'numeric', month: 'numeric', year: 'numeric', hour: '2-digit', minute: '2-digit' })}</time>
              </span>
              {words && <p>{words}</p>}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** The reason, request or note of an act. */
function wordsOf(after: unknown): string | null {
  const facts = (after ?? {}) as Record<string, unknown>;
  for (const name of ['reason', 'asked', 'note']) if (typeof facts[name] === 'string') return facts[name];
  return null;
}
