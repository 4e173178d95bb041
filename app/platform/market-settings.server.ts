import type { z } from 'zod';
import { Prisma } from './db/generated/client.ts';
import type { Clock } from './clock.ts';
import type { Db } from './db/db.server.ts';

/** A setting that the operator changes while the market runs. What is missing or makes no sense counts as the default. */
export type MarketSetting<Value> = { key: string; schema: z.ZodType<Value>; usual: Value };

export async function readMarketSetting<Value>(db: Db, { key, schema, usual }: MarketSetting<Value>): Promise<Value> {
  const row = await db.marketSetting.findUnique({ where: { key } });
  const read = schema.safeParse(row?.value);
  return read.success ? read.data : usual;
}

/** Belongs in the transaction that also writes it into the audit log. */
export async function writeMarketSetting<Value extends object>({ db, clock }: { db: Db; clock: Clock }, { key }: MarketSetting<Value>, value: Value): Promise<void> {
  const written = { value, updatedAt: clock.now() };
  await db.marketSetting.upsert({ where: { key }, create: { key, ...written }, update: written });
}

/** The setting as it stands, or NULL, inside a statement that reads other things too: to be read with `settingOf`. */
export function settingInSql({ key }: Pick<MarketSetting<unknown>, 'key'>): Prisma.Sql {
  return Prisma.sql`(SELECT value FROM market_setting WHERE key = ${key})`;
}

/** What `settingInSql` has given, checked. */
export function settingOf<Value>({ schema, usual }: MarketSetting<Value>, value: unknown): Value {
  return schema.safeParse(value).data ?? usual;
}
