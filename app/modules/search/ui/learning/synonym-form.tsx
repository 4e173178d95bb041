import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/field.tsx';
import { usePath } from '#app/ui/link.tsx';
import type { SynonymProblem, SynonymWords } from '../../synonym.ts';

/** Two names for one thing. What is wrong with them stands under the one that it is about. */
export function SynonymForm({ words, problem }: { words: SynonymWords; problem: SynonymProblem | null }) {
  const t = useTranslations('searchLearning');
  const path = usePath();
  const about = problem && ((problem === 'empty' && words.typed.trim() === '') || (problem === 'too_long' && words.typed.trim().length > 60) ? 'typed' : 'meant');
  const errorOf = (field: 'typed' | 'meant') => (problem && about === field ? t(`problem.${problem}`, { meant: words.meant }) : null);
  return (
    <form method="post" action={path('/admin/search/synonym')} className="mt-4 grid max-w-3xl gap-4 rounded-card border border-line bg-card p-4 md:p-6">
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextField label={t('synonym.typed')} name="typed" required autoComplete="off" defaultValue={words.typed} error={errorOf('typed')} />
        <TextField label={t('synonym.meant')} name="meant" required autoComplete="off" defaultValue={words.meant} error={errorOf('meant')} />
      </div>
      <label className="flex min-h-11 items-start gap-3 py-2">
        <input type="checkbox" name="bothWays" defaultChecked={words.bothWays} className="mt-1 size-5 shrink-0 accent-leaf" />
        {t('synonym.bothWays')}
      </label>
      <div className="flex flex-wrap gap-3">
        <Button name="do" value="add">{t('save')}</Button>
        <Button look="secondary" formMethod="get">{t('look')}</Button>
      </div>
    </form>
  );
}
