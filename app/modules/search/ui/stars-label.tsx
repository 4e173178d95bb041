import { useTranslations } from 'use-intl';

/** "★★★★ OCOP 4 sao" as the label of a choice. */
export function StarsLabel({ stars }: { stars: string }) {
  const t = useTranslations('ocop');
  return (
    <>
      <span aria-hidden="true" className="text-gold">
        {'★'.repeat(Number(stars))}
      </span>{' '}
      {t('stars', { stars })}
    </>
  );
}
