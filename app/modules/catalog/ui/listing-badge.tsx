import { useTranslations } from 'use-intl';
import { Badge } from '#app/ui/notice.tsx';
import type { ShownListingState } from '../listing.ts';

const tones = { draft: 'warning', in_review: 'warning', approved_early: 'good', on_sale: 'good', changes_in_review: 'good', withdrawn: 'plain', taken_down: 'bad' } as const;

/** In a few words, how it stands with a listing. */
export function ListingBadge({ state }: { state: ShownListingState }) {
  const t = useTranslations('seller.product.state');
  const r = useTranslations('review.status');
  return <Badge tone={tones[state]}>{state === 'changes_in_review' || state === 'approved_early' ? r(state) : t(state)}</Badge>;
}
