import { useTranslations } from 'use-intl';
import type { OutsideTrouble } from '#app/platform/outside/post-outside.server.ts';
import { Button } from '#app/ui/button.tsx';
import { useMoment } from '#app/ui/dates.ts';
import { Badge } from '#app/ui/notice.tsx';

type Attempt = { at: string; status: number | null; trouble: string | null; milliseconds: number; answer: string };
type Delivery = { id: string; event: string; body: string; createdAt: string; nextAt: string | null; state: 'sent' | 'waits' | 'given_up'; tries: Attempt[] };
const tones = { sent: 'good', waits: 'warning', given_up: 'bad' } as const;

/** What was sent to an address, and what it answered each time. `maySend`: whether it may be sent once more. */
export function DeliveryList({ deliveries, maySend }: { deliveries: Delivery[]; maySend: boolean }) {
  const t = useTranslations('systems');
  const moment = useMoment();
  if (deliveries.length === 0) return <p>{t('deliveriesNone')}</p>;
  return (
    <ol className="divide-y divide-line rounded-card border border-line bg-card">
      {deliveries.map(({ id, event, body, createdAt, nextAt, state, tries }) => (
        <li key={id} className="grid gap-1 px-4 py-3">
          <div className="flex flex-wrap items-center justify-between gap-3">
            <h3 className="text-base">
              {moment(createdAt)} · {t(`event.${event}` as 'event.test')}
            </h3>
            <Badge tone={tones[state]}>{t(`delivery.${state}`)}</Badge>
          </div>
          {state === 'waits' && nextAt && tries.length > 0 && <p className="text-soft">{t('nextAt', { moment: moment(nextAt) })}</p>}
          <details>
            <summary className="flex min-h-11 cursor-pointer items-center">{t('attempts', { count: tries.length })}</summary>
            <ul className="grid gap-1">
              {tries.map((attempt) => (
                <AttemptLine key={attempt.at} {...attempt} />
              ))}
            </ul>
            <p className="mt-2 font-semibold">{t('body')}</p>
            <code className="block break-all">{body}</code>
          </details>
          {maySend && (
            <form method="post">
              <input type="hidden" name="deliveryId" value={id} />
              <Button look="quiet" name="do" value="again" className="px-0">
                {t('again')}
              </Button>
            </form>
          )}
        </li>
      ))}
    </ol>
  );
}

function AttemptLine({ at, status, trouble, milliseconds, answer }: Attempt) {
  const t = useTranslations('systems');
  const moment = useMoment();
  return (
    <li>
      {moment(at)}: {status === null ? t(`trouble.${trouble as OutsideTrouble}`) : t('answered', { status, milliseconds })}
      {answer && <code className="block max-h-24 overflow-y-auto break-all text-soft">{answer}</code>}
    </li>
  );
}
