import { useTranslations } from 'use-intl';
import { Badge } from '#app/ui/notice.tsx';
import type { ParcelState } from '../parcel.ts';

const tones = {
  created: 'plain', picking: 'plain', in_transit: 'plain', delivering: 'plain', delivered: 'good', failed_attempt: 'warning', returning: 'warning', returned: 'bad', lost: 'bad', cancelled: 'bad',
} as const satisfies Record<ParcelState, string>;

export function ParcelStateBadge({ state }: { state: ParcelState }) {
  const t = useTranslations('fulfilment.state');
  return <Badge tone={tones[state]}>{t(state)}</Badge>;
}
