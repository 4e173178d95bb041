import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { findCasePicture } from '#app/modules/disputes/find-case-picture.server.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { pictureAnswer } from '#app/platform/http/picture-answer.ts';

/** A picture of a case, for the operator who settles it. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { scope } = await requireOfficer(context, request, 'settle_disputes');
  return pictureAnswer(await findCasePicture(context.app, { communeIds: scope.communeIds, disputeId: params.id ?? '', file: params.file ?? '' }));
}
