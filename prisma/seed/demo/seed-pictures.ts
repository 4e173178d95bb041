import sharp from 'sharp';
import { storePicture } from '#app/modules/catalog/store-picture.server.ts';
import type { PictureView } from '#app/modules/catalog/picture.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Storage } from '#app/platform/storage/storage.server.ts';
import { hashText } from '../random.ts';
import { idOf } from '../stable-id.ts';
import { demoProducts, productId } from './catalogue.ts';
import { drawPicture } from './pictures/draw-picture.ts';
import type { PictureKind } from './pictures/kinds.ts';

type Wanted = { slug: string; kind: PictureKind; position: number; seed: string };

/** One is drawn while two are compressed, on both processors of a small machine. */
const atOnce = 3;
/** Wide enough for the largest place in which a page shows one; twice as many pixels would take twice as long. */
const drawnWidth = 1200;

/** Drawings that are not the first of their product come in a few variants only, so that many products share them and each is made once. */
const sharedVariants = 2;

export function wantedPictures(): Wanted[] {
  return demoProducts.flatMap(({ slug, pictures }) =>
    pictures.map((kind, position) => ({ slug, kind, position, seed: position === 0 ? slug : `shared ${hashText(slug) % sharedVariants}` })),
  );
}

/** Draws the pictures and takes each in as if it had been uploaded. Products that have their pictures are left alone. */
export async function seedPictures({ db, storage }: { db: Database; storage: Storage }, tell: (line: string) => void): Promise<void> {
  const there = await db.productPicture.findMany({ select: { id: true } });
  const done = new Set(there.map(({ id }) => id));
  const wanted = wantedPictures().filter((picture) => !done.has(rowId(picture)));
  const drawings = Map.groupBy(wanted, ({ kind, seed }) => `${kind}/${seed}`);
  // The first picture of each product comes first: it is what the lists show.
  const queue = [...drawings.values()].sort(([a], [b]) => (a?.position ?? 0) - (b?.position ?? 0));
  let made = 0;
  let told = performance.now();
  const worker = async () => {
    for (let uses = queue.shift(); uses; uses = queue.shift()) {
      const [first] = uses;
      if (!first) continue;
      const picture = await takeIn(storage, first);
      await db.productPicture.createMany({
        data: uses.map((use) => ({ ...picture, id: rowId(use), productId: productId(use.slug), position: use.position })),
        skipDuplicates: true,
      });
      made += 1;
      if (performance.now() - told > 2000) {
        told = performance.now();
        tell(`${made} of ${drawings.size}`);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

function rowId({ slug, position }: Wanted): string {
  return idOf(`demo picture ${slug} ${position}`);
}

async function takeIn(storage: Storage, { kind, seed }: Wanted): Promise<PictureView> {
  const photograph = await sharp(Buffer.from(drawPicture(kind, seed))).resize({ width: drawnWidth }).jpeg({ quality: 90 }).toBuffer();
  const stored = await storePicture({ storage }, photograph);
  if (!stored.ok) throw new Error(`the drawing of ${kind} is refused: ${stored.problem.code}`);
  return stored.value;
}
