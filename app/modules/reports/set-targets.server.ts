import { recordAct } from '#app/modules/audit/record-act.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import type { Locale } from '#app/shared/locale.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { indicators } from './indicators.ts';
import { findPlaceId } from './internal/find-place-id.server.ts';
import type { ReportApp, ReportScope } from './report-scope.ts';
import { readTypedTarget } from './targets.ts';
import type { TargetIndicator, TypedTargetProblem } from './targets.ts';

type Input = { scope: ReportScope; year: number; place: string | null; /** By indicator, as they were typed; an empty one is no target. */ typed: Partial<Record<TargetIndicator, string>>; locale: Locale; actor: Actor };
export type TargetsProblem = { code: 'wrong'; by: Partial<Record<TargetIndicator, TypedTargetProblem['code']>> };

/** Sets the targets of a place for a year, all or none. Error: `wrong`, with what is wrong with which of them. 404 for a place that the reader does not see. */
export async function setTargets(app: ReportApp, { scope, year, place, typed, locale, actor }: Input): Promise<Result<null, TargetsProblem>> {
  const areaId = await findPlaceId(app, { scope, place });
  if (areaId === null) throw new Response(null, { status: 404 });
  const read = (Object.entries(typed) as [TargetIndicator, string][]).map(([key, text]) => ({ key, value: readTypedTarget(text, indicators[key].unit, locale) }));
  const wrong = read.flatMap(({ key, value }) => (value.ok ? [] : [[key, value.problem.code] as const]));
  if (wrong.length > 0) return failed({ code: 'wrong', by: Object.fromEntries(wrong) });
  const { db, clock } = app;
  await db.$transaction(async (tx) => {
    const before = await tx.figureTarget.findMany({ where: { year, areaId } });
    for (const { key, value } of read) {
      const target = value.ok ? value.value : null;
      const old = before.find(({ indicator }) => indicator === key)?.value ?? null;
      if (target === old) continue;
      const at = { indicator: key, year, areaId };
      const facts = { value: target ?? 0, setAt: clock.now(), setBy: actor.userId };
      if (target === null) await tx.figureTarget.deleteMany({ where: at });
      else await tx.figureTarget.upsert({ where: { indicator_year_areaId: at }, create: { ...at, ...facts }, update: facts });
      await recordAct({ db: tx, clock }, actor, { action: 'target.set', subject: { kind: 'target', id: `${key} ${year} ${areaId}`, name: indicators[key].name.vi }, before: { value: old }, after: { value: target } });
    }
  });
  return ok(null);
}
