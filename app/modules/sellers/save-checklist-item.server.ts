import { recordAct } from '#app/modules/audit/record-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { slugify } from '#app/shared/text.ts';
import type { ChecklistItemWords } from './checklist-form.ts';

/** Writes a line of the checklist: a new one without `key`, otherwise the one of that key. Answers its key. 404 for an unknown one. */
export async function saveChecklistItem({ db, clock }: { db: Database; clock: Clock }, { actor, key, words }: { actor: Actor; key: string | null; words: ChecklistItemWords }): Promise<string> {
  const { nameEn, hintEn, ...rest } = words;
  const data = { ...rest, nameEn: nameEn || null, hintEn: hintEn || null };
  return db.$transaction(async (tx) => {
    const before = key === null ? null : await tx.checklistItem.findUnique({ where: { key } });
    if (key !== null && !before) throw new Response(null, { status: 404 });
    const known = key ?? (await freeKey(slugify(words.name), async (wanted) => (await tx.checklistItem.findUnique({ where: { key: wanted } })) !== null));
    await tx.checklistItem.upsert({ where: { key: known }, create: { key: known, ...data }, update: data });
    const shown = ({ name, required, wantsScan, kinds, groupKeys, position }: typeof data) => ({ name, required, wantsScan, kinds, groupKeys, position });
    await recordAct({ db: tx, clock }, actor, {
      action: 'setting.change', subject: { kind: 'setting', id: `checklist.${known}`, name: words.name }, ...(before && { before: shown({ ...before, nameEn: null, hintEn: null }) }), after: shown(data),
    });
    return known;
  });
}

async function freeKey(base: string, isTaken: (key: string) => Promise<boolean>): Promise<string> {
  const name = base.replaceAll('-', '_').slice(0, 40) || 'muc';
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? name : `${name}_${number}`;
    if (!(await isTaken(key))) return key;
  }
}
