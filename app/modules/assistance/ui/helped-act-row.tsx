import { useLocale, useMessages, useTranslations } from 'use-intl';
import { fields, helpedActInWords, mayBeUndone } from '#app/modules/sellers/helped-act.ts';
import { listingStates } from '#app/modules/catalog/listing.ts';
import type { ListingState } from '#app/modules/catalog/listing.ts';
import { parseVietnamDay } from '#app/shared/dates.ts';
import { Button } from '#app/ui/button.tsx';
import { useDay } from '#app/ui/dates.ts';
import { Badge, Notice } from '#app/ui/notice.tsx';
import { useMoment } from '#app/ui/dates.ts';
import type { UndoProblem } from '../undo-act.server.ts';

type HelpedActRowProps = {
  act: { id: string; at: string; action: string; actorName: string; subjectKind: string; subjectName: string; before: unknown; after: unknown; undone: boolean };
  /** What stood in the way of taking this one back. */
  problem: UndoProblem | null;
};

/** One thing that a helper did for a household, with its way back. */
export function HelpedActRow({ act, problem }: HelpedActRowProps) {
  const t = useTranslations('assistance');
  const moment = useMoment();
  const locale = useLocale();
  const what = helpedActInWords(t as never, useMessages().assistance.act, act, locale);
  const time = moment(act.at);
  return (
    <li id={`a-${act.id}`} className="rounded-card border border-line bg-card p-4">
      <h3 className="text-base first-letter:uppercase">{what}</h3>
      <p className="text-sm text-soft">{t('helpers.by', { helper: act.actorName, time })}</p>
      {act.subjectKind !== 'order' && <Changes before={fields(act.before)} after={fields(act.after)} />}
      <div className="mt-3">
        {act.undone ? (
          <Badge tone="plain">{t('helpers.undone')}</Badge>
        ) : !mayBeUndone(act.action) ? (
          <p className="text-sm text-soft">{t(act.subjectKind === 'order' ? 'helpers.cannotUndo.order' : 'helpers.cannotUndo.other')}</p>
        ) : (
          <UndoForm id={act.id} what={what} problem={problem} />
        )}
      </div>
    </li>
  );
}

const reasons = ['gone', 'not_ready', 'last_picture', 'too_many_pictures'] as const;

function UndoForm({ id, what, problem }: { id: string; what: string; problem: UndoProblem | null }) {
  const t = useTranslations('assistance.helpers');
  const nothing = (text: string) => text || t('nothing');
  const changed = problem?.code === 'changed' ? problem : null;
  const why = problem?.code === 'cannot' ? (reasons.find((known) => known === problem.why) ?? 'other') : null;
  return (
    <form method="post" className="space-y-3">
      {changed && <Notice tone="bad">{t('changed', { now: nothing(changed.now), before: nothing(changed.before) })}</Notice>}
      {why && <Notice tone="bad">{t('problem.cannot', { why: t(`problem.${why}`) })}</Notice>}
      {problem?.code === 'undone_already' && <Notice tone="bad">{t('problem.undone_already')}</Notice>}
      <input type="hidden" name="entryId" value={id} />
      {changed && <input type="hidden" name="anyway" value="yes" />}
      <Button look="secondary" name="intent" value="undo" aria-label={t('undoOf', { what })}>
        {changed ? t('undoAnyway') : t('undo')}
      </Button>
    </form>
  );
}

/** What it was and what it became, field by field; what is the same on both sides, and numbers that are for the program, are left out. */
function Changes({ before, after }: { before: Record<string, unknown>; after: Record<string, unknown> }) {
  const t = useTranslations('assistance');
  const day = useDay();
  const state = useTranslations('seller.product.state');
  const text = (value: unknown) => say(value, { day, state: (name) => state(name) });
  const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((field) => !inward.has(field) && text(before[field]) !== text(after[field]));
  // The sentence above has said it.
  if (changed.length === 0 || (changed.length === 1 && (changed[0] === 'stock' || changed[0] === 'prices'))) return null;
  return (
    <dl className="mt-2 grid gap-1 text-sm">
      {changed.map((field) => (
        <div key={field} className="break-words">
          <dt className="inline font-semibold">{t(fieldNames.find((known) => known === field) ? `field.${field as (typeof fieldNames)[number]}` : 'field.other')}: </dt>
          <dd className="inline">
            {text(before[field]) || t('helpers.nothing')} <span aria-hidden="true">→</span>
            <span className="sr-only">{t('helpers.became')}</span> {text(after[field]) || t('helpers.nothing')}
          </dd>
        </div>
      ))}
    </dl>
  );
}

const inward = new Set(['version', 'variant', 'producer', 'origin', 'pictures', 'group', 'asked', 'scan']);
const fieldNames = ['stock', 'price', 'prices', 'name', 'state', 'from', 'until', 'about', 'street', 'since', 'reason', 'summary', 'story', 'variants', 'season'] as const;

function say(value: unknown, { day, state }: { day: (day: string) => string; state: (name: ListingState) => string }): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'object') return Object.values(value).join(', ');
  const plain = String(value);
  const listing = listingStates.find((known) => known === plain);
  return listing ? state(listing) : parseVietnamDay(plain) ? day(plain) : plain;
}
