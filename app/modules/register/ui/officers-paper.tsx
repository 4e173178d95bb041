import { useTranslations } from 'use-intl';
import { scanAddress } from '#app/modules/ocop/scan.ts';
import { Button } from '#app/ui/button.tsx';
import { useDay } from '#app/ui/dates.ts';
import { TextField } from '#app/ui/field.tsx';
import { Link } from '#app/ui/link.tsx';
import { Badge } from '#app/ui/notice.tsx';
import type { OfficersPaper } from '../list-papers.server.ts';

/** A paper as an officer sees it: of what, whose, what it says, how long still; and where it waits, the decision. */
export function OfficersPaperCard({ paper, decide, error }: { paper: OfficersPaper; decide: boolean; error: string | null }) {
  const t = useTranslations('papers.officers');
  const say = useTranslations('papers');
  const name = useTranslations('catalog.document');
  const day = useDay();
  return (
    <li id={`p-${paper.id}`} className="space-y-2 rounded-card border border-line bg-card p-4">
      <p className="flex flex-wrap items-center gap-2">
        <span className="font-semibold">{paper.kind === 'certificate' ? t('certificate') : name(paper.kind)}</span>
        {paper.left !== null && paper.left <= 90 && <Badge tone={paper.left < 0 ? 'bad' : paper.left <= 30 ? 'warning' : 'plain'}>{paper.left < 0 ? t('endedAgo', { days: -paper.left }) : t('left', { days: paper.left })}</Badge>}
        {paper.stops && <Badge tone="warning">{t('stops')}</Badge>}
      </p>
      <p className="wrap-anywhere">
        <Link to={`/p/${paper.productSlug}`} className="inline-block py-1 underline underline-offset-4">
          {paper.productName}
        </Link>
        <span className="block text-soft">
          {t('seller', { seller: paper.sellerName, commune: paper.communeName })} · <a href={`tel:${paper.phone}`}>{paper.phone.replace(/^\+84/, '0')}</a>
        </span>
      </p>
      <p className="wrap-anywhere">
        {say('list.number', { number: paper.number || '–' })}, {say('list.facts', { issuer: paper.issuer, from: day(paper.issuedOn) })}
        {paper.endsOn && `, ${say('list.until', { to: day(paper.endsOn) })}`}
      </p>
      {paper.scanKey && (
        <a href={scanAddress(paper.scanKey)} target="_blank" rel="noreferrer" className="inline-flex min-h-11 items-center underline underline-offset-4">
          {say('list.scan')}
        </a>
      )}
      {decide && <Decision paperId={paper.id} error={error} />}
    </li>
  );
}

function Decision({ paperId, error }: { paperId: string; error: string | null }) {
  const t = useTranslations('papers.officers');
  return (
    <form method="post" className="flex flex-wrap items-end gap-3 border-t border-line pt-3">
      <input type="hidden" name="paperId" value={paperId} />
      <Button name="intent" value="confirm">
        {t('confirm')}
      </Button>
      <TextField label={t('reason')} name="reason" maxLength={200} error={error} className="min-w-48 grow" />
      <Button name="intent" value="refuse" look="danger">
        {t('refuse')}
      </Button>
    </form>
  );
}
