import { useTranslations } from 'use-intl';
import type { IndicatorUnit } from '../indicators/indicator.ts';
import { useFormats } from './formats.ts';
import { useMovement } from './movement.tsx';

/** What a figure was, and how it has moved since. */
export function ChangeCell({ unit, now, before }: { unit: IndicatorUnit; now: number | null; before: number | null }) {
  const t = useTranslations('figures');
  const { worth } = useFormats();
  const movement = useMovement();
  const moved = movement.of(unit, now, before);
  return (
    <td className="px-1.5 py-2 text-right sm:px-3 tabular-nums whitespace-nowrap print:px-1">
      {before === null ? '–' : worth(unit, before)}
      {now !== null && before !== null && <span className="block text-sm text-soft">{moved === null ? t('fromNothing') : movement.write(unit, moved)}</span>}
    </td>
  );
}
