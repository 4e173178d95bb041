import type { OcopGroupKey } from '#app/modules/ocop/groups.ts';
import type { PaymentMethod } from '#app/modules/orders/order.ts';
import type { SellerKind } from '#app/modules/sellers/seller.ts';
import type { VietnamDay, VietnamMonth } from '#app/shared/dates.ts';
import type { FrozenFunnel } from '../closed-month.ts';
import type { IndicatorKey } from '../indicators.ts';
import type { ReportKind, ReportPeriod } from './report-kinds.ts';

/** Of the way in which contents are written down: a report that is asked for again after it has changed is made anew. */
export const contentForm = 1;

/** Null = not known, or it would say nothing. */
export type Worths = Partial<Record<IndicatorKey, number | null>>;

/** What a period is held against: which of its months are not closed. */
export type Against = { period: ReportPeriod; lacks: VietnamMonth[] };

/** `restated`: what the figure is with all that was found later; null = as it was closed. */
export type MainFigure = { key: IndicatorKey; now: number | null; before: number | null; yearBefore: number | null; restated: number | null };
export type PlaceFigures = { name: string; worths: Worths };
export type RestatedPlace = { month: VietnamMonth; district: string; commune: string; key: IndicatorKey; closed: number; by: number };

export type ReportFigures = {
  main: MainFigure[];
  months: { month: VietnamMonth; worths: Worths; /** The value of the same month a year before, where it is closed. */ yearBefore: number | null }[];
  districts: (PlaceFigures & { communes: PlaceFigures[] })[];
  total: Worths;
  groups: { key: OcopGroupKey; worths: Worths }[];
  stars: { stars: number; worths: Worths }[];
  kinds: { key: SellerKind; worths: Worths }[];
  paid: { key: PaymentMethod; worths: Worths }[];
  /** Null = the last month was closed before this was kept. */
  funnels: FrozenFunnel[] | null;
  /** `reached`: from the year's first day to the period's last; null where a month since then is not closed. */
  targets: { key: IndicatorKey; target: number; reached: number | null }[];
  restated: RestatedPlace[];
};

export type OcopProduct = { name: string; subject: string; commune: string; district: string; groupKey: OcopGroupKey; stars: number; decision: string; number: string; issuedOn: VietnamDay; endsOn: VietnamDay; onSale: boolean };

/** The register on the last day of a period. */
export type OcopStanding = {
  day: VietnamDay;
  groups: { key: OcopGroupKey; byStars: Record<3 | 4 | 5, number>; onSale: number; ending: number }[];
  /** By what who holds the recognition is by law; null = not known. */
  kinds: { key: SellerKind | null; subjects: number; products: number }[];
  subjects: number;
  /** The products themselves; only in the list. */
  products: OcopProduct[];
};

/** What a report says, in no language: its page and its spreadsheets are made of it. */
export type ReportContent = {
  form: typeof contentForm;
  kind: ReportKind;
  period: ReportPeriod;
  province: { name: string; fullName: string };
  months: { month: VietnamMonth; closedAt: string; closedBy: string; inputs: string }[];
  against: { before: Against | null; yearBefore: Against | null };
  /** Null in the list of products. */
  figures: ReportFigures | null;
  /** Null = the last month was closed before the register was kept with it. */
  ocop: OcopStanding | null;
};
