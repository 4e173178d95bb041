import { useLocale, useTranslations } from 'use-intl';
import { findGroup } from '#app/modules/ocop/groups.ts';
import { Link } from '#app/ui/link.tsx';
import { Badge } from '#app/ui/notice.tsx';
import type { PictureView } from '../../picture.ts';
import type { ListingPart } from '../../product-content.ts';
import { SellerThumb } from '../seller-product-row.tsx';

type Row = {
  versionId: string;
  name: string;
  groupKey: string;
  isNew: boolean;
  changed: ListingPart[];
  submittedByName: string;
  helped: boolean;
  seller: { name: string; state: string; trusted: boolean };
  commune: string;
  picture: PictureView | null;
  hours: number;
  late: boolean;
};

/** A listing that waits: what it is, whose, how long; with a box to approve it among others, and the way to look at it. */
export function QueueRow({ row, form }: { row: Row; form: string }) {
  const t = useTranslations('review');
  const locale = useLocale();
  const waits = row.hours >= 48 ? t('queue.waitsDays', { days: Math.floor(row.hours / 24) }) : t('queue.waits', { hours: row.hours });
  return (
    <li className="flex gap-3 rounded-card border border-line bg-card p-3 sm:p-4">
      <label className="-m-2 flex min-h-11 min-w-11 items-start justify-center p-2">
        <input type="checkbox" name="version" value={row.versionId} form={form} className="mt-1 size-6 accent-leaf" />
        <span className="sr-only">{t('queue.pick', { name: row.name })}</span>
      </label>
      <SellerThumb picture={row.picture ?? undefined} />
      <div className="min-w-0 flex-1">
        <h2 className="text-lg leading-snug">
          <Link to={`/admin/listings/${row.versionId}`} className="inline-block py-1 underline underline-offset-4">
            {row.name}
            <span className="sr-only">: {t('queue.open')}</span>
          </Link>
        </h2>
        <p className="text-sm text-soft">
          {row.seller.name}, {row.commune}
          {findGroup(row.groupKey) && <> · {findGroup(row.groupKey)?.name[locale]}</>}
        </p>
        <p className="mt-1 flex flex-wrap items-center gap-2 text-sm">
          <Badge tone={row.isNew ? 'good' : 'plain'}>{t(row.isNew ? 'queue.new' : 'queue.changes')}</Badge>
          {row.late ? <Badge tone="bad">{waits}</Badge> : <span>{waits}</span>}
          {row.seller.state !== 'verified' && <Badge tone="warning">{t('queue.notVerified')}</Badge>}
          {row.seller.trusted && <span>{t('queue.trusted')}</span>}
          {row.helped && <span>{t('queue.helped', { name: row.submittedByName })}</span>}
        </p>
        {!row.isNew && row.changed.length > 0 && <p className="mt-1 text-sm">{t('queue.changed', { parts: row.changed.map((part) => t(`parts.${part}`)).join(', ') })}</p>}
      </div>
    </li>
  );
}
