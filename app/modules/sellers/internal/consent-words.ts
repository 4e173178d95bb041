import { translator } from '#app/i18n/translator.ts';
import type { ConsentPart } from '../consent.ts';

/** The parts of a consent as a short message names them: 'hàng hóa, đơn hàng'. */
export function partsInWords(parts: readonly string[]): string {
  const t = translator('vi', 'assistance');
  return parts.map((part) => t(`partShort.${part as ConsentPart}`)).join(', ');
}
