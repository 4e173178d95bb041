import type { ParameterFault } from '#app/platform/http/problem.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { periodFaults } from './district-report-api.ts';
import { figureLevels } from './figures-api.ts';
import type { FigureLevel } from './figures-api.ts';
import { filterParameters, filterQuery, parseFilter } from './figure-query.ts';
import type { IndicatorKey } from './indicators.ts';
import { noFilter } from './measures.ts';
import type { Filter } from './measures.ts';
import { parsePeriod } from './period.ts';
import type { Period } from './period.ts';

export type FiguresQuestion = { period: Period; filter: Filter; filterTold: Record<string, string>; by: FigureLevel; compared: boolean; asToday: boolean; indicators: IndicatorKey[] };

/** What a program asks of the figures. `open`: those that its key opens. Every parameter that makes no sense is named. */
export function readFiguresQuestion(params: URLSearchParams, open: readonly IndicatorKey[]): Result<FiguresQuestion, { code: 'parameters'; faults: ParameterFault[] }> {
  const period = parsePeriod({ from: params.get('from'), to: params.get('to') });
  const filter = parseFilter(params);
  const by = params.get('by') ?? 'district';
  const compare = params.get('compare') ?? 'no';
  const as = params.get('as') ?? 'closed';
  const asked = (params.get('indicators') ?? '').split(',').filter((each) => each !== '');
  const unknown = asked.filter((each) => !open.some((key) => key === each));
  const level = figureLevels.find((each) => each === by);
  const faults: ParameterFault[] = [
    ...(period.ok ? [] : periodFaults(period.problem)),
    ...(filter.ok ? [] : filter.problem.parameters.map((name) => ({ name: filterParameters[name], detail: 'is not one of the values that the description lists.' }))),
    ...(level ? [] : [{ name: 'by', detail: `must be one of ${figureLevels.join(', ')}.` }]),
    ...(['yes', 'no'].includes(compare) ? [] : [{ name: 'compare', detail: 'must be yes or no.' }]),
    ...(['closed', 'today'].includes(as) ? [] : [{ name: 'as', detail: 'must be closed or today.' }]),
    ...(unknown.length > 0 ? [{ name: 'indicators', detail: `this key opens no ${unknown.map((each) => `"${each.slice(0, 40)}"`).join(', ')}; see /api/v1/reports/indicators.` }] : []),
  ];
  if (!period.ok || !level || faults.length > 0) return failed({ code: 'parameters', faults });
  const chosen = filter.ok ? filter.value : noFilter;
  return ok({ period: period.value, filter: chosen, filterTold: filterQuery(chosen), by: level, compared: compare === 'yes', asToday: as === 'today', indicators: open.filter((key) => asked.length === 0 || asked.includes(key)) });
}
