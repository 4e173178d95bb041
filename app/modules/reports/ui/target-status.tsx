import { useTranslations } from 'use-intl';
import { indicators } from '../indicators.ts';
import type { IndicatorKey } from '../indicators.ts';
import type { TargetProgress } from '../targets.ts';
import { useFormats } from './formats.ts';

const tones = { reached: 'text-leaf', onTheWay: 'text-leaf', behind: 'text-berry', missed: 'text-berry', open: 'text-soft' };
const signs = { reached: '✓', onTheWay: '↗', behind: '↘', missed: '✗', open: '' };

/** How far a target is, and whether it will be reached at the present pace. */
export function TargetStatus({ indicator, progress: { target, reached, expected, state } }: { indicator: IndicatorKey; progress: TargetProgress }) {
  const t = useTranslations('figures.progress');
  const { worth, percent } = useFormats();
  const { unit } = indicators[indicator];
  return (
    <div className="tabular-nums">
      {reached === null || target === 0 ? worth(unit, target) : unit === 'share' ? t('shareNow', { now: worth(unit, reached), target: worth(unit, target) }) : t('share', { share: percent(reached / target), target: worth(unit, target) })}
      <span className={`block text-sm ${tones[state]}`}>
        {signs[state]} {t(state)}
      </span>
      {expected !== null && state !== 'reached' && <span className="block text-sm text-soft">{t('expected', { expected: worth(unit, unit === 'count' ? Math.round(expected) : expected) })}</span>}
    </div>
  );
}
