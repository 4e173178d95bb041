import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { findCasePicture } from '#app/modules/disputes/find-case-picture.server.ts';
import { requireSeller } from '#app/modules/identity/require-seller.server.ts';
import { pictureAnswer } from '#app/platform/http/picture-answer.ts';

/** A picture of a return or dispute about one of the seller's orders. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { sellerId } = await requireSeller(context, request, 'handle_orders');
  return pictureAnswer(await findCasePicture(context.app, { sellerId, orderId: params.id ?? '', file: params.file ?? '' }));
}
