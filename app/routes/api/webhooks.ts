import { randomUUID } from 'node:crypto';
import { json } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { addWebhook } from '#app/modules/systems/add-webhook.server.ts';
import { listOwnWebhooks } from '#app/modules/systems/list-own-webhooks.server.ts';
import { requireSystem } from '#app/modules/systems/require-system.server.ts';
import { readWanted } from '#app/modules/systems/webhooks-api.ts';
import { parameterProblem, problem } from '#app/platform/http/problem.ts';

const asked = { scope: 'webhooks', path: '/api/v1/webhooks' } as const;
const longest = 10_000;

/** GET /api/v1/webhooks */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { systemId, headers } = await requireSystem(context.app, request, asked);
  return json({ items: await listOwnWebhooks(context.app, { systemId }) }, { headers: { ...headers, 'cache-control': 'private, no-store' } });
}

/** POST /api/v1/webhooks */
export async function action({ request, context }: ActionFunctionArgs) {
  if (request.method !== 'POST') return problem(405, 'This address answers GET, HEAD and POST.', { headers: { allow: 'GET, HEAD, POST' } });
  const { systemId, areaId, actor, headers } = await requireSystem(context.app, request, asked);
  const text = await request.text();
  if (text.length > longest) return problem(413, `The body is longer than ${longest} characters.`, { headers });
  const read = readWanted(text);
  if ('faults' in read) return parameterProblem(read.faults, headers);
  const id = randomUUID();
  const added = await addWebhook(context.app, { actor: { ...actor, address: context.clientAddress }, keeper: { areaIds: [areaId] }, systemId, id, ...read.wanted });
  if (!added.ok) return added.problem.code === 'too_many' ? problem(409, 'There are as many addresses as a system may have: remove one first.', { headers }) : parameterProblem([{ name: 'url', detail: 'must be an https address of the open internet.' }], headers);
  const made = (await listOwnWebhooks(context.app, { systemId })).find((each) => each.id === id);
  return json({ ...made, secret: added.value.secret }, { status: 201, headers: { ...headers, location: `/api/v1/webhooks/${id}`, 'cache-control': 'private, no-store' } });
}
