import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { SelectField } from '#app/ui/field.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { mostPrinted, printKinds } from '../../printing.ts';
import type { PrintKind } from '../../printing.ts';

type BarProps = { kind: PrintKind; paper: 'a6' | 'a4'; /** The orders that were named. */ named: readonly string[]; count: number; leftOut: number; tooMany: boolean };

/** What stands above the sheets on the screen, and is not printed: what is printed, on what, and how. */
export function PrintBar({ kind, paper, named, count, leftOut, tooMany }: BarProps) {
  const t = useTranslations('printing');
  return (
    <div className="no-print">
      <Link to="/seller/orders?show=to_send" className="inline-flex min-h-11 items-center text-leaf underline underline-offset-4">
        ← {t('back')}
      </Link>
      <h1>{t(`kind.${kind}`)}</h1>
      {count > 0 && (
        <p className="mt-1 text-soft">
          {t('count', { count })}. {t('how')}
        </p>
      )}
      <div className="mt-4 space-y-4 empty:hidden">
        {count === 0 && <Notice tone="warning">{t('none')}</Notice>}
        {leftOut > 0 && <Notice tone="warning">{t('leftOut', { count: leftOut })}</Notice>}
        {tooMany && <Notice tone="warning">{t('tooMany', { most: mostPrinted })}</Notice>}
      </div>
      <form className="mt-4 flex flex-wrap items-end gap-4">
        {named.map((id) => (
          <input key={id} type="hidden" name="order" value={id} />
        ))}
        <SelectField label={t('choose.kind')} name="as" defaultValue={kind}>
          {printKinds.map((each) => (
            <option key={each} value={each}>
              {t(`kind.${each}`)}
            </option>
          ))}
        </SelectField>
        {kind === 'labels' && (
          <SelectField label={t('paper')} name="paper" defaultValue={paper}>
            <option value="a6">{t('a6')}</option>
            <option value="a4">{t('a4')}</option>
          </SelectField>
        )}
        <Button look="secondary">{t('choose.show')}</Button>
      </form>
    </div>
  );
}
