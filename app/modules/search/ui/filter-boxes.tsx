import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { FacetChoice } from '../goods-list.ts';

/** A facet with more choices than this shows its largest; the rest is folded away. */
const long = 7;
const largest = 6;

type FacetBoxesProps = { name: string; choices: FacetChoice[]; label: (choice: FacetChoice) => ReactNode };

/** The choices of a facet, in their own order. */
export function FacetBoxes({ name, choices, label }: FacetBoxesProps) {
  const t = useTranslations('search');
  const shown = new Set([...choices].sort((a, b) => Number(b.chosen) - Number(a.chosen) || b.count - a.count).slice(0, choices.length > long ? Math.max(largest, choices.filter(({ chosen }) => chosen).length) : choices.length));
  const boxes = (wanted: boolean) =>
    choices
      .filter((choice) => shown.has(choice) === wanted)
      .map((choice) => (
        <Box key={choice.value} name={name} value={choice.value} count={choice.count} chosen={choice.chosen}>
          {label(choice)}
        </Box>
      ));
  return (
    <>
      {boxes(true)}
      {shown.size < choices.length && (
        <details className="group/more">
          <summary className="flex min-h-11 items-center text-leaf underline underline-offset-4 group-open/more:hidden lg:min-h-9 lg:text-[0.9375rem]">{t('more', { count: choices.length - shown.size })}</summary>
          {boxes(false)}
        </details>
      )}
    </>
  );
}

/** How many goods a choice would show: a number, which a screen reader hears with its word. */
export function Count({ count }: { count: number }) {
  const t = useTranslations('search');
  return (
    <span className="text-sm font-normal text-soft">
      {count}
      <span className="sr-only"> {t('choiceUnit', { count })}</span>
    </span>
  );
}

type BoxProps = { name: string; value: string; count: number; chosen: boolean; children: ReactNode };

/** A box to tick, with the number of goods that it would show. */
export function Box({ name, value, count, chosen, children }: BoxProps) {
  return (
    <label className="flex min-h-11 items-center gap-3 rounded-lg py-1 pr-1 leading-snug hover:bg-shade lg:min-h-9 lg:text-[0.9375rem]">
      <input type="checkbox" name={name} value={value} defaultChecked={chosen} className="size-5 shrink-0 accent-leaf" />
      <span className="flex-1">{children}</span>
      <Count count={count} />
    </label>
  );
}
