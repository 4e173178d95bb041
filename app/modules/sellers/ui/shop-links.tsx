import { useTranslations } from 'use-intl';
import { ButtonLink } from '#app/ui/button.tsx';
import { mayHaveMembers } from '../membership.ts';
import type { SellerKind } from '../seller.ts';

/** What else belongs to a shop. A helper of the household has only the papers of its registration. */
export function ShopLinks({ own, kind }: { own: boolean; kind: SellerKind }) {
  const t = useTranslations('onboarding.shopPage');
  const links: [to: string, text: string, ofOwner: boolean][] = [
    ['/seller/checklist', t('papers'), false],
    ['/seller/balance', useTranslations('ledger.balance')('title'), true],
    ['/seller/bank', t('bank'), true],
    ['/seller/delivery', useTranslations('fulfilment.ways')('title'), true],
    ['/seller/discounts', useTranslations('discounts')('title'), true],
    ['/seller/helpers', useTranslations('assistance.helpers')('title'), true],
    ['/seller/members', useTranslations('team.members')(mayHaveMembers(kind) ? 'title' : 'memberTitle'), true],
    ['/seller/staff', useTranslations('roles.staff')('title'), true],
    ['/seller/shown-sales', useTranslations('salesStories.shop')('title'), true],
    ['/seller/record', useTranslations('audit')('shopTitle'), true],
  ];
  return (
    <nav aria-label={t('links')} className="mt-4">
      <ul className="flex flex-wrap gap-3">
        {links
          .filter(([, , ofOwner]) => own || !ofOwner)
          .map(([to, text]) => (
            <li key={to}>
              <ButtonLink to={to} look="secondary">
                {text}
              </ButtonLink>
            </li>
          ))}
      </ul>
    </nav>
  );
}
