import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json } from '@remix-run/server-runtime';
import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { countLists, periods } from '#app/modules/search/counts.ts';
import { getIndexState } from '#app/modules/search/get-index-state.server.ts';
import { listPins } from '#app/modules/search/list-pins.server.ts';
import { listSearches } from '#app/modules/search/list-searches.server.ts';
import { listSynonyms } from '#app/modules/search/list-synonyms.server.ts';
import { CountedTexts } from '#app/modules/search/ui/learning/counted-texts.tsx';
import { IndexHealth } from '#app/modules/search/ui/learning/index-health.tsx';
import { CountedDays, learningParts, LearningTabs } from '#app/modules/search/ui/learning/learning-tabs.tsx';
import { PinList, SynonymList } from '#app/modules/search/ui/learning/rule-lists.tsx';
import { localeOfPath } from '#app/shared/locale.ts';
import { Notice } from '#app/ui/notice.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context;
  const { abilities, scope } = await requireOfficer(context, request, 'keep_search');
  const { searchParams } = new URL(request.url);
  const show = learningParts.find((part) => part === searchParams.get('show')) ?? 'none';
  const days = periods.find((period) => String(period) === searchParams.get('days')) ?? 30;
  const list = countLists.find((each) => each === show);
  const [state, counted, words, pins] = await Promise.all([
    getIndexState(app),
    list ? listSearches(app, { show: list, days }) : null,
    show === 'words' ? listSynonyms(app) : null,
    show === 'pins' ? listPins(app) : null,
  ]);
  return json({ abilities, areas: scope.areas, show, days, state, counted: counted && list ? { ...counted, list } : null, words, pins, ended: searchParams.get('done') === 'ended' });
}

export const meta: MetaFunction = ({ matches, location }) => pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'searchLearning')('title'), noIndex: true });

export default function SearchLearning() {
  const { abilities, areas, show, days, state, counted, words, pins, ended } = useLoaderData<typeof loader>();
  const t = useTranslations('searchLearning');
  return (
    <OfficerFrame abilities={abilities} areas={areas} section="search">
      <h1>{t('title')}</h1>
      <p className="mt-1 max-w-3xl text-soft">{t('intro')}</p>
      <IndexHealth state={state} />
      <div className="mt-6">
        <LearningTabs open={show} days={days} />
      </div>
      {ended && <Notice tone="good">{t('done.ended')}</Notice>}
      <p className="mt-3 max-w-3xl text-soft">{t(`lead.${show}`)}</p>
      {counted && (
        <>
          <CountedDays show={counted.list} days={days} sums={counted.sums} />
          <CountedTexts texts={counted.texts} show={counted.list} />
        </>
      )}
      {words && <SynonymList {...words} />}
      {pins && <PinList {...pins} />}
    </OfficerFrame>
  );
}
