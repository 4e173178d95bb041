import { z } from 'zod';
import { keyProblems } from '#app/platform/http/openapi.ts';
import type { ApiOperation } from '#app/platform/http/openapi.ts';
import type { ParameterFault } from '#app/platform/http/problem.ts';
import { mostWebhooks, webhookEvents } from './system.ts';
import type { WebhookEvent } from './system.ts';

/* The interface for programs: the addresses to which a system wants its news. The OpenAPI document is made from these schemas. */

const url = z.url({ protocol: /^https$/ }).max(500).meta({ description: 'An https address of the open internet: never one of a private network' });
const events = z.array(z.enum(webhookEvents)).min(1).meta({ description: 'What it is told of' });

export const webhookWantedSchema = z.strictObject({ url, events });

export const webhookSchema = z.object({
  id: z.uuid(),
  url: z.string(),
  events: z.array(z.enum(webhookEvents)),
  createdAt: z.iso.datetime(),
  pausedAt: z.iso.datetime().nullable().meta({ description: 'Since when nothing is sent to it, as it did not answer for days or somebody has paused it; null = it is sent to' }),
});
export type OwnWebhook = z.infer<typeof webhookSchema>;

export const webhooksSchema = z.object({ items: z.array(webhookSchema) });
export const webhookMadeSchema = webhookSchema.extend({ secret: z.string().meta({ description: 'Signs what is sent, as Standard Webhooks says (whsec_…). It is shown here once, and never again' }) });

/** What a program has sent to register an address, or what of it makes no sense. */
export function readWanted(text: string): { wanted: { url: string; events: WebhookEvent[] } } | { faults: ParameterFault[] } {
  let sent: unknown;
  try {
    sent = JSON.parse(text);
  } catch {
    return { faults: [{ name: 'body', detail: 'must be JSON, such as {"url": "https://…", "events": ["period.closed"]}.' }] };
  }
  const read = webhookWantedSchema.safeParse(sent);
  if (read.success) return { wanted: { url: read.data.url, events: [...new Set(read.data.events)] } };
  return { faults: read.error.issues.map(({ path, message }) => ({ name: path.join('.') || 'body', detail: message })) };
}

const path = '/api/v1/webhooks';
const tag = 'Webhooks';

export const webhookOperations: ApiOperation[] = [
  {
    path,
    operationId: 'listWebhooks',
    summary: 'The addresses to which your system has its news sent',
    description: 'News says that something happened and where to read it; figures are read with the key. It wants a key with the scope webhooks.',
    tag,
    answers: [{ status: 200, description: 'The addresses, the oldest first', name: 'Webhooks', schema: webhooksSchema }],
    problems: keyProblems,
    secured: true,
  },
  {
    path,
    method: 'post',
    operationId: 'addWebhook',
    summary: 'Registers an address for news',
    tag,
    body: { name: 'WebhookWanted', schema: webhookWantedSchema },
    answers: [{ status: 201, description: 'The address, and the secret that signs what is sent to it', name: 'WebhookMade', schema: webhookMadeSchema }],
    problems: [
      { status: 400, description: 'The address or the kinds of news make no sense, or the address is none of the open internet', namesParameters: true },
      { status: 409, description: `There are ${mostWebhooks} addresses already: remove one first` },
      { status: 413, description: 'The body is too long' },
      ...keyProblems,
    ],
    secured: true,
  },
  {
    path: `${path}/{id}`,
    method: 'delete',
    operationId: 'removeWebhook',
    summary: 'Removes an address: nothing is sent to it any more',
    tag,
    pathParameters: z.object({ id: z.string().meta({ description: 'As it was given when the address was registered' }) }),
    answers: [{ status: 204, description: 'It is removed' }],
    problems: [{ status: 404, description: 'Your system has no such address' }, ...keyProblems],
    secured: true,
  },
];
