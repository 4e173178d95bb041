import { useTranslations } from 'use-intl';
import type { RuleState } from '#app/modules/ocop/paper-rules.ts';
import { PaperNeeds } from '#app/modules/ocop/ui/paper-needs.tsx';
import { useDayOf } from '#app/ui/dates.ts';
import { Notice } from '#app/ui/notice.tsx';

/** The papers that the law wants of a product's group, and which are there. */
export function ProductNeeds({ needs, heldAt }: { needs: RuleState[]; heldAt: string | null }) {
  const t = useTranslations('papers.needs');
  const dayOfInstant = useDayOf();
  return (
    <section className="space-y-3">
      <h2 className="text-lg">{t('title')}</h2>
      {heldAt && <Notice tone="bad">{t('held', { day: dayOfInstant(heldAt) })}</Notice>}
      <PaperNeeds needs={needs} />
    </section>
  );
}
