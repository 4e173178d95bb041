import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json } from '@remix-run/server-runtime';
import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { requireSeller } from '#app/modules/identity/require-seller.server.ts';
import { listCommunesById } from '#app/modules/areas/list-communes-by-id.server.ts';
import { getSellerLot } from '#app/modules/traceability/get-seller-lot.server.ts';
import { LotLabel } from '#app/modules/traceability/ui/lot-label.tsx';
import { localeOfPath } from '#app/shared/locale.ts';
import { formatPhone } from '#app/shared/phone.ts';
import { Button } from '#app/ui/button.tsx';
import { SelectField, TextField } from '#app/ui/field.tsx';
import { Link } from '#app/ui/link.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';

/** So many labels are printed at once, at most. */
const mostSheets = 50;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { sellerId, seller } = await requireSeller(context, request, 'manage_goods');
  const lot = await getSellerLot(context.app, { sellerId, lotId: params.id ?? '' });
  const { searchParams } = new URL(request.url);
  const paper = searchParams.get('paper') === 'a4' ? ('a4' as const) : ('a6' as const);
  const sheets = Math.min(Math.max(Number.parseInt(searchParams.get('sheets') ?? '1', 10) || 1, 1), mostSheets);
  const [commune] = (await listCommunesById(context.app.db, [seller.communeId])).values();
  const place = commune ? `${commune.fullName}, ${commune.province.fullName}` : '';
  return json({ lot, seller: { name: seller.name, place, phone: formatPhone(seller.phone) }, paper, sheets, address: `${context.app.settings.publicUrl}/lots/${lot.code}` });
}

export const meta: MetaFunction = ({ matches, location }) => pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'traceability')('labels'), noIndex: true });

export default function LotLabels() {
  const { lot, seller, paper, sheets, address } = useLoaderData<typeof loader>();
  const t = useTranslations('traceability');
  const onSheet = paper === 'a4' ? 4 : 1;
  return (
    <>
      <div className="no-print">
        <Link to={`/seller/lots/${lot.id}`} className="inline-flex min-h-11 items-center text-leaf underline underline-offset-4">
          ← {t('lot', { code: lot.code })}
        </Link>
        <h1>{t('labels')}</h1>
        <p className="mt-1 text-soft">
          {t('labelsText')} {t('print')}
        </p>
        <form className="mt-4 flex flex-wrap items-end gap-4">
          <SelectField label={t('labelSize')} name="paper" defaultValue={paper}>
            <option value="a6">{t('labelA6')}</option>
            <option value="a4">{t('labelSheet')}</option>
          </SelectField>
          <TextField label={t('sheets')} name="sheets" type="number" min={1} max={mostSheets} defaultValue={sheets} />
          <Button look="secondary">{t('showLabels')}</Button>
        </form>
      </div>
      <div className={`mt-6 print:mt-0 ${paper === 'a4' ? 'print-a4' : 'print-a6'}`}>
        {Array.from({ length: sheets }, (_, sheet) => (
          <div key={sheet} className="label-sheet">
            {Array.from({ length: onSheet }, (_each, place) => (
              <LotLabel key={place} lot={lot} seller={seller} address={address} />
            ))}
          </div>
        ))}
      </div>
    </>
  );
}
