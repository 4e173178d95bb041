import type { Database } from '#app/platform/db/db.server.ts';
import type { SearchIndex } from '../port.ts';
import { writeIndexState } from './index-state.server.ts';
import { inTurn } from './locks.server.ts';
import { isProductId } from './product-id.ts';
import { readDocumentsOfRanges } from './read-documents.server.ts';
import { noteForEngine } from './write-documents.server.ts';

type App = { db: Database; searchIndex: SearchIndex };
type Span = { from: number; to: number };

const ranges = 256;
/** Documents of one look: so long changes wait. */
const atOnce = 2_000;

/**
 * Compares the engine's documents with the rows: in all ranges whose counts differ, then in the next ones after `nextRange` until so many documents
 * are compared. Those that differ are noted as changes; what is no product of this market is forgotten at once.
 */
export async function compareEngine(app: App, { budget, nextRange }: { budget: number; nextRange: number }): Promise<{ compared: number; differing: string[] }> {
  const [held, expected] = await Promise.all([app.searchIndex.countByRange(), countRows(app.db)]);
  const differing = await forgetStrangers(app, held);
  let compared = 0;
  const look = async (span: Span) => {
    differing.push(...(await compareSpan(app, span)));
    for (let range = span.from; range <= span.to; range += 1) compared += expected[range] ?? 0;
  };
  const suspect = new Set(expected.flatMap((count, range) => (count === held.ranges[range] ? [] : [range])));
  for (const range of suspect) await look({ from: range, to: range });
  let range = nextRange % ranges;
  for (let seen = 0; seen < ranges && compared < budget; ) {
    const span = spanFrom(range, expected, Math.min(atOnce, budget - compared));
    if (!(span.from === span.to && suspect.has(span.from))) await look(span);
    seen += span.to - span.from + 1;
    range = (span.to + 1) % ranges;
  }
  await writeIndexState(app.db, { nextRange: range });
  return { compared, differing: [...new Set(differing)] };
}

/** As many ranges from this one on, to the last at most, as hold so many documents together; at least this one. */
function spanFrom(from: number, counts: number[], most: number): Span {
  let [to, sum] = [from, counts[from] ?? 0];
  while (to + 1 < ranges && sum + (counts[to + 1] ?? 0) <= most) sum += counts[(to += 1)] ?? 0;
  return { from, to };
}

async function countRows(db: Database): Promise<number[]> {
  const rows = await db.$queryRaw<{ range: number; count: number }[]>`SELECT range, count(*)::int AS count FROM search_product GROUP BY range`;
  const counts = Array.from({ length: ranges }, () => 0);
  for (const { range, count } of rows) counts[range] = count;
  return counts;
}

/**
 * In a turn of its own nothing is sent meanwhile: a document differs by a change on its way only if that change waited before the documents were read,
 * or waits after the rows were.
 */
function compareSpan({ db, searchIndex }: App, { from, to }: Span): Promise<string[]> {
  return inTurn(db, 'engine', async (tx) => {
    const before = await tx.searchChange.findMany({ select: { productId: true } });
    const marks = await searchIndex.listMarks(from, to);
    const documents = await readDocumentsOfRanges(tx, from, to);
    const wrong = documents.filter((document) => marks.get(document.id) !== searchIndex.markOf(document)).map(({ id }) => id);
    const known = new Set(documents.map(({ id }) => id));
    const foreign = [...marks.keys()].filter((id) => !known.has(id));
    const after = await tx.searchChange.findMany({ select: { productId: true } });
    const explained = new Set([...before, ...after].map(({ productId }) => productId));
    const differing = [...wrong, ...foreign].filter((id) => !explained.has(id));
    await noteForEngine(tx, differing.filter(isProductId));
    const strange = differing.filter((id) => !isProductId(id));
    if (strange.length > 0) await searchIndex.send('live', [], strange);
    return differing;
  });
}

/** Documents of no range cannot have come from here. */
async function forgetStrangers({ db, searchIndex }: App, { total, ranges: counts }: { total: number; ranges: number[] }): Promise<string[]> {
  if (total === counts.reduce((sum, count) => sum + count, 0)) return [];
  return inTurn(db, 'engine', async (tx) => {
    const strangers = await searchIndex.listStrangers();
    if (strangers.length === 0) return [];
    await searchIndex.send('live', [], strangers);
    // One of them may be a product whose range was altered.
    await noteForEngine(tx, strangers.filter(isProductId));
    return strangers;
  });
}
