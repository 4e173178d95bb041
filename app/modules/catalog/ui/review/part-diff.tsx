import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { diffTexts } from '#app/shared/text-diff.ts';
import type { TextPiece } from '#app/shared/text-diff.ts';
import { Badge } from '#app/ui/notice.tsx';
import type { PictureView } from '../../picture.ts';
import type { ListingPart, ProductContent } from '../../product-content.ts';
import { Picture } from '../picture.tsx';
import { usePartWords } from './part-words.ts';
import type { Names } from './part-words.ts';

type Heading = 'h2' | 'h3' | 'h4';
type PartDiffProps = { part: ListingPart; before: ProductContent; after: ProductContent; names: Names; heading?: Heading; /** Of the history: it is not about what is shown now. */ past?: boolean };

/** One part of a listing, old beside new: the words that changed are marked, pictures stand side by side. */
export function PartDiff({ part, before, after, names, heading: Tag = 'h3', past = false }: PartDiffProps) {
  const t = useTranslations('review');
  const words = usePartWords(names);
  const pieces = part === 'pictures' ? [] : diffTexts(words(part, before), words(part, after));
  return (
    <section className="border-t border-line py-4 first:border-t-0">
      <Tag className="text-base">{t(`parts.${part}`)}</Tag>
      <div className="mt-2 grid gap-3 md:grid-cols-2 md:gap-6">
        <Side title={t(past ? 'history.before' : 'page.old')}>
          {part === 'pictures' ? <Pictures pictures={before.pictures} others={after.pictures} mark={t('page.gone')} tone="bad" /> : <Marked pieces={pieces} side="gone" />}
        </Side>
        <Side title={t(past ? 'history.after' : 'page.next')}>
          {part === 'pictures' ? <Pictures pictures={after.pictures} others={before.pictures} mark={t('page.added')} tone="good" /> : <Marked pieces={pieces} side="added" />}
        </Side>
      </div>
    </section>
  );
}

function Side({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <p className="text-sm text-soft">{title}</p>
      {children}
    </div>
  );
}

function Marked({ pieces, side }: { pieces: TextPiece[]; side: 'gone' | 'added' }) {
  const t = useTranslations('review.page');
  const shown = pieces.filter(({ kind }) => kind === 'same' || kind === side);
  if (shown.every(({ text }) => text.trim() === '')) return <p className="text-soft italic">{t('empty')}</p>;
  return (
    <p className="break-words whitespace-pre-line">
      {shown.map(({ kind, text }, index) => {
        if (kind === 'same') return text;
        if (kind === 'gone') return <del key={index} className="rounded-sm bg-berry-pale">{text}</del>;
        return <ins key={index} className="rounded-sm bg-leaf-pale font-semibold">{text}</ins>;
      })}
    </p>
  );
}

function Pictures({ pictures, others, mark, tone }: { pictures: PictureView[]; others: PictureView[]; mark: string; tone: 'good' | 'bad' }) {
  const t = useTranslations('review.page');
  const editor = useTranslations('seller.editor');
  if (pictures.length === 0) return <p className="text-soft italic">{t('empty')}</p>;
  return (
    <ul className="mt-1 flex flex-wrap gap-2">
      {pictures.map((picture, index) => (
        <li key={picture.key} className="w-24 sm:w-28">
          <span className="block aspect-square overflow-hidden rounded-lg border border-line bg-shade">
            <Picture picture={picture} alt={editor('picture', { number: index + 1 })} sizes="7rem" className="h-full object-cover" />
          </span>
          {!others.some(({ key }) => key === picture.key) && <Badge tone={tone}>{mark}</Badge>}
        </li>
      ))}
    </ul>
  );
}
