import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { SelectField, TextField } from '#app/ui/field.tsx';
import { usePath } from '#app/ui/link.tsx';
import { mostPins } from '../../pin.ts';
import type { PinProblem } from '../../pin.ts';

export type PinWords = { typed: string; product: string; position: number };

/** A product to stand first for a text. What is wrong stands under the field that it is about. */
export function PinForm({ words, problem }: { words: PinWords; problem: PinProblem | null }) {
  const t = useTranslations('searchLearning');
  const path = usePath();
  const ofText = problem === 'empty' || problem === 'too_long' || problem === 'too_many';
  const text = problem && t(`problem.${problem}`, { meant: '' });
  return (
    <form method="post" action={path('/admin/search/pin')} className="mt-4 grid max-w-3xl gap-4 rounded-card border border-line bg-card p-4 md:p-6">
      <TextField label={t('pin.typed')} name="typed" required autoComplete="off" defaultValue={words.typed} error={ofText ? text : null} />
      <TextField label={t('pin.product')} hint={t('pin.productHint')} name="product" required autoComplete="off" defaultValue={words.product} error={ofText ? null : text} />
      <SelectField label={t('pin.position')} name="position" defaultValue={words.position} className="max-w-40">
        {Array.from({ length: mostPins }, (_, position) => (
          <option key={position} value={position}>
            {position + 1}
          </option>
        ))}
      </SelectField>
      <div className="flex flex-wrap gap-3">
        <Button name="do" value="add">{t('save')}</Button>
        <Button look="secondary" formMethod="get">{t('look')}</Button>
      </div>
    </form>
  );
}
