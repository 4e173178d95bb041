import { z } from 'zod';
import { keyProblems } from '#app/platform/http/openapi.ts';
import type { ApiOperation } from '#app/platform/http/openapi.ts';
import { ocopGroups } from '#app/modules/ocop/groups.ts';
import { paymentMethods } from '#app/modules/orders/order.ts';
import { sellerKinds } from '#app/modules/sellers/seller.ts';
import type { Compared, FigureReport } from './figure-report.ts';
import { filterParameters, starChoices } from './figure-query.ts';
import { canBeFiltered, indicatorKeys, indicators, restatedWorth, unitNames, worthOf } from './indicators.ts';
import type { IndicatorKey } from './indicators.ts';
import { sources } from './indicators/indicator.ts';
import { countings } from './measures.ts';
import type { Filter } from './measures.ts';

/* The interface for programs: the answers of /api/v1/reports/figures and /api/v1/reports/indicators. The OpenAPI document is made from these schemas. */

const day = z.iso.date();
export const figureLevels = ['commune', 'district', 'province'] as const;
export type FigureLevel = (typeof figureLevels)[number];

const words = z.object({ vi: z.string(), en: z.string() });
const filterNames = Object.values(filterParameters) as [string, ...string[]];
const periodSchema = z.object({ from: day, to: day }).meta({ description: 'Days in Vietnam, both included' });

/** One figure as a schema: with its unit and its definition. */
function figureSchema(key: IndicatorKey): z.ZodType {
  const { name, formula, unit } = indicators[key];
  return z.number().nullable().optional().meta({ description: `${name.en} (${unitNames[unit].en}). ${formula.en}` });
}
const figuresSchema = z.object(Object.fromEntries(indicatorKeys.map((key) => [key, figureSchema(key)]))).meta({ description: 'The figures that were asked for. null: it says nothing, as a share of nothing, or it cannot be told with this filter or on these days. A share is a number from 0 to 1.' });
const comparedSchema = {
  figures: figuresSchema,
  before: figuresSchema.nullable().meta({ description: 'In the period before' }),
  yearBefore: figuresSchema.nullable().meta({ description: 'In the same period a year before' }),
  restated: figuresSchema.nullable().meta({ description: 'Of closed figures: those that are something else today, as they are today. null: none is' }),
};

export const figuresQuery = z.object({
  from: day.meta({ description: 'First day of the period, in Vietnam' }),
  to: day.meta({ description: 'Last day of the period, in Vietnam; it is included' }),
  by: z.enum(figureLevels).optional().meta({ description: 'What an item is; former districts unless it says otherwise' }),
  indicators: z.string().optional().meta({ description: 'Keys of /api/v1/reports/indicators with commas between them; all that the key opens unless it says otherwise' }),
  compare: z.enum(['yes', 'no']).optional().meta({ description: 'Whether the period before and the same one a year before are told too' }),
  as: z.enum(['closed', 'today']).optional().meta({ description: 'A closed month, quarter or year is told as it was closed unless this says today' }),
  [filterParameters.kind]: z.enum(sellerKinds).optional().meta({ description: 'Kind of seller' }),
  [filterParameters.paidBy]: z.enum(paymentMethods).optional().meta({ description: 'Way of paying' }),
  [filterParameters.groupKey]: z.enum(ocopGroups.map(({ key }) => key) as [string, ...string[]]).optional().meta({ description: 'OCOP group of the goods' }),
  [filterParameters.stars]: z.enum(starChoices.map(String) as [string, ...string[]]).optional().meta({ description: 'Stars of the goods; 0 = not recognised' }),
});

export const figuresSchemaOfAnswer = z.object({
  period: periodSchema,
  against: z.object({ before: periodSchema.nullable(), yearBefore: periodSchema.nullable() }).meta({ description: 'The periods that it is compared with' }),
  closed: z.boolean().meta({ description: 'Whether the figures are those with which the period was closed. Months, quarters and years are, once each of their months is closed, with one filter at most' }),
  closedAt: z.iso.datetime().nullable().meta({ description: 'When the last month of the period was closed, whatever the figures are told as; null: it is not closed' }),
  againstClosed: z.object({ before: z.boolean(), yearBefore: z.boolean() }).meta({ description: 'The same of what it is compared with' }),
  filter: z.partialRecord(z.enum(filterNames), z.string()).meta({ description: 'The filters in force' }),
  computedAt: z.iso.datetime().meta({ description: 'When the figures were put together' }),
  items: z.array(
    z.object({
      area: z.object({
        level: z.enum(figureLevels),
        code: z.string().meta({ description: 'The official code of a commune or province, the key of a former district' }),
        name: z.string().meta({ description: 'A former district with its former province, as names repeat' }),
        district: z.string().nullable().meta({ description: 'Of a commune: the key of the former district under which this was counted' }),
        whole: z.boolean().meta({ description: 'false: a sum of those communes alone that the key opens' }),
      }),
      ...comparedSchema,
    }),
  ),
  total: z.object(comparedSchema).meta({ description: 'Over all items' }),
});
export type FiguresAnswer = z.infer<typeof figuresSchemaOfAnswer>;

