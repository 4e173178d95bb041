import { useTranslations } from 'use-intl';
import { useDayOf } from '#app/ui/dates.ts';
import { Link } from '#app/ui/link.tsx';
import type { BalanceLine } from '../balance.ts';
import { lineParts } from '../balance.ts';
import { useAmounts } from './amounts.ts';

type Line = Omit<BalanceLine, 'at'> & { at: string | Date };
type BalanceLinesProps = { opening: number; closing: number; lines: readonly Line[]; /** Of orders, by their ids. */ codes: Record<string, string>; /** Whether the reader can open the orders. */ opensOrders?: boolean };

/** Each line of a balance with what it is made of; the first and the last say what stood before and after. */
export function BalanceLines({ opening, closing, lines, codes, opensOrders = false }: BalanceLinesProps) {
  const t = useTranslations('ledger.balance');
  const { dong } = useAmounts();
  if (lines.length === 0 && opening === 0) return <p>{t('none')}</p>;
  return (
    <div className="rounded-card border border-line bg-card">
      <p className="flex flex-wrap justify-between gap-x-4 px-4 py-3 font-semibold">
        <span>{t('opening')}</span>
        <span>{dong(opening)}</span>
      </p>
      <ol className="divide-y divide-line border-y border-line">
        {lines.map((line) => (
          <BalanceLineItem key={line.id} line={line} code={line.orderId ? codes[line.orderId] : undefined} opensOrders={opensOrders} />
        ))}
      </ol>
      <p className="flex flex-wrap justify-between gap-x-4 px-4 py-3 font-semibold">
        <span>{t('closing')}</span>
        <span>{dong(closing)}</span>
      </p>
    </div>
  );
}

function BalanceLineItem({ line, code, opensOrders }: { line: Line; code: string | undefined; opensOrders: boolean }) {
  const t = useTranslations('ledger');
  const day = useDayOf();
  const { dong, signed } = useAmounts();
  const parts = lineParts.flatMap((part) => (part !== 'cash' && line.parts[part] ? [[part, line.parts[part]] as const] : []));
  return (
    <li className="grid gap-x-6 gap-y-1 px-4 py-3 sm:grid-cols-[1fr_auto]">
      <div className="min-w-0">
        <p className="font-semibold">{t(`kind.${line.kind}`)}</p>
        <p className="text-sm text-soft wrap-anywhere">
          {day(line.at)}
          {code && ' · '}
          {code && opensOrders && (
            <Link to={`/seller/orders/${line.orderId}`} className="inline-block py-1 underline underline-offset-4">
              {t('balance.order', { code })}
            </Link>
          )}
          {code && !opensOrders && t('balance.order', { code })}
          {line.note && ` · ${line.note}`}
          {line.held && ` · ${t('balance.held')}`}
        </p>
        {parts.length > 1 && (
          <dl className="mt-1 max-w-md text-sm">
            {parts.map(([part, amount]) => (
              <div key={part} className="flex flex-wrap justify-between gap-x-4">
                <dt className="text-soft">{t(`part.${part}`)}</dt>
                <dd>{signed(amount)}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
      <p className="sm:text-right">
        <span className="block text-lg font-semibold">{signed(line.amount)}</span>
        <span className="block text-sm text-soft">{t('balance.after', { amount: dong(line.balance) })}</span>
      </p>
    </li>
  );
}
