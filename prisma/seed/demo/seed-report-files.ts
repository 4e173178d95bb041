import type { AppContext } from '#app/app-context.server.ts';
import { askReport } from '#app/modules/reports/ask-report.server.ts';
import type { ReportKind } from '#app/modules/reports/documents/report-kinds.ts';
import { listReportFiles } from '#app/modules/reports/list-report-files.server.ts';
import { makeReport } from '#app/modules/reports/make-report.server.ts';
import { keepNothing } from '#app/platform/kept.ts';

type App = Pick<AppContext, 'db' | 'clock' | 'storage' | 'log'>;

/** The department has taken the report of the last quarter that is wholly closed, and the list of OCOP products at its last closed month. */
export async function seedReportFiles(app: App, { provinceId }: { provinceId: string }): Promise<void> {
  const scope = { areas: [{ id: provinceId }] };
  const officer = await app.db.user.findFirst({ where: { roles: { some: { role: 'department_officer' } } }, orderBy: { id: 'asc' } });
  const actor = { userId: officer?.id ?? null, name: officer?.name ?? '', address: '203.0.113.20', consentId: null };
  const { choices } = await listReportFiles({ db: app.db, clock: app.clock, kept: keepNothing }, { scope });
  for (const kind of ['quarter', 'ocop'] satisfies ReportKind[]) {
    const ready = choices[kind].find(({ lacks, kept }) => lacks.length === 0 && kept);
    const asked = ready && (await askReport(app, { scope, kind, period: ready.period, actor }));
    if (asked?.ok) await makeReport(app, { reportId: asked.value.id });
  }
}
