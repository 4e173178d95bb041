import { useTranslations } from 'use-intl';
import { Link } from '#app/ui/link.tsx';
import { useMoment } from '#app/ui/dates.ts';
import { changesOf } from '../entry.ts';
import type { AuditEntry } from '../entry.ts';
import { useFactText } from './fact-text.ts';

type Shown = Omit<AuditEntry, 'at'> & { at: string };
type ActListProps = {
  entries: Shown[];
  /** The names of the shops that the list tells of; none on the page of one shop. */
  sellers?: Record<string, string>;
  /** What groups of goods are called, by their keys. */
  groupNames: Record<string, string>;
  /** Makes the address of the list about one shop or person, where it can be narrowed. */
  only?: (about: { seller: string } | { person: string }) => string;
};

/** Acts, the newest first: when, who, what, for whom, and what changed. */
export function ActList({ entries, sellers = {}, groupNames, only }: ActListProps) {
  const t = useTranslations('audit');
  if (entries.length === 0) return <p className="mt-6">{t('none')}</p>;
  return (
    <ol className="mt-6 divide-y divide-line rounded-card border border-line bg-card">
      {entries.map((entry) => (
        <li key={entry.id} className="px-4 py-3">
          <Act entry={entry} shop={sellers[entry.sellerId ?? ''] ?? null} groupNames={groupNames} {...(only && { only })} />
        </li>
      ))}
    </ol>
  );
}

function Act({ entry, shop, groupNames, only }: { entry: Shown; shop: string | null } & Pick<ActListProps, 'groupNames' | 'only'>) {
  const t = useTranslations('audit');
  const moment = useMoment();
  const narrow = 'inline-flex min-h-11 items-center underline underline-offset-4 sm:min-h-0';
  return (
    <>
      <p className="text-sm text-soft">
        <time dateTime={entry.at}>{moment(entry.at)}</time>
        {entry.address && ` · ${t('from', { address: entry.address })}`}
      </p>
      <p>
        {only && entry.actorId ? (
          <Link to={only({ person: entry.actorId })} className={`font-semibold ${narrow}`}>
            {entry.actorName}
          </Link>
        ) : (
          <span className="font-semibold">{entry.actorName}</span>
        )}{' '}
        {entry.helped && <span className="font-semibold text-leaf">{t('helped')} </span>}
        {t(`action.${entry.action}`)}
        {entry.subjectName && (entry.subjectName !== entry.actorName || entry.action === 'role.grant') && <>: {entry.subjectName}</>}
      </p>
      {shop && shop !== entry.subjectName && (
        <p className="text-sm">
          {t('shop')}:{' '}
          {only && entry.sellerId ? (
            <Link to={only({ seller: entry.sellerId })} className={narrow}>
              {shop}
            </Link>
          ) : (
            shop
          )}
        </p>
      )}
      <Changes entry={entry} groupNames={groupNames} />
    </>
  );
}

function Changes({ entry, groupNames }: { entry: Shown } & Pick<ActListProps, 'groupNames'>) {
  const { label, value } = useFactText(groupNames);
  const t = useTranslations('audit');
  const changes = changesOf(entry);
  if (changes.length === 0) return null;
  return (
    <dl className="mt-1 grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[auto_1fr]">
      {changes.map(({ name, before, after }) => (
        <div key={name} className="contents">
          <dt className="text-soft">{label(name)}</dt>
          <dd className="min-w-0 break-words">
            {before !== undefined && before !== null && (
              <>
                <del className="no-underline">{value(name, before)}</del>
                <span aria-hidden="true"> → </span>
                <span className="sr-only"> {t('became')} </span>
              </>
            )}
            <ins className="font-semibold no-underline">{after === undefined || after === null ? t('nothing') : value(name, after)}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
