import type { Db } from '#app/platform/db/db.server.ts';
import type { VietnamDay } from '#app/shared/dates.ts';

/** A commune that is no more, and the communes in force that it went into, by whatever reforms lay between. */
export type ClosedCommune = { id: string; code: string; fullName: string; name: string; /** Its former district: the one in which it lay, or its main one. */ districtId: string | null; districtName: string | null; successors: { id: string; fullName: string }[] };

/**
 * The closed communes of which something lies in these communes (in force on the day), each with all that became of it, also elsewhere.
 * `lately` leaves out those of the three-level map, which nothing on the market ever pointed at.
 */
export function listClosedCommunes(db: Db, communeIds: readonly string[], day: VietnamDay, { lately = false } = {}): Promise<ClosedCommune[]> {
  return db.$queryRaw<ClosedCommune[]>`
    WITH RECURSIVE back AS (
      SELECT from_id FROM area_succession WHERE to_id = ANY (${communeIds})
      UNION SELECT s.from_id FROM area_succession s JOIN back ON s.to_id = back.from_id
    ),
    forth AS (
      SELECT back.from_id AS id, s.to_id FROM back JOIN area_succession s ON s.from_id = back.from_id
      UNION SELECT forth.id, s.to_id FROM forth JOIN area_succession s ON s.from_id = forth.to_id
    )
    SELECT u.id, u.code, u.full_name AS "fullName", u.name, d.id AS "districtId", d.full_name AS "districtName",
           json_agg(json_build_object('id', open.id, 'fullName', open.full_name) ORDER BY open.full_name COLLATE "vi-x-icu", open.id) AS successors
    FROM forth
    JOIN area_unit u ON u.id = forth.id AND u.level = 'commune'
    JOIN area_unit open ON open.id = forth.to_id AND open.level = 'commune' AND open.valid_from <= ${day}::date AND (open.valid_to IS NULL OR open.valid_to > ${day}::date)
    LEFT JOIN area_unit d ON d.id = coalesce(u.former_district_id, u.parent_id) AND d.level = 'district'
    WHERE NOT ${lately} OR u.former_district_id IS NOT NULL
    GROUP BY u.id, d.id ORDER BY u.id`;
}
