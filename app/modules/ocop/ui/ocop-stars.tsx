import { useTranslations } from 'use-intl';

/** The badge of a recognised product: "★★★★ OCOP 4 sao". Shows nothing below three stars, for there is no such certificate. */
export function OcopStars({ stars, className = '' }: { stars: number; className?: string }) {
  const t = useTranslations('ocop');
  if (stars < 3) return null;
  return (
    <span className={`inline-flex items-center gap-1.5 text-sm font-semibold whitespace-nowrap text-amber ${className}`}>
      <span aria-hidden="true" className="tracking-tight text-gold">
        {'★'.repeat(stars)}
      </span>
      {t('stars', { stars })}
    </span>
  );
}
