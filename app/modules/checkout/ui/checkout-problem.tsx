import { useLocale, useTranslations } from 'use-intl';
import { inLanguage } from '#app/shared/locale.ts';
import { formatDong } from '#app/shared/money.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { LineProblem } from '#app/modules/cart/cart.ts';

type Line = { variantId: string; name: string; nameEn: string | null; variantName: string; variantNameEn: string | null; stock: number; problem: LineProblem | null };
type Problem = { code: 'invalid' } | { code: 'too_large' } | { code: 'adult_missing' } | { code: 'unavailable' | 'too_far'; lines: Line[] };

/** Why nothing was ordered yet, and what to do about it. */
export function CheckoutProblemNotice({ problem }: { problem: Problem }) {
  const t = useTranslations('checkout');
  const locale = useLocale();
  if (problem.code === 'invalid' || problem.code === 'adult_missing') return <Notice tone="bad">{t('fix')}</Notice>;
  if (problem.code === 'too_large') return <Notice tone="bad">{t('tooLarge')}</Notice>;
  return (
    <Notice tone="bad" title={t(problem.code === 'too_far' ? 'tooFar' : 'unavailable')}>
      <p>{t(problem.code === 'too_far' ? 'tooFarText' : 'unavailableText')}</p>
      <ul className="my-2 list-disc pl-5">
        {problem.lines.map((line) => {
          const text = problem.code === 'too_far' ? 'tooFarLine' : line.problem === 'gone' ? 'gone' : line.problem === 'on_holiday' ? 'onHoliday' : line.problem === 'too_few' ? 'tooFew' : 'soldOut';
          const names = { name: inLanguage(locale, line.name, line.nameEn), variant: inLanguage(locale, line.variantName, line.variantNameEn) };
          return <li key={line.variantId}>{t(text, { ...names, stock: line.stock })}</li>;
        })}
      </ul>
      <ButtonLink to="/cart" look="secondary">
        {t('toCart')}
      </ButtonLink>
    </Notice>
  );
}

type Moved = { variantId: string; name: string; nameEn: string | null; price: number; priceSeen: number };

/** Which prices are not the ones that the buyer saw, and, where an order was stopped by it, what to do. */
export function MovedPrices({ lines, stopped }: { lines: Moved[]; stopped: boolean }) {
  const t = useTranslations('checkout');
  const locale = useLocale();
  if (lines.length === 0 && !stopped) return null;
  return (
    <Notice tone="warning" title={t('moved')}>
      {stopped && <p>{t('movedText')}</p>}
      <ul>
        {lines.map((line) => (
          <li key={line.variantId}>
            {t('movedLine', { name: inLanguage(locale, line.name, line.nameEn), before: formatDong(line.priceSeen, locale), now: formatDong(line.price, locale) })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
