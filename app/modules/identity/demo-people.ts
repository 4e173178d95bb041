import type { Phone } from '#app/shared/phone.ts';
import type { AreaRole, MarketRole } from './abilities.ts';

/** Where somebody of the demonstration has their role. Without a place: the whole home province. */
type DemoRole =
  | { role: 'seller_owner'; sellerSlug: string }
  | { role: 'seller_staff'; sellerSlug: string }
  | { role: Extract<AreaRole, 'community_member' | 'commune_officer'>; communeCode: string }
  | { role: Extract<AreaRole, 'district_officer'>; districtKey: string }
  | { role: Extract<AreaRole, 'department_officer' | 'register_keeper' | 'finance_officer'> | MarketRole };

export type DemoKey = 'lotus' | 'pineapple' | 'pineappleStaff' | 'team' | 'commune' | 'district' | 'department' | 'register' | 'finance' | 'operator';

/** A sign-in of the demonstration market. `group` is where it stands on the sign-in page. */
export type DemoPerson = { key: DemoKey; group: 'sell' | 'near' | 'province'; phone: Phone; name: string } & DemoRole;

/** Of all people of the demonstration. It opens nothing elsewhere: only the demonstration's seed makes these people. */
export const demoPassword = 'chophien2026';

/** One person for every role at least. The team member and the officers of the commune and the district see the lotus household. */
export const demoPeople: readonly DemoPerson[] = [
  { key: 'lotus', group: 'sell', name: 'Lê Văn Chín', phone: '+84900000001', role: 'seller_owner', sellerSlug: 'ho-chin-sen-truong-xuan' },
  { key: 'pineapple', group: 'sell', name: 'Bùi Văn Thạnh', phone: '+84900000002', role: 'seller_owner', sellerSlug: 'hop-tac-xa-khom-tan-lap' },
  { key: 'department', group: 'province', name: 'Nguyễn Minh Thu', phone: '+84900000003', role: 'department_officer' },
  { key: 'operator', group: 'province', name: 'Phạm Quốc Bảo', phone: '+84900000004', role: 'operator' },
  { key: 'commune', group: 'near', name: 'Võ Thị Lan', phone: '+84900000005', role: 'commune_officer', communeCode: '30046' },
  { key: 'district', group: 'near', name: 'Trần Hữu Nghĩa', phone: '+84900000006', role: 'district_officer', districtKey: 'huyen-thap-muoi-dong-thap' },
  { key: 'register', group: 'province', name: 'Đặng Kim Ngân', phone: '+84900000007', role: 'register_keeper' },
  { key: 'finance', group: 'province', name: 'Huỳnh Anh Tuấn', phone: '+84900000008', role: 'finance_officer' },
  { key: 'team', group: 'near', name: 'Nguyễn Thị Bé Sáu', phone: '+84900000009', role: 'community_member', communeCode: '30046' },
  { key: 'pineappleStaff', group: 'sell', name: 'Bùi Thị Ngọc Diệp', phone: '+84900000010', role: 'seller_staff', sellerSlug: 'hop-tac-xa-khom-tan-lap' },
];
