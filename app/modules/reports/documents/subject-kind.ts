import type { SellerKind } from '#app/modules/sellers/seller.ts';
import { foldAccents } from '#app/shared/text.ts';

/** How the name of who holds a recognition begins, without accents. Names of what one is by law come first: 'Hợp tác xã Nông trại …' is a cooperative. */
const beginnings: readonly (readonly [SellerKind, RegExp])[] = [
  ['cooperative', /^(lien hiep )?(hop tac xa|htx)\b/],
  ['group', /^(to hop tac|tht)\b/],
  ['company', /^(cong ty|cty|doanh nghiep|dntn)\b/],
  ['registered_household', /^(ho kinh doanh|hkd|co so)\b/],
  ['farm', /^(trang trai|trai|nong trai)\b/],
];

/** What somebody is by law as the name says; null where it does not. */
export function kindOfSubject(name: string): SellerKind | null {
  const folded = foldAccents(name).trim();
  return beginnings.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}
