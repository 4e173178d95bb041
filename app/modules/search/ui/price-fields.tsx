import { useTranslations } from 'use-intl';
import { Link } from '#app/ui/link.tsx';
import { goodsAddress } from '../goods-list.ts';
import type { GoodsList } from '../goods-list.ts';
import { Count } from './filter-boxes.tsx';
import { usePriceLabel } from './price-label.ts';

/** Prices in bands, each a link with the number of its goods, and two fields for any other span. */
export function PriceFields({ list }: { list: GoodsList }) {
  const t = useTranslations('search');
  const label = usePriceLabel();
  const { query, choices } = list;
  return (
    <>
      <ul>
        {choices.price.map(({ min, max, count, chosen }) => (
          <li key={min ?? 0}>
            <Link
              to={goodsAddress(list, chosen ? { min: null, max: null } : { min, max })}
              aria-current={chosen ? 'true' : undefined}
              className="flex min-h-11 items-center justify-between gap-3 rounded-lg py-1 pr-1 leading-snug underline-offset-4 hover:bg-shade hover:underline aria-[current]:font-semibold aria-[current]:text-leaf lg:min-h-9 lg:text-[0.9375rem]"
            >
              <span>
                {chosen && <span aria-hidden="true">✓ </span>}
                {label(min, max)}
              </span>
              <Count count={count} />
            </Link>
          </li>
        ))}
      </ul>
      <div className="mt-2 grid grid-cols-2 gap-3">
        {(['min', 'max'] as const).map((name) => (
          <label key={name} className="block text-sm">
            {t(name)}
            <input
              name={name}
              inputMode="numeric"
              defaultValue={query[name] ?? ''}
              maxLength={13}
              autoComplete="off"
              className="mt-1 block min-h-11 w-full rounded-lg border border-edge bg-card px-3 text-base"
            />
          </label>
        ))}
      </div>
    </>
  );
}
