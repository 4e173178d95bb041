import { useTranslations } from 'use-intl';
import { OcopStars } from '#app/modules/ocop/ui/ocop-stars.tsx';
import { SellerSign } from '#app/modules/sellers/ui/seller-sign.tsx';
import { cards, variants } from '#app/ui/showcase/samples.ts';
import { Shelf, Specimen } from '#app/ui/showcase/specimen.tsx';
import type { Picture as PictureOfCard } from '../product-card.ts';
import { BuyForm } from './buy-form.tsx';
import { Gallery } from './gallery.tsx';
import { Picture } from './picture.tsx';
import { ProductCard, ProductGrid } from './product-card.tsx';
import { Season } from './season.tsx';

/** What shows goods, in every state; `pictures` are some of the market's own. */
export function CatalogShowcase({ pictures }: { pictures: PictureOfCard[] }) {
  const t = useTranslations('dev.showcase');
  const picture = pictures[0] ?? null;
  const shown = { ...cards, withoutPicture: { ...cards.withoutPicture, picture: null } };
  const all = Object.entries(shown).map(([state, card]) => ({ state, card: { picture, ...card } }));
  return (
    <Shelf title={t('goods')}>
      <Specimen name="OcopStars: 3, 4, 5">
        <p className="flex flex-wrap gap-6">
          {[3, 4, 5].map((stars) => (
            <OcopStars key={stars} stars={stars} />
          ))}
        </p>
      </Specimen>
      <ul className="grid grid-cols-2 gap-3 sm:gap-4 lg:grid-cols-4">
        {all.map(({ state, card }) => (
          <li key={state} className="flex flex-col [&>div]:flex [&>div]:flex-1 [&>div]:flex-col">
            <Specimen name={`ProductCard: ${state}`}>
              <ProductCard card={card} />
            </Specimen>
          </li>
        ))}
      </ul>
      <Specimen name="ProductGrid, beside: true">
        <ProductGrid cards={all.map(({ card }) => card)} beside />
      </Specimen>
      <div className="grid items-start gap-6 md:grid-cols-3">
        {Object.entries(variants).map(([state, list]) => (
          <Specimen key={state} name={`BuyForm: ${state}`}>
            <BuyForm variants={list} />
          </Specimen>
        ))}
      </div>
      <div className="grid items-start gap-6 md:grid-cols-3">
        <Specimen name="Gallery: 3">
          <Gallery pictures={pictures.slice(0, 3)} name={cards.inStock.name} />
        </Specimen>
        <Specimen name="Gallery: 1">
          <Gallery pictures={pictures.slice(0, 1)} name={cards.inStock.name} />
        </Specimen>
        <Specimen name="Gallery: 0">
          <Gallery pictures={[]} name={cards.inStock.name} />
        </Specimen>
      </div>
      <div className="grid items-start gap-6 md:grid-cols-3">
        <Specimen name="Picture">{picture && <Picture picture={picture} alt={cards.inStock.name} sizes="20rem" />}</Specimen>
        <Specimen name="SellerSign">
          <SellerSign
            seller={{ slug: cards.inStock.seller.slug, name: cards.inStock.seller.name, kind: 'cooperative' }}
            commune={{ fullName: cards.inStock.commune.name }}
            district={{ fullName: cards.inStock.district.name }}
          />
        </Specimen>
        <Specimen name="Season: 11–2, 5; 4; 0">
          <Season months={[11, 12, 1, 2, 5]} thisMonth={11} />
          <Season months={[4]} thisMonth={11} />
          <p>
            <Season months={[]} thisMonth={11} />
          </p>
        </Specimen>
      </div>
    </Shelf>
  );
}
