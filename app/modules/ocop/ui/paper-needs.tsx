import { useLocale, useTranslations } from 'use-intl';
import { inLanguage } from '#app/shared/locale.ts';
import { Badge } from '#app/ui/notice.tsx';
import type { RuleState } from '../paper-rules.ts';

const tones = { there: 'good', missing: 'warning', ended: 'bad' } as const;

/** Each paper that a group of goods needs, and whether it is there. */
export function PaperNeeds({ needs }: { needs: RuleState[] }) {
  const t = useTranslations('papers.needs');
  const locale = useLocale();
  if (needs.length === 0) return <p className="text-soft">{t('none')}</p>;
  return (
    <ul className="space-y-2">
      {needs.map(({ rule, state }) => (
        <li key={rule.position} className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Badge tone={tones[state]}>{t(state)}</Badge>
          <span>{inLanguage(locale, rule.name, rule.nameEn)}</span>
          {!rule.staysOnSale && state !== 'there' && <span className="text-sm text-soft">{t('stops')}</span>}
        </li>
      ))}
    </ul>
  );
}
