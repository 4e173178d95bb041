import { useTranslations } from 'use-intl';
import { PicturesIcon } from '#app/ui/icons.tsx';
import type { PictureView } from '../picture.ts';
import { Picture } from './picture.tsx';

const sizes = '(min-width: 76rem) 38rem, (min-width: 48rem) 52vw, 100vw';

/** The pictures of a product, one beside the other: a row that one swipes, or scrolls by keyboard. */
export function Gallery({ pictures, name }: { pictures: PictureView[]; name: string }) {
  const t = useTranslations('catalog');
  if (pictures.length <= 1) {
    return (
      <div className="flex aspect-[4/3] items-center justify-center overflow-hidden rounded-card bg-shade text-edge">
        {pictures[0] ? <Picture picture={pictures[0]} alt={name} sizes={sizes} eager className="h-full object-cover" /> : <PicturesIcon className="size-14" />}
      </div>
    );
  }
  return (
    <div className="min-w-0">
      <ul tabIndex={0} aria-label={name} className="flex snap-x snap-mandatory overflow-x-auto rounded-card bg-shade">
        {pictures.map((picture, index) => (
          <li key={picture.key} id={`anh-${index + 1}`} className="aspect-[4/3] w-full shrink-0 snap-center">
            <Picture picture={picture} alt={t('pictureOf', { number: index + 1, name })} sizes={sizes} eager={index === 0} className="h-full object-cover" />
          </li>
        ))}
      </ul>
      <ul className="mt-2 flex flex-wrap gap-2">
        {pictures.map((picture, index) => (
          <li key={picture.key} className="w-20 overflow-hidden rounded-lg border border-line">
            <a href={`#anh-${index + 1}`} className="block">
              <Picture picture={picture} alt={t('pictureOf', { number: index + 1, name })} sizes="5rem" className="aspect-[4/3] object-cover" />
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
