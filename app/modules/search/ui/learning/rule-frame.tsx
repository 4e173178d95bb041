import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { learningAddress } from './learning-tabs.tsx';
import { UndoForm } from './rule-lists.tsx';

/** The page of one synonym or pin, new or kept. `done` says what has just been done to it. */
export function RuleFrame({ list, title, done, children }: { list: 'words' | 'pins'; title: string; done: string | null; children: ReactNode }) {
  const t = useTranslations('searchLearning');
  const told = (['added', 'restored'] as const).find((each) => each === done);
  return (
    <>
      <Link to={learningAddress(list)} className="inline-flex min-h-11 items-center underline underline-offset-4">
        ← {t('back')}
      </Link>
      <h1>{title}</h1>
      <p className="mt-1 mb-4 max-w-3xl text-soft">{t(`lead.${list}`)}</p>
      {told && <Notice tone="good">{t(`done.${told}`)}</Notice>}
      {children}
    </>
  );
}

/** A rule that is kept, in one sentence, with the button that ends it or begins it again. */
export function KeptRule({ page, id, ended, text, note }: { page: 'synonym' | 'pin'; id: string; ended: boolean; text: string; note: string }) {
  const t = useTranslations('searchLearning');
  return (
    <div className="mt-4 flex max-w-3xl flex-wrap items-center justify-between gap-x-6 gap-y-3 rounded-card border border-line bg-card p-4">
      <div className="min-w-0 [overflow-wrap:anywhere]">
        <p className="text-lg font-semibold">{text}</p>
        <p className="text-soft">{ended ? t(`${page}.isEnded`) : note}</p>
      </div>
      <UndoForm page={page} id={id} ended={ended} what={text} />
    </div>
  );
}
