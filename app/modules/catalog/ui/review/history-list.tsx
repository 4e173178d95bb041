import { useTranslations } from 'use-intl';
import { useMoment } from '#app/ui/dates.ts';
import { Badge } from '#app/ui/notice.tsx';
import type { ListingPart, ProductContent } from '../../product-content.ts';
import { Button } from '#app/ui/button.tsx';
import { refusalReasons } from '../../review-rules.ts';
import { PartDiff } from './part-diff.tsx';
import type { Names } from './part-words.ts';
import { WholeListing } from './whole-listing.tsx';

type Version = {
  id: string;
  number: number;
  state: 'submitted' | 'approved' | 'refused' | 'replaced';
  changed: ListingPart[];
  submittedAt: string;
  submittedByName: string;
  consentId: string | null;
  decidedAt: string | null;
  decidedByName: string;
  reasonKey: string | null;
  reason: string | null;
  content: ProductContent;
  before: ProductContent | null;
};

const tones = { submitted: 'warning', approved: 'good', refused: 'bad', replaced: 'plain' } as const;

/** Every version of a listing, the newest first: when, by whom, what changed, what was decided and why. `reuse`: the seller may take one up again. */
export function HistoryList({ versions, names, reuse = false }: { versions: Version[]; names: Names; reuse?: boolean }) {
  return (
    <ol className="grid gap-4">
      {versions.map((version, index) => (
        <HistoryEntry key={version.id} version={version} names={names} reuse={reuse && index > 0 && version.state !== 'submitted'} />
      ))}
    </ol>
  );
}

function HistoryEntry({ version, names, reuse }: { version: Version; names: Names; reuse: boolean }) {
  const t = useTranslations('review');
  const time = useMoment();
  const who = version.submittedByName || t('history.market');
  return (
    <li className="rounded-card border border-line bg-card p-4">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <strong>{t('history.version', { number: version.number })}</strong>
        <Badge tone={tones[version.state]}>{t(`history.state.${version.state}`)}</Badge>
        <span className="text-soft">
          {time(version.submittedAt)}, {version.consentId ? t('history.byFor', { name: who }) : who}
        </span>
      </p>
      <p className="mt-1">{sayChange()}</p>
      {version.decidedByName && version.decidedAt && <p className="text-sm text-soft">{t('history.decidedBy', { name: version.decidedByName, time: time(version.decidedAt) })}</p>}
      {version.state === 'refused' && <Refusal reasonKey={version.reasonKey} words={version.reason} />}
      <details className="mt-2">
        <summary className="min-h-11 py-2 font-semibold text-leaf">{t(version.before ? 'history.see' : 'history.whole')}</summary>
        {version.before
          ? version.changed.map((part) => version.before && <PartDiff key={part} part={part} before={version.before} after={version.content} names={names} past />)
          : <WholeListing content={version.content} names={names} />}
      </details>
      {reuse && (
        <form method="post" className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line pt-3">
          <Button name="version" value={version.number} look="secondary">
            {t('history.use')}
            <span className="sr-only">: {t('history.version', { number: version.number })}</span>
          </Button>
          <span className="text-sm text-soft">{t('history.useHint')}</span>
        </form>
      )}
    </li>
  );

  function sayChange() {
    if (!version.submittedByName && version.number === 1) return t('history.first');
    const atOnce = version.state === 'approved' && !version.decidedByName ? `${t('history.atOnce')}. ` : '';
    if (version.changed.length === 0) return atOnce + (version.before ? t('history.same') : t('page.new'));
    return atOnce + t('history.changed', { parts: version.changed.map((part) => t(`parts.${part}`)).join(', ') });
  }
}

/** Why a listing was sent back: the reason that was chosen, and the reviewer's words. */
export function Refusal({ reasonKey, words }: { reasonKey: string | null; words: string | null }) {
  const t = useTranslations('review');
  const known = refusalReasons.find((reason) => reason === reasonKey);
  const reason = known && known !== 'other' ? t(`reasons.${known}`) : '';
  return (
    <p>
      {t('status.refused', { reason: [reason, words ?? ''].filter(Boolean).join('. ') })}
    </p>
  );
}
