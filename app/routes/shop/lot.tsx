import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json } from '@remix-run/server-runtime';
import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import type { ReactNode } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { Picture } from '#app/modules/catalog/ui/picture.tsx';
import { OcopStars } from '#app/modules/ocop/ui/ocop-stars.tsx';
import { getLotPage } from '#app/modules/traceability/get-lot-page.server.ts';
import type { LotPage } from '#app/modules/traceability/get-lot-page.server.ts';
import { recallWords } from '#app/modules/traceability/recall-words.ts';
import { publicPage } from '#app/platform/http/cache-control.ts';
import { inLanguage, localeOfPath } from '#app/shared/locale.ts';
import { formatPhone } from '#app/shared/phone.ts';
import { ButtonLink, buttonClass } from '#app/ui/button.tsx';
import { useDay, useDayOf } from '#app/ui/dates.ts';
import { PhoneIcon } from '#app/ui/icons.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const lot = await getLotPage(context.app, params.code ?? '');
  return json({ lot, locale: localeOfPath(new URL(request.url).pathname) });
}

export const headers = () => publicPage;

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return [];
  const { lot, locale } = data;
  return pageMeta(matches, { title: translator(locale, 'traceability')('public.title', { code: lot.code, product: inLanguage(locale, lot.product.name, lot.product.nameEn) }), noIndex: true });
};

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="py-2 sm:grid sm:grid-cols-[12rem_1fr] sm:gap-4">
      <dt className="text-soft">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

export default function LotOnLabel() {
  const { lot } = useLoaderData<typeof loader>();
  const t = useTranslations('traceability.public');
  const locale = useLocale();
  const day = useDay();
  const dayOf = useDayOf();
  const { product, seller, origin, recall } = lot;
  const name = inLanguage(locale, product.name, product.nameEn);
  return (
    <div className="mx-auto max-w-2xl">
      <p className="text-soft">{t('intro')}</p>
      <h1>{t('title', { code: lot.code, product: name })}</h1>
      {recall && (
        <div className="mt-4">
          <Notice tone="bad" title={t('recalled', { day: dayOf(recall.at) })}>
            {recallWords(recall)}
          </Notice>
        </div>
      )}
      {product.picture && (
        <div className="mt-4 aspect-[4/3] max-w-md overflow-hidden rounded-card bg-shade">
          <Picture picture={product.picture} alt="" sizes="28rem" className="h-full object-cover" />
        </div>
      )}
      <dl className="mt-4 divide-y divide-line border-y border-line">
        <Fact term={t('maker')}>
          <span className="font-semibold">{lot.maker}</span>
        </Fact>
        <Fact term={t('origin')}>
          <Link to={`/areas/${origin.slug}`} className="underline underline-offset-4">
            {origin.fullName}
          </Link>
          {origin.province && `, ${origin.province}`}
          {origin.district && <span className="block text-sm text-soft">{t('formerly', { district: origin.district })}</span>}
        </Fact>
        <Fact term={t('harvestedOn')}>{day(lot.harvestedOn)}</Fact>
        {lot.bestBefore && <Fact term={t('bestBefore')}>{day(lot.bestBefore)}</Fact>}
        {product.storage && <Fact term={t('storage')}>{product.storage}</Fact>}
        {lot.note && <Fact term={t('note')}>{lot.note}</Fact>}
        <Papers certificate={lot.certificate} documents={lot.documents} />
        <Fact term={t('soldBy')}>
          {seller.shown ? (
            <Link to={`/sellers/${seller.slug}`} className="underline underline-offset-4">
              {seller.name}
            </Link>
          ) : (
            seller.name
          )}
        </Fact>
      </dl>
      <div className="mt-6 flex flex-wrap gap-4">
        <a href={`tel:${seller.phone}`} className={buttonClass(recall ? 'primary' : 'secondary')}>
          <PhoneIcon />
          {t('call', { phone: formatPhone(seller.phone) })}
        </a>
        {product.onSale && (
          <ButtonLink to={`/p/${product.slug}`} look={recall ? 'secondary' : 'primary'}>
            {t('product')}
          </ButtonLink>
        )}
      </div>
    </div>
  );
}

type PapersProps = {
  certificate: { stars: number; decision: string; endsOn: string } | null;
  documents: Pick<LotPage['documents'][number], 'id' | 'kind' | 'number' | 'issuer'>[];
};

function Papers({ certificate, documents }: PapersProps) {
  const t = useTranslations('traceability.public');
  const tc = useTranslations('catalog');
  const day = useDay();
  return (
    <>
      {certificate && (
        <Fact term={t('certificate')}>
          <OcopStars stars={certificate.stars} />
          <br />
          {t('certificateText', { decision: certificate.decision, to: day(certificate.endsOn) })}
        </Fact>
      )}
      {documents.length > 0 && (
        <Fact term={t('papers')}>
          <ul>
            {documents.map(({ id, kind, number, issuer }) => (
              <li key={id}>{t('paper', { kind: tc(`document.${kind}`), number, issuer })}</li>
            ))}
          </ul>
        </Fact>
      )}
    </>
  );
}
