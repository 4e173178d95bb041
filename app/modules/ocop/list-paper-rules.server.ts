import type { Db } from '#app/platform/db/db.server.ts';
import type { PaperRule } from './paper-rules.ts';

/** The papers that groups of goods need; of one group, or of all. */
export async function listPaperRules({ db }: { db: Db }, { groupKey }: { groupKey?: string } = {}): Promise<PaperRule[]> {
  const rules = await db.paperRule.findMany({ where: groupKey === undefined ? {} : { groupKey }, orderBy: [{ groupKey: 'asc' }, { position: 'asc' }] });
  return rules.map(({ groupKey: group, position, kinds, name, nameEn, staysOnSale }) => ({ groupKey: group, position, kinds, name, nameEn, staysOnSale }));
}
