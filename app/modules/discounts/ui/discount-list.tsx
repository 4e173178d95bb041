import { useLocale, useTranslations } from 'use-intl';
import { findGroup } from '#app/modules/ocop/groups.ts';
import { formatDong } from '#app/shared/money.ts';
import { Button } from '#app/ui/button.tsx';
import { useDayOf, useMoment } from '#app/ui/dates.ts';
import { Badge } from '#app/ui/notice.tsx';
import type { DiscountKind, DiscountState } from '../discount.ts';

export type DiscountView = {
  id: string;
  code: string;
  kind: DiscountKind;
  value: number;
  mostOff: number | null;
  leastGoods: number;
  groupKeys: string[];
  startsAt: string;
  endsAt: string | null;
  mostUses: number | null;
  perPerson: number | null;
  used: number;
  state: DiscountState;
  given: number;
  uses: { id: string; phone: string; amount: number; usedAt: string; releasedAt: string | null }[];
};

const tones = { running: 'good', not_yet: 'warning', over: 'plain', used_up: 'plain' } as const;

/** Codes with their terms, what they cost so far, their last uses, and a button to end each. */
export function DiscountList({ discounts }: { discounts: DiscountView[] }) {
  return (
    <ul className="mt-6 grid gap-4 lg:grid-cols-2 lg:items-start">
      {discounts.map((discount) => (
        <DiscountCard key={discount.id} discount={discount} />
      ))}
    </ul>
  );
}

function DiscountCard({ discount }: { discount: DiscountView }) {
  const t = useTranslations('discounts');
  const locale = useLocale();
  const { id, code, state, used, mostUses, given, uses } = discount;
  const sums = { used, most: mostUses ?? 0, given: formatDong(given, locale) };
  return (
    <li className="rounded-card border border-line bg-card p-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-lg break-all">{code}</h2>
        <Badge tone={tones[state]}>{t(`state.${state}`)}</Badge>
      </div>
      <p className="mt-1">
        <Terms discount={discount} />
      </p>
      <p className="mt-1 font-semibold">{t(mostUses === null ? 'uses' : 'usesOf', sums)}</p>
      {uses.length > 0 && <Uses uses={uses} />}
      {state !== 'over' && (
        <form method="post" className="mt-3">
          <Button look="danger" name="end" value={id} aria-label={t('endName', { code })}>
            {t('end')}
          </Button>
        </form>
      )}
    </li>
  );
}

function Terms({ discount: { kind, value, mostOff, leastGoods, groupKeys, startsAt, endsAt, perPerson, state } }: { discount: DiscountView }) {
  const t = useTranslations('discounts');
  const locale = useLocale();
  const dayOf = useDayOf();
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 });
  const terms = [
    t(`off.${kind}`, { amount: formatDong(value, locale), share: share.format(value / 10_000) }),
    mostOff !== null && t('upTo', { amount: formatDong(mostOff, locale) }),
    leastGoods > 0 && t('from', { amount: formatDong(leastGoods, locale) }),
    groupKeys.length > 0 && groupKeys.map((key) => findGroup(key)?.name[locale] ?? key).join(', '),
    state === 'not_yet' && t('since', { day: dayOf(startsAt) }),
    // The last day counts whole: the code ends as the next one begins.
    endsAt !== null && t('until', { day: dayOf(new Date(new Date(endsAt).getTime() - 1)) }),
    perPerson !== null && t('eachPerson', { count: perPerson }),
  ];
  return terms.filter(Boolean).join(', ');
}

function Uses({ uses }: Pick<DiscountView, 'uses'>) {
  const t = useTranslations('discounts');
  const locale = useLocale();
  const moment = useMoment();
  return (
    <details className="mt-2">
      <summary className="min-h-11 cursor-pointer py-2 text-leaf">{t('lastUses')}</summary>
      <ul className="space-y-1 text-sm">
        {uses.map(({ id, phone, amount, usedAt, releasedAt }) => (
          <li key={id}>
            {t('use', { at: moment(usedAt), phone, amount: formatDong(amount, locale) })}
            {releasedAt && ` (${t('released')})`}
          </li>
        ))}
      </ul>
    </details>
  );
}
