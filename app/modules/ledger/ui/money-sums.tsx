import { useTranslations } from 'use-intl';
import { Link } from '#app/ui/link.tsx';
import { holderName } from '../holder-name.ts';
import { useAmounts } from './amounts.ts';

type Sums = { above: number; below: number; held: number; sellersAbove: number; sellersBelow: number };
type Held = readonly { holder: string; amount: number }[];

/** How much is owed to sellers and by them, what others hold of it, and what carriers are owed. */
export function MoneySums({ sums, carriers, cards, fees }: { sums: Sums; carriers: Held; cards: Held; fees: Held }) {
  const t = useTranslations('ledger.money');
  const { dong } = useAmounts();
  const owed = [
    ['above', t('owed'), sums.above, t('ofSellers', { count: sums.sellersAbove })],
    ['below', t('owing'), sums.below, t('ofSellers', { count: sums.sellersBelow })],
    ['held', t('held'), sums.held, ''],
  ] as const;
  return (
    <>
      <ul className="grid gap-4 sm:grid-cols-3">
        {owed.map(([side, title, amount, count]) => (
          <li key={side} className="rounded-card border border-line bg-card p-4">
            <Link to={`/admin/money/sellers?side=${side}`} className="inline-block min-h-11 underline underline-offset-4">
              {title}
            </Link>
            <p className="text-2xl font-bold wrap-anywhere">{dong(amount)}</p>
            <p className="text-soft">{count}</p>
          </li>
        ))}
      </ul>
      <div className="grid gap-4 sm:grid-cols-3">
        <HeldList title={t('carriers')} held={carriers} />
        <HeldList title={t('cards')} held={cards} />
        <HeldList title={t('fees')} held={fees} />
      </div>
    </>
  );
}

function HeldList({ title, held }: { title: string; held: Held }) {
  const t = useTranslations('ledger.money');
  const { dong } = useAmounts();
  return (
    <section className="rounded-card border border-line bg-card p-4">
      <h2 className="text-lg">{title}</h2>
      {held.length === 0 && <p className="text-soft">{t('nothingHeld')}</p>}
      <dl>
        {held.map(({ holder, amount }) => (
          <div key={holder} className="flex flex-wrap justify-between gap-x-4 py-1">
            <dt>{holderName(holder)}</dt>
            <dd className="font-semibold">{dong(amount)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
