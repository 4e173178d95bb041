import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { dayOfUtcMidnight, vietnamDay } from '#app/shared/dates.ts';

/**
 * All that the page of a product shows. A product that was withdrawn is still shown to those who have its address
 * (`onSale` false); one that was never published, or of a seller who may not sell, answers 404.
 */
export async function getProduct({ db, clock }: { db: Db; clock: Clock }, slug: string) {
  const product = await db.product.findUnique({
    where: { slug, publishedAt: { not: null }, seller: { state: 'verified' } },
    include: {
      seller: { include: { commune: { include: { formerDistrict: true, parent: true } } } },
      variants: { where: { retiredAt: null }, orderBy: { position: 'asc' } },
      pictures: { orderBy: { position: 'asc' }, select: { key: true, width: true, height: true, color: true } },
      certificates: { where: { confirmed: true }, orderBy: [{ stars: 'desc' }, { endsOn: 'desc' }] },
      documents: { orderBy: { kind: 'asc' } },
    },
  });
  const district = product?.seller.commune.formerDistrict;
  if (!product || !district) throw new Response(null, { status: 404 });
  const today = vietnamDay(clock.now());
  const isValid = ({ issuedOn, endsOn }: { issuedOn: Date; endsOn: Date | null }) =>
    dayOfUtcMidnight(issuedOn) <= today && (!endsOn || today <= dayOfUtcMidnight(endsOn));
  return {
    ...product,
    onSale: product.state === 'on_sale' && product.variants.length > 0,
    inStock: product.variants.some(({ stock }) => stock > 0),
    certificate: product.certificates.find(isValid) ?? null,
    documents: product.documents.filter(isValid),
    commune: product.seller.commune,
    district,
  };
}

export type ProductPage = Awaited<ReturnType<typeof getProduct>>;
