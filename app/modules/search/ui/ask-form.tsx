import { useLocale, useTranslations } from 'use-intl';
import { localPath } from '#app/shared/locale.ts';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { goodsAddress } from '../goods-list.ts';
import type { GoodsList } from '../goods-list.ts';

/** One button by which a reader tells the market what it should have. Nothing is asked of the reader. */
export function AskForm({ list, ask }: { list: GoodsList; ask: NonNullable<GoodsList['ask']> }) {
  const t = useTranslations('search');
  const locale = useLocale();
  if (ask === 'asked')
    return (
      <div className="mt-4">
        <Notice tone="good" title={t('askedTitle')}>
          {t('askedText')}
        </Notice>
      </div>
    );
  return (
    <form method="post" action="/search/ask" className="mt-4 border-t border-line pt-4">
      {ask === 'too-often' && (
        <div className="mb-3">
          <Notice tone="warning">{t('askTooOften')}</Notice>
        </div>
      )}
      <p className="mb-3">{t('askText')}</p>
      <input type="hidden" name="q" value={list.query.q} />
      <input type="hidden" name="back" value={localPath(goodsAddress(list, {}), locale)} />
      <Button>{t('askButton')}</Button>
    </form>
  );
}
