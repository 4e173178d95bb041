import { slugify } from '#app/shared/text.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import { foldName } from '#app/shared/text.ts';
import type { AreaLevel, AreaUnitId } from '../area.ts';
import type { Region } from './written/provinces.ts';
import { VINTAGES } from './written/vintages.ts';
import type { Vintage } from './written/vintages.ts';

/** A row of the table area_unit; days as texts. */
export type AreaRow = {
  id: AreaUnitId;
  vintageId: string;
  code: string;
  level: AreaLevel;
  kind: string;
  name: string;
  fullName: string;
  slug: string;
  folded: string;
  validFrom: VietnamDay;
  validTo: VietnamDay | null;
  parentId: AreaUnitId | null;
  formerDistrictId: AreaUnitId | null;
  region: Region | null;
};
export type SuccessionRow = { fromId: AreaUnitId; toId: AreaUnitId };
export type AreaRows = { vintages: readonly Vintage[]; units: AreaRow[]; successions: SuccessionRow[] };

export function areaId(vintage: string, code: string): AreaUnitId {
  return `${vintage}:${code}` as AreaUnitId;
}

const KINDS = /^(Tỉnh|Thành phố|Quận|Huyện|Thị xã|Thị trấn|Phường|Xã|Đặc khu) (.+)$/u;

/** A unit as its full name tells it, in force as long as its vintage, without parents. */
export function areaRow(vintageId: string, level: AreaLevel, code: string, fullName: string): AreaRow {
  const vintage = VINTAGES.find((candidate) => candidate.id === vintageId);
  const parts = KINDS.exec(fullName);
  if (!vintage || !parts?.[1] || !parts[2]) throw new Error(`Not the full name of an area: ${fullName}`);
  return {
    id: areaId(vintageId, code),
    vintageId,
    code,
    level,
    kind: parts[1],
    name: parts[2],
    fullName,
    slug: slugify(fullName),
    folded: foldName(fullName),
    validFrom: vintage.validFrom,
    validTo: vintage.validTo,
    parentId: null,
    formerDistrictId: null,
    region: null,
  };
}

/** Rows as they are collected; a second row with one key, or a link to a row that is not there, throws. */
export class AreaRowCollection {
  readonly #units = new Map<AreaUnitId, AreaRow>();
  readonly #successions = new Map<string, SuccessionRow>();

  add(row: AreaRow): AreaRow {
    if (this.#units.has(row.id)) throw new Error(`Two areas with the key ${row.id}`);
    this.#units.set(row.id, row);
    return row;
  }

  get(id: AreaUnitId): AreaRow {
    const row = this.#units.get(id);
    if (!row) throw new Error(`No area with the key ${id}`);
    return row;
  }

  link(from: AreaRow, to: AreaRow): void {
    this.#successions.set(`${from.id} ${to.id}`, { fromId: from.id, toId: to.id });
  }

  rows(): AreaRows {
    return { vintages: VINTAGES, units: [...this.#units.values()], successions: [...this.#successions.values()] };
  }
}
