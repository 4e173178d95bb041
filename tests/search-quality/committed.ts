import { readFileSync, writeFileSync } from 'node:fs';
import { figuresByClass } from './figures.ts';
import type { Figures } from './figures.ts';
import type { Measured } from './measure.ts';

const file = new URL('figures.json', import.meta.url);
const tolerance = 0.001;
/** The ways of searching that are held to their figures; the base line is there to compare. */
const judged = ['Meilisearch', 'PostgreSQL'];

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

/** What has become worse than the committed figures, a line each; a class whose queries are not as many as they were is told as well. */
export function listFalls(measured: readonly Measured[], committed: Committed): string[] {
  return judged.flatMap((engine) => {
    const found = measured.find(({ name }) => name === engine);
    const [now, before] = [found ? figuresByClass(found.outcomes) : {}, committed[engine] ?? {}];
    const strangers = Object.keys(now).filter((name) => !before[name]).map((name) => `${engine}, ${name}: no committed figures`);
    return [...strangers, ...Object.entries(before).flatMap(([name, figures]) => fallsOf(`${engine}, ${name}`, figures, now[name]))];
  });
}

function fallsOf(where: string, before: Figures, now: Figures | undefined): string[] {
  if (!now || now.queries !== before.queries) return [`${where}: ${now?.queries ?? 0} queries, committed with ${before.queries}`];
  const falls = (['ndcg', 'recall', 'accentFirst'] as const).filter((key) => (now[key] ?? 1) < (before[key] ?? 0) - tolerance);
  const worse = now.noHit > before.noHit + tolerance ? [...falls, 'noHit' as const] : falls;
  return worse.map((key) => `${where}: ${key} ${now[key]?.toFixed(4)}, committed ${before[key]?.toFixed(4)}`);
}
