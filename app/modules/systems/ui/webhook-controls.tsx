import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { useMoment } from '#app/ui/dates.ts';
import { Notice } from '#app/ui/notice.tsx';
import { overlapDays } from '../system.ts';
import { DaysField } from './system-form.tsx';

type WebhookControlsProps = { webhook: { pausedAt: string | null; pausedBecause: string | null; formerEndsAt: string | null; seen: string } };

/** How an address for news stands, and what can be done with it. */
export function WebhookControls({ webhook: { pausedAt, pausedBecause, formerEndsAt, seen } }: WebhookControlsProps) {
  const t = useTranslations('systems');
  const moment = useMoment();
  return (
    <>
      {pausedAt && (
        <Notice tone="warning" title={moment(pausedAt)}>
          {t(`paused.${pausedBecause as 'failing' | 'gone' | 'by_hand'}`)}
        </Notice>
      )}
      <form method="post" className="flex flex-wrap gap-3">
        {pausedAt ? (
          <Button name="do" value="resume">
            {t('resume')}
          </Button>
        ) : (
          <>
            <Button name="do" value="test">
              {t('test')}
            </Button>
            <Button look="secondary" name="do" value="pause">
              {t('pause')}
            </Button>
          </>
        )}
        <Button look="danger" name="do" value="remove">
          {t('remove')}
        </Button>
      </form>
      <form method="post" className="flex flex-wrap items-end gap-3">
        <input type="hidden" name="seen" value={seen} />
        <DaysField label={t('formerWorks')} name="overlap" days={overlapDays} word="overlapOf" />
        <Button look="secondary" name="do" value="secret">
          {t('changeSecret')}
        </Button>
        {formerEndsAt && <p className="w-full text-soft">{t('formerSecret', { moment: moment(formerEndsAt) })}</p>}
      </form>
    </>
  );
}
