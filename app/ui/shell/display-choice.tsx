import { useTranslations } from 'use-intl';
import type { Display } from '#app/shared/display.ts';

const sizes = [
  ['normal', 'A−', 'textNormal'],
  ['large', 'A', 'textLarge'],
  ['larger', 'A+', 'textLarger'],
] as const;

const choice =
  'inline-flex min-h-11 min-w-11 items-center justify-center rounded-lg border border-edge bg-card px-3 font-semibold hover:bg-paper aria-pressed:bg-leaf aria-pressed:text-on-leaf';

/** Text size and contrast, by buttons that work without JavaScript; the choice is kept in a cookie. */
export function DisplayChoice({ display, back }: { display: Display | null; back: string }) {
  const t = useTranslations('shell');
  const contrast = display?.contrast === 'high' ? 'normal' : 'high';
  return (
    <form method="post" action="/preferences" data-display-choice>
      <input type="hidden" name="back" value={back} />
      <fieldset>
        <legend className="font-semibold">{t('display')}</legend>
        <div className="mt-2 flex flex-wrap gap-2">
          {sizes.map(([size, sign, name]) => (
            <button key={size} name="size" value={size} aria-pressed={(display?.size ?? 'normal') === size} aria-label={t(name)} className={choice}>
              {sign}
            </button>
          ))}
          <button name="contrast" value={contrast} className={choice}>
            {t(contrast === 'high' ? 'contrastHigh' : 'contrastNormal')}
          </button>
        </div>
      </fieldset>
    </form>
  );
}
