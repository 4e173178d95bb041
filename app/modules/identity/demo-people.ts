import type { Phone } from '#app/shared/phone.ts';

/** A sign-in of the demonstration market: for a seller of the demonstration, or for the department of the whole province. */
export type DemoPerson = { key: 'lotus' | 'pineapple' | 'department'; phone: Phone; name: string } & ({ role: 'seller_owner'; sellerSlug: string } | { role: 'department_officer' });

/** Of all people of the demonstration. It opens nothing elsewhere: only the demonstration's seed makes these people. */
export const demoPassword = 'chophien2026';

export const demoPeople: readonly DemoPerson[] = [
  { key: 'lotus', name: 'Lê Văn Chín', phone: '+84900000001', role: 'seller_owner', sellerSlug: 'ho-chin-sen-truong-xuan' },
  { key: 'pineapple', name: 'Bùi Văn Thạnh', phone: '+84900000002', role: 'seller_owner', sellerSlug: 'hop-tac-xa-khom-tan-lap' },
  { key: 'department', name: 'Nguyễn Minh Thu', phone: '+84900000003', role: 'department_officer' },
];
