import { hash } from 'node:crypto';
import type { Db } from '#app/platform/db/db.server.ts';
import type { VietnamMonth } from '#app/shared/dates.ts';
import type { Change, FrozenFigures, FrozenFunnel, FrozenSpan } from '../closed-month.ts';
import { combineMonths, frozenWith } from '../documents/combine-months.ts';
import { contentForm } from '../documents/report-content.ts';
import { earlierPeriods, monthsOfPeriod } from '../documents/report-kinds.ts';
import type { ReportKind, ReportPeriod } from '../documents/report-kinds.ts';
import type { Filter } from '../measures.ts';
import type { CountedPlaces } from './count-measures.server.ts';
import { dayOfMonth, monthOfDay, readFrozen } from './frozen-figures.server.ts';

export type ClosedRow = { month: VietnamMonth; closedAt: Date; closedBy: string; inputs: string; figures: FrozenFigures; spans: FrozenSpan[] | null; funnel: FrozenFunnel[] | null; ocop: number | null };

/** Those of these months that are closed, in their order, with all their figures. */
export async function readClosed(db: Db, provinceCode: string, months: readonly VietnamMonth[]): Promise<ClosedRow[]> {
  const rows = await db.closedMonth.findMany({ where: { provinceCode, month: { in: months.map(dayOfMonth) } }, orderBy: { month: 'asc' } });
  const frozen = await readFrozen(db, { provinceCode, months });
  return rows.map((row) => ({
    month: monthOfDay(row.month), closedAt: row.closedAt, closedBy: row.closedByName, inputs: row.inputs, ocop: row.ocop,
    figures: frozen.get(monthOfDay(row.month)) ?? [], spans: row.spans as FrozenSpan[] | null, funnel: row.funnel as FrozenFunnel[] | null,
  }));
}

/** Which of these months are closed, in their order, and whether the register was kept with them. */
export async function listClosed(db: Db, provinceCode: string, months: readonly VietnamMonth[]): Promise<{ month: VietnamMonth; kept: boolean }[]> {
  const rows = await db.closedMonth.findMany({ where: { provinceCode, month: { in: months.map(dayOfMonth) } }, orderBy: { month: 'asc' }, select: { month: true, ocop: true } });
  return rows.map(({ month, ocop }) => ({ month: monthOfDay(month), kept: ocop !== null }));
}

/** What has last been found of each of these months since it was closed; of one that is as it was closed nothing. */
export async function readRestatements(db: Db, provinceCode: string, months: readonly VietnamMonth[]): Promise<{ id: string; month: VietnamMonth; foundAt: Date; changes: Change[] }[]> {
  const rows = await db.restatement.findMany({ where: { provinceCode, month: { in: months.map(dayOfMonth) } }, orderBy: [{ foundAt: 'desc' }, { id: 'desc' }], distinct: ['month'] });
  return rows.map(({ id, month, foundAt, changes }) => ({ id, month: monthOfDay(month), foundAt, changes: changes as Change[] })).sort((a, b) => (a.month < b.month ? -1 : 1));
}

/** The months of the year of a period up to its end: what its targets are held against. */
export function monthsOfYear(kind: ReportKind, period: ReportPeriod): VietnamMonth[] {
  const last = monthsOfPeriod(kind, period)?.at(-1) ?? '';
  return (monthsOfPeriod('year', last.slice(0, 4)) ?? []).filter((month) => month <= last);
}

/** All months that a report reads. */
export function monthsRead(kind: ReportKind, period: ReportPeriod): VietnamMonth[] {
  const { before, yearBefore } = earlierPeriods(kind, period);
  const earlier = [before, yearBefore].flatMap((each) => (each && monthsOfPeriod(kind, each)) ?? []);
  return [...new Set([...(monthsOfPeriod(kind, period) ?? []), ...earlier, ...(kind === 'ocop' ? [] : monthsOfYear(kind, period))])].sort();
}

export const targetsOf = (db: Db, areaId: string, period: ReportPeriod) => db.figureTarget.findMany({ where: { areaId, year: Number(period.slice(0, 4)) }, orderBy: { indicator: 'asc' } });

/** SHA-256 of what a report is made of: as long as it is the same, so is the report. */
export async function basisOf(db: Db, { provinceCode, provinceId, kind, period }: { provinceCode: string; provinceId: string; kind: ReportKind; period: ReportPeriod }): Promise<string> {
  const months = monthsRead(kind, period);
  const closed = await db.closedMonth.findMany({ where: { provinceCode, month: { in: months.map(dayOfMonth) } }, orderBy: { month: 'asc' }, select: { month: true, closedAt: true, inputs: true } });
  const restated = kind === 'ocop' ? [] : (await readRestatements(db, provinceCode, monthsOfPeriod(kind, period) ?? [])).map(({ id }) => id);
  const targets = kind === 'ocop' ? [] : (await targetsOf(db, provinceId, period)).map(({ indicator, value }) => [indicator, value]);
  return hash('sha256', JSON.stringify([contentForm, closed, restated, targets]));
}

/** What several closed months give with a filter. `span`: over what those who did something are counted once. */
export function countClosed(rows: readonly ClosedRow[], filter: Filter, span: 'quarter' | 'year'): CountedPlaces {
  const once = frozenWith((rows.at(-1)?.spans ?? []).filter((each) => each.span === span), filter);
  return combineMonths(rows.map(({ figures }) => frozenWith(figures, filter)), once);
}
