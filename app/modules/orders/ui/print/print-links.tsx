import { useTranslations } from 'use-intl';
import { ButtonLink } from '#app/ui/button.tsx';
import type { OrderState } from '../../order.ts';
import { printableStates } from '../../printing.ts';

/** On the page of one order: its label and its slip. */
export function PrintLinks({ order: { id, state } }: { order: { id: string; state: OrderState } }) {
  const t = useTranslations('printing.one');
  if (!printableStates.includes(state)) return null;
  return (
    <nav aria-label={t('label')} className="no-print flex flex-wrap gap-3">
      {(['labels', 'slips'] as const).map((kind) => (
        <ButtonLink key={kind} to={`/seller/print?as=${kind}&order=${id}`} look="secondary" className="grow">
          {t(kind)}
        </ButtonLink>
      ))}
    </nav>
  );
}
