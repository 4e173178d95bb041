import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json } from '@remix-run/server-runtime';
import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { translator } from '#app/i18n/translator.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import wallStyle from '#app/modules/reports/ui/wall/wall.css?url';
import { WallView } from '#app/modules/reports/ui/wall/wall-view.tsx';
import { findWallNow } from '#app/modules/reports/watch-wall.server.ts';
import wallScript from '#app/script/wall-page.ts?worker&url';
import { localeOfPath } from '#app/shared/locale.ts';
import { pageMeta } from '#app/ui/page-meta.ts';

export const handle = { bare: true };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { areaId } = await requireOfficer(context, request, 'open_wall');
  return json({ wall: await findWallNow(context.app, { areaId }) });
}

/** The form of a wall is for this page alone. */
export const links = () => [{ rel: 'stylesheet', href: wallStyle }];

export const meta: MetaFunction = ({ matches, location }) => pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'wall')('title'), noIndex: true });

export default function WallPage() {
  const { wall } = useLoaderData<typeof loader>();
  return (
    <>
      <WallView wall={wall} version={wallScript} />
      <script type="module" src={wallScript} />
    </>
  );
}
