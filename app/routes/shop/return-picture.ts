import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { countUnknownKey } from '#app/modules/orders/count-unknown-key.server.ts';
import { findCasePicture } from '#app/modules/disputes/find-case-picture.server.ts';
import { pictureAnswer } from '#app/platform/http/picture-answer.ts';

/** A picture of the buyer's return or dispute, by the key of the secret page. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const bytes = await findCasePicture(context.app, { groupKey: params.key ?? '', file: params.file ?? '' }).catch((error: unknown) => countUnknownKey(context.app, { address: context.clientAddress, error }));
  return pictureAnswer(bytes);
}
