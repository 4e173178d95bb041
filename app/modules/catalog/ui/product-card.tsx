import { useLocale, useTranslations } from 'use-intl';
import { OcopStars } from '#app/modules/ocop/ui/ocop-stars.tsx';
import { inLanguage } from '#app/shared/locale.ts';
import { holdsWord } from '#app/shared/marked-text.ts';
import { formatDong, pricePerKg } from '#app/shared/money.ts';
import { PicturesIcon } from '#app/ui/icons.tsx';
import { Link } from '#app/ui/link.tsx';
import { Marked } from '#app/ui/marked.tsx';
import type { ProductCard as Card } from '../product-card.ts';
import { Picture } from './picture.tsx';

const sizes = '(min-width: 76rem) 17rem, (min-width: 64rem) 22vw, (min-width: 40rem) 30vw, 46vw';

/** What a list of answers tells of its goods beyond what every list tells. */
type Answered = {
  /** What was looked for, as `markWords` takes it: marked in the names, and in the seller's, which is shown where it has a word that the product's name has not. */
  marked?: readonly string[];
  /** The price of a kilogram stands beside the price. */
  perKg?: boolean;
  /** Products that the market's operator has put first, which the card says. */
  pinned?: readonly string[];
};

type CardProps = Answered & { card: Card; eager?: boolean; headings?: 'h2' | 'h3' };

/** A product in a list. The whole card is the link; a screen reader hears its name. */
export function ProductCard({ card, eager = false, headings: Heading = 'h3', marked = [], perKg = false, pinned = [] }: CardProps) {
  const t = useTranslations('catalog');
  const locale = useLocale();
  const name = inLanguage(locale, card.name, card.nameEn);
  const kg = perKg ? pricePerKg(card.price, card.netGrams) : null;
  return (
    <article className="group relative flex h-full flex-col overflow-hidden rounded-card border border-line bg-card transition-shadow focus-within:shadow-md hover:shadow-md">
      <div className="flex aspect-[4/3] items-center justify-center overflow-hidden bg-shade text-edge">
        {card.picture ? (
          <Picture picture={card.picture} alt="" sizes={sizes} eager={eager} className={`h-full object-cover ${card.inStock ? '' : 'opacity-60'}`} />
        ) : (
          <PicturesIcon className="size-10" />
        )}
      </div>
      <div className="@container flex flex-1 flex-col gap-1 px-2.5 pt-2.5 pb-3 sm:px-3 sm:pt-3">
        <Heading className="text-base leading-snug">
          <Link to={`/p/${card.slug}`} className="after:absolute after:inset-0 group-hover:underline group-hover:underline-offset-4">
            <Marked text={name} words={marked} />
          </Link>
        </Heading>
        <OcopStars stars={card.stars} />
        {holdsWord(card.seller.name, marked.filter((word) => !holdsWord(name, [word]))) && (
          <p className="text-sm leading-snug">
            <Marked text={card.seller.name} words={marked} />
          </p>
        )}
        <p className="text-sm leading-snug text-balance text-soft">{card.district.name}</p>
        <p className="mt-auto flex flex-wrap-reverse items-baseline gap-x-2 pt-2">
          <span className="text-lg leading-tight font-semibold whitespace-nowrap">{formatDong(card.price, locale)}</span>{' '}
          <span className="text-sm text-soft">{inLanguage(locale, card.unit, card.unitEn)}</span>
        </p>
        {kg !== null && <p className="text-sm">{t('perKg', { price: formatDong(kg, locale) })}</p>}
        {(!card.inStock || pinned.includes(card.id)) && (
          <div className="absolute top-2 left-2 flex flex-col items-start gap-1 text-sm font-semibold">
            {!card.inStock && <p className="rounded-md border border-berry bg-card px-2 py-0.5 text-berry">{t(card.resting ? 'resting' : 'soldOut')}</p>}
            {pinned.includes(card.id) && <p className="rounded-md border border-leaf bg-card px-2 py-0.5 text-leaf">{t('pinned')}</p>}
          </div>
        )}
      </div>
    </article>
  );
}

type GridProps = Answered & {
  cards: Card[];
  headings?: 'h2' | 'h3';
  eager?: number;
  /** It stands beside another column. */
  beside?: boolean;
  /** A sample: two whole rows, also where a row holds fewer. The rest is hidden there and its pictures are not fetched. */
  sample?: boolean;
};

const twoRows = 'max-sm:[&>li:nth-child(n+5)]:hidden sm:max-lg:[&>li:nth-child(n+7)]:hidden';

/** Products side by side: two on a phone, four on a desk. The first row's pictures are fetched at once. */
export function ProductGrid({ cards, headings = 'h3', eager = 0, beside = false, sample = false, ...answered }: GridProps) {
  return (
    <ul className={`grid grid-cols-2 gap-3 sm:grid-cols-3 sm:gap-4 ${beside ? 'xl:grid-cols-4' : 'lg:grid-cols-4'} ${sample ? twoRows : ''}`}>
      {cards.map((card, index) => (
        <li key={card.id}>
          <ProductCard card={card} headings={headings} eager={index < eager} {...answered} />
        </li>
      ))}
    </ul>
  );
}
