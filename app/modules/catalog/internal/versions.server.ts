import type { ProductVersion } from '#app/platform/db/generated/client.ts';
import type { VersionState } from '#app/platform/db/generated/enums.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { productContent } from '../product-content.ts';
import type { ListingPart, ProductContent } from '../product-content.ts';

export type Version = Omit<ProductVersion, 'content'> & { content: ProductContent };

function readVersion(row: ProductVersion): Version {
  return { ...row, content: productContent.parse(row.content) };
}

/** The version of a product that waits for a decision, or null. */
export async function findWaiting(db: Db, productId: string): Promise<Version | null> {
  const row = await db.productVersion.findFirst({ where: { productId, state: 'submitted' } });
  return row && readVersion(row);
}

/** The versions of products that wait for a decision, by product. */
export async function mapWaiting(db: Db, productIds: string[]): Promise<Map<string, Version>> {
  const rows = await db.productVersion.findMany({ where: { productId: { in: productIds }, state: 'submitted' } });
  return new Map(rows.map((row) => [row.productId, readVersion(row)]));
}

/** The newest version of a product that was approved, or null. */
export async function findApproved(db: Db, productId: string): Promise<Version | null> {
  const row = await db.productVersion.findFirst({ where: { productId, state: 'approved' }, orderBy: { number: 'desc' } });
  return row && readVersion(row);
}

export async function findVersion(db: Db, productId: string, number: number): Promise<Version | null> {
  const row = await db.productVersion.findUnique({ where: { productId_number: { productId, number } } });
  return row && readVersion(row);
}

export async function lastNumber(db: Db, productId: string): Promise<number> {
  return (await db.productVersion.aggregate({ where: { productId }, _max: { number: true } }))._max.number ?? 0;
}

type NewVersion = { content: ProductContent; state: VersionState; changed: ListingPart[]; at: Date; by: Actor | null };

/** Adds a version to the history of a product, whose row the transaction has locked. One that does not wait is decided at once, by nobody. Answers its number. */
export async function addVersion(tx: Db, productId: string, { content, state, changed, at, by }: NewVersion): Promise<number> {
  const number = (await lastNumber(tx, productId)) + 1;
  await tx.productVersion.create({
    data: {
      productId,
      number,
      content,
      state,
      changed,
      submittedAt: at,
      submittedById: by?.userId ?? null,
      submittedByName: by?.name ?? '',
      consentId: by?.consentId ?? null,
      decidedAt: state === 'submitted' ? null : at,
    },
  });
  return number;
}

/** Ends the wait of a version without a decision: another takes its place, or the seller takes it back. */
export async function endWaiting(tx: Db, productId: string, at: Date): Promise<void> {
  await tx.productVersion.updateMany({ where: { productId, state: 'submitted' }, data: { state: 'replaced', decidedAt: at } });
}
