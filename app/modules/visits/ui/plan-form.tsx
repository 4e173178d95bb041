import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { SelectField, TextField } from '#app/ui/field.tsx';
import type { PlanProblems, PlanTyped } from '../visit-form.ts';

type PlanFormProps = { visitors: { id: string; name: string; role: string }[]; typed: PlanTyped; problems: PlanProblems; today: string };

/** Who visits, out of the people with a role there, and when. */
export function PlanForm({ visitors, typed, problems, today }: PlanFormProps) {
  const t = useTranslations('visits.plan');
  const role = useTranslations('audit.word');
  const roleName = (name: string) => role(name as Parameters<typeof role>[0]);
  return (
    <form method="post" className="grid gap-4 rounded-card border border-line bg-card p-4 sm:grid-cols-2">
      <h2 className="sm:col-span-2">{t('title')}</h2>
      <input type="hidden" name="do" value="plan" />
      <SelectField label={t('visitor')} name="visitorId" defaultValue={typed.visitorId} error={problems.visitorId && t(`problem.${problems.visitorId}`)}>
        <option value="">{t('nobody')}</option>
        {visitors.map(({ id, name, role: own }) => (
          <option key={id} value={id}>
            {name}, {roleName(own)}
          </option>
        ))}
      </SelectField>
      <TextField label={t('on')} optional name="plannedOn" type="date" min={today} defaultValue={typed.plannedOn} error={problems.plannedOn && t(`problem.${problems.plannedOn}`)} />
      <div className="sm:col-span-2">
        <Button look="secondary">{t('save')}</Button>
      </div>
    </form>
  );
}
