import { getProduct } from '#app/modules/catalog/get-product.server.ts';
import { listProductCards } from '#app/modules/catalog/list-product-cards.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { dayOfUtcMidnight } from '#app/shared/dates.ts';
import { toProductItem } from './product-api.ts';
import type { ProductDetail } from './product-api.ts';

type Paper = { number: string; issuer: string; issuedOn: Date; endsOn: Date | null };

/** One product for programs; a 404 Response where it is not on sale. */
export async function getProductItem(app: { db: Db; clock: Clock; settings: { publicUrl: string } }, slug: string): Promise<ProductDetail> {
  const product = await getProduct(app, slug);
  const [card] = await listProductCards(app, [product.id]);
  if (!card) throw new Response(null, { status: 404 });
  const { certificate } = product;
  return {
    ...toProductItem(card, app.settings.publicUrl),
    variants: product.variants.map(({ id, name, price, weightGrams, stock }) => ({ id, name, price, weightGrams, stock })),
    story: product.story,
    certificate: certificate && { stars: certificate.stars, decision: certificate.decision, ...paperOf(certificate), endsOn: dayOfUtcMidnight(certificate.endsOn) },
    documents: product.documents.map((document) => ({ kind: document.kind, ...paperOf(document) })),
  };
}

function paperOf({ number, issuer, issuedOn, endsOn }: Paper) {
  return { number, issuer, issuedOn: dayOfUtcMidnight(issuedOn), endsOn: endsOn && dayOfUtcMidnight(endsOn) };
}
