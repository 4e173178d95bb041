import { readFileSync, writeFileSync } from 'node:fs';
import { figuresByClass } from './figures.ts';
import type { Figures } from './figures.ts';
import type { Measured } from './measure.ts';

const file = new URL('figures.json', import.meta.url);
const tolerance = 0.001;
/** The ways of searching that are held to their figures; the base line is there to compare. */
const judged = ['Meilisearch', 'PostgreSQL'];
/** What the market promises of its search: the least of each figure over all queries. */
export const aims: Record<string, Pick<Figures, 'ndcg' | 'recall' | 'accentFirst'>> = {
  Meilisearch: { ndcg: 0.95, recall: 0.98, accentFirst: 0.99 },
  PostgreSQL: { ndcg: 0.85, recall: 0.98, accentFirst: 0.99 },
};

/** Figures by engine and class. */
export type Committed = Record<string, Record<string, Figures>>;

export function readCommitted(): Committed {
  return JSON.parse(readFileSync(file, 'utf8')) as Committed;
}

/** Writes what was measured. */
export function writeCommitted(measured: readonly Measured[]): void {
  writeFileSync(file, `${JSON.stringify(measuredFigures(measured), null, 1).replace(/\n {3,}/g, ' ').replace(/\n {2}\}/g, ' }')}\n`);
}

function measuredFigures(measured: readonly Measured[]): Committed {
  const rounded = (_key: string, value: unknown) => (typeof value === 'number' ? Math.round(value * 10_000) / 10_000 : value);
  return JSON.parse(JSON.stringify(Object.fromEntries(measured.map(({ name, outcomes }) => [name, figuresByClass(outcomes)])), rounded)) as Committed;
}

/** What has become worse than the committed figures, a line each; also a class whose queries are not as many as they were. A machine without Meilisearch is held to the rest. */
export function listFalls(measured: readonly Measured[], committed: Committed): string[] {
  return measured.filter(({ name }) => judged.includes(name)).flatMap(({ name: engine, outcomes }) => {
    const [now, before] = [figuresByClass(outcomes), committed[engine] ?? {}];
    const classes = [...new Set([...Object.keys(before), ...Object.keys(now)])];
    return classes.flatMap((name) => fallsOf(`${engine}, ${name}`, before[name], now[name]));
  });
}

function fallsOf(where: string, before: Figures | undefined, now: Figures | undefined): string[] {
  if (!now || !before || now.queries !== before.queries) return [`${where}: ${now?.queries ?? 0} queries, committed with ${before?.queries ?? 0}`];
  const falls = (['ndcg', 'recall', 'accentFirst'] as const).filter((key) => (now[key] ?? 1) < (before[key] ?? 0) - tolerance);
  const worse = now.noHit > before.noHit + tolerance ? [...falls, 'noHit' as const] : falls;
  return worse.map((key) => `${where}: ${key} ${now[key]?.toFixed(4)}, committed ${before[key]?.toFixed(4)}`);
}
