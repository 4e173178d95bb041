import type { Region } from '#app/modules/areas/area.ts';
import { holidayOf } from '#app/modules/sellers/holiday.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { dayOfUtcMidnight, vietnamDay } from '#app/shared/dates.ts';

/**
 * All that the page of a product shows. A product that was withdrawn is still shown to those who have its address
 * (`onSale` false); one that was never published, or of a seller who may not sell, answers 404; one that an authority had
 * taken down, 410.
 */
export async function getProduct({ db, clock }: { db: Db; clock: Clock }, slug: string) {
  const product = await db.product.findUnique({
    where: { slug, publishedAt: { not: null }, seller: { state: 'verified' } },
    include: {
      seller: { select: { id: true, slug: true, name: true, kind: true, communeId: true, holidayFrom: true, holidayUntil: true, commune: { include: { formerDistrict: true, parent: true } } } },
      originCommune: { include: { formerDistrict: true } },
      producer: { select: { name: true, commune: { include: { formerDistrict: true } } } },
      variants: { where: { retiredAt: null }, orderBy: { position: 'asc' } },
      pictures: { orderBy: { position: 'asc' }, select: { key: true, width: true, height: true, color: true } },
      certificates: { where: { confirmed: true }, orderBy: [{ stars: 'desc' }, { endsOn: 'desc' }] },
      documents: { where: { refused: null }, orderBy: { kind: 'asc' } },
    },
  });
  const district = product?.seller.commune.formerDistrict;
  if (!product || !district) throw new Response(null, { status: 404 });
  if (product.state === 'taken_down') throw new Response(null, { status: 410 });
  const today = vietnamDay(clock.now());
  const origin = product.originCommune ?? product.producer?.commune ?? product.seller.commune;
  const holiday = holidayOf(product.seller, today);
  const isValid = ({ issuedOn, endsOn }: { issuedOn: Date; endsOn: Date | null }) =>
    dayOfUtcMidnight(issuedOn) <= today && (!endsOn || today <= dayOfUtcMidnight(endsOn));
  return {
    ...product,
    onSale: product.state === 'on_sale' && product.variants.length > 0,
    holiday,
    inStock: !holiday?.on && product.variants.some(({ stock }) => stock > 0),
    certificate: product.certificates.find(isValid) ?? null,
    documents: product.documents.filter(isValid),
    commune: product.seller.commune,
    district,
    /** Where it grows or is made. */
    origin: { commune: origin, district: origin.formerDistrict ?? district },
    region: (product.seller.commune.parent?.region ?? null) as Region | null,
    /** A pre-order: 'YYYY-MM-DD' of a harvest that is still to come. */
    harvestOn: product.harvestOn && dayOfUtcMidnight(product.harvestOn) > today ? dayOfUtcMidnight(product.harvestOn) : null,
  };
}

export type ProductPage = Awaited<ReturnType<typeof getProduct>>;
