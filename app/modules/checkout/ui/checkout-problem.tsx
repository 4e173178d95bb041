import { useLocale, useTranslations } from 'use-intl';
import type { LineProblem } from '#app/modules/cart/cart.ts';
import type { DiscountRefusal } from '#app/modules/discounts/discount.ts';
import { inLanguage } from '#app/shared/locale.ts';
import { formatDong } from '#app/shared/money.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { Difference } from '../seen.ts';
import { useRefusal } from './code-fields.tsx';

type Line = { variantId: string; name: string; nameEn: string | null; variantName: string; variantNameEn: string | null; stock: number; problem: LineProblem | null };
export type ShownProblem =
  | { code: 'invalid' | 'adult_missing' | 'too_large' | 'too_much_cash' | 'not_offered' | 'terms_moved' | 'other_contents' }
  | { code: 'running' | 'busy'; seconds: number }
  | { code: 'too_many_codes'; minutes: number }
  | { code: 'quote_moved'; differences: Difference[]; refused: DiscountRefusal[] }
  | { code: 'unavailable' | 'too_far'; lines: Line[] };

const plain = { invalid: 'fix', adult_missing: 'fix', too_large: 'tooLarge', too_much_cash: 'tooMuchCash', not_offered: 'notOffered', terms_moved: 'termsMoved', other_contents: 'otherContents' } as const;

/** Why nothing was ordered yet, and what to do about it. */
export function CheckoutProblemNotice({ problem }: { problem: ShownProblem }) {
  const t = useTranslations('checkout');
  if (problem.code === 'quote_moved') return <MovedQuote {...problem} />;
  if (problem.code === 'unavailable' || problem.code === 'too_far') return <RefusedLines problem={problem} />;
  if (problem.code === 'running' || problem.code === 'busy') {
    return (
      <Notice tone="warning" title={t(problem.code)}>
        {t(`${problem.code}Text`, { seconds: problem.seconds })}
      </Notice>
    );
  }
  if (problem.code === 'too_many_codes') return <Notice tone="bad">{t('tooManyCodes', { minutes: problem.minutes })}</Notice>;
  return <Notice tone="bad">{t(plain[problem.code])}</Notice>;
}

function RefusedLines({ problem }: { problem: Extract<ShownProblem, { lines: Line[] }> }) {
  const t = useTranslations('checkout');
  const locale = useLocale();
  const far = problem.code === 'too_far';
  return (
    <Notice tone="bad" title={t(far ? 'tooFar' : 'unavailable')}>
      <p>{t(far ? 'tooFarText' : 'unavailableText')}</p>
      <ul className="my-2 list-disc pl-5">
        {problem.lines.map((line) => {
          const text = far ? 'tooFarLine' : line.problem === 'gone' ? 'gone' : line.problem === 'on_holiday' ? 'onHoliday' : line.problem === 'too_few' ? 'tooFew' : 'soldOut';
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

/** Every amount that is not the one that the buyer saw: before and now. Where only the fee was not known yet, nothing has changed: it is said so. */
function MovedQuote({ differences, refused }: { differences: Difference[]; refused: DiscountRefusal[] }) {
  const t = useTranslations('checkout');
  const locale = useLocale();
  const why = useRefusal();
  const dong = (amount: number) => formatDong(amount, locale);
  const changed = differences.some((each) => each.about === 'line_gone' || each.before !== null);
  const sentence = (each: Difference): string => {
    if (each.about === 'line_gone') return t('movedGone');
    if (each.about === 'discount') return t('movedDiscount', { before: dong(each.before), now: dong(each.now) });
    if (each.about === 'fee') return each.before === null ? t('movedFeeNew', { seller: each.seller, now: dong(each.now) }) : t('movedFee', { seller: each.seller, before: dong(each.before), now: dong(each.now) });
    const name = inLanguage(locale, each.name, each.nameEn);
    if (each.about === 'quantity') return t('movedQuantity', { name, before: each.before, now: each.now });
    return each.before === null ? t('movedNew', { name, now: dong(each.now) }) : t('movedLine', { name, before: dong(each.before), now: dong(each.now) });
  };
  return (
    <Notice tone="warning" title={t(changed ? 'moved' : 'look')}>
      <p>{t(changed ? 'movedText' : 'lookText')}</p>
      <ul className="mt-1 list-disc pl-5">
        {[...differences.map(sentence), ...refused.map(why)].map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Notice>
  );
}

type Moved = { variantId: string; name: string; nameEn: string | null; price: number; priceSeen: number };

/** Which prices of the cart are not the ones that the buyer saw last. */
export function MovedPrices({ lines }: { lines: Moved[] }) {
  const t = useTranslations('checkout');
  const locale = useLocale();
  if (lines.length === 0) return null;
  return (
    <Notice tone="warning" title={t('moved')}>
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
