import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { utcMidnight, vietnamDay } from '#app/shared/dates.ts';

/** Codes are printed in capitals; people type them as they like. */
const codePattern = /^L[2-9A-Z]{8,10}$/;

/**
 * What the label on a parcel leads to: whose goods, from where, of when, with which papers, and whether the lot was called back.
 * 404 for an unknown code.
 */
export async function getLotPage({ db, clock }: { db: Db; clock: Clock }, typed: string) {
  const code = typed.toUpperCase();
  const today = utcMidnight(vietnamDay(clock.now()));
  const valid = { issuedOn: { lte: today } } as const;
  const place = { include: { parent: true, formerDistrict: true } } as const;
  const lot = codePattern.test(code)
    ? await db.lot.findUnique({
        where: { code },
        include: {
          recall: { select: { reason: true, advice: true, at: true } },
          variant: {
            include: {
              product: {
                include: {
                  seller: { include: { commune: place } },
                  producer: { select: { name: true, commune: place } },
                  originCommune: place,
                  pictures: { orderBy: { position: 'asc' }, take: 1, select: { key: true, width: true, height: true, color: true } },
                  certificates: { where: { confirmed: true, ...valid, endsOn: { gte: today } }, orderBy: { stars: 'desc' }, take: 1 },
                  documents: { where: { ...valid, refused: null, OR: [{ endsOn: null }, { endsOn: { gte: today } }] }, orderBy: { kind: 'asc' } },
                },
              },
            },
          },
        },
      })
    : null;
  if (!lot) throw new Response(null, { status: 404 });
  const { variant, left: _left, ...facts } = lot;
  const { product } = variant;
  const origin = product.originCommune ?? product.producer?.commune ?? product.seller.commune;
  return {
    ...facts,
    variant: { name: variant.name, nameEn: variant.nameEn },
    product: { slug: product.slug, name: product.name, nameEn: product.nameEn, storage: product.storage, onSale: product.state === 'on_sale' && product.seller.state === 'verified', picture: product.pictures[0] ?? null },
    seller: { slug: product.seller.slug, name: product.seller.name, phone: product.seller.phone, shown: product.seller.state === 'verified' },
    maker: product.producer?.name ?? product.seller.name,
    origin: { fullName: origin.fullName, slug: origin.slug, district: origin.formerDistrict?.fullName ?? null, province: origin.parent?.fullName ?? null },
    certificate: product.certificates[0] ?? null,
    documents: product.documents,
  };
}

export type LotPage = Awaited<ReturnType<typeof getLotPage>>;
