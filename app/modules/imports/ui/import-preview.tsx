import { useTranslations } from 'use-intl';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { useMoment } from '#app/ui/dates.ts';
import { usePath } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import type { ImportRunView } from '../get-import-run.server.ts';
import { verdicts } from '../import-run.ts';
import { FileLink } from './file-link.tsx';
import { ImportRows } from './import-rows.tsx';

/** Problems of a whole file, each with its sentence. */
const problems = ['empty', 'no_rows', 'wrong_type', 'old_or_locked', 'damaged', 'not_unicode', 'old_letters', 'bomb', 'too_many_rows', 'too_many_columns', 'formula', 'cell_too_long', 'no_header', 'column_missing', 'column_twice', 'zip_damaged', 'zip_bomb', 'zip_locked', 'zip_too_many_files', 'zip_bad_name', 'right_ended'] as const;

type RunForPage = Omit<ImportRunView, 'createdAt' | 'doneAt'> & { createdAt: string; doneAt: string | null };

type ImportPreviewProps = {
  run: RunForPage;
  /** Address of this page. */
  address: string;
  /** Address of the page on which another spreadsheet is sent. */
  upload: string;
  /** Where one sees what was written. */
  result?: { to: string; text: string };
  problem?: 'nothing' | 'wrong_rows' | 'busy' | null;
};

/** A run from its reading to its end: progress, the preview of each row, what was written, and the rows to mend. */
export function ImportPreview({ run, address, upload, result, problem = null }: ImportPreviewProps) {
  const t = useTranslations('imports.run');
  const moment = useMoment();
  return (
    <div className="space-y-6">
      <p className="text-soft">
        <span className="font-semibold wrap-anywhere text-ink">{run.fileName}</span> · {t('sentAt', { time: moment(run.createdAt) })}
      </p>
      {run.state === 'refused' && <Refused run={run} />}
      {(run.state === 'reading' || run.state === 'applying') && <UnderWay run={run} />}
      {run.state === 'preview' && !run.held && <Confirm run={run} problem={problem} />}
      {run.state === 'done' && (
        <Notice tone="good" title={t('doneTitle')}>
          {t('doneText', { written: run.counts.fresh + run.counts.changed, same: run.counts.same })}
        </Notice>
      )}
      {run.ignored.length > 0 && <Notice tone="plain">{t('ignored', { columns: run.ignored.join(', ') })}</Notice>}
      {(run.state === 'preview' || run.state === 'done') && run.counts.wrong > 0 && (run.held ? <Held run={run} upload={upload} /> : <Mend run={run} address={address} upload={upload} />)}
      {(run.state === 'preview' || run.state === 'done') && <Rows run={run} address={address} />}
      <div className="flex flex-wrap gap-2">
        {run.state !== 'reading' && run.state !== 'applying' && (
          <ButtonLink to={upload} look="secondary">
            {t('another')}
          </ButtonLink>
        )}
        {run.state === 'done' && result && (
          <ButtonLink to={result.to} look="secondary">
            {result.text}
          </ButtonLink>
        )}
      </div>
    </div>
  );
}

function Refused({ run: { problem } }: { run: RunForPage }) {
  const t = useTranslations('imports');
  const code = problems.find((known) => known === problem?.code) ?? 'damaged';
  return (
    <Notice tone="bad" title={t('run.stopped')}>
      {t(`problem.${code}`, { cell: '', most: 0, columns: '', ...problem?.facts })}
    </Notice>
  );
}

function UnderWay({ run }: { run: RunForPage }) {
  const t = useTranslations('imports.run');
  const bar = 'block h-3 w-full accent-leaf';
  return (
    <section aria-live="polite" className="space-y-3 rounded-card border border-line bg-card p-4">
      <p className="font-semibold">{t(run.state === 'reading' ? 'reading' : 'applying')}</p>
      <label className="block">
        <span className="text-soft">{run.total > 0 ? t('rows', { done: run.progress, total: run.total }) : ' '}</span>
        <progress className={bar} {...(run.total > 0 && { value: run.progress, max: run.total })} />
      </label>
      {run.state === 'applying' && run.pictures > 0 && (
        <label className="block">
          <span className="text-soft">{t('pictures', { done: Math.min(run.picturesDone, run.pictures), total: run.pictures })}</span>
          <progress className={bar} value={run.picturesDone} max={run.pictures} />
        </label>
      )}
    </section>
  );
}

function Confirm({ run, problem }: { run: RunForPage; problem: ImportPreviewProps['problem'] }) {
  const t = useTranslations('imports');
  const count = run.counts.fresh + run.counts.changed;
  return (
    <section aria-labelledby="preview" className="space-y-3 rounded-card border border-line bg-card p-4">
      <h2 id="preview" className="text-lg">
        {t('run.previewTitle')}
      </h2>
      {problem === 'busy' && <Notice tone="bad">{t('upload.problem.busy')}</Notice>}
      {count === 0 ? (
        <p>{t('run.nothing')}</p>
      ) : (
        <form method="post" className="space-y-3">
          <p className="text-soft">
            {t('run.previewText')} {run.counts.wrong > 0 && t('run.previewWrong')}
          </p>
          <input type="hidden" name="intent" value="write" />
          <Button className="w-full sm:w-auto">{t('run.write', { count })}</Button>
        </form>
      )}
    </section>
  );
}

function Mend({ run, address, upload }: { run: RunForPage; address: string; upload: string }) {
  const t = useTranslations('imports.run');
  return (
    <Notice tone="warning" title={t('mendTitle', { count: run.counts.wrong })}>
      <p>{t('mendText')}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        <FileLink to={`${address}/mend?format=xlsx`}>{t('mend')}</FileLink>
        <FileLink to={`${address}/mend?format=csv`}>{t('mendCsv')}</FileLink>
        <ButtonLink to={upload} look="secondary">
          {t('mendAgain')}
        </ButtonLink>
      </div>
    </Notice>
  );
}

function Held({ run, upload }: { run: RunForPage; upload: string }) {
  const t = useTranslations('imports.run');
  return (
    <Notice tone="bad" title={t('heldTitle', { count: run.counts.wrong })}>
      <p>{t('heldText')}</p>
      <ButtonLink to={upload} look="secondary" className="mt-2">
        {t('mendAgain')}
      </ButtonLink>
    </Notice>
  );
}

function Rows({ run, address }: { run: RunForPage; address: string }) {
  const t = useTranslations('imports.run');
  const path = usePath();
  return (
    <section aria-label={t('tabs')}>
      <nav aria-label={t('tabs')} className="grid grid-cols-2 gap-2 sm:grid-cols-4">
        {verdicts.map((verdict) => (
          <a
            key={verdict}
            href={path(`${address}?show=${verdict}`)}
            aria-current={verdict === run.show ? 'page' : undefined}
            className="block rounded-lg border border-edge bg-card px-3 py-2 no-underline aria-[current=page]:border-leaf aria-[current=page]:bg-leaf-pale aria-[current=page]:ring-1 aria-[current=page]:ring-leaf"
          >
            <span className="block text-2xl font-semibold">{run.counts[verdict].toLocaleString('vi')}</span>
            {t(`verdict.${verdict}`)}
          </a>
        ))}
      </nav>
      {run.rows.length === 0 ? <p className="mt-4 text-soft">{t('none')}</p> : <ImportRows rows={run.rows} done={run.state === 'done'} />}
      <Pagination page={run.page} pages={run.pages} address={(page) => path(`${address}?show=${run.show}&page=${page}`)} />
    </section>
  );
}
