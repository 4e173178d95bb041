import type { ListingState } from '#app/modules/catalog/listing.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { OcopGroupKey } from '#app/modules/ocop/groups.ts';
import { slugify } from '#app/shared/text.ts';

let made = 0;

type SellerFacts = { name?: string; communeCode?: string; state?: 'applied' | 'verified' | 'suspended' };

/** A verified seller in a commune of Đồng Tháp (Xã Cái Bè unless told otherwise). */
export async function createSeller(db: Db, { name = 'Hộ Út Lành', communeCode = '28360', state = 'verified' }: SellerFacts = {}) {
  made += 1;
  const commune = await db.areaUnit.findFirstOrThrow({ where: { level: 'commune', code: communeCode, validTo: null, formerDistrictId: { not: null } } });
  return db.seller.create({
    data: {
      slug: `${slugify(name)}-${made}`,
      name,
      kind: 'cooperative',
      state,
      contactName: 'Nguyễn Thị Lành',
      phone: '+84901234567',
      communeId: commune.id,
      street: 'Ấp Hòa Phúc',
    },
  });
}

type ProductFacts = {
  name: string;
  nameEn?: string;
  group?: OcopGroupKey;
  price?: number;
  stock?: number;
  state?: ListingState;
  publishedAt?: Date;
  /** Stars of a certificate that is confirmed and valid from 2026-01-01 to 2028-12-31 unless told otherwise. */
  certificate?: { stars: number; issuedOn?: string; endsOn?: string; confirmed?: boolean };
};

/** A product of a seller with one variant, on sale. */
export async function createProduct(db: Db, sellerId: string, facts: ProductFacts) {
  made += 1;
  const { certificate } = facts;
  return db.product.create({
    data: {
      slug: `${slugify(facts.name)}-${made}`,
      sellerId,
      groupKey: facts.group ?? 'fresh-food',
      state: facts.state ?? 'on_sale',
      name: facts.name,
      nameEn: facts.nameEn,
      story: 'Vườn nhà trồng từ đời ông nội.',
      publishedAt: facts.publishedAt ?? new Date('2026-03-01T02:00:00Z'),
      variants: { create: [{ position: 0, name: 'Hộp 1 kg', price: facts.price ?? 50_000, netGrams: 1000, weightGrams: 1200, stock: facts.stock ?? 20 }] },
      ...(certificate && {
        certificates: {
          create: [
            {
              stars: certificate.stars,
              number: 'OCOP-01/2026',
              decision: '12/QĐ-UBND',
              issuer: 'UBND tỉnh Đồng Tháp',
              issuedOn: new Date(certificate.issuedOn ?? '2026-01-01'),
              endsOn: new Date(certificate.endsOn ?? '2028-12-31'),
              confirmed: certificate.confirmed ?? true,
            },
          ],
        },
      }),
    },
    include: { variants: true },
  });
}
