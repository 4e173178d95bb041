import { useTranslations } from 'use-intl';
import type { IndicatorUnit } from '../indicators/indicator.ts';
import { useFormats } from './formats.ts';

/** How figures have moved: a share by the difference, anything else by a part of what it was. */
export function useMovement() {
  const t = useTranslations('figures');
  const { percent, number } = useFormats();
  return {
    /** Null where one of the two is not known, or there was nothing before. */
    of(unit: IndicatorUnit, now: number | null, before: number | null): number | null {
      if (now === null || before === null) return null;
      if (unit === 'share') return now - before;
      return before === 0 ? (now === 0 ? 0 : null) : (now - before) / before;
    },
    /** '↑ 12%', '↓ 3,5 điểm'. */
    write(unit: IndicatorUnit, moved: number): string {
      if (moved === 0) return t('same');
      const amount = unit === 'share' ? t('points', { points: number(Math.round(Math.abs(moved) * 1_000) / 10) }) : percent(Math.abs(moved));
      return moved > 0 ? t('up', { amount }) : t('down', { amount });
    },
  };
}

/** How a figure moved, by an arrow and words, not by colour alone. */
export function Movement({ unit, moved }: { unit: IndicatorUnit; moved: number }) {
  const movement = useMovement();
  return <span className={moved === 0 ? 'text-soft' : `whitespace-nowrap font-semibold ${moved > 0 ? 'text-leaf' : 'text-berry'}`}>{movement.write(unit, moved)}</span>;
}
