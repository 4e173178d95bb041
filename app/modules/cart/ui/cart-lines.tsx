import { useLocale, useTranslations } from 'use-intl';
import { Picture } from '#app/modules/catalog/ui/picture.tsx';
import { inLanguage } from '#app/shared/locale.ts';
import { formatDong } from '#app/shared/money.ts';
import { Button } from '#app/ui/button.tsx';
import { useDay } from '#app/ui/dates.ts';
import { Link, usePath } from '#app/ui/link.tsx';
import type { CartLine } from '../cart.ts';

/** The lines of one parcel, each with a small form to change or remove it. */
export function CartLines({ lines }: { lines: CartLine[] }) {
  return (
    <ul className="divide-y divide-line">
      {lines.map((line) => (
        <li key={line.variantId} className="grid grid-cols-[5rem_1fr] gap-3 py-4 sm:grid-cols-[7rem_1fr] sm:gap-x-4">
          <div className="aspect-[4/3] h-fit overflow-hidden rounded-lg bg-shade sm:row-span-2">
            {line.picture && <Picture picture={line.picture} alt="" sizes="7rem" className="h-full object-cover" />}
          </div>
          <CartLineBody line={line} />
          <QuantityForm line={line} />
        </li>
      ))}
    </ul>
  );
}

function CartLineBody({ line }: { line: CartLine }) {
  const t = useTranslations('cart');
  const day = useDay();
  const locale = useLocale();
  return (
    <div className="min-w-0 leading-snug">
      <div className="flex flex-wrap justify-between gap-x-4">
        <p>
          <Link to={`/p/${line.productSlug}`} className="font-semibold underline-offset-4 hover:underline">
            {inLanguage(locale, line.name, line.nameEn)}
          </Link>
          <span className="block text-sm text-soft">
            {inLanguage(locale, line.variantName, line.variantNameEn)}
            {line.quantity > 1 && ` · ${formatDong(line.price, locale)}`}
          </span>
        </p>
        <p className="font-semibold">{formatDong(line.price * line.quantity, locale)}</p>
      </div>
      {line.harvestOn && <p className="mt-1 text-sm text-soft">{t('preorder', { day: day(line.harvestOn) })}</p>}
      {line.reach !== 'country' && <p className="mt-1 text-sm text-soft">{t(`reach.${line.reach}`)}</p>}
      <LineProblem line={line} />
    </div>
  );
}

function LineProblem({ line }: { line: CartLine }) {
  const t = useTranslations('cart');
  const day = useDay();
  const locale = useLocale();
  if (!line.problem) return null;
  return (
    <p className="mt-1 font-semibold text-berry">
      {t(`problem.${line.problem}`, { stock: line.stock, back: line.backOn ? day(line.backOn) : '', before: formatDong(line.priceSeen, locale), now: formatDong(line.price, locale) })}
    </p>
  );
}

function QuantityForm({ line }: { line: CartLine }) {
  const t = useTranslations('cart');
  const locale = useLocale();
  const path = usePath();
  const name = inLanguage(locale, line.name, line.nameEn);
  return (
    <form method="post" action={path('/cart')} className="flex flex-wrap items-center gap-2 max-sm:col-span-2">
      <input type="hidden" name="variantId" value={line.variantId} />
      <input
        type="number"
        name="quantity"
        inputMode="numeric"
        min={1}
        max={999}
        defaultValue={line.quantity}
        aria-label={t('quantity', { name })}
        className="min-h-11 w-20 rounded-lg border border-edge bg-card px-3"
      />
      <Button look="secondary" name="intent" value="set">
        {t('update')}
      </Button>
      <Button look="quiet" name="intent" value="remove" aria-label={t('removeName', { name })}>
        {t('remove')}
      </Button>
    </form>
  );
}
