import { getCollectionProps } from '@conform-to/react';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { filterSelect } from '#app/script/filter-select.ts';
import { SelectField, TextField } from '#app/ui/field.tsx';
import { Folded } from './folded.tsx';
import { ProducerField } from './producer-field.tsx';
import type { Producer } from './producer-field.tsx';
import { useMistake, useTextProps } from './product-fields.ts';
import type { ProductFieldset } from './product-texts.tsx';
import { ReachField } from './reach-field.tsx';

const months = Array.from({ length: 12 }, (_, index) => String(index + 1));

type ProductTravelProps = { fields: ProductFieldset; origins: { id: string; fullName: string }[]; producers: Producer[]; today: string };

/** When goods are to be had, how long they keep, how far they may travel and where they come from. */
export function ProductTravel({ fields, origins, producers, today }: ProductTravelProps) {
  const t = useTranslations('seller.editor');
  const ta = useTranslations('address');
  const text = useTextProps();
  const mistake = useMistake();
  const { key: daysKey, ...days } = text(fields.shelfLifeDays);
  const { key: harvestKey, ...harvest } = text(fields.harvestOn);
  const { key: originKey, ...origin } = text(fields.originCommuneId);
  const script = { 'data-hint': ta('typeToFilter'), 'data-none': ta('nothingMatches'), 'data-results': ta('results', { count: '#' }) };
  return (
    <div className="grid gap-4">
      <h2>{t('travel')}</h2>
      <ReachField key={fields.reach.key} value={fields.reach.initialValue ?? ''} error={mistake(fields.reach.errors)} hint={t('reachHint')} />
      <ProducerField key={fields.producerId.key} producers={producers} value={fields.producerId.initialValue ?? null} hint={t('producerHint')} error={mistake(fields.producerId.errors)} />
      <TextField key={daysKey} {...days} label={t('shelfLife')} inputMode="numeric" maxLength={4} optional className="max-w-60" />
      <Folded summary={t('seasonFold')} open={harvest.error !== null || (fields.seasonMonths.initialValue?.length ?? 0) > 0 || Boolean(harvest.defaultValue)}>
        <fieldset>
          <legend className="font-semibold">{t('season')}</legend>
          <p className="mb-1 text-sm text-soft">{t('seasonHint')}</p>
          <div className="grid grid-cols-2 gap-x-4 sm:grid-cols-4 lg:grid-cols-6">
            {getCollectionProps(fields.seasonMonths, { type: 'checkbox', options: months }).map(({ key, ...props }) => (
              <label key={key} className="flex min-h-11 items-center gap-3">
                <input {...props} className="size-5 shrink-0 accent-leaf" />
                {t('month', { month: props.value })}
              </label>
            ))}
          </div>
        </fieldset>
        <TextField key={harvestKey} {...harvest} type="date" min={today} label={t('harvest')} hint={t('harvestHint')} optional className="max-w-80" />
      </Folded>
      <Folded summary={t('originFold')} open={origin.error !== null || Boolean(origin.defaultValue)}>
        <Filtered key={originKey}>
          <SelectField {...origin} label={t('origin')} hint={t('originHint')} {...script}>
            <option value="">{t('originHome')}</option>
            {origins.map(({ id, fullName }) => (
              <option key={id} value={id}>
                {fullName}
              </option>
            ))}
          </SelectField>
        </Filtered>
      </Folded>
    </div>
  );
}

/** A select whose list filters as one types. */
function Filtered({ children }: { children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const select = frame.current?.querySelector('select');
    if (select && !select.hidden) filterSelect(select);
  }, []);
  return <div ref={frame}>{children}</div>;
}
