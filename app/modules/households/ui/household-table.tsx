import { useTranslations } from 'use-intl';
import { useDay } from '#app/ui/dates.ts';
import { formatPhone } from '#app/shared/phone.ts';
import { Link } from '#app/ui/link.tsx';
import type { ListedHousehold } from '../list-year-households.server.ts';

type HouseholdTableProps = { households: readonly ListedHousehold[]; /** Whether the reader may open the page of a seller's check. */ checks: boolean };

/** Households of a list, and the shop of each. */
export function HouseholdTable({ households, checks }: HouseholdTableProps) {
  const t = useTranslations('households.list');
  const words = useTranslations('households.link');
  const day = useDay();
  const cell = 'py-2 pr-4 align-top';
  return (
    <div role="region" aria-label={t('name')} tabIndex={0} className="mt-4 overflow-x-auto rounded-card border border-line bg-card px-4">
      <table className="w-full border-collapse">
        <thead>
          <tr className="border-b border-edge text-left text-sm">
            {(['code', 'name', 'phone', 'trained', 'shop'] as const).map((column) => (
              <th key={column} scope="col" className="py-3 pr-4">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {households.map(({ id, code, name, phone, trainedOn, training, by, shop }) => (
            <tr key={code} className="border-b border-line last:border-0">
              <td className={`${cell} whitespace-nowrap`}>{code}</td>
              <th scope="row" className={`${cell} text-left font-semibold`}>
                {name}
              </th>
              <td className={`${cell} whitespace-nowrap`}>{phone && <a href={`tel:${phone}`} className="underline underline-offset-4">{formatPhone(phone)}</a>}</td>
              <td className={cell}>
                {trainedOn && <span className="whitespace-nowrap">{day(trainedOn)}</span>}
                {training && <span className="block text-sm text-soft">{training}</span>}
              </td>
              <td className={cell}>
                {shop && (checks ? <Link to={`/admin/sellers/${shop.id}`} className="underline underline-offset-4">{shop.name}</Link> : shop.name)}
                <span className="flex flex-wrap items-center gap-x-3 text-sm text-soft">
                  {[shop ? t(`state.${shop.state}`) : t('noShop'), ...(by === 'hand' ? [words('hand')] : [])].join(', ')}
                  <Link to={`/admin/households/${id}`} aria-label={words('changeOf', { name })} className="inline-flex min-h-11 items-center text-leaf underline underline-offset-4">{words('change')}</Link>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
