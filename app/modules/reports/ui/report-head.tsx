import { useTranslations } from 'use-intl';
import { useHost } from '#app/ui/address.ts';
import type { Period } from '../period.ts';
import { useFormats } from './formats.ts';

type ReportOfProps = { province: string; /** None for the whole province. */ areas: readonly string[] };

/** Whose figures these are: 'Số liệu tỉnh Đồng Tháp'. */
export function ReportOf({ province, areas }: ReportOfProps) {
  const t = useTranslations('reports');
  return <>{areas.length > 0 ? t('areas', { names: areas.join(', ') }) : t('province', { province })}</>;
}

/** Of which days the figures are and when they were counted; on paper also where they come from. A page that has it is printed on A4 without what leads elsewhere. */
export function ReportPeriod({ period, computedAt }: { period: Period; computedAt: string }) {
  const t = useTranslations('reports');
  const { day, moment } = useFormats();
  const host = useHost();
  return (
    <p className="report-print">
      <strong className="block text-lg print:text-base">{t('districts.period', { from: day(period.from), to: day(period.to) })}</strong>
      <span className="text-soft">{t('computedAt', { moment: moment(computedAt) })}</span>
      <span className="hidden text-soft print:inline">. {t('printSource', { address: host })}</span>
    </p>
  );
}
