import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { Link, usePath } from '#app/ui/link.tsx';
import { shownState } from '../listing.ts';
import type { ListingState } from '../listing.ts';
import type { PictureView } from '../picture.ts';
import { ListingBadge } from './listing-badge.tsx';
import { Picture } from './picture.tsx';
import { StockForm } from './stock-form.tsx';

type RowProduct = {
  id: string;
  name: string;
  state: ListingState;
  /** What waits for a review. */
  versions: { id: string }[];
  pictures: PictureView[];
  variants: { id: string; name: string; price: number; stock: number }[];
};

/** The one step that the list offers for each state; a listing that was taken down has none. */
const steps = { draft: ['publish', 'handIn'], in_review: ['take-back', 'takeBack'], on_sale: ['withdraw', 'withdraw'], withdrawn: ['publish', 'publish'], taken_down: null } as const;

/** The first picture of a product in the seller's lists, or the place where one is missing. */
export function SellerThumb({ picture }: { picture: PictureView | undefined }) {
  const t = useTranslations('seller.product');
  return (
    <span className="flex size-20 shrink-0 items-center justify-center overflow-hidden rounded-lg border border-line bg-shade text-center text-sm leading-tight text-soft sm:size-24">
      {picture ? <Picture picture={picture} alt="" sizes="6rem" className="h-full object-cover" /> : t('noPicture')}
    </span>
  );
}

/** A product in the seller's own list: picture, state, prices with stock to be corrected at once, on and off sale. */
export function SellerProductRow({ product }: { product: RowProduct }) {
  const t = useTranslations('seller.product');
  const path = usePath();
  const name = product.name || t('nameless');
  const step = steps[product.state];
  const waiting = product.versions.length > 0;
  return (
    <li id={`p-${product.id}`} className="rounded-card border border-line bg-card p-4">
      <div className="flex gap-4">
        <SellerThumb picture={product.pictures[0]} />
        <div className="min-w-0 flex-1">
          <h2 className="text-lg">
            <Link to={`/seller/products/${product.id}`} className="underline-offset-4 hover:underline">
              {name}
            </Link>
          </h2>
          <p className="mt-1">
            <ListingBadge state={shownState({ state: product.state, waiting, approvedEarly: product.state === 'in_review' && !waiting })} />
          </p>
        </div>
      </div>
      <div className="mt-2 divide-y divide-line">
        {product.variants.map((variant) => (
          <StockForm key={variant.id} action={path('/seller/products')} variant={variant} productName={name} />
        ))}
        {product.variants.length === 0 && <p className="py-2 text-soft">{t('noVariant')}</p>}
      </div>
      <div className="mt-2 grid grid-cols-2 gap-2 border-t border-line pt-3">
        <Link
          to={`/seller/products/${product.id}`}
          className="inline-flex min-h-11 items-center justify-center rounded-lg border border-edge px-4 font-semibold hover:bg-shade"
        >
          {t('edit')}
          <span className="sr-only">: {name}</span>
        </Link>
        {step && (
          <form method="post" action={path('/seller/products')}>
            <input type="hidden" name="productId" value={product.id} />
            <Button name="intent" value={step[0]} look={step[0] === 'publish' ? 'primary' : 'secondary'} className="w-full">
              {t(step[1])}
              <span className="sr-only">: {name}</span>
            </Button>
          </form>
        )}
      </div>
    </li>
  );
}
