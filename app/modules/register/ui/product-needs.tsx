import { useLocale, useTranslations } from 'use-intl';
import type { RuleState } from '#app/modules/ocop/paper-rules.ts';
import { useDay } from '#app/modules/ocop/ui/use-day.ts';
import { inLanguage } from '#app/shared/locale.ts';
import { Badge, Notice } from '#app/ui/notice.tsx';

const tones = { there: 'good', missing: 'warning', ended: 'bad' } as const;

/** The papers that the law wants of a product's group, and which are there. */
export function ProductNeeds({ needs, heldAt }: { needs: RuleState[]; heldAt: string | null }) {
  const t = useTranslations('papers.needs');
  const locale = useLocale();
  const { dayOfInstant } = useDay();
  return (
    <section className="space-y-3">
      <h2 className="text-lg">{t('title')}</h2>
      {heldAt && <Notice tone="bad">{t('held', { day: dayOfInstant(heldAt) })}</Notice>}
      {needs.length === 0 ? (
        <p className="text-soft">{t('none')}</p>
      ) : (
        <ul className="space-y-2">
          {needs.map(({ rule, state }) => (
            <li key={rule.position} className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Badge tone={tones[state]}>{t(state)}</Badge>
              <span>{inLanguage(locale, rule.name, rule.nameEn)}</span>
              {!rule.staysOnSale && state !== 'there' && <span className="text-sm text-soft">{t('stops')}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
