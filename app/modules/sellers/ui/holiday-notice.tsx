import { useTranslations } from 'use-intl';
import { useDay } from '#app/ui/dates.ts';
import { Notice } from '#app/ui/notice.tsx';
import type { Holiday } from '../holiday.ts';

/** What buyers are told of a shop's holiday, one that is on and one that is still to come. */
export function HolidayNotice({ holiday }: { holiday: Holiday | null }) {
  const t = useTranslations('onboarding.rest');
  const day = useDay();
  if (!holiday) return null;
  const days = { from: day(holiday.from), until: day(holiday.until), back: day(holiday.back) };
  return <Notice tone={holiday.on ? 'warning' : 'plain'}>{t(holiday.on ? 'on' : 'planned', days)}</Notice>;
}
