import { useLocale, useTranslations } from 'use-intl';
import type { VietnamDay } from '#app/shared/dates.ts';
import { formatPhone } from '#app/shared/phone.ts';
import { useDay } from '#app/ui/dates.ts';
import { writeWhy } from '../why.ts';
import type { WorkLine } from '../work-line.ts';

const cell = 'border border-edge p-2 text-left align-top';

/** The list as a sheet for the round, only on paper (A4): whom to call, where, why, and room to write. */
export function RoundSheet({ lines, today }: { lines: WorkLine[]; today: VietnamDay }) {
  const t = useTranslations('visits');
  const locale = useLocale();
  const day = useDay();
  return (
    <div className="print-plain hidden print:block">
      <p className="mb-2 flex justify-between gap-4">
        <strong>{t('sheet.title')}</strong>
        <span>{t('sheet.day', { day: day(today) })}</span>
      </p>
      <table className="w-full border-collapse text-xs">
        <thead>
          <tr>
            {(['seller', 'phone', 'why', 'who', 'came'] as const).map((name) => (
              <th key={name} scope="col" className={cell}>
                {t(`sheet.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id} className="break-inside-avoid">
              <th scope="row" className={`${cell} w-[20%]`}>
                {line.seller.name}
                <span className="block font-normal">{line.seller.contactName}</span>
              </th>
              <td className={`${cell} w-[20%]`}>
                <strong className="block whitespace-nowrap">{formatPhone(line.seller.phone)}</strong>
                {line.seller.street}, {line.seller.commune}
              </td>
              <td className={`${cell} w-[22%]`}>
                <strong className="block">{t(`reason.${line.reason}`)}</strong>
                {writeWhy(line, { today, locale })}
              </td>
              <td className={`${cell} w-[12%]`}>
                {line.assignedName}
                {line.plannedOn && <span className="block">{day(line.plannedOn)}</span>}
              </td>
              <td className={`${cell} h-20`} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
