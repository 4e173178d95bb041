import type { Clock } from '#app/platform/clock.ts';
import type { Database, Db } from '#app/platform/db/db.server.ts';
import type { Storage } from '#app/platform/storage/storage.server.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { addPicture } from './add-picture.server.ts';
import { createProduct } from './create-product.server.ts';
import { editProduct } from './edit-product.server.ts';
import type { EditProblem } from './edit-product.server.ts';
import type { ActOnProduct } from './internal/lock-product.server.ts';
import type { RefusedPicture } from './picture-form.ts';
import type { Missing } from './readiness.ts';
import type { ProductDetails } from './schema.ts';
import { submitProduct } from './submit-product.server.ts';

type Listing = ActOnProduct & {
  /** Made on the phone: the same intake a second time changes nothing. */
  intakeId: string;
  details: ProductDetails;
  /** New photographs in their order, behind those that are there; null where its bytes are not there. */
  pictures: { name: string; read: () => Promise<Uint8Array | null> }[];
  handIn: boolean;
};

/** What became of it. `again`: it had been taken in before, and nothing happened now. `missing`: what keeps it from being handed in. */
export type TakenIn = { handedIn: boolean; again: boolean; missing: Missing[]; refused: RefusedPicture[] };
type Problem = { code: 'in_progress' } | { code: 'pictures_missing' } | EditProblem;

/** A server that stops in the middle leaves an intake begun; after this time the phone's next try goes on with it. */
const patience = 2 * 60_000;

/**
 * Takes in a whole listing, new or changed, exactly once: product, photographs, words, and hands it in if it is wanted. A photograph that
 * cannot be used keeps nothing else out. Each step may be done twice without harm, so what a fault has cut off is gone on with.
 * 404 for another seller's product or intake.
 * Errors: `in_progress` (the same intake is being taken in: ask again), `pictures_missing` (send them again), and those of `editProduct`, after which it may be sent again, mended.
 */
export async function takeInListing(app: { db: Database; clock: Clock; storage: Storage }, listing: Listing): Promise<Result<TakenIn, Problem>> {
  const claim = await claimIntake(app, listing);
  if (claim === 'done') return ok({ handedIn: listing.handIn, again: true, missing: [], refused: [] });
  if (claim === 'in_progress') return failed({ code: 'in_progress' });
  let done = false;
  try {
    const taken = await take(app, listing);
    done = taken.ok;
    return taken;
  } finally {
    if (done) await app.db.listingIntake.update({ where: { id: listing.intakeId }, data: { doneAt: app.clock.now() } });
    else await app.db.listingIntake.deleteMany({ where: { id: listing.intakeId, doneAt: null } });
  }
}

async function take(app: { db: Database; clock: Clock; storage: Storage }, { intakeId: _, details, pictures, handIn, ...own }: Listing): Promise<Result<TakenIn, Problem>> {
  await createProduct(app, { ...own, name: details.name, groupKey: details.groupKey });
  const refused: RefusedPicture[] = [];
  for (const { name, read } of pictures) {
    const bytes = await read();
    if (!bytes) return failed({ code: 'pictures_missing' });
    const added = await addPicture(app, { ...own, bytes });
    if (!added.ok) refused.push({ code: added.problem.code, file: name.normalize('NFC').slice(0, 60) });
  }
  const edited = await editProduct(app, { ...own, details });
  if (!edited.ok) return edited;
  const submitted = handIn ? await submitProduct(app, own) : null;
  return ok({ handedIn: submitted?.ok ?? false, again: false, missing: submitted && !submitted.ok ? submitted.problem.missing : [], refused });
}

/** Whether this intake is ours to do: it is new, or whoever began it has long fallen silent. */
async function claimIntake({ db, clock }: { db: Db; clock: Clock }, { intakeId, sellerId, productId }: Listing): Promise<'ours' | 'in_progress' | 'done'> {
  if (!isUuid(intakeId) || !isUuid(productId)) throw new Response(null, { status: 400 });
  const now = clock.now();
  const claimed = await db.$executeRaw`
    INSERT INTO listing_intake (id, seller_id, product_id, begun_at) VALUES (${intakeId}::uuid, ${sellerId}::uuid, ${productId}::uuid, ${now})
    ON CONFLICT (id) DO UPDATE SET begun_at = excluded.begun_at
    WHERE listing_intake.seller_id = excluded.seller_id AND listing_intake.product_id = excluded.product_id
      AND listing_intake.done_at IS NULL AND listing_intake.begun_at < ${new Date(now.getTime() - patience)}`;
  if (claimed === 1) return 'ours';
  const intake = await db.listingIntake.findUnique({ where: { id: intakeId, sellerId, productId } });
  // Between the two statements it may have been given back.
  if (!intake) {
    const foreign = await db.listingIntake.findUnique({ where: { id: intakeId }, select: { id: true } });
    if (foreign) throw new Response(null, { status: 404 });
    return 'in_progress';
  }
  return intake.doneAt ? 'done' : 'in_progress';
}
