import { Random, WeightedDraw } from '../random.ts';
import { inventedEmail, inventedPhone, personName } from '../people-names.ts';
import type { Place } from '../places.ts';

export type DemoBuyer = { name: string; phone: string; email: string | null; street: string; place: Place; locale: 'vi' | 'en' };

const buyerCount = 5200;
// The numbers below belong to sellers.
const firstBuyerPhone = 5_000_000;

/** The share of the buyers in each province, in per cent; the rest is spread over the other provinces by their communes. */
const shares: Record<string, number> = { '79': 21, '92': 8, '01': 7, '80': 3.5, '86': 3.5, '91': 3, '75': 3, '48': 2, '96': 1.5, '31': 1.5 };
const homeShare = 36;

const streets = [
  'Nguyễn Huệ', 'Lê Lợi', 'Trần Hưng Đạo', 'Hùng Vương', 'Nguyễn Trãi', 'Lý Thường Kiệt', 'Phan Đình Phùng', 'Nguyễn Văn Cừ', 'Hai Bà Trưng',
  'Cách Mạng Tháng Tám', 'Phạm Ngũ Lão', 'Ngô Quyền', 'Đinh Tiên Hoàng', 'Lê Hồng Phong', 'Trần Phú', 'Nguyễn Thị Minh Khai', 'Võ Văn Kiệt',
] as const;
const hamlets = ['Mỹ Lợi', 'Tân Thuận', 'Bình Hòa', 'An Phú', 'Long Thạnh', 'Phú Quới', 'Hòa Bình', 'Thạnh Lợi', 'Đông Bình', 'Tân Hưng'] as const;

/** Houses have a street in a phường, a hamlet in a xã: 'ấp' in the south, 'thôn' further north. */
function streetOf(place: Place, random: Random): string {
  if (place.kind === 'Phường') return `${random.whole(1, 480)}${random.chance(0.15) ? `/${random.whole(2, 40)}` : ''} ${random.pick(streets)}`;
  if (Number(place.provinceCode) < 75) return `Thôn ${random.whole(1, 12)}`;
  return random.chance(0.4) ? `Ấp ${random.whole(1, 9)}` : `Ấp ${random.pick(hamlets)}, tổ ${random.whole(1, 15)}`;
}

/** The people who buy in the demonstration, from the most faithful to the one who came once. */
export function makeBuyers(communes: readonly Place[], homeProvince: string): DemoBuyer[] {
  const random = new Random('buyers');
  const counts = new Map<string, number>();
  for (const { provinceCode } of communes) counts.set(provinceCode, (counts.get(provinceCode) ?? 0) + 1);
  const named = Object.keys(shares).filter((code) => code !== homeProvince && counts.has(code));
  const left = 100 - homeShare - named.reduce((sum, code) => sum + (shares[code] ?? 0), 0);
  const others = communes.filter(({ provinceCode }) => provinceCode !== homeProvince && !named.includes(provinceCode)).length;
  const weight = ({ provinceCode }: Place) => {
    const share = provinceCode === homeProvince ? homeShare : named.includes(provinceCode) ? (shares[provinceCode] ?? 0) : null;
    return share === null ? left / Math.max(1, others) : share / (counts.get(provinceCode) ?? 1);
  };
  const draw = new WeightedDraw(communes, weight);
  return Array.from({ length: buyerCount }, (_, index) => {
    const place = draw.draw(random);
    const name = personName(random);
    return {
      name,
      phone: inventedPhone(firstBuyerPhone + index * 7),
      email: random.chance(0.12) ? inventedEmail(name, index) : null,
      street: streetOf(place, random),
      place,
      locale: random.chance(0.03) ? 'en' : 'vi',
    };
  });
}

/** Some come back every month, most once or twice. */
export function buyerDraw(buyers: readonly DemoBuyer[]): WeightedDraw<DemoBuyer> {
  return new WeightedDraw(buyers, (_, index) => (index + 60) ** -0.55);
}
