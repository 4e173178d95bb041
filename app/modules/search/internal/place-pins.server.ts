import type { Db } from '#app/platform/db/db.server.ts';

/** Puts the pins of a text that are in force into this order, without a gap. */
export async function placePins(tx: Db, typed: string, ids: string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE search_pin p SET position = wanted.place - 1
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS wanted(id, place)
    WHERE p.id = wanted.id AND p.typed = ${typed} AND p.ended_at IS NULL AND p.position <> wanted.place - 1`;
}

/** The ids of the pins of a text in force, the first first. */
export async function pinsOf(tx: Db, typed: string): Promise<string[]> {
  const pins = await tx.searchPin.findMany({ where: { typed, endedAt: null }, orderBy: [{ position: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }], select: { id: true } });
  return pins.map(({ id }) => id);
}
