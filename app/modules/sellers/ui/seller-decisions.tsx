import type { ReactNode } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { inLanguage } from '#app/shared/locale.ts';
import { Button } from '#app/ui/button.tsx';
import { useDay } from '#app/ui/dates.ts';
import { SelectField, TextArea, TextField } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { openLines } from '../checklist.ts';
import type { ChecklistLine } from '../checklist.ts';
import { refusalReasons } from '../officer.ts';
import type { OfficerDecision } from '../officer.ts';
import type { SellerState } from '../seller.ts';

type Problem = 'own_shop' | 'moved' | 'open_lines' | 'text_missing' | 'too_soon';
type DecisionsProps = {
  seller: { state: SellerState; trusted: boolean; askedFor: string | null; stateReason: string | null; lines: ChecklistLine[]; suspension: { startsOn: string; startedAt: string | null; reason: string } | null };
  department: boolean;
  /** The first day on which a suspension may begin. */
  earliest: string;
  again: { decision: OfficerDecision; problem: Problem; text: string } | null;
};

/** What an officer may do about a seller in its state: the next step first, the rest folded away. */
export function SellerDecisions({ seller, department, earliest, again }: DecisionsProps) {
  const t = useTranslations('onboarding.admin');
  const day = useDay();
  const { state, suspension } = seller;
  const mayRefuse = state === 'applied' || (department && state === 'checked');
  return (
    <section aria-labelledby="seller-decisions" className="rounded-card border border-line bg-card p-4">
      <h2 id="seller-decisions">{t('decide')}</h2>
      <div className="mt-3 space-y-4">
        {seller.askedFor && <Notice tone="plain">{t('asked', { text: seller.askedFor })}</Notice>}
        {state === 'refused' && seller.stateReason && <Notice tone="plain">{t('refusedBecause', { reason: seller.stateReason })}</Notice>}
        {suspension && <Notice tone="warning">{t('announced', { day: day(suspension.startsOn), reason: suspension.reason })}</Notice>}
        {state === 'applied' && <NextStep lines={seller.lines} intent="pass_on" label={t('passOn')} text={t('passOnText')} />}
        {state === 'checked' && department && <NextStep lines={seller.lines} intent="approve" label={t('approve')} text={t('approveText')} />}
        {department && (state === 'suspended' || suspension) && <Press intent="restore" label={t(state === 'suspended' ? 'restore' : 'lift')} />}
        {(state === 'applied' || state === 'checked' || state === 'verified') && <Ask again={again?.decision === 'ask' ? again : null} />}
        {mayRefuse && <Refuse again={again?.decision === 'refuse' ? again : null} />}
        {department && state === 'verified' && !suspension && <Suspend earliest={earliest} again={again?.decision === 'suspend' ? again : null} />}
        {department && state === 'verified' && <Press intent={seller.trusted ? 'distrust' : 'trust'} label={t(seller.trusted ? 'distrust' : 'trust')} text={t('trustText')} look="secondary" />}
      </div>
    </section>
  );
}

function NextStep({ lines, intent, label, text }: { lines: ChecklistLine[]; intent: OfficerDecision; label: string; text: string }) {
  const t = useTranslations('onboarding.admin');
  const locale = useLocale();
  const open = openLines(lines);
  if (open.length > 0) return <p className="font-semibold text-amber">{t('openLines', { names: open.map(({ item }) => inLanguage(locale, item.name, item.nameEn)).join(', ') })}</p>;
  return <Press intent={intent} label={label} text={text} />;
}

function Press({ intent, label, text, look = 'primary' }: { intent: OfficerDecision; label: string; text?: string; look?: 'primary' | 'secondary' }) {
  return (
    <form method="post" className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Button look={look} name="intent" value={intent}>
        {label}
      </Button>
      {text && <p className="min-w-0 flex-1 basis-56 text-sm text-soft">{text}</p>}
    </form>
  );
}

function Folded({ title, open, children }: { title: string; open: boolean; children: ReactNode }) {
  return (
    <details open={open} className="rounded-lg border border-line px-4">
      <summary className="min-h-11 cursor-pointer py-2.5 font-semibold">{title}</summary>
      <form method="post" className="space-y-3 pb-4">
        {children}
      </form>
    </details>
  );
}

type Again = { problem: Problem; text: string } | null;

function Ask({ again }: { again: Again }) {
  const t = useTranslations('onboarding.admin');
  return (
    <Folded title={t('ask')} open={again !== null}>
      <p className="text-sm text-soft">{t('askText')}</p>
      <TextArea label={t('askField')} name="text" required maxLength={300} defaultValue={again?.text} error={again ? t(`problem.${again.problem}`) : null} />
      <Button look="secondary" name="intent" value="ask">
        {t('askSend')}
      </Button>
    </Folded>
  );
}

function Refuse({ again }: { again: Again }) {
  const t = useTranslations('onboarding');
  return (
    <Folded title={t('admin.refuse')} open={again !== null}>
      <p className="text-sm text-soft">{t('admin.refuseText')}</p>
      <SelectField label={t('admin.reason')} name="reason" defaultValue="" error={again ? t(`admin.problem.${again.problem}`) : null}>
        <option value="" />
        {refusalReasons.map((reason) => (
          <option key={reason} value={reason}>
            {t(`refusalReasons.${reason}`)}
          </option>
        ))}
      </SelectField>
      <TextArea label={t('admin.otherReason')} name="text" maxLength={200} defaultValue={again?.text} />
      <Button look="danger" name="intent" value="refuse">
        {t('admin.refuse')}
      </Button>
    </Folded>
  );
}

function Suspend({ earliest, again }: { earliest: string; again: Again }) {
  const t = useTranslations('onboarding.admin');
  return (
    <Folded title={t('suspend')} open={again !== null}>
      <p className="text-sm text-soft">{t('suspendText')}</p>
      <TextField type="date" label={t('startsOn')} name="startsOn" required min={earliest} defaultValue={earliest} error={again?.problem === 'too_soon' ? t('problem.too_soon') : null} />
      <TextArea label={t('reason')} name="text" required maxLength={200} defaultValue={again?.text} error={again && again.problem !== 'too_soon' ? t(`problem.${again.problem}`) : null} />
      <Button look="danger" name="intent" value="suspend">
        {t('suspendSend')}
      </Button>
    </Folded>
  );
}
