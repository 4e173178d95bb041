import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json } from '@remix-run/server-runtime';
import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { findPublicFigures, listProvinceMonths, listPublicPeriods } from '#app/modules/reports/get-public-figures.server.ts';
import { licences } from '#app/modules/reports/public/licence.ts';
import { toldIndicators } from '#app/modules/reports/public/public-files.ts';
import { useFormats } from '#app/modules/reports/ui/formats.ts';
import { PublicMeanings, PublicRanking, PublicTable, PublicTrend } from '#app/modules/reports/ui/public-figures.tsx';
import { publicPage } from '#app/platform/http/cache-control.ts';
import { localeOfPath } from '#app/shared/locale.ts';
import { Button, ButtonLink, buttonClass } from '#app/ui/button.tsx';
import { SelectField } from '#app/ui/field.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context;
  const url = new URL(request.url);
  const { months, quarters } = await listPublicPeriods(app);
  const asked = url.searchParams.get('period');
  const key = asked ?? months[0]?.key ?? null;
  const report = key === null ? null : await findPublicFigures(app, { key });
  if (asked !== null && !report) throw new Response(null, { status: 404 });
  const { province } = await app.installation();
  const keysOf = (periods: { key: string }[]) => periods.map((period) => period.key);
  return json({ locale: localeOfPath(url.pathname), province, periods: { months: keysOf(months), quarters: keysOf(quarters) }, report, trend: await listProvinceMonths(app) });
}

export const headers = () => publicPage;

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return [];
  const t = translator(data.locale, 'publicFigures');
  return pageMeta(matches, { title: t('title'), description: t('description', { province: data.province }) });
};

export default function PublicFiguresPage() {
  const { province, periods, report, trend } = useLoaderData<typeof loader>();
  const t = useTranslations('publicFigures');
  const { month } = useFormats();
  const nameOf = (key: string) => (key.includes('Q') ? t('quarter', { quarter: key.slice(-1), year: key.slice(0, 4) }) : t('month', { month: month(key) }));
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="mt-2 max-w-prose text-soft">{t('intro', { province })}</p>
      {!report && <p className="mt-6 max-w-prose">{t('none')}</p>}
      {report && (
        <>
          <form className="no-print mt-6 flex flex-wrap items-end gap-3">
            <SelectField label={t('period')} name="period" defaultValue={report.key}>
              {[...periods.months, ...periods.quarters].map((key) => (
                <option key={key} value={key}>
                  {nameOf(key)}
                </option>
              ))}
            </SelectField>
            <Button look="secondary">{t('show')}</Button>
          </form>
          <Report report={report} province={province} trend={trend} name={nameOf(report.key)} />
        </>
      )}
    </>
  );
}

type PageData = ReturnType<typeof useLoaderData<typeof loader>>;

function Report({ report, province, trend, name }: { report: NonNullable<PageData['report']>; province: string; trend: PageData['trend']; name: string }) {
  const t = useTranslations('publicFigures');
  const stories = useTranslations('salesStories');
  const { day, moment } = useFormats();
  const { key, days, toldAt, told, licence } = report;
  const keys = toldIndicators(report);
  return (
    <div className="mt-6 grid gap-10 *:min-w-0">
      <section>
        <h2>{name}</h2>
        <p className="mt-1 text-soft">
          {t('shown', { from: day(days.from), to: day(days.to) })}. {t('toldAt', { moment: moment(toldAt) })}
        </p>
        <p className="mt-2 max-w-3xl">{told.province.figures ? t('hiddenText') : t('hiddenAll')}</p>
        {key.includes('Q') && <p className="mt-1 max-w-3xl">{t('quarterText')}</p>}
        <div className="mt-4">{told.province.figures && <PublicTable told={told} keys={keys} />}</div>
      </section>
      <PublicTrend months={trend} />
      <PublicRanking districts={told.districts} />
      <section>
        <h2>{stories('title')}</h2>
        <p className="mt-1 max-w-3xl">{stories('section')}</p>
        <p className="mt-3">
          <ButtonLink to="/so-lieu/guong-ban-hang" look="secondary">{stories('see')}</ButtonLink>
        </p>
      </section>
      <section>
        <h2>{t('open')}</h2>
        <p className="mt-1 max-w-3xl">
          {t.rich('openText', { name: licences[licence].name, province, licence: (chunks) => <a rel="license" href={licences[licence].address} className="text-leaf underline underline-offset-4">{chunks}</a> })}
        </p>
        <p className="mt-3 flex flex-wrap gap-3">
          <a href={`/so-lieu/${key}.csv`} className={buttonClass('secondary')}>{t('csv')}</a>
          <a href={`/so-lieu/${key}.json`} className={buttonClass('secondary')}>{t('json')}</a>
          <a href="/so-lieu/catalog.jsonld" className={buttonClass('quiet')}>{t('catalog')}</a>
        </p>
      </section>
      <section>
        <h2>{t('meaning')}</h2>
        <div className="mt-3">
          <PublicMeanings keys={keys} />
        </div>
      </section>
    </div>
  );
}
