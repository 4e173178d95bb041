import { useTranslations } from 'use-intl';

/** The badge of a recognised product: "★★★★ OCOP 4 sao". Shows nothing below three stars, for there is no such certificate. */
export function OcopStars({ stars, className = '' }: { stars: number; className?: string }) {
  const t = useTranslations('ocop');
  if (stars < 3) return null;
  return (
    <span className={`inline-flex flex-wrap items-center gap-x-1.5 text-sm font-semibold text-amber ${className}`}>
      <span aria-hidden="true" className="tracking-[-0.06em] whitespace-nowrap text-gold">
        {'★'.repeat(stars)}
      </span>
      <span className="whitespace-nowrap">{t('stars', { stars })}</span>
    </span>
  );
}
