import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { changeSecret } from './change-secret.server.ts';
import { sendAgain, sendTest } from './send-by-hand.server.ts';
import { steerWebhook } from './steer-webhook.server.ts';
import { overlapDays } from './system.ts';
import type { Keeper } from './system.ts';

type Input = { actor: Actor; keeper: Keeper; webhookId: string; form: FormData };
export const webhookDoings = ['test', 'again', 'pause', 'resume', 'removed'] as const;
/** A new secret, shown once; or a word for the page that comes then. */
export type WebhookSubmitted = { secret: string } | { done: (typeof webhookDoings)[number] };

/** Does what a form of the page of an address for news asks for. Error: `sent_twice`. Throws 400 for a form that is none of it. */
export async function submitWebhook(app: { db: Database; clock: Clock; settings: { secret: string } }, { form, actor, ...which }: Input): Promise<Result<WebhookSubmitted, { code: 'sent_twice' }>> {
  const what = form.get('do');
  switch (what) {
    case 'test':
      await sendTest(app, which);
      return ok({ done: 'test' });
    case 'again':
      await sendAgain(app, { ...which, deliveryId: String(form.get('deliveryId') ?? '') });
      return ok({ done: 'again' });
    case 'pause':
    case 'resume':
    case 'remove':
      await steerWebhook(app, { actor, ...which, what });
      return ok({ done: what === 'remove' ? 'removed' : what });
    case 'secret': {
      const overlap = overlapDays.find((each) => String(each) === form.get('overlap')) ?? overlapDays[0];
      const result = await changeSecret(app, { actor, ...which, seen: String(form.get('seen') ?? ''), overlap });
      return result.ok ? ok({ secret: result.value.secret }) : failed(result.problem);
    }
    default:
      throw new Response(null, { status: 400 });
  }
}
