import { useLocale, useTranslations } from 'use-intl';
import { scanAddress } from '#app/modules/ocop/scan.ts';
import { inLanguage } from '#app/shared/locale.ts';
import { Button } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/field.tsx';
import { Badge } from '#app/ui/notice.tsx';
import { bankAccountItem } from '../checklist.ts';
import type { ChecklistLine } from '../checklist.ts';

const tones = { missing: 'plain', sent: 'warning', accepted: 'good', refused: 'bad' } as const;
type PapersProps = { lines: ChecklistLine[]; readOnly: boolean; /** The line whose refusal lacked its reason. */ again: string | null };

/** The papers of a seller, each with what was sent and the officer's two answers. */
export function SellerPapers({ lines, readOnly, again }: PapersProps) {
  const t = useTranslations('onboarding.admin');
  return (
    <section aria-labelledby="seller-papers" className="rounded-card border border-line bg-card p-4">
      <h2 id="seller-papers">{t('papers')}</h2>
      {lines.length === 0 && <p className="mt-2 text-soft">{t('noPapers')}</p>}
      <ul className="divide-y divide-line">
        {lines.map((line) => (
          <Paper key={line.item.key} line={line} readOnly={readOnly} open={again === line.item.key} />
        ))}
      </ul>
    </section>
  );
}

function Paper({ line, readOnly, open }: { line: ChecklistLine; readOnly: boolean; open: boolean }) {
  const t = useTranslations('onboarding.checklist');
  const admin = useTranslations('onboarding.admin');
  const locale = useLocale();
  const { item, state, scanKey } = line;
  const name = inLanguage(locale, item.name, item.nameEn);
  const decidable = !readOnly && item.key !== bankAccountItem && state !== 'missing';
  return (
    <li className="py-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h3 className="leading-snug">
          {name}
          {!item.required && <span className="font-normal text-soft"> ({t('optional')})</span>}
        </h3>
        <p className="flex flex-wrap items-center gap-2">
          <Badge tone={tones[state]}>{t(`state.${state}`)}</Badge>
          {line.next && <span className="text-sm">{admin(`next.${line.next}`)}</span>}
        </p>
      </div>
      {line.value && <p className="mt-1">{t('value', { value: line.value })}</p>}
      {line.note && <p className="mt-1 text-soft">{t('note', { note: line.note })}</p>}
      {scanKey && <Scan scanKey={scanKey} name={name} />}
      {decidable && (
        <div className="mt-2 flex flex-wrap items-start gap-x-4 gap-y-2">
          {state !== 'accepted' && (
            <form method="post">
              <input type="hidden" name="item" value={item.key} />
              <Button name="intent" value="accept" aria-label={admin('acceptOf', { name })}>
                {admin('accept')}
              </Button>
            </form>
          )}
          {state !== 'refused' && (
            <details open={open} className="min-w-0 flex-1">
              <summary className="inline-flex min-h-11 cursor-pointer items-center underline underline-offset-4">{admin('refusePaper')}</summary>
              <form method="post" className="mt-2 flex flex-wrap items-end gap-2">
                <input type="hidden" name="item" value={item.key} />
                <TextField className="min-w-48 flex-1" label={admin('why')} name="text" required maxLength={200} error={open ? admin('problem.text_missing') : null} />
                <Button look="danger" name="intent" value="refuse_paper" aria-label={admin('refusePaperOf', { name })}>
                  {admin('refusePaper')}
                </Button>
              </form>
            </details>
          )}
        </div>
      )}
    </li>
  );
}

/** A photograph stands beside what it proves; a PDF opens on its own. */
function Scan({ scanKey, name }: { scanKey: string; name: string }) {
  const t = useTranslations('onboarding.admin');
  const address = scanAddress(scanKey);
  return (
    <a href={address} target="_blank" rel="noreferrer" className="mt-2 inline-flex min-h-11 flex-wrap items-center gap-x-3 text-leaf underline underline-offset-4">
      {!address.endsWith('.pdf') && <img src={address} alt={t('scanOf', { name })} loading="lazy" className="max-h-48 max-w-full rounded-lg border border-line bg-shade object-contain" />}
      {t('scan')}
    </a>
  );
}
