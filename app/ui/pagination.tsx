import { useTranslations } from 'use-intl';
import { buttonClass } from './button.tsx';

/** Links to the page before and after. `address` makes the address of a page of the list. */
export function Pagination({ page, pages, address }: { page: number; pages: number; address: (page: number) => string }) {
  const t = useTranslations('shell');
  if (pages <= 1) return null;
  return (
    <nav aria-label={t('pages')} className="mt-8 flex flex-wrap items-center justify-center gap-4">
      {page > 1 && (
        <a rel="prev" href={address(page - 1)} className={buttonClass('secondary')}>
          ← {t('previousPage')}
        </a>
      )}
      <span>{t('pageOf', { page, pages })}</span>
      {page < pages && (
        <a rel="next" href={address(page + 1)} className={buttonClass('secondary')}>
          {t('nextPage')} →
        </a>
      )}
    </nav>
  );
}
