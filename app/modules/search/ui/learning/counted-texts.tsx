import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/field.tsx';
import { Link, usePath } from '#app/ui/link.tsx';
import { Badge } from '#app/ui/notice.tsx';
import type { CountedText, CountList } from '../../counts.ts';

const counters: Record<CountList, ('searches' | 'withoutHit' | 'clicks' | 'asked')[]> = {
  none: ['withoutHit', 'searches'],
  most: ['searches', 'withoutHit', 'clicks'],
  unopened: ['searches', 'clicks'],
  asked: ['asked', 'searches'],
};

/** Counted texts with what can be done about each in one step. */
export function CountedTexts({ texts, show }: { texts: CountedText[]; show: CountList }) {
  const t = useTranslations('searchLearning');
  if (texts.length === 0) return <p className="mt-4">{t(`empty.${show}`)}</p>;
  return (
    <ol className="mt-4 divide-y divide-line rounded-card border border-line bg-card">
      {texts.map((text) => (
        <li key={text.typed} className="grid items-end gap-x-6 gap-y-2 px-4 py-3 lg:grid-cols-[minmax(0,1fr)_auto]">
          <div className="min-w-0 self-center">
            <p className="font-semibold [overflow-wrap:anywhere]">
              <Link to={`/search?${new URLSearchParams({ q: text.typed })}`} aria-label={t('seeAsBuyer', { typed: text.typed })} className="inline-flex min-h-11 items-center underline underline-offset-4">
                {text.typed}
              </Link>
            </p>
            <p className="text-soft">{counters[show].map((name) => t(`counts.${name}`, { count: text[name] })).join(' · ')}</p>
          </div>
          <Remedy text={text} />
        </li>
      ))}
    </ol>
  );
}

function Remedy({ text: { typed, meant, pins } }: { text: CountedText }) {
  const t = useTranslations('searchLearning');
  const path = usePath();
  return (
    <div className="flex flex-wrap items-end gap-x-3 gap-y-2">
      {meant !== null && <Badge tone="good">{t('isMeant', { meant })}</Badge>}
      {pins > 0 && <Badge tone="good">{t('hasPins', { count: pins })}</Badge>}
      {meant === null && (
        <form method="post" action={path('/admin/search/synonym')} className="flex flex-wrap items-end gap-2">
          <input type="hidden" name="typed" value={typed} />
          <TextField className="w-48" name="meant" required maxLength={60} autoComplete="off" label={<>{t('also')}<span className="sr-only"> {t('alsoHint')}: {typed}</span></>} />
          <Button name="do" value="add">{t('save')}</Button>
          <Button look="secondary" formMethod="get">{t('look')}</Button>
        </form>
      )}
      <Link to={`/admin/search/pin?${new URLSearchParams({ typed })}`} className="inline-flex min-h-11 items-center underline underline-offset-4">
        {t('pinFor')}
        <span className="sr-only">: {typed}</span>
      </Link>
    </div>
  );
}
