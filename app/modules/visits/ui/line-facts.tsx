import { useLocale, useTranslations } from 'use-intl';
import { daysBetween } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import { formatPhone } from '#app/shared/phone.ts';
import { buttonClass } from '#app/ui/button.tsx';
import { useDay } from '#app/ui/dates.ts';
import { PhoneIcon } from '#app/ui/icons.tsx';
import { Badge } from '#app/ui/notice.tsx';
import { paperStage } from '../reasons.ts';
import { writeWhy } from '../why.ts';
import type { WorkLine } from '../work-line.ts';

/** A button that calls the seller: an officer stands in a yard with a phone. */
export function CallButton({ seller }: { seller: WorkLine['seller'] }) {
  const t = useTranslations('visits');
  const phone = formatPhone(seller.phone);
  return (
    <a href={`tel:${seller.phone}`} aria-label={t('callOf', { name: seller.contactName, phone })} className={buttonClass('secondary', 'whitespace-nowrap')}>
      <PhoneIcon />
      {t('call', { phone })}
    </a>
  );
}

/** What presses: an order that waits, a paper that has ended or soon will. */
function isPressing(line: WorkLine, today: VietnamDay): boolean {
  return line.reason === 'unconfirmed' || (line.reason === 'paper' && paperStage(daysBetween(today, line.facts.endsOn)) !== 'ahead');
}

/** For which reason, for how long, and why in one sentence. */
export function LineWhy({ line, today }: { line: WorkLine; today: VietnamDay }) {
  const t = useTranslations('visits');
  const locale = useLocale();
  return (
    <div>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge tone={isPressing(line, today) ? 'warning' : 'plain'}>{t(`reason.${line.reason}`)}</Badge>
        <span className="text-sm text-soft">{t('days', { days: Math.max(0, daysBetween(line.listedOn, today)) })}</span>
      </p>
      <p className="mt-1">{writeWhy(line, { today, locale })}</p>
    </div>
  );
}

/** Who goes and when, and how the last visit was. */
export function LineVisitor({ line }: { line: WorkLine }) {
  const t = useTranslations('visits');
  const day = useDay();
  return (
    <div className="text-sm text-soft">
      <p>{line.assignedTo === null ? t('nobody') : line.plannedOn ? t('assignedOn', { name: line.assignedName, day: day(line.plannedOn) }) : t('assigned', { name: line.assignedName })}</p>
      {line.lastVisit && <p>{t('last', { day: day(line.lastVisit.on), outcome: t(`outcome.${line.lastVisit.outcome}`) })}</p>}
    </div>
  );
}
