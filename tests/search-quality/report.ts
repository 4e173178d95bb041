import { figuresByClass, recallDepth } from './figures.ts';
import type { Goods, Outcome } from './figures.ts';
import type { Measured } from './measure.ts';

const percent = (value: number | null) => (value === null ? '–' : `${(value * 100).toFixed(1)}`);

/** The figures by class, the ways of searching side by side. */
export function tableOf(measured: readonly Measured[]): string {
  const figures = measured.map(({ name, outcomes, seconds }) => ({ name: `${name} (${seconds.toFixed(1)} s)`, byClass: figuresByClass(outcomes) }));
  const classes = Object.keys(figures[0]?.byClass ?? {});
  const columns = ['nDCG@10', `recall@${recallDepth}`, 'no hit', 'accents'];
  const width = columns.map(({ length }) => length + 2);
  const row = (first: string, cells: string[][]) => first.padEnd(18) + cells.map((group) => ` │${group.map((cell, at) => cell.padStart(width[at] ?? 8)).join('')}`).join('');
  const titles = ''.padEnd(18) + figures.map(({ name }) => ` │ ${name.padEnd(width.reduce((sum, each) => sum + each, 0) - 1)}`).join('');
  const lines = classes.map((name) => {
    const cells = figures.map(({ byClass }) => {
      const of = byClass[name];
      return of ? [of.ndcg.toFixed(3), of.recall.toFixed(3), percent(of.noHit), percent(of.accentFirst)] : [];
    });
    return row(`${name} (${figures[0]?.byClass[name]?.queries})`, cells);
  });
  return [titles, row('', figures.map(() => columns)), ...lines.slice(0, -1), '─'.repeat(titles.length), ...lines.slice(-1)].join('\n');
}

/** The queries that are served worst, each with what was found and what was missed. */
export function worstOf({ name, outcomes }: Measured, catalogue: ReadonlyMap<string, Goods>, count: number): string {
  const badness = ({ ndcg, recall, accentFirst }: Outcome) => 1 - ndcg + (1 - recall) + (accentFirst === false ? 0.5 : 0);
  const worst = outcomes.filter((outcome) => badness(outcome) > 0.0005).sort((a, b) => badness(b) - badness(a)).slice(0, count);
  return [`${name}: the worst ${worst.length}`, ...worst.map((outcome) => outcomeText(outcome, catalogue, 6))].join('\n');
}

/** One query's list: the grade of each product, · for a wrong one, ○ for one that is out of stock. */
export function outcomeText({ label, found, ndcg, recall, accentFirst }: Outcome, catalogue: ReadonlyMap<string, Goods>, depth: number): string {
  const mark = (slug: string) => `${catalogue.get(slug)?.inStock ? '' : '○'}${slug}`;
  const hits = found.slice(0, depth).map((slug) => `${label.grades.get(slug) ?? '·'} ${mark(slug)}`);
  const missed = [...label.grades].filter(([slug]) => !found.slice(0, recallDepth).includes(slug)).map(([slug, grade]) => `${grade} ${mark(slug)}`);
  const accents = accentFirst === false ? ' · accents not first' : '';
  return [
    `  "${label.q}" (${label.class}) nDCG ${ndcg.toFixed(3)} · recall ${recall.toFixed(2)}${accents}`,
    `      found ${found.length}: ${hits.join(', ') || 'nothing'}${found.length > depth ? ', …' : ''}`,
    ...(missed.length > 0 ? [`      missed: ${missed.join(', ')}`] : []),
  ].join('\n');
}
