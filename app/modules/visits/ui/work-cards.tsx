import { useTranslations } from 'use-intl';
import type { VietnamDay } from '#app/shared/dates.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Link } from '#app/ui/link.tsx';
import type { WorkLine } from '../work-line.ts';
import { CallButton, LineVisitor, LineWhy } from './line-facts.tsx';

type WorkCardsProps = { lines: WorkLine[]; today: VietnamDay; /** The page of a line is this and its id. */ page: '/admin/visits' | '/team/visits' };

/** Lines of a work list as cards. On paper the round sheet takes their place. */
export function WorkCards({ lines, today, page }: WorkCardsProps) {
  return (
    <ul className="no-print mt-4 grid items-start gap-4 lg:grid-cols-2">
      {lines.map((line) => (
        <WorkCard key={line.id} line={line} today={today} page={page} />
      ))}
    </ul>
  );
}

function WorkCard({ line, today, page }: Omit<WorkCardsProps, 'lines'> & { line: WorkLine }) {
  const t = useTranslations('visits');
  const { seller } = line;
  return (
    <li className="grid gap-3 rounded-card border border-line bg-card p-4">
      <div>
        <h2 className="text-base">
          <Link to={`/sellers/${seller.slug}`} className="underline underline-offset-4">
            {seller.name}
          </Link>
        </h2>
        <p className="text-sm text-soft">
          {seller.contactName}, {seller.street}, {seller.commune}
        </p>
      </div>
      <LineWhy line={line} today={today} />
      <LineVisitor line={line} />
      <div className="flex flex-wrap gap-2">
        <CallButton seller={seller} />
        <ButtonLink to={`${page}/${line.id}`}>
          <span aria-hidden="true">{t(page === '/team/visits' ? 'write' : 'open')}</span>
          <span className="sr-only">{t(page === '/team/visits' ? 'writeOf' : 'openOf', { seller: seller.name })}</span>
        </ButtonLink>
      </div>
    </li>
  );
}
