import { findGroup } from '#app/modules/ocop/groups.ts';
import { addDays, startOfVietnamDay, vietnamDay } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import { slugify } from '#app/shared/text.ts';
import { storyDays } from '../demo/rhythm.ts';
import { inventedPhone } from '../people-names.ts';
import { hashText } from '../random.ts';
import { copyLine } from './copy-in.ts';
import { goodsOf, placeOf, productName, sellerName, variantOf } from './market.ts';
import type { LoadMarket } from './market.ts';
import { loadId } from './size.ts';

const sellerWords = {
  household: 'Hộ',
  registered_household: 'Hộ kinh doanh',
  group: 'Tổ hợp tác',
  cooperative: 'Hợp tác xã',
  farm: 'Trang trại',
  company: 'Công ty TNHH',
} as const;

const firstSellerPhone = 2_000_000;

export const sellerColumns = ['id', 'slug', 'name', 'kind', 'state', 'contact_name', 'phone', 'commune_id', 'street', 'since', 'about', 'created_at', 'updated_at'] as const;

export function* sellerRows(market: LoadMarket, now: Date): Generator<string> {
  for (let s = 0; s < market.size.sellers; s += 1) {
    const kind = market.kinds[market.sellerKind[s] ?? 0] ?? 'household';
    const person = sellerName(market, s);
    const name = `${sellerWords[kind]} ${person}`;
    const place = placeOf(market, s);
    const joined = timeBefore(now, hashText(`joined ${s}`));
    const about = `${name} ở ${place.name} bán hàng nhà làm và nông sản trong vùng.`;
    yield copyLine([
      loadId('seller', s), `${slugify(name)}-${s}`, name, kind, 'verified', person, inventedPhone(firstSellerPhone + s), place.communeId,
      `Ấp ${1 + (s % 9)}`, 1975 + (s % 50), about, joined, joined,
    ]);
  }
}

/** Some day of the story or of the half year before it. */
function timeBefore(now: Date, chance: number): string {
  const day = addDays(vietnamDay(now), -1 - (chance % (storyDays + 180)));
  return new Date(startOfVietnamDay(day).getTime() + (6 + (chance % 14)) * 3_600_000).toISOString();
}

export const productColumns = ['id', 'slug', 'seller_id', 'group_key', 'state', 'name', 'summary', 'story', 'shelf_life_days', 'season_months', 'published_at', 'created_at', 'updated_at'] as const;

export function* productRows(market: LoadMarket, now: Date): Generator<string> {
  for (let p = 0; p < market.size.products; p += 1) {
    const seller = market.productSeller[p] ?? 0;
    const goods = goodsOf(market, p);
    const name = productName(market, p);
    const place = placeOf(market, seller);
    const published = timeBefore(now, hashText(`published ${p}`));
    const summary = `${goods.name} của ${sellerName(market, seller)}, ${place.name}.`;
    const story = `${goods.name} do gia đình ${sellerName(market, seller)} ở ${place.name} tự tay làm ra và đóng gói, bán đúng vụ, giao khắp nơi.`;
    const fresh = findGroup(goods.group)?.fresh ?? false;
    yield copyLine([
      loadId('product', p), `${slugify(name)}-${p}`, loadId('seller', seller), goods.group, p % 40 === 0 ? 'withdrawn' : 'on_sale', name, summary, story,
      fresh ? 7 : 180, fresh && p % 3 === 0 ? '{3,4,5,6}' : '{}', published, published, published,
    ]);
  }
}

export const variantColumns = ['id', 'product_id', 'seller_id', 'position', 'name', 'price', 'net_grams', 'weight_grams', 'stock', 'updated_at'] as const;

export function* variantRows(market: LoadMarket, now: Date): Generator<string> {
  const updated = now.toISOString();
  for (let p = 0; p < market.size.products; p += 1) {
    const first = market.firstVariant[p] ?? 0;
    for (let v = first; v < (market.firstVariant[p + 1] ?? 0); v += 1) {
      const { name, price, netGrams, weightGrams } = variantOf(market, p, v > first);
      yield copyLine([loadId('variant', v), loadId('product', p), loadId('seller', market.productSeller[p] ?? 0), v - first, name, price, netGrams, weightGrams, v % 11 === 0 ? 0 : 5 + (v % 400), updated]);
    }
  }
}

export const certificateColumns = ['id', 'product_id', 'stars', 'number', 'decision', 'issuer', 'issued_on', 'ends_on', 'confirmed'] as const;

/** Every fifth product of a seller that is no plain household has a certificate; some have ended, some are not confirmed. */
export function certificateOf(market: LoadMarket, p: number, today: VietnamDay) {
  const kind = market.kinds[market.sellerKind[market.productSeller[p] ?? 0] ?? 0];
  if (kind === 'household' || p % 5 !== 0) return null;
  const issuedOn = addDays(today, -(hashText(`issued ${p}`) % 1300));
  return { issuedOn, endsOn: addDays(issuedOn, 1095), stars: p % 100 === 0 ? 5 : p % 3 === 0 ? 4 : 3, confirmed: p % 20 !== 0 };
}

export function* certificateRows(market: LoadMarket, now: Date): Generator<string> {
  const today = vietnamDay(now);
  for (let p = 0; p < market.size.products; p += 1) {
    const certificate = certificateOf(market, p, today);
    if (!certificate) continue;
    const { issuedOn, endsOn, stars, confirmed } = certificate;
    yield copyLine([
      loadId('ocop_certificate', p), loadId('product', p), stars, `OCOP-${p}/${issuedOn.slice(0, 4)}`, `${p % 5000}/QĐ-UBND`, 'UBND tỉnh Đồng Tháp', issuedOn, endsOn, confirmed ? 't' : 'f',
    ]);
  }
}
