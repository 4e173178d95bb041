import { useTranslations } from 'use-intl';
import { ButtonLink } from '#app/ui/button.tsx';
import { StoreIcon } from '#app/ui/icons.tsx';

type SellerSignProps = {
  seller: { slug: string; name: string; kind: 'household' | 'registered_household' | 'group' | 'cooperative' | 'farm' | 'company' };
  commune: { fullName: string };
  district: { fullName: string };
  /** The member household whose goods they are, where a cooperative sells for it. */
  maker?: { name: string; commune: { fullName: string } } | null;
};

/** Who made it, and from where: beside a product. */
export function SellerSign({ seller, commune, district, maker = null }: SellerSignProps) {
  const t = useTranslations('sellers');
  const made = useTranslations('team');
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-card border border-line bg-card p-4 lg:flex-nowrap">
      <span className="flex size-12 items-center justify-center rounded-full bg-leaf-pale text-leaf">
        <StoreIcon className="size-6" />
      </span>
      <div className="min-w-0 flex-1 leading-snug">
        {maker && <p className="mb-1 font-semibold">{made('maker', { member: maker.name, commune: maker.commune.fullName })}</p>}
        <p className="text-sm text-soft">{t(`kind.${seller.kind}`)}</p>
        <p className={maker ? '' : 'font-semibold'}>{maker ? made('soldBy', { shop: seller.name }) : seller.name}</p>
        <p className="text-sm text-soft">
          <span className="inline-block">{commune.fullName},</span> <span className="inline-block">{district.fullName}</span>
        </p>
      </div>
      <ButtonLink to={`/sellers/${seller.slug}`} look="secondary" className="whitespace-nowrap max-lg:w-full">
        {t('visit')}
      </ButtonLink>
    </div>
  );
}
