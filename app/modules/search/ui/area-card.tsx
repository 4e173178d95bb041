import { useTranslations } from 'use-intl';
import { Link } from '#app/ui/link.tsx';
import type { AreaWithGoods, DistrictWithGoods } from '../area-with-goods.ts';

/** A former district with its communes of today, folded away. */
export function AreaCard({ district }: { district: DistrictWithGoods }) {
  const t = useTranslations('areas');
  return (
    <article className="rounded-card border border-line bg-card px-4 pt-3 pb-1">
      <h2 className="text-lg">
        <Link to={`/areas/${district.slug}`} className="inline-block py-1 text-leaf underline-offset-4 hover:underline">
          {district.fullName}
        </Link>
      </h2>
      <p className="text-sm text-soft">{t('goodsCount', { count: district.goods })}</p>
      <details className="group mt-3 border-t border-line">
        <summary className="flex min-h-11 items-center justify-between text-[0.9375rem] after:text-soft after:content-['▾'] group-open:after:content-['▴']">
          {t('communesOf')} ({district.communes.length})
        </summary>
        <CommuneLinks communes={district.communes} />
      </details>
    </article>
  );
}

/** Communes of today, each with the number of its goods. */
export function CommuneLinks({ communes }: { communes: AreaWithGoods[] }) {
  const t = useTranslations('areas');
  return (
    <ul className="flex flex-wrap gap-2 pt-1 pb-2">
      {communes.map(({ slug, fullName, goods }) => (
        <li key={slug}>
          <Link to={`/areas/${slug}`} className="inline-flex min-h-11 items-center gap-2 rounded-full border border-edge bg-card px-3 text-[0.9375rem] hover:bg-shade">
            {fullName}
            <span className="text-sm text-soft" aria-hidden="true">
              {goods}
            </span>
            <span className="sr-only">, {t('goodsCount', { count: goods })}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
