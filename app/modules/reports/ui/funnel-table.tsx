import { useTranslations } from 'use-intl';
import type { FunnelCounts, FunnelDistrict, FunnelStageKey } from '../funnel.ts';
import { FigureTable } from './figure-table.tsx';
import type { FigureTableRow } from './figure-table.tsx';
import { useFormats } from './formats.ts';

type FunnelTableProps = { stages: readonly FunnelStageKey[]; districts: readonly FunnelDistrict[]; total: FunnelCounts };

/** How far they have come in each former district and commune; of one district its communes. */
export function FunnelTable({ stages, districts, total }: FunnelTableProps) {
  const t = useTranslations('funnel');
  const { number, percent } = useFormats();
  const first = stages[0] ?? 'registered';
  const valuesOf = (counts: FunnelCounts): Record<string, number | null> => ({
    ...Object.fromEntries(stages.map((stage) => [stage, counts[stage] ?? 0])),
    share: counts[first] ? (counts.sold ?? 0) / counts[first] : null,
  });
  const communesOf = ({ communes }: FunnelDistrict): FigureTableRow[] => communes.map(({ id, name, closed, counts }) => ({ key: id, name, values: valuesOf(counts), ...(closed && { note: t('closed') }) }));
  const [only] = districts;
  const rows = districts.length === 1 && only ? communesOf(only) : districts.map((district): FigureTableRow => ({ key: district.id, name: district.name, values: valuesOf(district.counts), below: communesOf(district) }));
  return (
    <FigureTable
      id="communes"
      caption={t('table')}
      of={districts.length === 1 ? t('commune') : t('district')}
      columns={[...stages.map((stage) => ({ key: stage, name: t(`stage.${stage}`), short: t(`short.${stage}`), write: number })), { key: 'share', name: t('shareName'), short: t('share'), write: percent }]}
      rows={rows}
      total={{ name: t('total'), values: valuesOf(total) }}
    />
  );
}
