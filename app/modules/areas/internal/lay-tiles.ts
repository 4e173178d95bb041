import type { Polygon } from 'geojson';
import type { MapCommune } from '../map-shapes.ts';
import { seatOf } from '../nearness.ts';

type Cell = { column: number; row: number };
/** Degrees: so small that a tile is as high as it is wide. */
const side = 0.01;
/** Squared cells of way that a tile apart from its former district costs. */
const alone = 16;

/**
 * Borders for a province of which none are known: a tile for each commune, as near to the seat of its former district as there is room. Where no seats are known,
 * former districts follow one another.
 */
export function layTiles(communes: readonly MapCommune[]): { id: string; geometry: Polygon }[] {
  const across = Math.ceil(Math.sqrt(communes.length * 1.5));
  const seats = seatsOnGrid(communes, across);
  const taken = new Map<string, string>();
  // Former districts take turns, so that none pushes another far away.
  return inTurns(communes).map(({ id, districtId }) => {
    const cell = bestFree(seats.get(districtId) ?? { column: 0, row: 0 }, districtId, taken);
    taken.set(keyOf(cell), districtId);
    return { id, geometry: squareAt(cell) };
  });
}

function squareAt({ column, row }: Cell): Polygon {
  const corner = (right: number, down: number) => [(column + right) * side, -(row + down) * side];
  return { type: 'Polygon', coordinates: [[corner(0, 0), corner(1, 0), corner(1, 1), corner(0, 1), corner(0, 0)]] };
}

function seatsOnGrid(communes: readonly MapCommune[], across: number): Map<string, Cell> {
  const districts = [...new Map(communes.map(({ districtId, districtKey }) => [districtId, districtKey]))].map(([id, key]) => ({ id, seat: seatOf(key) }));
  const known = districts.flatMap(({ seat }) => (seat ? [seat] : []));
  if (known.length < districts.length) return new Map(districts.map(({ id }, at) => [id, { column: (at * 4) % across, row: Math.floor((at * 4) / across) * 3 }]));
  const [west, east, north] = [Math.min(...known.map(({ lng }) => lng)), Math.max(...known.map(({ lng }) => lng)), Math.max(...known.map(({ lat }) => lat))];
  const scale = (across - 1) / Math.max(east - west, 0.01);
  return new Map(districts.map(({ id, seat }) => [id, { column: Math.round(((seat?.lng ?? west) - west) * scale), row: Math.round((north - (seat?.lat ?? north)) * scale) }]));
}

function inTurns(communes: readonly MapCommune[]): MapCommune[] {
  const groups = [...Map.groupBy(communes, ({ districtId }) => districtId).values()];
  const longest = Math.max(0, ...groups.map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) => groups.flatMap((group) => group[turn] ?? [])).flat();
}

/** The free cell that is nearest to the seat; one beside a tile of the same former district is worth a way of some cells. */
function bestFree(seat: Cell, districtId: string, taken: ReadonlyMap<string, string>): Cell {
  const isOwn = (column: number, row: number) => taken.get(keyOf({ column, row })) === districtId;
  const begun = [...taken.values()].includes(districtId);
  let best: (Cell & { cost: number }) | null = null;
  for (let reach = 0; !best || reach ** 2 <= best.cost; reach += 1) {
    for (const { column, row } of ringAt(seat, reach)) {
      if (taken.has(keyOf({ column, row }))) continue;
      const touches = isOwn(column - 1, row) || isOwn(column + 1, row) || isOwn(column, row - 1) || isOwn(column, row + 1);
      const cost = (column - seat.column) ** 2 + (row - seat.row) ** 2 + (begun && !touches ? alone : 0);
      if (!best || cost < best.cost) best = { column, row, cost };
    }
  }
  return best;
}

/** The cells of a square about the seat. */
function ringAt({ column, row }: Cell, reach: number): Cell[] {
  const cells: Cell[] = [];
  for (let x = -reach; x <= reach; x += 1) for (let y = -reach; y <= reach; y += 1) if (Math.max(Math.abs(x), Math.abs(y)) === reach) cells.push({ column: column + x, row: row + y });
  return cells;
}

const keyOf = ({ column, row }: Cell) => `${column} ${row}`;
