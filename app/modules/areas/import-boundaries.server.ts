import { createHash } from 'node:crypto';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Prisma } from '#app/platform/db/generated/client.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import type { BoundaryProblem } from './boundary-problem.ts';
import { inForceOn } from './internal/area-queries.server.ts';
import { joinBorders } from './internal/draw-borders.ts';
import { readBoundaries } from './internal/read-boundaries.ts';
import type { CommuneBorder, UnreadableBorders } from './internal/read-boundaries.ts';
import { listCommunes } from './list-communes.server.ts';
import { findProvince } from './find-province.server.ts';

export type ImportedBoundaries = { communes: number; /** 'Xã Phong Dụ Hạ (04402)' */ missing: string[] };
type Given = { bytes: Uint8Array; fileName: string; /** Of a province in force. */ provinceCode: string };

/**
 * Takes the borders of a province's communes out of a GeoJSON or TopoJSON file, each area with the official code of its commune, in place of those it had. All of
 * the file or nothing: `unreadable` names everything that is wrong. A commune that the file lacks is left without a border. Answers how many communes have borders now,
 * and which have none.
 */
export async function importBoundaries({ db, clock }: { db: Database; clock: Clock }, { bytes, fileName, provinceCode }: Given): Promise<Result<ImportedBoundaries, UnreadableBorders>> {
  const read = readBoundaries(bytes);
  if (!read.ok) return read;
  const now = clock.now();
  const province = await findProvince(db, provinceCode, vietnamDay(now));
  if (!province) throw new Error(`${provinceCode} is no province in force`);
  const communes = await listCommunes(db, provinceCode, vietnamDay(now));
  const byCode = new Map(communes.map((commune) => [commune.code, commune]));
  const problems = await strangers(db, now, read.value.filter(({ code }) => !byCode.has(code)), read.value);
  if (problems.length > 0) return failed({ code: 'unreadable', problems });
  const topology = joinBorders(read.value.map(({ code, geometry }) => ({ id: byCode.get(code)?.id ?? '', geometry })));
  const kept = { topology: topology as unknown as Prisma.InputJsonValue, fileName, fileHash: createHash('sha256').update(bytes).digest('hex'), importedAt: now };
  await db.boundaryMap.upsert({ where: { provinceId: province.id }, create: { provinceId: province.id, ...kept }, update: kept });
  return ok({ communes: read.value.length, missing: missing(communes, read.value) });
}

/** Areas whose codes are no commune's of the province: another's, or nobody's. */
async function strangers(db: Database, now: Date, unknown: CommuneBorder[], all: CommuneBorder[]): Promise<BoundaryProblem[]> {
  if (unknown.length === 0) return [];
  const elsewhere = await db.areaUnit.findMany({
    where: { level: 'commune', code: { in: unknown.map(({ code }) => code) }, ...inForceOn(vietnamDay(now)) },
    select: { code: true, parent: { select: { fullName: true } } },
  });
  const provinceOf = new Map(elsewhere.map(({ code, parent }) => [code, parent?.fullName]));
  return unknown.map((border): BoundaryProblem => {
    const [found, where] = [{ feature: all.indexOf(border) + 1, name: border.name, given: border.code }, provinceOf.get(border.code)];
    return where ? { code: 'other_province', ...found, province: where } : { code: 'unknown_commune', ...found };
  });
}

function missing(communes: { code: string; fullName: string }[], borders: CommuneBorder[]): string[] {
  const there = new Set(borders.map(({ code }) => code));
  return communes.filter(({ code }) => !there.has(code)).map(({ code, fullName }) => `${fullName} (${code})`);
}
