import { useLocale, useTranslations } from 'use-intl';
import { carrierKeys } from '#app/modules/fulfilment/port.ts';
import { formatDong } from '#app/shared/money.ts';
import { Button } from '#app/ui/button.tsx';
import { useMoment } from '#app/ui/dates.ts';
import { FileField, SelectField, TextField } from '#app/ui/field.tsx';
import { Link } from '#app/ui/link.tsx';
import { Badge } from '#app/ui/notice.tsx';
import { acceptable } from '../settlement.ts';
import type { Difference } from '../settlement.ts';

type FileProblem = { problem: 'empty' | 'unreadable' | 'no_columns' | 'bad_amount' | 'known' | 'too_large' | 'no_file' | 'no_carrier'; row: number };

export function SettlementForm({ problem }: { problem: FileProblem | null }) {
  const t = useTranslations('payments.admin');
  const words = problem && t(`fileProblem.${problem.problem}`, { row: problem.row });
  const ofCarrier = problem?.problem === 'no_carrier';
  return (
    <form method="post" encType="multipart/form-data" className="max-w-xl space-y-4 rounded-card border border-line bg-card p-4 md:p-6">
      <SelectField label={t('carrier')} name="carrier" required error={ofCarrier ? words : null}>
        {carrierKeys
          .filter((key) => key !== 'hand')
          .map((key) => (
            <option key={key} value={key}>
              {key.toUpperCase()}
            </option>
          ))}
      </SelectField>
      <FileField label={t('file')} hint={t('fileHint')} name="file" required accept=".xlsx,.csv" error={ofCarrier ? null : words} />
      <Button>{t('read')}</Button>
    </form>
  );
}

type SettlementView = { id: string; carrier: string; fileName: string; receivedAt: string; lines: number; cash: string; open: number };

export function SettlementList({ settlements }: { settlements: SettlementView[] }) {
  const t = useTranslations('payments.admin');
  return (
    <ul className="mt-6 divide-y divide-line rounded-card border border-line bg-card px-4 empty:hidden">
      {settlements.map(({ id, carrier, fileName, receivedAt, lines, cash, open }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-2 py-3">
          <p>
            <Link to={`/admin/money/settlements/${id}`} className="inline-block py-2 font-semibold wrap-anywhere underline underline-offset-4">
              {fileName}
            </Link>
            <span className="block text-sm text-soft">
              <SettlementFacts {...{ carrier, receivedAt, lines, cash }} />
            </span>
          </p>
          <Badge tone={open > 0 ? 'warning' : 'good'}>{open > 0 ? t('differences', { count: open }) : t('fits')}</Badge>
        </li>
      ))}
    </ul>
  );
}

type Facts = Pick<SettlementView, 'carrier' | 'receivedAt' | 'lines' | 'cash'>;

/** Whose list it is, when it came, how many lines and how much cash it has. */
export function SettlementFacts({ carrier, receivedAt, lines, cash }: Facts) {
  const t = useTranslations('payments.admin');
  const locale = useLocale();
  const moment = useMoment();
  return `${carrier.toUpperCase()} · ${moment(receivedAt)} · ${t('lines', { count: lines, cash: formatDong(Number(cash), locale) })}`;
}

export function OverdueCash({ parcels }: { parcels: { id: string; carrier: string; tracking: string; orderCode: string; cashDue: number; since: string }[] }) {
  const t = useTranslations('payments.admin');
  const locale = useLocale();
  const moment = useMoment();
  return (
    <section className="mt-8">
      <h2 className="mb-2">{t('missing')}</h2>
      {parcels.length === 0 && <p className="text-soft">{t('missingNone')}</p>}
      <ul className="divide-y divide-line empty:hidden">
        {parcels.map(({ id, carrier, tracking, orderCode, cashDue, since }) => (
          <li key={id} className="flex flex-wrap justify-between gap-x-6 py-2">
            <span>
              {carrier.toUpperCase()} {tracking} · {orderCode}
            </span>
            <span>
              {formatDong(cashDue, locale)} · {moment(since)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

type LineView = { id: string; row: number; tracking: string; cash: string; fee: string; difference: Difference | null; solvedNote: string | null; expected: number | null; orderCode: string | null };

/** Lines that differ and are not closed stand first. `missing`: the line for which a word of why was not given. */
export function SettlementLines({ lines, missing }: { lines: LineView[]; missing: string | null }) {
  const t = useTranslations('payments.admin');
  const locale = useLocale();
  return (
    <ul className="mt-4 divide-y divide-line rounded-card border border-line bg-card px-4">
      {lines.map((line) => (
        <li key={line.id} className="py-3">
          <p className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 md:grid md:grid-cols-[2fr_1fr_1fr_16rem]">
            <span>
              <span className="text-soft">{line.row}.</span> <span className="font-semibold wrap-anywhere">{line.tracking}</span> {line.orderCode}
            </span>
            <span className="md:text-right">{formatDong(Number(line.cash), locale)}</span>
            <span className="text-soft md:text-right">
              {t('fee')} {formatDong(Number(line.fee), locale)}
            </span>
            <span className="md:text-right">
              <Badge tone={line.difference === null ? 'good' : line.solvedNote ? 'plain' : 'warning'}>{line.difference === null ? t('lineFits') : t(`difference.${line.difference}`)}</Badge>
            </span>
          </p>
          {line.difference === 'amount' && line.expected !== null && <p className="mt-1">{t('expected', { amount: formatDong(line.expected, locale) })}</p>}
          {line.solvedNote && <p className="mt-1 text-soft">{t('lineSolved', { note: line.solvedNote })}</p>}
          {line.difference !== null && !line.solvedNote && <LineForm line={line} missing={missing === line.id} />}
        </li>
      ))}
    </ul>
  );
}

function LineForm({ line, missing }: { line: LineView; missing: boolean }) {
  const t = useTranslations('payments.admin');
  const cases = useTranslations('payments.case');
  return (
    <form method="post" className="mt-2 flex flex-wrap items-end gap-2">
      <input type="hidden" name="lineId" value={line.id} />
      <TextField label={t('solveWhy')} name="note" maxLength={500} className="min-w-48 flex-1" error={missing ? cases('problem.note_missing') : null} />
      {line.difference && acceptable.includes(line.difference) && (
        <Button name="do" value="accept" look="secondary">
          {t('accept')}
        </Button>
      )}
      <Button name="do" value="close" look="secondary">
        {t('solve')}
      </Button>
    </form>
  );
}
