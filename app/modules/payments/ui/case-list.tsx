import { useLocale, useTranslations } from 'use-intl';
import { formatDong } from '#app/shared/money.ts';
import { Button } from '#app/ui/button.tsx';
import { useMoment } from '#app/ui/dates.ts';
import { TextField } from '#app/ui/field.tsx';
import { Badge, Notice } from '#app/ui/notice.tsx';
import { SecondLook } from '#app/ui/second-look.tsx';
import { needsNote, solutionsOf } from '../case.ts';
import type { CaseKind, Solution } from '../case.ts';

export type CaseView = {
  id: string; kind: CaseKind; amount: string; expected: string | null; order: { id: string; code: string } | null; seller: string | null; note: string | null; cameAt: string | null; openedAt: string;
  solved: { solution: Solution; note: string | null; at: string } | null; candidates: { paymentId: string; code: string }[];
};
export type CaseProblem = { caseId: string; code: 'note_missing' | 'solved_already' | 'sold_out' | 'no_payment' | 'moved' };

/** Money that does not fit, each with what can be done about it by one press, the proposal first. */
export function CaseList({ cases, problem, showSeller = false }: { cases: CaseView[]; problem: CaseProblem | null; showSeller?: boolean }) {
  return (
    <ul className="grid gap-4">
      {cases.map((each) => (
        <li key={each.id} className="rounded-card border border-line bg-card p-4">
          <CaseFacts each={each} showSeller={showSeller} />
          {!each.solved && <CaseSolutions each={each} problem={problem?.caseId === each.id ? problem.code : null} />}
        </li>
      ))}
    </ul>
  );
}

function CaseFacts({ each: { kind, amount, expected, order, seller, note, cameAt, solved }, showSeller }: { each: CaseView; showSeller: boolean }) {
  const t = useTranslations('payments.case');
  const locale = useLocale();
  const moment = useMoment();
  const money = { amount: formatDong(Number(amount), locale), expected: expected ? formatDong(Number(expected), locale) : '' };
  return (
    <>
      <p className="flex flex-wrap items-center gap-2">
        <Badge tone={solved ? 'plain' : 'warning'}>{t(`kind.${kind}`)}</Badge>
        {order && <span className="font-semibold">{t('order', { code: order.code })}</span>}
        {showSeller && seller && <span>{seller}</span>}
      </p>
      <p className="mt-2 text-lg">{t(`text.${kind}`, money)}</p>
      {note && <p className="mt-1 wrap-anywhere">{t('transferNote', { note })}</p>}
      {cameAt && <p className="mt-1 text-sm text-soft">{t('came', { time: moment(cameAt) })}</p>}
      {solved && (
        <p className="mt-2 border-t border-line pt-2">
          <span className="font-semibold">{t(`ended.${solved.solution}`)}</span> <time dateTime={solved.at}>{moment(solved.at)}</time>
          {solved.note && <span className="block">{solved.note}</span>}
        </p>
      )}
    </>
  );
}

function CaseSolutions({ each, problem }: { each: CaseView; problem: CaseProblem['code'] | null }) {
  const t = useTranslations('payments.case');
  const locale = useLocale();
  const amount = formatDong(Number(each.amount), locale);
  const open = solutionsOf[each.kind];
  const words = open.some((solution) => needsNote.includes(solution));
  return (
    <form method="post" className="mt-3 space-y-3">
      <input type="hidden" name="caseId" value={each.id} />
      {problem && problem !== 'note_missing' && <Notice tone="bad">{t(`problem.${problem}`)}</Notice>}
      {words && <TextField label={t('why')} name="note" maxLength={500} error={problem === 'note_missing' ? t('problem.note_missing') : null} />}
      {open.includes('assign') && each.candidates.length === 0 && <p className="text-soft">{t('noCandidates')}</p>}
      <div className="flex flex-wrap gap-2">
        {each.candidates.map(({ paymentId, code }, place) => (
          <Button key={paymentId} name="do" value={`assign:${paymentId}`} look={place === 0 ? 'primary' : 'secondary'}>
            {t('solution.assign', { code })}
          </Button>
        ))}
        {open
          .filter((solution) => solution !== 'assign' && solution !== 'call_off')
          .map((solution, place) => (
            <Button key={solution} name="do" value={solution} look={place === 0 && each.candidates.length === 0 ? 'primary' : 'secondary'}>
              {t(`solution.${solution}`, { amount, code: '' })}
            </Button>
          ))}
      </div>
      {open.includes('call_off') && (
        <SecondLook label={t('solution.call_off')} look="danger">
          <p>{t('callOffText')}</p>
          <Button name="do" value="call_off" look="danger">
            {t('callOffSure')}
          </Button>
        </SecondLook>
      )}
    </form>
  );
}
