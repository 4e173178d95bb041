import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { Link, usePath } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { shownState } from '../listing.ts';
import type { ListingState } from '../listing.ts';
import type { ListingPart } from '../product-content.ts';
import type { Missing } from '../readiness.ts';
import { ListingBadge } from './listing-badge.tsx';
import { Refusal } from './review/history-list.tsx';

type Status = {
  id: string;
  state: ListingState;
  slug: string;
  published: boolean;
  missing: Missing[];
  /** What waits for a review. */
  waiting: { changed: ListingPart[] } | null;
  /** The last decision, where it was a refusal. */
  refusal: { reasonKey: string | null; reason: string | null } | null;
  approvedEarly: boolean;
  mayBeDeleted: boolean;
};

const places: Partial<Record<Missing, string>> = { picture: '#pictures', name: '#texts', group: '#texts', variant: '#variants' };

/** Whether buyers see a product, what waits for a review or was refused, and what is missing until it can be handed in. */
export function ProductStatus({ product }: { product: Status }) {
  const t = useTranslations('seller');
  const r = useTranslations('review.status');
  const mayMiss = product.state === 'draft' || product.state === 'withdrawn';
  return (
    <div className="mt-2 space-y-4">
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <ListingBadge state={shownState({ ...product, waiting: product.waiting !== null })} />
        {product.published && product.state !== 'taken_down' && (
          <Link to={`/p/${product.slug}`} className="inline-block py-2 underline underline-offset-4">
            {t('editor.view')}
          </Link>
        )}
        <Link to={`/seller/products/${product.id}/papers`} className="inline-block py-2 underline underline-offset-4">
          {t('editor.papers')}
        </Link>
        <Link to={`/seller/products/${product.id}/history`} className="inline-block py-2 underline underline-offset-4">
          {r('history')}
        </Link>
      </p>
      {product.state === 'taken_down' && <Notice tone="bad">{r('takenDown')}</Notice>}
      {product.approvedEarly && <Notice tone="good">{r('early')}</Notice>}
      <Waiting product={product} />
      {product.refusal && product.state !== 'taken_down' && (
        <Notice tone="warning" title={r('refusedTitle')}>
          <Refusal reasonKey={product.refusal.reasonKey} words={product.refusal.reason} />
          {product.published && <p>{r('refusedChanges')}</p>}
        </Notice>
      )}
      {mayMiss && product.missing.length > 0 && (
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
      {product.mayBeDeleted && <Deletion productId={product.id} />}
    </div>
  );
}

function Deletion({ productId }: { productId: string }) {
  const r = useTranslations('review.status');
  const path = usePath();
  return (
    <details>
      <summary className="min-h-11 py-2 text-sm text-soft">{r('deleteDraft')}</summary>
      <form method="post" action={path('/seller/products')} className="flex flex-wrap items-center gap-3">
        <input type="hidden" name="productId" value={productId} />
        <span>{r('deleteDraftText')}</span>
        <Button name="intent" value="delete" look="danger">
          {r('deleteDraftNow')}
        </Button>
      </form>
    </details>
  );
}

function Waiting({ product }: { product: Status }) {
  const r = useTranslations('review');
  const path = usePath();
  if (!product.waiting || product.state === 'taken_down') return null;
  const changes = product.published;
  return (
    <Notice tone="warning" title={changes ? r('status.waitsTitle') : undefined}>
      <p>{changes ? r('status.waits', { parts: product.waiting.changed.map((part) => r(`parts.${part}`)).join(', ') }) : r('status.waitsNew')}</p>
      <form method="post" action={path('/seller/products')} className="mt-2">
        <input type="hidden" name="productId" value={product.id} />
        <Button name="intent" value="take-back" look="secondary">
          {r('status.takeBack')}
        </Button>
      </form>
    </Notice>
  );
}
