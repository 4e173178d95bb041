import { useTranslations } from 'use-intl';
import type { EvidenceGrade, PaperKind } from '#app/modules/ocop/papers.ts';
import { scanAddress } from '#app/modules/ocop/scan.ts';
import { Button } from '#app/ui/button.tsx';
import { useDay } from '#app/ui/dates.ts';

export type ListedPaper = { id: string; kind: PaperKind; number: string; issuer: string; issuedOn: string; endsOn: string | null; grade: EvidenceGrade; refused: string | null; scanKey: string | null };

/** A product's papers as its seller sees them. */
export function PaperList({ papers, today }: { papers: ListedPaper[]; today: string }) {
  const t = useTranslations('papers');
  if (papers.length === 0) return <p className="text-soft">{t('list.none')}</p>;
  return (
    <ul className="space-y-3">
      {papers.map((paper) => (
        <li key={paper.id} className="space-y-2 rounded-card border border-line bg-card p-4">
          <PaperFacts paper={paper} today={today} />
          <div className="flex flex-wrap gap-x-4">
            {paper.scanKey && (
              <a href={scanAddress(paper.scanKey)} className="inline-flex min-h-11 items-center underline underline-offset-4">
                {t('list.scan')}
              </a>
            )}
            <form method="post">
              <input type="hidden" name="intent" value="remove" />
              <input type="hidden" name="paperId" value={paper.id} />
              <Button look="quiet" aria-label={`${t('list.remove')}: ${paper.number}`}>
                {t('list.remove')}
              </Button>
            </form>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** What a paper says, how well it is proved, and whether it still counts. */
export function PaperFacts({ paper, today }: { paper: Omit<ListedPaper, 'id' | 'scanKey'>; today: string }) {
  const t = useTranslations('papers');
  const catalog = useTranslations('catalog');
  const day = useDay();
  const ended = paper.endsOn !== null && paper.endsOn.slice(0, 10) < today;
  return (
    <div>
      <p className="font-semibold wrap-anywhere">
        {catalog(`document.${paper.kind}`)} · {t('list.number', { number: paper.number })}
      </p>
      <p className="wrap-anywhere">
        {t('list.facts', { issuer: paper.issuer, from: day(paper.issuedOn) })},{' '}
        <span className={ended ? 'font-semibold text-berry' : ''}>{paper.endsOn === null ? t('list.noEnd') : t(ended ? 'list.ended' : 'list.until', { to: day(paper.endsOn) })}</span>
      </p>
      <p className="text-soft">{catalog(`grade.${paper.grade}`)}</p>
      {paper.refused && <p className="font-semibold text-berry">{t('refused', { reason: paper.refused })}</p>}
    </div>
  );
}
