import { z } from 'zod';
import { keyProblems } from '#app/platform/http/openapi.ts';
import type { ApiOperation } from '#app/platform/http/openapi.ts';
import type { ParameterFault } from '#app/platform/http/problem.ts';
import type { FigureReport } from './figure-report.ts';
import { indicators, worthOf } from './indicators.ts';
import type { IndicatorKey } from './indicators.ts';
import type { Measures } from './measures.ts';
import { longestPeriod } from './period.ts';
import type { PeriodProblem } from './period.ts';

/* The interface for programs: the answer of /api/v1/reports/districts. The OpenAPI document is made from these schemas. */

const day = z.iso.date();
const figure = (key: IndicatorKey) => {
  const { name, formula, unit } = indicators[key];
  return z.int().min(0).meta({ description: `${name.en}${unit === 'dong' ? ', in whole đồng' : ''}. ${formula.en}` });
};

const figuresSchema = {
  listings: figure('listings').nullable(),
  sellers: figure('sold'),
  transactions: figure('transactions'),
  successful: figure('successful'),
  cancelled: figure('cancelled'),
  value: figure('value'),
};
/** What the answer is made of. */
export const districtIndicators: readonly IndicatorKey[] = ['listings', 'sold', 'transactions', 'successful', 'cancelled', 'value'];

export const districtReportQuery = z.object({
  from: day.meta({ description: 'First day of the period, in Vietnam' }),
  to: day.meta({ description: 'Last day of the period, in Vietnam; it is included' }),
});

export const districtReportSchema = z.object({
  period: z.object({ from: day, to: day }).meta({ description: 'Days in Vietnam, both included' }),
  closed: z.boolean().meta({ description: 'Whether the figures are those with which the period, a month, quarter or year, was closed' }),
  computedAt: z.iso.datetime().meta({ description: 'When the figures were counted' }),
  items: z
    .array(
      z.object({
        district: z.object({ key: z.string(), name: z.string().meta({ description: 'With its former province, as names repeat' }) }),
        ...figuresSchema,
      }),
    )
    .meta({ description: 'One for each former district of the province, also where nothing happened' }),
  total: z.object(figuresSchema).meta({ description: 'The sums of the items' }),
});
export type DistrictReportAnswer = z.infer<typeof districtReportSchema>;

const inAnswer = (measures: Partial<Measures>) => {
  const worth = (key: IndicatorKey) => worthOf(key, measures) ?? 0;
  return { listings: worthOf('listings', measures), sellers: worth('sold'), transactions: worth('transactions'), successful: worth('successful'), cancelled: worth('cancelled'), value: worth('value') };
};

/** A report as programs read it. */
export function toDistrictReportAnswer({ period, standing, computedAt, districts, total }: FigureReport): DistrictReportAnswer {
  return {
    period,
    closed: standing === 'closed',
    computedAt: computedAt.toISOString(),
    items: districts.map(({ key, name, now }) => ({ district: { key, name }, ...inAnswer(now) })),
    total: inAnswer(total.now),
  };
}

const faults: Record<PeriodProblem['code'], string> = {
  missing: 'is missing; it is a day, such as 2026-11-01.',
  not_a_day: 'must be a day that exists, written YYYY-MM-DD, such as 2026-11-01.',
  ends_before_it_begins: 'the period must not end before it begins.',
  too_long: `the period must not be longer than ${longestPeriod} days.`,
};

/** What a program is told of a period that makes no sense. */
export function periodFaults({ code, parameters }: PeriodProblem): ParameterFault[] {
  return parameters.map((name) => ({ name, detail: faults[code] }));
}

export const districtReportOperation: ApiOperation = {
  path: '/api/v1/reports/districts',
  operationId: 'getDistrictReport',
  summary: 'Listings and transactions of each former district in a period',
  tag: 'Reports',
  query: districtReportQuery,
  answers: [{ status: 200, description: 'The figures', name: 'DistrictReport', schema: districtReportSchema }],
  problems: [
    { status: 400, description: 'The period makes no sense', namesParameters: true },
    ...keyProblems,
  ],
  secured: true,
};
