import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { OutsideRules } from '#app/platform/outside/post-outside.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { addWebhook } from './add-webhook.server.ts';
import { changeSystem } from './change-system.server.ts';
import { endSystem } from './end-system.server.ts';
import { revokeKey } from './revoke-key.server.ts';
import { rotateKey } from './rotate-key.server.ts';
import { readSystemForm } from './system-form.ts';
import type { SystemErrors, SystemTyped } from './system-form.ts';
import { keyDays, overlapDays, webhookEvents } from './system.ts';
import type { Keeper } from './system.ts';

type App = { db: Database; clock: Clock; settings: { secret: string }; outside: OutsideRules };
type Input = { actor: Actor; keeper: Keeper; systemId: string; form: FormData };
type WebhookTyped = { url: string; events: string[]; problem: 'not_allowed' | 'no_events' | 'no_scope' | 'too_many' };

/** What a button of the page of a system has done: what is shown once, or a word for the page that comes then. */
export type Submitted = { shown: { what: 'key' | 'secret'; text: string } } | { done: 'revoked' | 'saved' | 'ended' };
/** What keeps it from being done, with what was typed. */
export type Refusal = { code: 'refused'; sentTwice: boolean; facts: { typed: SystemTyped; errors: SystemErrors } | null; webhook: WebhookTyped | null };
const nothing: Refusal = { code: 'refused', sentTwice: false, facts: null, webhook: null };

/** Does what a form of the page of a system asks for. Throws 400 for a form that is none of it. */
export async function submitSystem(app: App, { form, ...which }: Input): Promise<Result<Submitted, Refusal>> {
  const keyId = String(form.get('keyId') ?? '');
  const oneOf = <Days extends number>(days: readonly [Days, ...Days[]], name: string) => days.find((each) => String(each) === form.get(name)) ?? days[0];
  switch (form.get('do')) {
    case 'rotate': {
      const result = await rotateKey(app, { ...which, keyId, days: oneOf(keyDays, 'days'), overlap: oneOf(overlapDays, 'overlap') });
      return result.ok ? ok({ shown: { what: 'key', text: result.value.key } }) : failed({ ...nothing, sentTwice: true });
    }
    case 'revoke':
      await revokeKey(app, { ...which, keyId });
      return ok({ done: 'revoked' });
    case 'end':
      await endSystem(app, which);
      return ok({ done: 'ended' });
    case 'save': {
      const read = readSystemForm(form, which.keeper.areaIds);
      if (!read.ok) return failed({ ...nothing, facts: read.problem });
      await changeSystem(app, { ...which, facts: read.value });
      return ok({ done: 'saved' });
    }
    case 'webhook':
      return submitWebhook(app, { form, ...which });
    default:
      throw new Response(null, { status: 400 });
  }
}

async function submitWebhook(app: App, { form, ...which }: Input): Promise<Result<Submitted, Refusal>> {
  const url = String(form.get('url') ?? '').trim();
  const events = webhookEvents.filter((event) => form.getAll('events').includes(event));
  const result = await addWebhook(app, { ...which, id: String(form.get('webhookId') ?? ''), url, events });
  if (result.ok) return ok({ shown: { what: 'secret', text: result.value.secret } });
  const { code } = result.problem;
  return failed(code === 'sent_twice' ? { ...nothing, sentTwice: true } : { ...nothing, webhook: { url, events, problem: code } });
}
