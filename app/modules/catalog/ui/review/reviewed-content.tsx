import { useTranslations } from 'use-intl';
import { useMoment } from '#app/ui/dates.ts';
import { Link } from '#app/ui/link.tsx';
import { changedParts } from '../../product-content.ts';
import type { ProductContent } from '../../product-content.ts';
import { PartDiff } from './part-diff.tsx';
import type { Names } from './part-words.ts';
import { WholeListing } from './whole-listing.tsx';

type ReviewedContentProps = {
  version: { submittedAt: string; submittedByName: string; consentId: string | null };
  published: boolean;
  slug: string;
  before: ProductContent | null;
  after: ProductContent;
  names: Names;
};

/** What a reviewer decides about: of new goods all that they say, of changes first what changes, old beside new. */
export function ReviewedContent({ version, published, slug, before, after, names }: ReviewedContentProps) {
  const t = useTranslations('review');
  const moment = useMoment();
  const changed = before ? changedParts(before, after) : [];
  const sent = { time: moment(version.submittedAt), name: version.submittedByName || t('history.market') };
  return (
    <section className="rounded-card border border-line bg-card p-4 md:p-6">
      <h2>{t(published ? 'page.changes' : 'page.new')}</h2>
      <p className="mt-1 flex flex-wrap gap-x-4 text-soft">
        {t(version.consentId ? 'page.sentFor' : 'page.sent', sent)}
        {published && (
          <Link to={`/p/${slug}`} className="underline underline-offset-4">
            {t('page.shop')}
          </Link>
        )}
      </p>
      {before && (
        <div className="mt-4">
          {changed.map((part) => (
            <PartDiff key={part} part={part} before={before} after={after} names={names} />
          ))}
        </div>
      )}
      {before ? (
        <details className="mt-4 border-t border-line pt-2">
          <summary className="min-h-11 py-2 font-semibold">{t('page.same')}</summary>
          <WholeListing content={after} names={names} without={changed} />
        </details>
      ) : (
        <div className="mt-4">
          <WholeListing content={after} names={names} />
        </div>
      )}
    </section>
  );
}
