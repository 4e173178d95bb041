import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { TextArea } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { refusalReasons } from '../../review-rules.ts';

type DecisionFormProps = { typed?: { reason: string; words: string } | undefined; reasonMissing: boolean };

/** Approve with one press; sending back asks for a reason out of the list. */
export function DecisionForm({ typed, reasonMissing }: DecisionFormProps) {
  const t = useTranslations('review');
  return (
    <section className="rounded-card border border-line bg-card p-4 md:p-6">
      <h2>{t('page.decide')}</h2>
      <form method="post" className="mt-3">
        <Button name="do" value="approve" className="min-h-12 w-full text-lg">
          {t('page.approve')}
        </Button>
      </form>
      <details className="mt-4 border-t border-line pt-2" open={reasonMissing}>
        <summary className="min-h-11 py-2 font-semibold">{t('page.refuse')}</summary>
        <form method="post" className="mt-2 grid gap-4">
          <fieldset aria-describedby={reasonMissing ? 'reason-missing' : undefined}>
            <legend className="mb-1 font-semibold">{t('page.reason')}</legend>
            {refusalReasons.map((reason) => (
              <label key={reason} className="flex min-h-11 items-center gap-3">
                <input type="radio" name="reason" value={reason} defaultChecked={typed?.reason === reason} className="size-5 shrink-0 accent-leaf" />
                {t(`reasons.${reason}`)}
              </label>
            ))}
          </fieldset>
          <TextArea label={t('page.words')} hint={t('page.wordsHint')} name="words" maxLength={500} defaultValue={typed?.words} optional />
          {reasonMissing && (
            <div id="reason-missing">
              <Notice tone="bad">{t('page.reasonMissing')}</Notice>
            </div>
          )}
          <Button name="do" value="refuse" look="danger" className="min-h-12">
            {t('page.refuse')}
          </Button>
        </form>
      </details>
    </section>
  );
}
