import { useTranslations } from 'use-intl';
import type { PrintLot } from './view.ts';

/** From which lots a line is taken; `counted` also says how many of each. */
export function Lots({ lots, counted = false }: { lots: readonly PrintLot[]; counted?: boolean }) {
  const t = useTranslations('printing.label');
  if (lots.length === 0) return null;
  return (
    <>
      {lots.map(({ code, quantity, recalled }, index) => (
        <span key={code} className="whitespace-nowrap">
          {index > 0 && ', '}
          {t('lot', { code })}
          {counted && lots.length > 1 && ` × ${quantity}`}
          {recalled && <strong> ({t('recalled')})</strong>}
        </span>
      ))}
    </>
  );
}
