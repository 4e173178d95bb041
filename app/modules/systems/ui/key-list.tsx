import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { useDayOf } from '#app/ui/dates.ts';
import { Badge } from '#app/ui/notice.tsx';
import { keyDays, overlapDays } from '../system.ts';
import type { KeyState } from '../system.ts';
import { stateTones } from './system-list.tsx';
import { DaysField } from './system-form.tsx';

type KeyView = { id: string; beginning: string; createdAt: string; expiresAt: string | null; state: KeyState };

/** The keys of a system: when each was given and ends, and the button that ends it now. `newId` belongs to the form of the next one; null = the system has ended. */
export function KeyList({ keys, newId }: { keys: KeyView[]; newId: string | null }) {
  const t = useTranslations('systems');
  const day = useDayOf();
  return (
    <section className="grid gap-3">
      <h2>{t('keys')}</h2>
      <ul className="divide-y divide-line rounded-card border border-line bg-card">
        {keys.map(({ id, beginning, createdAt, expiresAt, state }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3 px-4 py-3">
            <div>
              <p>
                <code className="font-semibold">{beginning}…</code> <Badge tone={stateTones[state]}>{t(`state.${state}`)}</Badge>
              </p>
              <p className="text-soft">
                {t('keyFrom', { day: day(createdAt) })} · {expiresAt ? t('keyUntil', { day: day(expiresAt) }) : t('keyForever')}
              </p>
            </div>
            {(state === 'runs' || state === 'ends') && (
              <form method="post">
                <input type="hidden" name="keyId" value={id} />
                <Button look="danger" name="do" value="revoke" aria-label={t('revokeName', { beginning })}>
                  {t('revoke')}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {newId && (
        <form method="post" className="flex flex-wrap items-end gap-3">
          <input type="hidden" name="keyId" value={newId} />
          <DaysField label={t('days')} name="days" days={keyDays} word="daysOf" />
          <DaysField label={t('overlap')} name="overlap" days={overlapDays} word="overlapOf" />
          <Button name="do" value="rotate">
            {t('rotate')}
          </Button>
        </form>
      )}
    </section>
  );
}
