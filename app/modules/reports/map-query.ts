import { parseIndicator } from './indicators.ts';
import type { IndicatorKey } from './indicators.ts';

export const mapLevels = ['district', 'commune'] as const;
export type MapLevel = (typeof mapLevels)[number];
/** What a map shows, and of which areas. */
export type MapQuery = { figure: IndicatorKey; by: MapLevel };

/** What an address asks of the map, of the figures that its reader sees: transactions by former district, where it asks for nothing that there is. */
export function parseMapQuery(params: URLSearchParams, seen: readonly IndicatorKey[]): MapQuery {
  const figure = parseIndicator(params.get('figure') ?? undefined);
  return { figure: figure && seen.includes(figure) ? figure : 'transactions', by: mapLevels.find((level) => level === params.get('by')) ?? 'district' };
}
