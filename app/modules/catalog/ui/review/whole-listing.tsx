import { useTranslations } from 'use-intl';
import type { ProductContent } from '../../product-content.ts';
import { Picture } from '../picture.tsx';
import { textParts, usePartWords } from './part-words.ts';
import type { Names, TextPart } from './part-words.ts';

type WholeListingProps = { content: ProductContent; names: Names; /** Parts that are shown elsewhere. */ without?: readonly string[] };

/** Prices stand beside the variants; what is said of variants that were taken away, nowhere. */
const shownWithVariants: TextPart[] = ['prices', 'removed'];

/** All that a listing says, part by part; what it does not say is left out. */
export function WholeListing({ content, names, without = [] }: WholeListingProps) {
  const t = useTranslations('review');
  const editor = useTranslations('seller.editor');
  const words = usePartWords(names);
  const told = textParts.filter((part) => !shownWithVariants.includes(part) && !without.includes(part)).flatMap((part) => {
    const text = words(part, content);
    return text ? [{ part, text }] : [];
  });
  return (
    <>
      {!without.includes('pictures') && content.pictures.length > 0 && (
        <ul className="mb-4 grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-4">
          {content.pictures.map((picture, index) => (
            <li key={picture.key} className="aspect-[4/3] overflow-hidden rounded-lg border border-line bg-shade">
              <Picture picture={picture} alt={editor('picture', { number: index + 1 })} sizes="(min-width: 64rem) 16rem, 50vw" className="h-full object-cover" />
            </li>
          ))}
        </ul>
      )}
      <dl className="divide-y divide-line">
        {told.map(({ part, text }) => (
          <div key={part} className="grid gap-x-4 py-2 sm:grid-cols-[10rem_1fr]">
            <dt className="text-soft">{t(`parts.${part}`)}</dt>
            <dd className="min-w-0 break-words whitespace-pre-line">{text}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
