import { listCommunes } from '#app/modules/areas/list-communes.server.ts';
import { listFormerCommunes } from '#app/modules/areas/list-former-communes.server.ts';
import type { Choice } from '#app/modules/imports/import-definition.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import { foldName } from '#app/shared/text.ts';

/** Names that are met twice mean nothing: `meaning` is null for them. */
function addName(names: Map<string, { name: string; meaning: string | null }>, name: string, communeId: string): void {
  const known = names.get(foldName(name));
  names.set(foldName(name), { name, meaning: known && known.meaning !== communeId ? null : communeId });
}

/**
 * The communes of a province with every name that surely means one of them: with its kind, without it, and the names of the communes that
 * went into it, alone where no other bears it, else with their former district.
 */
export async function communeChoices(db: Db, provinceCode: string, day: VietnamDay): Promise<Choice[]> {
  const [communes, former] = await Promise.all([listCommunes(db, provinceCode, day), listFormerCommunes(db, provinceCode, day)]);
  const today = new Map<string, { name: string; meaning: string | null }>();
  for (const { fullName, name, id } of communes) for (const each of [fullName, name]) addName(today, each, id);
  const old = new Map<string, { name: string; meaning: string | null }>();
  for (const { fullName, name, districtName, communeId } of former) {
    for (const each of [fullName, name, ...(districtName ? [`${fullName}, ${districtName}`, `${name}, ${districtName}`] : [])]) addName(old, each, communeId);
  }
  const also = new Map<string, string[]>();
  // A name that is in force goes before one that was.
  for (const [folded, { name, meaning }] of [...today, ...[...old].filter(([folded]) => !today.has(folded))]) {
    if (meaning && folded) also.set(meaning, [...(also.get(meaning) ?? []), name]);
  }
  return communes.map(({ id, fullName }) => ({ value: id, vi: fullName, en: fullName, also: (also.get(id) ?? []).filter((name) => name !== fullName) }));
}
