import { useLocale } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { SelectField } from '#app/ui/field.tsx';
import { Link } from '#app/ui/link.tsx';
import { reportKinds } from '../../documents/report-kinds.ts';
import type { ReportKind } from '../../documents/report-kinds.ts';
import { reportWords } from '../../documents/report-words.ts';
import type { ReportChoice } from '../../list-report-files.server.ts';

type Choices = Record<ReportKind, readonly ReportChoice[]>;

/** The kinds of reports, each with the periods that are wholly closed to choose from, and what the others lack. */
export function ReportChoices({ choices }: { choices: Choices }) {
  return (
    <ul className="grid gap-4 lg:grid-cols-3">
      {reportKinds.map((kind) => (
        <li key={kind} className="flex flex-col rounded-card border border-line bg-card p-4">
          <Choice kind={kind} choices={choices[kind]} />
        </li>
      ))}
    </ul>
  );
}

function Choice({ kind, choices }: { kind: ReportKind; choices: readonly ReportChoice[] }) {
  const words = reportWords(useLocale());
  const { t } = words;
  const ready = choices.filter(({ lacks, kept }) => lacks.length === 0 && (kind !== 'ocop' || kept));
  const others = choices.filter((choice) => !ready.includes(choice));
  return (
    <>
      <h2 className="text-lg">{t(`kind.${kind}`)}</h2>
      <p className="mt-1 mb-3 text-soft">{t(`what.${kind}`)}</p>
      {ready.length > 0 ? (
        <form method="post" className="mt-auto space-y-3">
          <input type="hidden" name="kind" value={kind} />
          <SelectField label={t(`choose.${kind}`)} name="period">
            {ready.map(({ period }) => (
              <option key={period} value={period}>{words.period(kind, period)}</option>
            ))}
          </SelectField>
          <Button>{t('make')}</Button>
        </form>
      ) : (
        <p className="mt-auto font-semibold">{t('none')}</p>
      )}
      {others.length > 0 && (
        <details className="mt-3" open={ready.length === 0 && others.length < 4}>
          <summary className="inline-flex min-h-11 items-center text-leaf underline underline-offset-4">{t('notYet', { count: others.length })}</summary>
          <ul className="space-y-2 text-sm">
            {others.map(({ period, lacks }) => (
              <li key={period}>
                <span className="font-semibold">{words.period(kind, period)}</span>: {lacks.length === 0 ? t('notKept') : lacks.length === 12 ? t('lacksAll') : t('lacks', { months: words.months(lacks) })}
              </li>
            ))}
          </ul>
          <Link to="/admin/reports/closed" className="inline-flex min-h-11 items-center text-leaf underline underline-offset-4">{t('close')}</Link>
        </details>
      )}
    </>
  );
}
