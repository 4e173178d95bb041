import type { ActionFunctionArgs } from '@remix-run/server-runtime';
import { removeOwnWebhook } from '#app/modules/systems/remove-own-webhook.server.ts';
import { requireSystem } from '#app/modules/systems/require-system.server.ts';
import { problem } from '#app/platform/http/problem.ts';

const onlyDelete = () => problem(405, 'This address only answers DELETE.', { headers: { allow: 'DELETE' } });

/** DELETE /api/v1/webhooks/{id} */
export async function action({ request, params, context }: ActionFunctionArgs) {
  if (request.method !== 'DELETE') return onlyDelete();
  const { systemId, areaId, actor, headers } = await requireSystem(context.app, request, { scope: 'webhooks', path: '/api/v1/webhooks/{id}' });
  await removeOwnWebhook(context.app, { actor: { ...actor, address: context.clientAddress }, systemId, areaId, webhookId: params.id ?? '' });
  return new Response(null, { status: 204, headers });
}

export const loader = onlyDelete;
