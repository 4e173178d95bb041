import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { requireSeller } from '#app/modules/identity/require-seller.server.ts';
import { readImportForm } from '#app/modules/imports/import-form.ts';
import { listImportRuns } from '#app/modules/imports/list-import-runs.server.ts';
import { startImport } from '#app/modules/imports/start-import.server.ts';
import { FileLink } from '#app/modules/imports/ui/file-link.tsx';
import { ImportUpload } from '#app/modules/imports/ui/import-upload.tsx';
import { SellerFrame } from '#app/modules/sellers/ui/seller-frame.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { Link } from '#app/ui/link.tsx';

export const meta: MetaFunction = ({ location }) => [
  { title: translator(localeOfPath(location.pathname), 'imports')('products.title') },
  { name: 'robots', content: 'noindex' },
];

const own = (sellerId: string) => ({ kind: 'products', sellerId }) as const;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { sellerId, seller } = await requireSeller(context, request, 'manage_goods');
  return json({ seller, id: globalThis.crypto.randomUUID(), runs: await listImportRuns(context.app, own(sellerId)) });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { sellerId, userId, actor } = await requireSeller(context, request, 'manage_goods');
  const sent = await readImportForm(await readForm(request));
  const result = await startImport(context.app, { ...own(sellerId), ...sent, actor: { ...actor, userId } });
  if (!result.ok) return json({ problem: result.problem }, { status: 422 });
  return redirect(localPath(`/seller/import/${result.value.runId}`, localeOfPath(new URL(request.url).pathname)), 303);
}

export default function SellerImport() {
  const { seller, id, runs } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  const t = useTranslations('imports.products');
  return (
    <SellerFrame seller={seller} section="products">
      <Link to="/seller/products" className="inline-block py-2 underline underline-offset-4">
        ← {t('back')}
      </Link>
      <h1>{t('title')}</h1>
      <p className="mt-2 mb-6 max-w-prose text-soft">{t('intro')}</p>
      <ImportUpload
        id={id}
        template="/seller/import/template"
        runAddress={(run) => `/seller/import/${run}`}
        takesFiles
        problem={again?.problem ?? null}
        runs={runs}
        beside={
          <>
            <h3 className="pt-2 font-semibold">{t('own')}</h3>
            <p className="text-soft">{t('ownText')}</p>
            <div className="flex flex-wrap gap-2">
              <FileLink to="/seller/products/file?format=xlsx">{t('ownXlsx')}</FileLink>
              <FileLink to="/seller/products/file?format=csv">{t('ownCsv')}</FileLink>
            </div>
          </>
        }
      />
    </SellerFrame>
  );
}
