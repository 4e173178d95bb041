import { figureKeys } from './figures.ts';
import type { FigureKey } from './figures.ts';

export const mapLevels = ['district', 'commune'] as const;
export type MapLevel = (typeof mapLevels)[number];
/** What a map shows, and of which areas. */
export type MapQuery = { figure: FigureKey; by: MapLevel };

/** What an address asks of the map: transactions by former district, where it asks for nothing that there is. */
export function parseMapQuery(params: URLSearchParams): MapQuery {
  const [figure, by] = [params.get('figure'), params.get('by')];
  return { figure: figureKeys.find((key) => key === figure) ?? 'transactions', by: mapLevels.find((level) => level === by) ?? 'district' };
}
