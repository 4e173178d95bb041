import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { SelectField, TextField } from '#app/ui/field.tsx';
import { Link } from '#app/ui/link.tsx';
import type { VietnamDay } from '#app/shared/dates.ts';
import { funnelWhos } from '../funnel.ts';
import type { Funnel, FunnelDistrict } from '../funnel.ts';

type FunnelFormProps = {
  /** What is shown. */
  funnel: Pick<Funnel, 'who' | 'years' | 'year' | 'until'>;
  /** Of all that the reader sees. */
  places: readonly FunnelDistrict[];
  place: string | null;
  today: VietnamDay;
  wrongDay: string | null;
};

/** Chooses whose steps are shown, of which list, where, and up to which day. */
export function FunnelForm({ funnel: { who, years, year, until }, places, place, today, wrongDay }: FunnelFormProps) {
  const t = useTranslations('funnel');
  const thisYear = Number(today.slice(0, 4));
  const keep = { who, ...(year && { year: String(year) }), ...(place && { place }) };
  const usual = [
    { name: t('toNow'), query: new URLSearchParams(keep), here: until === today },
    ...[thisYear - 1, thisYear - 2].map((each) => ({ name: t('ofYear', { year: String(each) }), query: new URLSearchParams({ ...keep, until: `${each}-12-31` }), here: until === `${each}-12-31` })),
  ];
  return (
    <section aria-label={t('show')} className="no-print rounded-card border border-line bg-card p-4">
      <form className="grid grid-cols-2 items-end gap-x-3 gap-y-2 sm:items-start sm:gap-4 sm:grid-cols-[repeat(auto-fill,minmax(10rem,12rem))] sm:justify-start">
        <SelectField label={t('who')} name="who" defaultValue={who}>
          {funnelWhos.filter((each) => each !== 'register' || years.length > 0).map((each) => (
            <option key={each} value={each}>
              {t(`whom.${each}`)}
            </option>
          ))}
        </SelectField>
        {who === 'register' && (
          <SelectField label={t('year')} name="year" defaultValue={String(year ?? years[0])}>
            {years.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </SelectField>
        )}
        {(places.length > 1 || (places[0]?.communes.length ?? 0) > 1) && (
          <SelectField label={t('area')} name="place" defaultValue={place ?? ''}>
            <option value="">{t('everywhere')}</option>
            {places.flatMap(({ key, name, whole, communes }) => [
              ...(whole ? [<option key={key} value={key}>{name}</option>] : []),
              ...communes.filter(({ closed }) => !closed).map(({ code, name: commune }) => (
                <option key={code} value={code}>
                  {`   ${commune}`}
                </option>
              )),
            ])}
          </SelectField>
        )}
        <TextField label={t('until')} name="until" type="date" defaultValue={wrongDay ?? until} error={wrongDay === null ? null : t('notADay')} />
        <Button className="max-sm:col-span-2 sm:mt-8">{t('show')}</Button>
      </form>
      <ul className="mt-3 flex flex-wrap gap-x-6">
        {usual.map(({ name, query, here }) => (
          <li key={name}>
            <Link
              to={`/admin/reports/funnel?${query}`}
              aria-current={here ? 'true' : undefined}
              className="inline-flex min-h-11 items-center text-leaf underline underline-offset-4 aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
