import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { SelectField, TextArea, TextField } from '#app/ui/field.tsx';
import { visitLimits } from '../visit-form.ts';
import type { VisitProblems, VisitTyped } from '../visit-form.ts';
import { visitOutcomes } from '../work-line.ts';

type VisitFormProps = { typed: VisitTyped; problems: VisitProblems; today: string };

/** What came of a visit. The limits are told by the answer, so that nothing typed is cut off. */
export function VisitForm({ typed, problems, today }: VisitFormProps) {
  const t = useTranslations('visits.form');
  const outcome = useTranslations('visits.outcome');
  return (
    <form method="post" className="grid gap-4 rounded-card border border-line bg-card p-4 sm:grid-cols-2">
      <h2 className="sm:col-span-2">{t('title')}</h2>
      <input type="hidden" name="do" value="visit" />
      <input type="hidden" name="id" value={typed.id} />
      <SelectField label={t('outcome')} name="outcome" required defaultValue={typed.outcome} error={problems.outcome && t(`problem.outcome.${problems.outcome}`)}>
        <option value="">{t('choose')}</option>
        {visitOutcomes.map((each) => (
          <option key={each} value={each}>
            {outcome(each)}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t('on')} name="visitedOn" type="date" required max={today} defaultValue={typed.visitedOn}
        error={problems.visitedOn && t(`problem.visitedOn.${problems.visitedOn}`, { days: visitLimits.daysBack })}
      />
      <TextArea
        className="sm:col-span-2" label={t('note')} hint={t('noteHint')} optional name="note" defaultValue={typed.note}
        error={problems.note && t(`problem.note.${problems.note}`, { most: visitLimits.note })}
      />
      <TextField
        label={t('next')} hint={t('nextHint')} optional name="nextStep" defaultValue={typed.nextStep}
        error={problems.nextStep && t(`problem.nextStep.${problems.nextStep}`, { most: visitLimits.nextStep })}
      />
      <TextField className="self-end" label={t('nextOn')} optional name="nextOn" type="date" min={today} defaultValue={typed.nextOn} error={problems.nextOn && t(`problem.nextOn.${problems.nextOn}`)} />
      <div className="sm:col-span-2">
        <Button className="w-full sm:w-auto">{t('save')}</Button>
      </div>
    </form>
  );
}
