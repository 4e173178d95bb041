import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { SelectField } from '#app/ui/field.tsx';
import { usePath } from '#app/ui/link.tsx';
import { printKinds } from '../../printing.ts';

/** The form that the boxes beside the orders belong to. */
const form = 'print-orders';

/** What is to be printed of the orders that are ticked in the list below, or of all. */
export function ChoosePrint() {
  const t = useTranslations('printing');
  const path = usePath();
  return (
    <form id={form} action={path('/seller/print')} className="mt-6 rounded-card border border-line bg-card p-4">
      <h3 className="text-lg">{t('choose.title')}</h3>
      <p className="mt-1 text-soft">{t('choose.text')}</p>
      <div className="mt-3 flex flex-wrap items-end gap-3">
        <SelectField label={t('choose.kind')} name="as" className="min-w-56 grow sm:grow-0">
          {printKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kind.${kind}`)}
            </option>
          ))}
        </SelectField>
        <Button look="secondary">{t('choose.show')}</Button>
      </div>
    </form>
  );
}

export function PrintBox({ order }: { order: { id: string; code: string; group: { buyerName: string } } }) {
  const t = useTranslations('printing');
  return (
    <label className="mt-2 inline-flex min-h-11 items-center gap-3">
      <input type="checkbox" name="order" value={order.id} form={form} className="size-5 accent-leaf" />
      <span aria-hidden>{t('choose.box')}</span>
      <span className="sr-only">{t('choose.boxOf', { code: order.code, buyer: order.group.buyerName })}</span>
    </label>
  );
}
