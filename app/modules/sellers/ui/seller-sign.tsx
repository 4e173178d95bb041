import { useTranslations } from 'use-intl';
import { ButtonLink } from '#app/ui/button.tsx';

type SellerSignProps = {
  seller: { slug: string; name: string; kind: 'household' | 'registered_household' | 'group' | 'cooperative' | 'farm' | 'company' };
  commune: { fullName: string };
  district: { fullName: string };
};

/** Who made it, and from where: beside a product. */
export function SellerSign({ seller, commune, district }: SellerSignProps) {
  const t = useTranslations('sellers');
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 rounded-card border border-line bg-card p-4">
      <div className="min-w-0">
        <p className="text-sm text-soft">{t(`kind.${seller.kind}`)}</p>
        <p className="font-semibold">{seller.name}</p>
        <p className="text-sm text-soft">
          {commune.fullName}, {district.fullName}
        </p>
      </div>
      <ButtonLink to={`/sellers/${seller.slug}`} look="secondary">
        {t('visit')}
      </ButtonLink>
    </div>
  );
}
