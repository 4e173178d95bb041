import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { readWorkQuery } from '#app/modules/visits/work-query.ts';
import { writeWorkFile } from '#app/modules/visits/write-work-file.server.ts';
import { fileResponse } from '#app/platform/http/file-response.ts';
import { vietnamDay } from '#app/shared/dates.ts';

/** The work list that the page shows, as a file. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context;
  const { scope, userId } = await requireOfficer(context, request, 'plan_visits');
  const { searchParams } = new URL(request.url);
  const locale = searchParams.get('lang') === 'en' ? 'en' : 'vi';
  const file = await writeWorkFile(app, { communeIds: scope.communeIds, userId, query: readWorkQuery(searchParams), locale });
  return fileResponse(file, `di-tham-${vietnamDay(app.clock.now())}.csv`);
}
