import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { useMoment } from '#app/ui/dates.ts';
import { Field } from '#app/ui/field.tsx';
import { Link } from '#app/ui/link.tsx';
import { Badge, Notice } from '#app/ui/notice.tsx';
import type { ImportRunState } from '../import-run.ts';
import { FileLink } from './file-link.tsx';

const picker = 'block w-full min-h-11 rounded-lg border border-edge bg-card p-2 file:mr-3 file:min-h-9 file:rounded-md file:border-0 file:bg-shade file:px-3 file:font-semibold';

export type StartProblemView = { code: 'no_file' | 'too_large' } | { code: 'busy'; runId: string };
type RunOfList = { id: string; fileName: string; state: ImportRunState; createdAt: string; fresh: number; changed: number; same: number; wrong: number };

type ImportUploadProps = {
  /** The id of the run that this form begins. */
  id: string;
  /** Address of the template; `?format=csv` is added for the other form. */
  template: string;
  /** Address of a run, by its id. */
  runAddress: (id: string) => string;
  takesFiles: boolean;
  problem: StartProblemView | null;
  runs: readonly RunOfList[];
  /** Beside the template: what else can be fetched. */
  beside?: ReactNode;
  /** More choices of the form. */
  children?: ReactNode;
};

/** The page on which a spreadsheet is sent: the form to fill in, the sending, and what was sent before. */
export function ImportUpload({ id, template, runAddress, takesFiles, problem, runs, beside, children }: ImportUploadProps) {
  const t = useTranslations('imports.upload');
  return (
    <div className="grid gap-6 lg:grid-cols-2">
      <section aria-labelledby="template" className="h-fit space-y-3 rounded-card border border-line bg-card p-4">
        <h2 id="template" className="text-lg">
          {t('template')}
        </h2>
        <p className="text-soft">{t('templateText')}</p>
        <div className="flex flex-wrap gap-2">
          <FileLink to={`${template}?format=xlsx`}>{t('xlsx')}</FileLink>
          <FileLink to={`${template}?format=csv`}>{t('csv')}</FileLink>
        </div>
        {beside}
      </section>
      <form method="post" encType="multipart/form-data" className="space-y-4 rounded-card border border-line bg-card p-4">
        <h2 className="text-lg">{t('send')}</h2>
        {problem && (
          <Notice tone="bad">
            {t(`problem.${problem.code}`)}
            {problem.code === 'busy' && (
              <Link to={runAddress(problem.runId)} className="block py-2 underline underline-offset-4">
                {t('problem.busyLink')}
              </Link>
            )}
          </Notice>
        )}
        <input type="hidden" name="id" value={id} />
        <Field label={t('file')} hint={t('fileHint')}>
          {(wiring) => <input {...wiring} type="file" name="file" required accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" className={picker} />}
        </Field>
        {takesFiles && (
          <Field label={t('zip')} hint={t('zipHint')} optional>
            {(wiring) => <input {...wiring} type="file" name="zip" accept=".zip,application/zip" className={picker} />}
          </Field>
        )}
        {children}
        <p className="text-soft">{t('lookText')}</p>
        <Button className="w-full sm:w-auto">{t('look')}</Button>
      </form>
      {runs.length > 0 && <SentRuns runs={runs} runAddress={runAddress} />}
    </div>
  );
}

function SentRuns({ runs, runAddress }: Pick<ImportUploadProps, 'runs' | 'runAddress'>) {
  const t = useTranslations('imports');
  const moment = useMoment();
  return (
    <section aria-labelledby="sent-runs" className="lg:col-span-2">
      <h2 id="sent-runs" className="text-lg">
        {t('upload.runs')}
      </h2>
      <ul className="mt-2 divide-y divide-line rounded-card border border-line bg-card">
        {runs.map(({ id, fileName, state, createdAt, ...counts }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2">
            <Link to={runAddress(id)} className="min-w-0 py-2 font-semibold wrap-anywhere underline underline-offset-4">
              {fileName}
            </Link>
            <Badge tone={state === 'refused' ? 'bad' : state === 'done' ? 'good' : 'warning'}>{t(`state.${state}`)}</Badge>
            <span className="text-sm text-soft">{moment(createdAt)}</span>
            {(state === 'preview' || state === 'done') && <span className="text-sm text-soft sm:ml-auto">{t('upload.counts', counts)}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
