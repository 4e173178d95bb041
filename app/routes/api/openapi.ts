import { json } from '@remix-run/server-runtime';
import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { districtReportOperation } from '#app/modules/reports/district-report-api.ts';
import { figureOperations } from '#app/modules/reports/figures-api.ts';
import { productOperations } from '#app/modules/search/product-operations.ts';
import { webhookOperations } from '#app/modules/systems/webhooks-api.ts';
import { healthOperations } from '#app/platform/health-operations.ts';
import { openApiDocument } from '#app/platform/http/openapi.ts';
import { readOnlyProblem } from '#app/platform/http/problem.ts';

/** GET /api/v1/openapi.json: what programs can ask of the market. */
export function loader({ context }: LoaderFunctionArgs) {
  const document = openApiDocument({
    title: 'Chợ Phiên',
    description: "The market's interface for programs. Amounts are whole đồng, instants are UTC, days are days in Vietnam. Errors are problem documents (RFC 9457).",
    version: '1.0.0',
    server: context.app.settings.publicUrl,
    operations: [...productOperations, districtReportOperation, ...figureOperations, ...webhookOperations, ...healthOperations],
  });
  return json(document, { headers: { 'cache-control': 'public, max-age=300', 'access-control-allow-origin': '*' } });
}

export const action = readOnlyProblem;
