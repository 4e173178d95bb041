import type { Labels } from '../needs.ts';

const vd20 = { 3: 'gao-vd20-go-cong' };
const none = { nothing: true } as const;

/** Names of breeds that are written with figures. One that does not exist finds nothing: it is never a slip for another. */
export const codes: Labels = {
  class: 'codes',
  labels: [
    ['ST25', 'st25'],
    ['st25', 'st25'],
    ['st 25', 'st25'],
    ['St-25', 'st25'],
    ['gạo ST 25', 'st25'],
    ['gaost25', 'st25'],
    ['Ri6', 'ri6'],
    ['RI 6', 'ri6'],
    ['ri-6', 'ri6'],
    ['sau rieng ri6', 'ri6'],
    ['sầu riêng Ri 6', 'ri6'],
    ['VD20', vd20],
    ['vd 20', vd20],
    ['gạo thơm vd20', vd20],
    ['monthong', 'monthong'],
    ['nhãn ido', { 3: 'nhan-ido-chau-thanh-an-nhon' }],
    ['st25 tân hộ cơ', { 3: 'gao-st25-tan-ho-co', 2: 'gao-st25-my-thanh' }],
    ['ri6 ngũ hiệp', { 3: 'sau-rieng-ri6-ngu-hiep', 2: 'sau-rieng-ri6-nhi-quy sau-rieng-ri6-an-khanh' }],
    ['ST99', none],
    ['st24', none],
    ['st 26', none],
    ['Ri7', none],
    ['vd21', none],
    ['OM5451', none],
  ],
};
