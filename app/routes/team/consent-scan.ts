import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { sellerRolesOf } from '#app/modules/identity/person.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { requireSignedIn } from '#app/modules/identity/require-signed-in.server.ts';
import { findScan } from '#app/modules/ocop/find-scan.server.ts';
import { findScanOfConsent } from '#app/modules/sellers/find-scan-of-consent.server.ts';

/** The signed paper of a consent: for the household, the helper, and the officers who check sellers there. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { userId, roles } = await requireSignedIn(context.app, request);
  const paper = await findScanOfConsent(context.app, params.id ?? '');
  if (!paper) throw new Response(null, { status: 404 });
  const own = paper.helperId === userId || sellerRolesOf(roles).some(({ role, sellerId }) => role === 'seller_owner' && sellerId === paper.sellerId);
  if (!own) {
    const { scope } = await requireOfficer(context, request, 'check_sellers');
    if (!scope.communeIds.includes(paper.communeId)) throw new Response(null, { status: 404 });
  }
  const scan = await findScan(context.app, paper.scanKey);
  if (!scan) throw new Response(null, { status: 404 });
  return new Response(scan.bytes, { headers: { 'content-type': scan.type, 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff', 'content-disposition': 'inline' } });
}
