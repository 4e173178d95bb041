import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { mayOpenFileOfSeller } from '#app/modules/identity/may-open-file-of-seller.server.ts';
import { findScan } from '#app/modules/ocop/find-scan.server.ts';
import { scanKeyOfFile } from '#app/modules/ocop/scan.ts';
import { findScanOwner } from '#app/modules/register/find-scan-owner.server.ts';
import { findScanOfCheck } from '#app/modules/sellers/find-scan-of-check.server.ts';

/**
 * Nothing in the file runs, nobody embeds it, and it asks for nothing. A picture is sandboxed as well; browsers refuse to show a PDF under
 * `sandbox`, so of PDFs `storeScan` takes only those that hold nothing to run.
 */
const policies = {
  'image/jpeg': "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; frame-ancestors 'none'; sandbox",
  'application/pdf': "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'none'",
};

/**
 * The scan of a paper. What the register or a certificate on show names is for everybody; what a seller has sent for its goods or its check, for
 * its own people and the officers who look at it. Everything else is not there.
 */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { app } = context;
  const key = scanKeyOfFile(params.file ?? '');
  const open = key && (await audienceOf({ key, request, context }));
  const found = key && open ? await findScan(app, key) : null;
  if (!found) throw new Response(null, { status: 404 });
  return new Response(found.bytes, {
    headers: {
      'content-type': found.type,
      'content-length': String(found.bytes.length),
      'content-disposition': `inline; filename="giay.${found.type === 'application/pdf' ? 'pdf' : 'jpg'}"`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': policies[found.type],
      // What everybody may see today may leave the register tomorrow: nobody keeps it for long.
      'cache-control': open === 'everybody' ? 'public, max-age=300' : 'private, no-store',
    },
  });
}

async function audienceOf({ key, request, context }: { key: string } & Pick<LoaderFunctionArgs, 'request' | 'context'>): Promise<'everybody' | 'some' | null> {
  const owner = await findScanOwner(context.app, key);
  if (owner === 'everybody') return 'everybody';
  const may = (file: Parameters<typeof mayOpenFileOfSeller>[2]) => mayOpenFileOfSeller(context, request, file);
  if (owner === 'keepers') return (await may({ sellerId: null, communeId: null, officers: ['keep_register'] })) ? 'some' : null;
  if (owner) return (await may({ ...owner, officers: ['check_papers', 'keep_register', 'review_listings'] })) ? 'some' : null;
  const check = await findScanOfCheck(context.app, key);
  return check && (await may({ ...check, officers: ['check_sellers'] })) ? 'some' : null;
}
