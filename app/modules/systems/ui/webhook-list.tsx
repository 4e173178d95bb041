import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/field.tsx';
import { Link } from '#app/ui/link.tsx';
import { Badge } from '#app/ui/notice.tsx';
import { webhookEvents } from '../system.ts';
import { Choices } from './system-form.tsx';

export type WebhookTyped = { url: string; events: string[]; problem: 'not_allowed' | 'no_events' | 'no_scope' | 'too_many' | null };
type WebhookListProps = { systemId: string; webhooks: { id: string; url: string; events: string[]; pausedAt: string | null }[]; /** Null = no more can be added. */ newId: string | null; mayHave: boolean; typed: WebhookTyped | null };

/** The addresses to which news of a system goes, and the form for one more. */
export function WebhookList({ systemId, webhooks, newId, mayHave, typed }: WebhookListProps) {
  const t = useTranslations('systems');
  const problem = typed?.problem ? t(`webhookProblem.${typed.problem}`) : null;
  return (
    <section className="grid gap-3" id="webhooks">
      <h2>{t('webhooks')}</h2>
      <p className="max-w-3xl text-soft">{t(mayHave ? 'webhooksText' : 'webhooksNoScope')}</p>
      {webhooks.length > 0 && (
        <ul className="divide-y divide-line rounded-card border border-line bg-card">
          {webhooks.map(({ id, url, events, pausedAt }) => (
            <li key={id} className="px-4 py-3">
              <div className="flex flex-wrap items-center justify-between gap-3">
                <Link to={`/admin/systems/${systemId}/news/${id}`} className="inline-flex min-h-11 items-center font-semibold break-all text-leaf underline underline-offset-4">
                  {url}
                </Link>
                <Badge tone={pausedAt ? 'warning' : 'good'}>{t(pausedAt ? 'paused.yes' : 'paused.no')}</Badge>
              </div>
              <p className="text-soft">{webhookEvents.filter((event) => events.includes(event)).map((event) => t(`event.${event}`)).join(' · ')}</p>
            </li>
          ))}
        </ul>
      )}
      {mayHave && newId && (
        <form method="post" action="#webhooks" className="grid max-w-2xl gap-3">
          <input type="hidden" name="webhookId" value={newId} />
          <TextField label={t('url')} name="url" type="url" inputMode="url" required maxLength={500} defaultValue={typed?.url ?? ''} error={typed?.problem === 'no_events' ? null : problem} />
          <Choices legend={t('events')} name="events" chosen={typed?.events ?? webhookEvents} error={typed?.problem === 'no_events' ? problem : null} choices={webhookEvents.map((event) => ({ value: event, label: t(`event.${event}`) }))} />
          <Button name="do" value="webhook" className="justify-self-start">
            {t('addWebhook')}
          </Button>
        </form>
      )}
    </section>
  );
}
