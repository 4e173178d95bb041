import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { useDay } from '#app/ui/dates.ts';
import { TextField } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { Holiday } from '../holiday.ts';

export type HolidayProblem = 'backwards' | 'past' | 'too_long' | 'day';
type HolidayFormProps = { holiday: Holiday | null; today: string; again: { from: string; until: string; problem: HolidayProblem } | null };

/** The switch: closed from one day to another, or open. */
export function HolidayForm({ holiday, today, again }: HolidayFormProps) {
  const t = useTranslations('onboarding.shopPage');
  const day = useDay();
  return (
    <form method="post" className="space-y-4">
      <p className="text-soft">{t('holidayText')}</p>
      {holiday && (
        <Notice tone="warning">
          {holiday.on ? t('onNow', { until: day(holiday.until), back: day(holiday.back) }) : t('planned', { from: day(holiday.from), until: day(holiday.until) })}
        </Notice>
      )}
      {holiday ? (
        <Button name="intent" value="open">
          {t(holiday.on ? 'open' : 'cancel')}
        </Button>
      ) : (
        <>
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField type="date" label={t('from')} name="from" required min={today} defaultValue={again?.from ?? today} error={again?.problem === 'too_long' ? t('problem.too_long') : null} />
            <TextField type="date" label={t('until')} name="until" required min={today} defaultValue={again?.until} error={again && again.problem !== 'too_long' ? t(`problem.${again.problem}`) : null} />
          </div>
          <Button look="secondary" name="intent" value="close">
            {t('close')}
          </Button>
        </>
      )}
    </form>
  );
}
