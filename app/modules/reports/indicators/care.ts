import { plain, ratio } from './indicator.ts';
import type { Indicator } from './indicator.ts';

/** How complaints are dealt with, and what is withheld. */
export const careIndicators = {
  complaints: {
    number: 15, ...plain('complaints'), source: 'care', unit: 'count', seenBy: 'everybody',
    name: { vi: 'Khiếu nại và yêu cầu trả hàng', en: 'Complaints and returns asked for' }, short: { vi: 'Khiếu nại', en: 'Complaints' },
    formula: { vi: 'Số yêu cầu trả hàng và khiếu nại mở trong kỳ, tính cho xã của người bán trên đơn.', en: 'Returns asked for and disputes opened in the period, under the commune of the order’s seller.' },
  },
  answerTime: {
    number: 15, ...ratio('answerHours', 'answered'), source: 'care', unit: 'hours', seenBy: 'everybody',
    name: { vi: 'Thời gian trả lời', en: 'Time to answer' }, short: { vi: 'Giờ trả lời', en: 'Hours' },
    formula: { vi: 'Trung bình số giờ từ lúc mở đến câu trả lời đầu tiên, trong số đã được trả lời.', en: 'Mean hours from the opening to the first answer, of those that were answered.' },
  },
  takedownsInTimeShare: {
    number: 15, ...ratio('takedownsInTime', 'takedowns'), source: 'care', unit: 'share', seenBy: 'everybody',
    name: { vi: 'Tỷ lệ gỡ trong 24 giờ', en: 'Share taken down within 24 hours' }, short: { vi: '% gỡ kịp', en: '% in time' },
    formula: { vi: 'Yêu cầu gỡ nhận trong kỳ đã làm xong trong 24 giờ chia cho mọi yêu cầu gỡ nhận trong kỳ.', en: 'Requests for a takedown received in the period and carried out within 24 hours, of all that were received in it.' },
  },
  tax: {
    number: 19, ...plain('tax'), source: 'ledger', unit: 'dong', seenBy: 'finance',
    name: { vi: 'Thuế đã khấu trừ', en: 'Tax withheld' }, short: { vi: 'Thuế', en: 'Tax' },
    formula: { vi: 'Thuế khấu trừ thay hộ và cá nhân bán hàng, ghi sổ trong kỳ (Nghị định 117/2025/NĐ-CP).', en: 'Tax withheld for households and individuals who sell, entered in the period (Decree 117/2025/NĐ-CP).' },
  },
} as const satisfies Record<string, Indicator>;
