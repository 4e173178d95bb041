import type { Db } from '#app/platform/db/db.server.ts';
import { dayOfUtcMidnight } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';

/** A commune to which goods can be sent, with the province that it lay in. */
export type Place = { communeId: string; code: string; name: string; kind: string; provinceCode: string; region: string | null; districtId: string | null };

export type Places = {
  communes: readonly Place[];
  byCode: ReadonlyMap<string, Place>;
  /** The province's unit on that day: a reform closes its row and begins another. */
  provinceOn(code: string, day: VietnamDay): string;
};

/**
 * The present communes. Buyers only live in those that no reform has touched since 1 July 2025, so that an order of any day names a commune
 * which was in force on it. The first six weeks of the story lie before that day: their orders name the present commune too, because the
 * former district by which the department counts is the same, and a page that names the place then names one that a reader can find.
 */
export async function readPlaces(db: Db): Promise<Places> {
  const provinces = await db.areaUnit.findMany({ where: { level: 'province', vintageId: { gte: '2025-07' } }, orderBy: { validFrom: 'asc' } });
  const communes = await db.areaUnit.findMany({
    where: { level: 'commune', validTo: null },
    include: { parent: { select: { code: true, region: true } } },
    orderBy: { code: 'asc' },
  });
  if (communes.length === 0) throw new Error('The areas are not loaded yet; load them before the demonstration market.');
  const places = communes.map(({ id, code, fullName, kind, parent, formerDistrictId }) => ({
    communeId: id,
    code,
    name: fullName,
    kind,
    provinceCode: parent?.code ?? '',
    region: parent?.region ?? null,
    districtId: formerDistrictId,
  }));
  const lasting = new Set(communes.filter(({ validFrom }) => dayOfUtcMidnight(validFrom) <= '2025-07-01').map(({ code }) => code));
  return {
    communes: places.filter(({ code }) => lasting.has(code)),
    byCode: new Map(places.map((place) => [place.code, place])),
    provinceOn(code, day) {
      const rows = provinces.filter((province) => province.code === code);
      const row = rows.find(({ validTo }) => validTo === null || day < dayOfUtcMidnight(validTo)) ?? rows.at(-1);
      if (!row) throw new Error(`no province ${code}`);
      return row.id;
    },
  };
}
