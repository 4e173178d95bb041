import { useTranslations } from 'use-intl';
import { SectionTabs } from '#app/ui/section-tabs.tsx';

const parts = { list: '/admin/visits', results: '/admin/visits/results' } as const;

/** The parts of the officers' pages about visits; stands inside their frame. */
export function VisitsTabs({ open }: { open: keyof typeof parts }) {
  const t = useTranslations('visits');
  return <SectionTabs label={t('title')} open={open} tabs={(['list', 'results'] as const).map((name) => ({ name, to: parts[name], text: t(`parts.${name}`) }))} />;
}
