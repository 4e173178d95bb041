import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { useDayOf } from '#app/ui/dates.ts';
import { Badge } from '#app/ui/notice.tsx';
import type { Device } from '../device.ts';

type Shown = { id: string; device: Device; since: string; lastSeen: string; isThis: boolean };

/** Where somebody is signed in, each with a way to end it. */
export function SessionList({ sessions }: { sessions: Shown[] }) {
  const t = useTranslations('identity.sessions');
  const day = useDayOf();
  const name = useDeviceName();
  return (
    <ul className="space-y-3">
      {sessions.map(({ id, device, since, lastSeen, isThis }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-3 rounded-card border border-line bg-card p-4">
          <div>
            <p className="flex flex-wrap items-center gap-2 font-semibold">
              {name(device)}
              {isThis && <Badge tone="good">{t('this')}</Badge>}
            </p>
            <p className="text-sm text-soft">{t('since', { day: day(since) })}</p>
            {!isThis && <p className="text-sm text-soft">{t('lastSeen', { day: day(lastSeen) })}</p>}
          </div>
          {!isThis && (
            <form method="post">
              <input type="hidden" name="session" value={id} />
              <Button look="secondary" aria-label={t('endThat', { device: name(device), day: day(since) })}>
                {t('end')}
              </Button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}

function useDeviceName(): (device: Device) => string {
  const t = useTranslations('identity.sessions');
  return ({ kind, system, browser }) => [[t(`kind.${kind}`), system].filter(Boolean).join(' '), browser].filter(Boolean).join(', ');
}
