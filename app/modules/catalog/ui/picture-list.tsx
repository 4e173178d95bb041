import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { Badge } from '#app/ui/notice.tsx';
import type { PictureView } from '../picture.ts';
import { Picture } from './picture.tsx';

/** The photographs of a product as its seller arranges them. Each button saves the whole form around it too. */
export function PictureList({ pictures }: { pictures: PictureView[] }) {
  const t = useTranslations('seller.editor');
  if (pictures.length === 0) return null;
  return (
    <ul className="mb-6 grid grid-cols-2 gap-4 sm:grid-cols-3 lg:grid-cols-4">
      {pictures.map((picture, index) => (
        <li key={picture.key} className="flex flex-col overflow-hidden rounded-lg border border-line">
          <span className="block aspect-square bg-shade">
            <Picture picture={picture} alt={t('picture', { number: index + 1 })} sizes="(min-width: 64rem) 16rem, 50vw" className="h-full object-cover" />
          </span>
          <span className="flex grow flex-col justify-end gap-1 p-2">
            {index === 0 ? (
              <span className="flex min-h-11 items-center justify-center">
                <Badge tone="good">{t('first')}</Badge>
              </span>
            ) : (
              <Button name="do" value={`first:${picture.key}`} look="secondary" aria-label={t('makeFirstOf', { number: index + 1 })} className="text-sm">
                {t('makeFirst')}
              </Button>
            )}
            <Button name="do" value={`remove:${picture.key}`} look="quiet" aria-label={t('removePictureOf', { number: index + 1 })} className="text-sm">
              {t('removePicture')}
            </Button>
          </span>
        </li>
      ))}
    </ul>
  );
}
