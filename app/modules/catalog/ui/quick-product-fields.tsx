import { useTranslations } from 'use-intl';
import { TextField } from '#app/ui/field.tsx';
import { GroupField } from './group-field.tsx';
import type { PictureView } from '../picture.ts';
import { Picture } from './picture.tsx';
import { PictureInputs } from './picture-inputs.tsx';
import { ReachField } from './reach-field.tsx';

/** What was typed, by the names of the fields. */
export type QuickValues = Partial<Record<'productName' | 'unit' | 'otherUnit' | 'price' | 'stock' | 'weight' | 'groupKey' | 'reach', string>>;
/** Codes of `quickProductForm`, by the names of the fields. */
export type QuickErrors = Partial<Record<keyof QuickValues | 'picture', string[] | undefined>>;

const units = ['kg', 'hộp', 'gói', 'chai', 'con', 'chùm'] as const;

/**
 * A new listing for the thumb: photographs, name, unit with price, amount. What name and unit do not say (group, weight, how far fresh
 * goods may travel) stands behind; the page's script folds it away until it is needed. `pictures` are there already.
 */
export function QuickProductFields({ values, errors, pictures = [] }: { values: QuickValues; errors: QuickErrors; pictures?: PictureView[] }) {
  const t = useTranslations('seller.editor');
  const mistake = useQuickMistake();
  return (
    <div className="grid gap-5" data-quick-fields>
      <div data-pictures>
        {pictures.length > 0 && (
          <ul className="mb-4 grid grid-cols-3 gap-2 sm:grid-cols-4" data-there-pictures>
            {pictures.map((picture, index) => (
              <li key={picture.key} className="aspect-square overflow-hidden rounded-lg border border-line bg-shade">
                <Picture picture={picture} alt={t('picture', { number: index + 1 })} sizes="33vw" className="h-full object-cover" />
              </li>
            ))}
          </ul>
        )}
        <PictureInputs />
        <Mistake name="picture" text={mistake(errors.picture)} />
      </div>
      <TextField label={t('name')} hint={t('nameHint')} name="productName" maxLength={120} autoComplete="off" defaultValue={values.productName} error={mistake(errors.productName)} />
      <UnitField values={values} error={mistake(errors.unit)} />
      <div className="grid grid-cols-2 items-end gap-4">
        <TextField label={t('price')} name="price" inputMode="numeric" maxLength={20} autoComplete="off" placeholder="120.000" defaultValue={values.price} error={mistake(errors.price)} />
        <TextField label={t('stock')} name="stock" inputMode="numeric" maxLength={6} autoComplete="off" placeholder="20" defaultValue={values.stock} error={mistake(errors.stock)} />
      </div>
      <div data-ask="weight">
        <TextField label={t('weight')} hint={t('quick.weightHint')} name="weight" maxLength={20} autoComplete="off" defaultValue={values.weight} error={mistake(errors.weight)} />
      </div>
      <div data-ask="group">
        <GroupField defaultValue={values.groupKey} error={mistake(errors.groupKey)} none={t('quick.groupByName')} />
      </div>
      <div data-ask="reach">
        <ReachField value={values.reach ?? ''} error={mistake(errors.reach)} hint={t('quick.reachHint')} />
      </div>
    </div>
  );
}

function UnitField({ values, error }: { values: QuickValues; error: string | null }) {
  const t = useTranslations('seller.editor');
  const other = values.otherUnit || (values.unit && !units.some((unit) => unit === values.unit) ? values.unit : '');
  return (
    <fieldset aria-describedby={error ? 'unit-error' : undefined}>
      <legend className="mb-1 font-semibold">{t('quick.unit')}</legend>
      <div className="flex flex-wrap gap-2">
        {units.map((unit) => (
          <label
            key={unit}
            className="inline-flex min-h-11 min-w-14 cursor-pointer items-center justify-center rounded-full border border-edge bg-card px-4 has-checked:border-leaf has-checked:bg-leaf has-checked:font-semibold has-checked:text-on-leaf has-focus-visible:outline-2 has-focus-visible:outline-offset-2"
          >
            <input type="radio" name="unit" value={unit} defaultChecked={!other && values.unit === unit} className="sr-only" />
            {unit}
          </label>
        ))}
      </div>
      <TextField className="mt-2" label={<span className="font-normal">{t('quick.otherUnit')}</span>} name="otherUnit" maxLength={60} autoComplete="off" placeholder={t('quick.otherUnitHint')} defaultValue={other} />
      <Mistake name="unit" text={error} />
    </fieldset>
  );
}

function Mistake({ name, text }: { name: string; text: string | null }) {
  return text === null ? null : (
    <p id={`${name}-error`} className="mt-1 font-semibold text-berry">
      {text}
    </p>
  );
}

const codes = ['missing', 'too_long', 'price', 'stock', 'weight', 'group', 'unit', 'reach', 'picture'] as const;

/** Says a mistake of the quick form in words. */
export function useQuickMistake(): (errors: string[] | undefined) => string | null {
  const t = useTranslations('seller.editor.errors');
  return (errors) => (errors?.[0] ? t(codes.find((code) => code === errors[0]) ?? 'other') : null);
}
