import { useTranslations } from 'use-intl';

/**
 * The badge of a recognised product: "★★★★ OCOP 4 sao". In a narrow container (`@container`) the eye gets "★★★★ OCOP".
 * Shows nothing below three stars, for there is no such certificate.
 */
export function OcopStars({ stars, className = '' }: { stars: number; className?: string }) {
  const t = useTranslations('ocop');
  if (stars < 3) return null;
  return (
    <span className={`inline-flex flex-wrap items-center gap-x-1.5 text-sm font-semibold text-amber ${className}`}>
      <span aria-hidden="true" className="tracking-[-0.06em] whitespace-nowrap text-gold">
        {'★'.repeat(stars)}
      </span>
      <span className="whitespace-nowrap @max-[11rem]:sr-only">{t('stars', { stars })}</span>
      <span aria-hidden="true" className="hidden @max-[11rem]:inline">
        OCOP
      </span>
    </span>
  );
}
