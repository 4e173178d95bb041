import type { Db } from './db/db.server.ts';

/** What every page says of this installation: whose market it is, and whether it is a demonstration. */
export type Installation = { demonstration: boolean; province: string };

const memory = 10_000;

/** Reads the installation's facts; asked for by every page, so the answer is kept for ten seconds. */
export function installationReader(db: Db): () => Promise<Installation> {
  let kept: { facts: Promise<Installation>; until: number } | null = null;
  return () => {
    if (!kept || kept.until < Date.now()) {
      kept = { facts: readInstallation(db), until: Date.now() + memory };
      kept.facts.catch(() => (kept = null));
    }
    return kept.facts;
  };
}

async function readInstallation(db: Db): Promise<Installation> {
  const facts = await db.installationFact.findMany({ where: { key: { in: ['demonstration', 'province'] } } });
  const value = (key: string) => facts.find((fact) => fact.key === key)?.value;
  return { demonstration: value('demonstration') === 'yes', province: value('province') ?? '' };
}

/** Writes a fact of this installation. */
export async function writeInstallationFact(db: Db, key: 'demonstration' | 'province', value: string): Promise<void> {
  await db.installationFact.upsert({ where: { key }, create: { key, value }, update: { value } });
}

/** Whether this installation holds the demonstration, as the database says at this moment. */
export async function readDemonstration(db: Db): Promise<boolean> {
  return (await db.installationFact.findUnique({ where: { key: 'demonstration' } }))?.value === 'yes';
}
