import { useTranslations } from 'use-intl';
import { ButtonLink } from '#app/ui/button.tsx';
import { Link } from '#app/ui/link.tsx';

type PickupPointsProps = { points: { id: string; name: string; street: string; commune: string; hours: string }[] };

/** The places of a shop where goods are fetched. */
export function PickupPoints({ points }: PickupPointsProps) {
  const t = useTranslations('fulfilment');
  return (
    <section className="rounded-card border border-line bg-card p-4 md:p-6">
      <h2 className="text-lg">{t('ways.points')}</h2>
      <p className="mt-1 text-soft">{t('ways.pointsHint')}</p>
      {points.length === 0 && <p className="mt-3">{t('ways.noPoints')}</p>}
      <ul className="mt-2 divide-y divide-line">
        {points.map(({ id, name, street, commune, hours }) => (
          <li key={id} className="py-2">
            <Link to={`/seller/pickup-points/${id}`} className="inline-flex min-h-11 items-center font-semibold underline underline-offset-4">
              {name}
            </Link>
            <span className="block">
              {street}, {commune}
            </span>
            <span className="block text-sm text-soft">{hours}</span>
          </li>
        ))}
      </ul>
      <ButtonLink to="/seller/pickup-points/new" look="secondary" className="mt-3 w-full sm:w-auto">
        {t('ways.addPoint')}
      </ButtonLink>
    </section>
  );
}
