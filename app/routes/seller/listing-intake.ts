import { json } from '@remix-run/server-runtime';
import type { ActionFunctionArgs } from '@remix-run/server-runtime';
import { translator } from '#app/i18n/translator.ts';
import { mistakesOf } from '#app/modules/catalog/edit-mistakes.ts';
import { mostPictures } from '#app/modules/catalog/picture-form.ts';
import { readProductForm } from '#app/modules/catalog/read-product-form.server.ts';
import { readQuickForm } from '#app/modules/catalog/read-quick-form.ts';
import { takeInListing } from '#app/modules/catalog/take-in-listing.server.ts';
import type { IntakeAnswer } from '#app/modules/catalog/ui/offline/intake.ts';
import { intakeHeaders } from '#app/modules/catalog/ui/offline/intake.ts';
import { actingFor } from '#app/modules/identity/acting-for.server.ts';
import { requireSeller } from '#app/modules/identity/require-seller.server.ts';
import { readForm } from '#app/platform/http/read-form.ts';
import { dropUploads } from '#app/platform/uploads/drop-uploads.server.ts';
import { readUpload } from '#app/platform/uploads/read-upload.server.ts';

const answer = (body: IntakeAnswer, status = 200) => json(body, { status, headers: { 'cache-control': 'no-store' } });

/** Where a phone hands in what waits on it: a whole listing with the ids of its photographs, each of which has come in pieces. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { app } = context;
  const shop = request.headers.get(intakeHeaders.shop) ?? '';
  const { userId, sellerId, actor } = await requireSeller(context, actingFor(request, shop), 'manage_goods');
  // What one person wrote is never sent in the name of another who has signed in on the same phone.
  if (request.headers.get(intakeHeaders.person) !== userId || sellerId !== shop) return answer({ code: 'other_person' }, 409);
  const form = await readForm(request);
  const text = (name: string) => String(form.get(name) ?? '');
  const handIn = text('do') === 'publish';
  const quick = text('kind') === 'quick';
  const t = translator(text('lang') === 'en' ? 'en' : 'vi', 'seller');
  const read = quick ? readQuickForm(form, handIn) : null;
  if (read?.errors) return answer({ code: 'mistakes', errors: read.errors, reply: null, text: t('editor.fix') }, 422);
  const submission = read ? null : await readProductForm(app, form);
  const details = read ? read.details : submission?.status === 'success' ? submission.value : null;
  if (!details) return answer({ code: 'mistakes', errors: {}, reply: submission?.reply() ?? null, text: t('editor.fix') }, 422);
  const names = form.getAll('pictureName').map(String);
  const uploads = form.getAll('picture').map(String).slice(0, mostPictures);
  const taken = await takeInListing(app, {
    ...{ sellerId, actor, details, handIn, intakeId: text('intake'), productId: text('listing') },
    pictures: uploads.map((uploadId, index) => ({ name: names[index] ?? '', read: () => readUpload(app, { uploadId, ownerId: userId }) })),
  });
  if (taken.ok) {
    await dropUploads(app, { ownerId: userId, uploadIds: uploads });
    return answer({ code: 'taken', ...taken.value });
  }
  const { problem } = taken;
  if (problem.code === 'in_progress') return answer({ code: 'in_progress' }, 409);
  if (problem.code === 'pictures_missing') return answer({ code: 'pictures_missing' }, 409);
  if (problem.code === 'sku_taken' || problem.code === 'not_a_member') {
    const reply = submission?.reply({ fieldErrors: mistakesOf(problem) }) ?? null;
    return answer({ code: 'mistakes', errors: {}, reply, text: t(`editor.errors.${problem.code === 'sku_taken' ? 'sku_taken' : 'producer'}`) }, 422);
  }
  const things = problem.missing.map((thing) => t(`editor.missing.${thing}`)).join(', ');
  return answer({ code: 'mistakes', errors: {}, reply: null, text: problem.code === 'taken_down' ? t('product.state.taken_down') : t('editor.wouldMiss', { things }) }, 422);
}
