import type { ComponentProps, ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { SectionTabs } from '#app/ui/section-tabs.tsx';

const parts = [
  ['overview', '/admin/money'],
  ['sellers', '/admin/money/sellers'],
  ['payouts', '/admin/money/payouts'],
  ['commissions', '/admin/money/commissions'],
  ['taxes', '/admin/money/tax'],
  ['invoices', '/admin/money/invoices'],
  ['cases', '/admin/payment-cases'],
  ['settlements', '/admin/money/settlements'],
  ['comparison', '/admin/comparison'],
] as const;

/** The parts of the pages about money; stands inside the frame of officers. */
export function MoneyTabs({ open, children }: { open: (typeof parts)[number][0]; children: ReactNode }) {
  const t = useTranslations('ledger.money');
  const tabs: ComponentProps<typeof SectionTabs>['tabs'] = parts.map(([name, to]) => ({ name, to, text: t(name) }));
  return (
    <>
      <SectionTabs label={t('parts')} open={open} tabs={tabs} />
      {children}
    </>
  );
}
