import type { ListingState } from '../listing.ts';
import { useTranslations } from 'use-intl';
import { Link } from '#app/ui/link.tsx';
import { Badge, Notice } from '#app/ui/notice.tsx';
import type { Missing } from '../readiness.ts';

type Status = { state: ListingState; slug: string; published: boolean; missing: Missing[] };

const tones = { draft: 'warning', in_review: 'warning', on_sale: 'good', withdrawn: 'plain', taken_down: 'bad' } as const;
const places: Partial<Record<Missing, string>> = { picture: '#pictures', name: '#texts', group: '#texts', variant: '#variants' };

/** Whether buyers see a product, and what is missing until they can. */
export function ProductStatus({ product }: { product: Status }) {
  const t = useTranslations('seller');
  return (
    <div className="mt-2 space-y-4">
      <p className="flex flex-wrap items-center gap-4">
        <Badge tone={tones[product.state]}>{t(`product.state.${product.state}`)}</Badge>
        {product.published && (
          <Link to={`/p/${product.slug}`} className="inline-block py-2 underline underline-offset-4">
            {t('editor.view')}
          </Link>
        )}
      </p>
      {product.state !== 'on_sale' && product.missing.length > 0 && (
        <Notice tone="warning" title={t('editor.missingTitle')}>
          <ul className="list-disc pl-5">
            {product.missing.map((thing) => (
              <li key={thing}>
                {places[thing] ? (
                  <a href={places[thing]} className="inline-block py-1.5 underline underline-offset-4">
                    {t(`editor.missing.${thing}`)}
                  </a>
                ) : (
                  t(`editor.missing.${thing}`)
                )}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
