import { useTranslations } from 'use-intl';
import { Link } from '#app/ui/link.tsx';
import { goodsAddress } from '../goods-list.ts';
import type { GoodsList } from '../goods-list.ts';

/** How the words were taken, where that is not just as they stand: put right, or without those that no goods have. */
export function ReadingLine({ list }: { list: GoodsList }) {
  const t = useTranslations('search');
  const { reading, query, total } = list;
  if (!reading || total === 0) return null;
  const { text, change, dropped } = reading;
  const other = (exact: boolean, words: string) => (
    <Link to={goodsAddress(list, { exact })} className="inline-flex min-h-11 items-center underline underline-offset-4">
      {words}
    </Link>
  );
  if (query.exact)
    return (
      <p role="status">
        {t('exactly', { q: query.q })} {other(false, t('exactlyNot'))}
      </p>
    );
  if (change === 'spelling')
    return (
      <p role="status">
        {t.rich('spelling', { text, b: (words) => <strong className="font-semibold">{words}</strong> })} {other(true, t('spellingNot', { q: query.q }))}
      </p>
    );
  if (change === 'fewer-words')
    return (
      <p role="status" className="py-2">
        {t.rich(dropped.length > 0 ? 'fewerWords' : 'mostWords', { text, dropped: dropped.map((word) => `“${word}”`).join(', '), b: (words) => <strong className="font-semibold">{words}</strong> })}
      </p>
    );
  return null;
}
