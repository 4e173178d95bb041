import type { Region } from '#app/modules/areas/area.ts';
import type { EvidenceGrade, PaperKind } from '#app/modules/ocop/papers.ts';
import { scanAddress } from '#app/modules/ocop/scan.ts';
import type { ReactNode } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { findGroup } from '#app/modules/ocop/groups.ts';
import { useDay } from '#app/ui/dates.ts';
import { Link } from '#app/ui/link.tsx';
import type { Reach } from '../reach.ts';
import { Season } from './season.tsx';

type Paper = { number: string; issuer: string; issuedOn: string; endsOn: string | null };
export type ProductFactsProps = {
  groupKey: string;
  ingredients: string | null;
  storage: string | null;
  shelfLifeDays: number | null;
  seasonMonths: number[];
  /** 'YYYY-MM-DD' of a harvest that is still to come. */
  harvestOn: string | null;
  reach: Reach;
  /** Where its seller lives. */
  region: Region | null;
  variants: { id: string; name: string; gtin: string | null }[];
  today: string;
  origin: { commune: { slug: string; fullName: string }; district: { slug: string; fullName: string } };
  certificate: (Paper & { decision: string; entryKey: string | null; scanKey: string | null }) | null;
  /** The state of the province's register that says so. */
  register: { number: number; at: string } | null;
  documents: (Paper & { kind: PaperKind; grade: EvidenceGrade })[];
};

/** What is known of a product, as a list of terms. */
export function ProductFacts(props: ProductFactsProps) {
  const t = useTranslations('catalog');
  const locale = useLocale();
  const day = useDay();
  const group = findGroup(props.groupKey);
  const coded = props.variants.filter(({ gtin }) => gtin !== null);
  return (
    <dl className="divide-y divide-line border-y border-line">
      {group && (
        <Fact term={t('group')}>
          <Link to={`/groups/${group.key}`} className="underline underline-offset-4">
            {group.name[locale]}
          </Link>
        </Fact>
      )}
      <Fact term={t('origin')}>
        <Link to={`/areas/${props.origin.commune.slug}`} className="underline underline-offset-4">
          {props.origin.commune.fullName}
        </Link>
        {', '}
        <Link to={`/areas/${props.origin.district.slug}`} className="underline underline-offset-4">
          {props.origin.district.fullName}
        </Link>
      </Fact>
      {props.certificate && (
        <Fact term={t('certificate')}>
          <Certificate certificate={props.certificate} register={props.register} />
        </Fact>
      )}
      {props.harvestOn && <Fact term={t('harvest')}>{t('harvestText', { day: day(props.harvestOn) })}</Fact>}
      <Fact term={t('season')}>
        <Season months={props.seasonMonths} thisMonth={Number(props.today.slice(5, 7))} />
      </Fact>
      {props.ingredients && (
        <Fact term={t('ingredients')}>
          <span lang="vi">{props.ingredients}</span>
        </Fact>
      )}
      {props.storage && (
        <Fact term={t('storage')}>
          <span lang="vi">{props.storage}</span>
        </Fact>
      )}
      {props.shelfLifeDays && <Fact term={t('shelfLife')}>{t('days', { days: props.shelfLifeDays })}</Fact>}
      {props.reach !== 'country' && (
        <Fact term={t('reach')}>{props.reach === 'region' && props.region ? t('reachRegion', { region: t(`regions.${props.region}`) }) : t('reachProvince')}</Fact>
      )}
      {coded.length > 0 && (
        <Fact term={t('gtin')}>
          {coded.map(({ id, name, gtin }) => (
            <span key={id} className="block tabular-nums">
              {gtin}
              {props.variants.length > 1 && <span className="text-soft"> ({name})</span>}
            </span>
          ))}
        </Fact>
      )}
      {props.documents.length > 0 && (
        <Fact term={t('documents')}>
          <ul className="space-y-1">
            {props.documents.map((paper) => (
              <li key={paper.kind + paper.number}>
                {t(`document.${paper.kind}`)}
                <span className="block text-sm text-soft">
                  {t('documentText', { number: paper.number, issuer: paper.issuer })}
                  {paper.endsOn && `, ${t('until', { to: day(paper.endsOn) })}`}
                  {` (${t(`grade.${paper.grade}`)})`}
                </span>
              </li>
            ))}
          </ul>
        </Fact>
      )}
    </dl>
  );
}

/** What stands behind the star: the decision, who issued it when, how long it counts, its scan, and what says so. */
function Certificate({ certificate, register }: { certificate: NonNullable<ProductFactsProps['certificate']>; register: ProductFactsProps['register'] }) {
  const t = useTranslations('catalog');
  const day = useDay();
  const { decision, number, issuer, issuedOn, endsOn, entryKey, scanKey } = certificate;
  const facts = { decision, number, issuer, from: day(issuedOn), to: endsOn ? day(endsOn) : '' };
  return (
    <>
      <p className="wrap-anywhere">{t(number ? 'certificateText' : 'certificateWithoutNumber', facts)}</p>
      {scanKey && (
        <a href={scanAddress(scanKey)} className="inline-block py-2 underline underline-offset-4">
          {t('seeCertificate')}
        </a>
      )}
      {register && entryKey && <p className="text-sm text-soft">{t('registerSays', { version: register.number, day: day(register.at) })}</p>}
    </>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-4 py-3 sm:grid-cols-[9rem_1fr]">
      <dt className="text-soft">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
