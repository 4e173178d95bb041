import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { listCommunes } from '#app/modules/areas/list-communes.server.ts';
import { closePickupPoint } from '#app/modules/fulfilment/close-pickup-point.server.ts';
import { findPickupPoint } from '#app/modules/fulfilment/find-pickup-point.server.ts';
import { savePickupPoint } from '#app/modules/fulfilment/save-pickup-point.server.ts';
import { requireSeller } from '#app/modules/identity/require-seller.server.ts';
import { SellerFrame } from '#app/modules/sellers/ui/seller-frame.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { Button } from '#app/ui/button.tsx';
import { SelectField, TextField } from '#app/ui/field.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';

const empty = { name: '', street: '', hours: '', communeCode: '' };

export const meta: MetaFunction<typeof loader> = ({ data, location }) => [
  { title: translator(localeOfPath(location.pathname), 'fulfilment')(data?.point ? 'point.edit' : 'point.new') },
  { name: 'robots', content: 'noindex' },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { sellerId, seller } = await requireSeller(context, request, 'run_shop');
  const { app } = context;
  const point = params.id === 'new' ? null : await findPickupPoint(app, { sellerId, pointId: params.id ?? '' });
  const communes = await listCommunes(app.db, app.settings.homeProvince, vietnamDay(app.clock.now()));
  return json({ seller, point, communes: communes.map(({ code, fullName }) => ({ code, fullName })) });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { sellerId, actor } = await requireSeller(context, request, 'run_shop');
  const form = await readForm(request);
  const back = (done: string) => redirect(localPath(`/seller/delivery?point=${done}`, localeOfPath(new URL(request.url).pathname)), 303);
  const text = (name: string) => String(form.get(name) ?? '').slice(0, 200);
  const typed = { name: text('name'), street: text('street'), hours: text('hours'), communeCode: text('communeCode') };
  const pointId = params.id === 'new' ? null : (params.id ?? '');
  if (pointId && form.get('intent') === 'close') {
    const closed = await closePickupPoint(context.app, { sellerId, actor, pointId });
    return closed.ok ? back('closed') : json({ typed: null, problem: closed.problem.code }, { status: 422 });
  }
  const saved = await savePickupPoint(context.app, { sellerId, actor, pointId, typed });
  if (!saved.ok) return json({ typed, problem: saved.problem.code }, { status: 422 });
  return back(pointId ? 'saved' : 'added');
}

export default function PickupPointPage() {
  const { seller, point, communes } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  const t = useTranslations('fulfilment.point');
  const values = again?.typed ?? point ?? empty;
  const mistake = (field: string) => (again?.problem === field ? t(`problem.${again.problem}`) : null);
  return (
    <SellerFrame seller={seller} section="shop">
      <Link to="/seller/delivery" className="inline-flex min-h-11 items-center underline underline-offset-4">
        {t('back')}
      </Link>
      <h1>{t(point ? 'edit' : 'new')}</h1>
      <div className="mt-6 max-w-xl space-y-6">
        {(again?.problem === 'last_way' || again?.problem === 'too_many') && <Notice tone="bad">{t(`problem.${again.problem}`)}</Notice>}
        <form method="post" className="space-y-5 rounded-card border border-line bg-card p-4 md:p-6">
          <TextField label={t('name')} hint={t('nameHint')} name="name" defaultValue={values.name} maxLength={80} error={mistake('name')} />
          <TextField label={t('street')} name="street" defaultValue={values.street} maxLength={120} error={mistake('street')} />
          <SelectField label={t('commune')} name="communeCode" defaultValue={values.communeCode} error={mistake('commune')}>
            <option value=""></option>
            {communes.map(({ code, fullName }) => (
              <option key={code} value={code}>
                {fullName}
              </option>
            ))}
          </SelectField>
          <TextField label={t('hours')} hint={t('hoursHint')} name="hours" defaultValue={values.hours} maxLength={120} error={mistake('hours')} />
          <Button className="min-h-12 w-full sm:w-auto">{t('save')}</Button>
        </form>
        {point && (
          <form method="post" className="rounded-card border border-line bg-card p-4 md:p-6">
            <p className="text-soft">{t('closeHint')}</p>
            <Button name="intent" value="close" look="danger" className="mt-2 w-full sm:w-auto">
              {t('close')}
            </Button>
          </form>
        )}
      </div>
    </SellerFrame>
  );
}