type AreaOfItem = FiguresAnswer['items'][number]['area'];

/** A report as programs read it. */
export function toFiguresAnswer({ province, indicators: keys, period, filter, against, standing, closedAt, againstClosed, computedAt, districts, total }: FigureReport, { by, filterTold }: { by: FigureLevel; filterTold: Record<string, string> }): FiguresAnswer {
  const told = (counted: Compared['before']) => (counted ? Object.fromEntries(keys.map((key) => [key, canBeFiltered(key, filter) ? worthOf(key, counted) : null])) : null);
  const restated = (counted: Compared) => {
    const moved = keys.flatMap((key) => { const worth = restatedWorth(key, counted); return worth === null ? [] : [[key, worth] as const]; });
    return moved.length > 0 ? Object.fromEntries(moved) : null;
  };
  const compared = ({ now, before, yearBefore, today }: Compared) => ({ figures: told(now) ?? {}, before: told(before), yearBefore: told(yearBefore), restated: restated({ now, before, yearBefore, today }) });
  const item = (area: AreaOfItem, counted: Compared) => ({ area, ...compared(counted) });
  const items = {
    commune: () => districts.flatMap(({ key, communes }) => communes.map((commune) => item({ level: 'commune', code: commune.code, name: commune.name, district: key, whole: true }, commune))),
    district: () => districts.map((district) => item({ level: 'district', code: district.key, name: district.name, district: null, whole: district.whole }, district)),
    province: () => [item({ level: 'province', code: province, name: province, district: null, whole: districts.every(({ whole }) => whole) }, total)],
  };
  return { period, against, closed: standing === 'closed', closedAt: closedAt?.toISOString() ?? null, againstClosed, filter: filterTold, computedAt: computedAt.toISOString(), items: items[by](), total: compared(total) };
}

export const indicatorsSchema = z.object({
  items: z.array(
    z.object({
      key: z.string(),
      number: z.int().meta({ description: 'Of the twenty things that the department counts' }),
      name: words,
      formula: words.meta({ description: 'How it is worked out, in words' }),
      source: words,
      unit: z.enum(Object.keys(unitNames) as [string, ...string[]]),
      filters: z.array(z.enum(filterNames)).meta({ description: 'The filters with which it can be told' }),
    }),
  ),
});

/** What the figures mean, of those that a key opens. */
export function toIndicatorsAnswer(keys: readonly IndicatorKey[]): z.infer<typeof indicatorsSchema> {
  const names = Object.keys(filterParameters) as (keyof Filter)[];
  return {
    items: keys.map((key) => {
      const { number, name, formula, source, unit, of } = indicators[key];
      return { key, number, name, formula, source: sources[source], unit, filters: names.filter((each) => of.every((measure) => countings[measure].by.includes(each))).map((each) => filterParameters[each]) };
    }),
  };
}

export const figureOperations: ApiOperation[] = [
  {
    path: '/api/v1/reports/figures',
    operationId: 'getFigures',
    summary: 'Every figure of the department by area, with its filters and comparisons',
    description: 'A key of a former district gets its own communes alone. The tax withheld needs figures:tax. Ask again with If-None-Match to hear whether anything has changed.',
    tag: 'Reports',
    query: figuresQuery,
    answers: [{ status: 200, description: 'The figures', name: 'Figures', schema: figuresSchemaOfAnswer }],
    problems: [{ status: 400, description: 'A parameter makes no sense', namesParameters: true }, ...keyProblems],
    secured: true,
  },
  {
    path: '/api/v1/reports/indicators',
    operationId: 'listIndicators',
    summary: 'What each figure means: name, formula, source, unit, filters',
    tag: 'Reports',
    answers: [{ status: 200, description: 'The definitions', name: 'Indicators', schema: indicatorsSchema }],
    problems: keyProblems,
    secured: true,
  },
];
