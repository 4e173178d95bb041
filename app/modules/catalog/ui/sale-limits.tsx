import { useTranslations } from 'use-intl';
import type { Region } from '#app/modules/areas/area.ts';
import { useDay } from '#app/ui/dates.ts';
import type { Reach } from '../reach.ts';

type SaleLimitsProps = { harvestOn: string | null; reach: Reach; region: Region | null; alcohol: boolean };

/** What a buyer must know before pressing the button: when it is sent, where to, and to whom. */
export function SaleLimits({ harvestOn, reach, region, alcohol }: SaleLimitsProps) {
  const t = useTranslations('catalog');
  const day = useDay();
  const near = reach === 'region' && region ? t('reachRegion', { region: t(`regions.${region}`) }) : t('reachProvince');
  return (
    <div className="space-y-1 text-sm font-semibold text-amber empty:hidden">
      {harvestOn && (
        <p>
          {t('harvest')}: {t('harvestText', { day: day(harvestOn) })}
        </p>
      )}
      {reach !== 'country' && <p>{near}</p>}
      {alcohol && <p>{t('alcohol')}</p>}
    </div>
  );
}
