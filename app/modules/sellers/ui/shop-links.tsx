import { useTranslations } from 'use-intl';
import { ButtonLink } from '#app/ui/button.tsx';

/** What else belongs to a shop. A helper of the household has none of it. */
export function ShopLinks({ own }: { own: boolean }) {
  const t = useTranslations('onboarding.shopPage');
  const people = useTranslations('roles.staff')('title');
  const record = useTranslations('audit')('shopTitle');
  if (!own) return null;
  return (
    <nav aria-label={t('links')} className="mt-4">
      <ul className="flex flex-wrap gap-3">
        <li>
          <ButtonLink to="/seller/checklist" look="secondary">
            {t('papers')}
          </ButtonLink>
        </li>
        <li>
          <ButtonLink to="/seller/bank" look="secondary">
            {t('bank')}
          </ButtonLink>
        </li>
        <li>
          <ButtonLink to="/seller/staff" look="secondary">
            {people}
          </ButtonLink>
        </li>
        <li>
          <ButtonLink to="/seller/record" look="secondary">
            {record}
          </ButtonLink>
        </li>
      </ul>
    </nav>
  );
}
