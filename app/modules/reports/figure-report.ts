import type { IndicatorKey } from './indicators.ts';
import type { Filter, Measures } from './measures.ts';
import type { Period } from './period.ts';

/**
 * What was counted in the period, in the one that it is held against, and in the same one a year before; null where that was not asked for. `today`: the period as it
 * is today, where `now` is what it was when it was closed.
 */
export type Compared = { now: Partial<Measures>; before: Partial<Measures> | null; yearBefore: Partial<Measures> | null; today?: Partial<Measures> | null };

/**
 * What the figures of a period are: as they stood when it was closed; as they are today although it is closed, because that was asked for (`today`) or because no closed month
 * was kept by these filters (`by_filter`); or of a period that is not closed.
 */
export type Standing = 'closed' | 'today' | 'by_filter' | 'open';

/** `code` is the official one of the commune. `closed`: a reform has since ended it, and orders of its time keep it. */
export type CommuneFigures = Compared & { id: string; code: string; name: string; closed: boolean };
/** `name` tells it apart from its namesakes: 'Huyện Châu Thành (Tiền Giang)'. Where it is not `whole`, only some of its communes are seen, and their sum. */
export type DistrictFigures = Compared & { id: string; key: string; name: string; whole: boolean; communes: CommuneFigures[] };

/** Every sum is made of the rows below it. `areas`: the names of what is seen, none for the whole province. */
export type FigureReport = {
  province: string;
  areas: string[];
  indicators: IndicatorKey[];
  period: Period;
  filter: Filter;
  against: { before: Period | null; yearBefore: Period | null };
  standing: Standing;
  /** When the last of its months was closed. */
  closedAt: Date | null;
  /** Whether what it is held against is told as it was closed. */
  againstClosed: { before: boolean; yearBefore: boolean };
  computedAt: Date;
  districts: DistrictFigures[];
  total: Compared;
};
