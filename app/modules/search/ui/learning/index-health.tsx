import { useTranslations } from 'use-intl';
import { useMoment } from '#app/ui/dates.ts';
import type { IndexState } from '../../index-state.ts';

type Sent<T> = T extends Date ? string : T extends (infer Item)[] ? Sent<Item>[] : T extends object ? { [K in keyof T]: Sent<T[K]> } : T;

/** How it stands with the search engine, in one line, and what to do; the rest on demand. */
export function IndexHealth({ state }: { state: Sent<IndexState> }) {
  const t = useTranslations('searchLearning.index');
  const moment = useMoment();
  const { fault, building, goods, inEngine, mended, comparedAt, builtAt } = state;
  const away = state.engine === 'meilisearch' && (fault !== null || inEngine === null);
  const line = () => {
    if (state.engine === 'postgres') return t('plain', { goods });
    if (away) return t('fault', { since: fault?.since ? t('faultSince', { moment: moment(fault.since) }) : '' });
    return inEngine === goods || inEngine === null ? t('fine', { goods }) : t('differs', { goods, inEngine });
  };
  return (
    <section aria-label={t('title')} className={`mt-4 max-w-3xl rounded-lg border-l-4 px-4 py-3 ${away ? 'border-amber bg-amber-pale' : 'border-leaf bg-leaf-pale'}`}>
      <p>
        <span className="font-semibold">{t('title')}:</span> {line()}
      </p>
      {building && <p className="mt-1">{t(building.stopped ? 'stopped' : 'building', { built: building.built, toBuild: building.toBuild })}</p>}
      {state.engine === 'meilisearch' && (
        <details className="mt-1">
          <summary className="inline-flex min-h-11 cursor-pointer items-center underline underline-offset-4">{t('details')}</summary>
          {fault && <p className="[overflow-wrap:anywhere]">{t('said', { text: fault.text })}</p>}
          {builtAt && <p>{t('builtAt', { moment: moment(builtAt) })}</p>}
          {comparedAt && <p>{t('compared', { moment: moment(comparedAt) })}</p>}
          {mended.length === 0 ? <p>{t('nothingMended')}</p> : mended.map((each) => <p key={each.at}>{t('mended', { moment: moment(each.at), count: each.inTable + each.inEngine })}</p>)}
        </details>
      )}
    </section>
  );
}
