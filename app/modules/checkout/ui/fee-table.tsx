import { useLocale, useTranslations } from 'use-intl';
import { formatDong } from '#app/shared/money.ts';

const zones = ['province', 'region', 'country'] as const;

type FeeTableProps = { /** Đồng: the goods, less what a discount takes off. */ goods: number; /** Of each parcel; null = it is only fetched. */ fees: Record<(typeof zones)[number], (number | null)[]>; province: string };

/** What delivery costs to each zone, parcel by parcel, with the total that is to be paid. */
export function FeeTable({ goods, fees, province }: FeeTableProps) {
  const t = useTranslations('cart');
  const locale = useLocale();
  const sum = (zone: (typeof zones)[number]) => fees[zone].reduce<number>((all, fee) => all + (fee ?? 0), 0);
  return (
    <table className="w-full text-sm" data-fee-table>
      <caption className="sr-only">{t('feesTitle')}</caption>
      <thead className="border-b border-line">
        <tr>
          <th scope="col" className="pb-1.5 text-left font-semibold">
            {t('feesTitle')}
          </th>
          <th scope="col" className="sr-only">
            {t('fee')}
          </th>
          <th scope="col" className="pb-1.5 text-right font-semibold whitespace-nowrap">
            {t('total')}
          </th>
        </tr>
      </thead>
      <tbody className="divide-y divide-line">
        {zones.map((zone) => (
          <tr key={zone} data-zone={zone} className="border-l-4 border-l-transparent data-[chosen]:border-l-leaf data-[chosen]:bg-leaf-pale">
            <th scope="row" className="py-2 pr-3 text-left font-normal in-data-chosen:pl-2 in-data-chosen:font-semibold">
              {t(`zone.${zone}`, { province })}
              <span className="block text-balance font-normal text-soft">
                {t('fee')} {fees[zone].map((fee) => (fee === null ? t('fetched') : formatDong(fee, locale))).join(' + ')}
              </span>
            </th>
            <td className="sr-only">{formatDong(sum(zone), locale)}</td>
            <td className="py-2 text-right align-top text-base font-semibold whitespace-nowrap in-data-chosen:pr-2">{formatDong(goods + sum(zone), locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
