import { useLocale, useTranslations } from 'use-intl';
import { figures } from '../figures.ts';
import type { FigureKey } from '../figures.ts';
import { useFormats } from './formats.ts';

/** How a figure moved, in words: 'tăng 12%'. */
export function Change({ now, before }: { now: number; before: number }) {
  const t = useTranslations('reports.home');
  const { percent } = useFormats();
  if (now === before) return <span className="text-soft">{t('same')}</span>;
  if (before === 0) return <span className="text-soft">{t('fromNothing')}</span>;
  const share = percent(Math.abs(now - before) / before);
  return now > before ? <span className="font-semibold text-leaf">↑ {t('up', { percent: share })}</span> : <span className="font-semibold text-berry">↓ {t('down', { percent: share })}</span>;
}

/** A figure of this month, large, with how it moved. `before` is null for one that is counted as of now. */
export function FigureTile({ name, now, before }: { name: FigureKey; now: number; before: number | null }) {
  const t = useTranslations('reports.home');
  const locale = useLocale();
  const { figure } = useFormats();
  return (
    <div className="rounded-card border border-line bg-card p-4">
      <dt className="text-soft">{figures[name].name[locale]}</dt>
      <dd>
        <p className="text-2xl leading-tight font-semibold tabular-nums">{figure(name, now)}</p>
        <p className="mt-1 text-sm">
          {before === null ? (
            <span className="text-soft">{t('asOfNow')}</span>
          ) : (
            <>
              <Change now={now} before={before} />
              {before > 0 && <span className="block text-soft">{t('before', { count: figure(name, before) })}</span>}
            </>
          )}
        </p>
      </dd>
    </div>
  );
}
