import { useTranslations } from 'use-intl';
import { BarChart, BarLegend } from '../bar-chart.tsx';
import { Breadcrumbs } from '../breadcrumbs.tsx';
import { Button, ButtonLink } from '../button.tsx';
import { SelectField, TextArea, TextField } from '../field.tsx';
import { Badge, Notice } from '../notice.tsx';
import { Pagination } from '../pagination.tsx';
import { ErrorPage, GonePage, NotFoundPage } from '../shell/error-pages.tsx';
import { bars } from './samples.ts';
import { Shelf, Specimen } from './specimen.tsx';

const looks = ['primary', 'secondary', 'danger', 'quiet'] as const;
const tones = ['good', 'warning', 'bad', 'plain'] as const;
const here = (page: number) => `?page=${page}#pages`;

/** The design system's own components: they know no goods. */
export function Controls() {
  const t = useTranslations('dev.showcase');
  return (
    <>
      <Shelf title={t('buttons')}>
        {looks.map((look) => (
          <Specimen key={look} name={`Button, ButtonLink: ${look}`}>
            <div className="flex flex-wrap gap-3">
              <Button type="button" look={look}>
                {t('normal')}
              </Button>
              <Button type="button" look={look} disabled>
                {t('disabled')}
              </Button>
              <ButtonLink to="/dev/ui" look={look}>
                {t('link')}
              </ButtonLink>
            </div>
          </Specimen>
        ))}
      </Shelf>
      <Fields />
      <Shelf title={t('messages')}>
        <div className="grid gap-4 md:grid-cols-2">
          {tones.map((tone) => (
            <Specimen key={tone} name={`Notice: ${tone}`}>
              <Notice tone={tone} title={t('noticeTitle')}>
                {t('noticeText')}
              </Notice>
            </Specimen>
          ))}
        </div>
        <Specimen name="Badge">
          <p className="flex flex-wrap gap-3">
            {tones.map((tone) => (
              <Badge key={tone} tone={tone}>
                {tone}
              </Badge>
            ))}
          </p>
        </Specimen>
      </Shelf>
      <Shelf title={t('ways')}>
        <Specimen name="Breadcrumbs">
          <Breadcrumbs crumbs={[{ name: t('wayGroup'), to: '/search' }, { name: t('wayPlace'), to: '/areas' }]} />
        </Specimen>
        <div id="pages">
          {[1, 4, 7].map((page) => (
            <Specimen key={page} name={`Pagination: ${page} / 7`}>
              <Pagination page={page} pages={7} address={here} label={`${t('pages')} ${page}`} />
            </Specimen>
          ))}
        </div>
      </Shelf>
      <Shelf title={t('charts')}>
        <BarLegend entries={(['strong', 'pale', 'bad'] as const).map((tone) => ({ tone, name: tone }))} />
        <BarChart title={t('charts')} bars={bars} />
      </Shelf>
    </>
  );
}

function Fields() {
  const t = useTranslations('dev.showcase');
  return (
    <Shelf title={t('fields')}>
      <div className="grid items-start gap-6 md:grid-cols-2">
        <TextField label={`TextField: ${t('normal')}`} defaultValue={t('typed')} />
        <TextField label="TextField: placeholder" placeholder={t('typed')} />
        <TextField label={`TextField: ${t('hint')}`} hint={t('hintText')} />
        <TextField label={`TextField: ${t('mistake')}`} hint={t('hintText')} error={t('mistakeText')} defaultValue={t('typed')} />
        <TextField label="TextField: optional" optional />
        <TextField label={`TextField: ${t('disabled')}`} disabled defaultValue={t('typed')} />
        <TextArea label={`TextArea: ${t('hint')}`} hint={t('hintText')} optional />
        <TextArea label={`TextArea: ${t('mistake')}`} error={t('mistakeText')} defaultValue={t('noticeText')} />
        <SelectField label={`SelectField: ${t('normal')}`}>
          <option>{t('typed')}</option>
        </SelectField>
        <SelectField label={`SelectField: ${t('mistake')}`} error={t('mistakeText')}>
          <option>{t('typed')}</option>
        </SelectField>
      </div>
    </Shelf>
  );
}

/** The pages of those who came to a wrong address, or at a bad moment. */
export function WholePages() {
  const t = useTranslations('dev.showcase');
  return (
    <Shelf title={t('pages')}>
      <div className="grid gap-6 lg:grid-cols-2">
        <Specimen name="GonePage">
          <GonePage heading="h2" />
        </Specimen>
        <Specimen name="NotFoundPage">
          <NotFoundPage heading="h2" />
        </Specimen>
        <Specimen name="ErrorPage">
          <ErrorPage heading="h2" />
        </Specimen>
      </div>
      <p className="flex flex-wrap gap-x-6">
        <ButtonLink to="/search?q=zzzzzzzz" look="quiet" className="-ml-4">
          {t('emptySearch')}
        </ButtonLink>
        <ButtonLink to="/cart" look="quiet" className="-ml-4">
          {t('emptyCart')}
        </ButtonLink>
      </p>
    </Shelf>
  );
}
