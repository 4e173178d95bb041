import { useTranslations } from 'use-intl';
import { useMoment } from '#app/ui/dates.ts';
import { Link } from '#app/ui/link.tsx';
import { Badge } from '#app/ui/notice.tsx';
import type { KeyState } from '../system.ts';

type SystemView = { id: string; name: string; contact: string; area: string; state: KeyState | 'ended'; count: number; refused: number; lastAt: string | null };
export const stateTones = { runs: 'good', ends: 'warning', over: 'bad', revoked: 'plain', ended: 'plain' } as const;

/** The systems, with how their key stands and how much they ask. */
export function SystemList({ systems }: { systems: SystemView[] }) {
  const t = useTranslations('systems');
  const moment = useMoment();
  if (systems.length === 0) return <p>{t('none')}</p>;
  return (
    <ul className="divide-y divide-line rounded-card border border-line bg-card">
      {systems.map(({ id, name, contact, area, state, count, refused, lastAt }) => (
        <li key={id} className="px-4 py-3">
          <div className="flex flex-wrap items-center justify-between gap-x-3">
            <Link to={`/admin/systems/${id}`} className="inline-flex min-h-11 items-center font-semibold text-leaf underline underline-offset-4">
              {name}
            </Link>
            <Badge tone={stateTones[state]}>{t(`state.${state}`)}</Badge>
          </div>
          <p>{[area, contact].filter(Boolean).join(' · ')}</p>
          <p className="text-soft">{[t('used', { count }), ...(refused > 0 ? [t('refused', { count: refused })] : []), ...(lastAt ? [t('lastUsed', { moment: moment(lastAt) })] : [])].join(' · ')}</p>
        </li>
      ))}
    </ul>
  );
}
