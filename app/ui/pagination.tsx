import { useTranslations } from 'use-intl';
import { buttonClass } from './button.tsx';

type PaginationProps = { page: number; pages: number; address: (page: number) => string; /** Where a page holds more than one. */ label?: string };

/** Links to the page before and after. `address` makes the address of a page of the list. */
export function Pagination({ page, pages, address, label }: PaginationProps) {
  const t = useTranslations('shell');
  if (pages <= 1) return null;
  return (
    <nav aria-label={label ?? t('pages')} className="mt-8 flex flex-wrap items-center justify-center gap-x-4 gap-y-2">
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
