import { useTranslations } from 'use-intl';
import type { Effect } from '../effect.ts';
import type { StuckReason } from '../reasons.ts';

const head = 'px-3 py-2 text-left align-bottom';
const cell = 'px-3 py-2 align-top tabular-nums';

/** By reason: how many of the visited got over it, and how many would have without a visit. */
export function EffectTable({ rows, titleId }: { rows: (Effect & { reason: StuckReason })[]; titleId: string }) {
  const t = useTranslations('visits');
  if (rows.length === 0) return <p className="mt-2">{t('results.effectNone')}</p>;
  return (
    <div role="region" aria-labelledby={titleId} tabIndex={0} className="mt-3 overflow-x-auto rounded-card border border-line bg-card">
      <table className="w-full min-w-136 border-collapse print:min-w-0 text-sm sm:text-base">
        <thead>
          <tr className="border-b border-edge text-sm">
            {(['reason', 'visited', 'solved', 'expected', 'others'] as const).map((name) => (
              <th key={name} scope="col" className={head}>
                {t(`results.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ reason, visited, visitedSolved, others, expected }) => (
            <tr key={reason} className="border-b border-line last:border-0">
              <th scope="row" className={head}>
                {t(`reason.${reason}`)}
              </th>
              <td className={cell}>{visited}</td>
              <td className={`${cell} font-semibold`}>{t('results.share', { count: visitedSolved, share: visitedSolved / visited })}</td>
              <td className={cell}>{expected === null ? t('results.unknown') : t('results.about', { count: Math.round(expected), share: expected / visited })}</td>
              <td className={cell}>{t('results.times', { count: others })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
