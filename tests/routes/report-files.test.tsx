import type { AppLoadContext } from '@remix-run/server-runtime';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, test } from 'vitest';
import { IntlProvider } from 'use-intl';
import { messagesIn } from '#app/i18n/messages.ts';
import { closeMonth } from '#app/modules/reports/close-month.server.ts';
import type { ReportContent } from '#app/modules/reports/documents/report-content.ts';
import { makeReport } from '#app/modules/reports/make-report.server.ts';
import type { DocumentFields } from '#app/modules/reports/ui/document/document-fields.ts';
import { ReportDocument } from '#app/modules/reports/ui/document/report-document.tsx';
import * as onePage from '#app/routes/admin/report-file.tsx';
import * as listPage from '#app/routes/admin/report-files.tsx';
import * as printPage from '#app/routes/admin/report-print.tsx';
import * as sheetFile from '#app/routes/admin/report-sheet.ts';
import { fixedClock } from '#app/platform/clock.ts';
import { parseVietnamMonth } from '#app/shared/dates.ts';
import type { VietnamMonth } from '#app/shared/dates.ts';
import type { Locale } from '#app/shared/locale.ts';
import { someActor } from '#tests/factories/actors.ts';
import { reckonFigures } from '#tests/factories/figures.ts';
import { createSeller } from '#tests/factories/goods.ts';
import { createOrder } from '#tests/factories/orders.ts';
import { signedInPerson } from '#tests/factories/people.ts';
import { testApp } from '#tests/setup/test-app.ts';

const market = testApp({ clock: fixedClock(new Date('2026-11-22T03:00:00Z')) });
const province = '2025-07:82';
const path = '/admin/reports/documents';
const cookies = { department: '', district: '', commune: '', finance: '' };
const context = (): AppLoadContext => ({ app: market.app, nonce: 'n', clientAddress: '203.0.113.7', failures: [] });
const at = (address: string, cookie: string, { params = {}, body }: { params?: Record<string, string>; body?: Record<string, string> } = {}) => ({
  request: new Request(`http://localhost:3000${address}`, { headers: { cookie }, ...(body && { method: 'POST', body: new URLSearchParams(body) }) }), params, context: context(),
});
const answer = async (run: () => Promise<unknown>): Promise<Response> => (await run().catch((error: unknown) => error)) as Response;
const ask = (period: string, cookie = cookies.department, kind = 'quarter') => answer(() => listPage.action(at(path, cookie, { body: { kind, period } })));
let reportId: string;

beforeAll(async () => {
  const { app } = market;
  const seller = await createSeller(app.db);
  await createOrder(app.db, seller, { placedAt: new Date('2026-08-05T03:00:00Z'), state: 'delivered', closedAt: new Date('2026-08-06T03:00:00Z'), goods: 1_234_000 });
  await reckonFigures(app);
  for (const month of ['2026-07', '2026-08', '2026-09']) await closeMonth(app, { scope: { areas: [{ id: province }] }, month: parseVietnamMonth(month) as VietnamMonth, actor: someActor() });
  const district = await app.db.areaUnit.findFirstOrThrow({ where: { slug: 'huyen-cai-be-tien-giang', level: 'district' } });
  const as = async (role: 'department_officer' | 'district_officer' | 'commune_officer' | 'finance_officer', areaId: string) => (await signedInPerson(app, { roles: [{ role, areaId }], secondFactor: true })).cookie;
  cookies.department = await as('department_officer', province);
  cookies.district = await as('district_officer', district.id);
  cookies.commune = await as('commune_officer', seller.communeId);
  cookies.finance = await as('finance_officer', province);
  reportId = (await ask('2026-Q3')).headers.get('location')?.split('/').at(-1) ?? '';
});

describe('an officer of the department', () => {
  test('asks for a report, comes to its page, and takes and prints it once it is made', async () => {
    const waiting = (await (await onePage.loader(at(`${path}/${reportId}`, cookies.department, { params: { id: reportId } }))).json()) as { report: { state: string; content?: unknown } };
    expect(waiting.report).toMatchObject({ state: 'waiting', sheets: null });
    expect((await answer(() => printPage.loader(at(`${path}/${reportId}/print`, cookies.department, { params: { id: reportId } })))).status).toBe(404);
    await makeReport(market.app, { reportId });
    const file = await answer(() => sheetFile.loader(at(`${path}/${reportId}.xlsx?lang=en`, cookies.department, { params: { id: reportId } })));
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="report_2026-Q3.xlsx"');
    expect(file.headers.get('cache-control')).toBe('private, no-store');
    const printed = (await (await printPage.loader(at(`${path}/${reportId}/print?number=12&day=2026-10-05&signer=${'a'.repeat(200)}`, cookies.department, { params: { id: reportId } }))).json()) as { fields: DocumentFields };
    expect(printed.fields).toMatchObject({ number: '12', day: '2026-10-05', signer: 'a'.repeat(80) });
  });

  test('is told which months lack, and nothing is asked for', async () => {
    const before = await market.app.db.reportFile.count();
    const refused = await ask('2026-Q2');
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({ problem: { code: 'open', months: ['2026-04', '2026-05', '2026-06'] } });
    expect((await ask('2026-Q9')).status).toBe(400);
    expect((await ask('2026-Q3', cookies.department, 'month')).status).toBe(400);
    expect(await market.app.db.reportFile.count()).toBe(before);
  });
});

describe('the printed report', () => {
  const drawn = async (locale: Locale, fields: Partial<DocumentFields> = {}) => {
    const { content } = (await (await printPage.loader(at(`${path}/${reportId}/print`, cookies.department, { params: { id: reportId } }))).json()) as unknown as { content: ReportContent };
    return renderToStaticMarkup(<IntlProvider locale={locale} timeZone="Asia/Ho_Chi_Minh" messages={messagesIn(locale)}><ReportDocument content={content} fields={{ number: '', place: '', day: null, post: '', signer: '', ...fields }} /></IntlProvider>);
  };
  const wordsIn = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

  test('has the form of an administrative document, with what is not filled in dotted', async () => {
    const words = wordsIn(await drawn('vi'));
    for (const part of ['UBND TỈNH ĐỒNG THÁP', 'SỞ CÔNG THƯƠNG', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Số: ……/BC-SCT', 'Đồng Tháp, ngày …… tháng …… năm 2026', 'BÁO CÁO', 'quý III năm 2026', 'Nơi nhận:', 'GIÁM ĐỐC']) expect(words).toContain(part);
    expect(words).toContain('1 giao dịch, trong đó 1 giao dịch thành công với giá trị 1.234.000 đồng');
    const filled = wordsIn(await drawn('vi', { number: '45', day: '2026-10-05' as DocumentFields['day'], post: 'Phó Giám đốc', signer: 'Nguyễn Văn An' }));
    for (const part of ['Số: 45/BC-SCT', 'ngày 05 tháng 10 năm 2026', 'Phó Giám đốc', 'Nguyễn Văn An']) expect(filled).toContain(part);
  });

  test('says the same in English', async () => {
    const words = wordsIn(await drawn('en'));
    for (const part of ['SOCIALIST REPUBLIC OF VIETNAM', 'REPORT', 'quarter III of 2026', 'VND 1,234,000']) expect(words).toContain(part);
  });

  test('numbers its tables in the order of the spreadsheet, each once', async () => {
    const captions = [...(await drawn('vi')).matchAll(/<caption>Bảng (\d+)\./g)].map(([, number]) => Number(number));
    expect(captions).toEqual(captions.map((_, index) => index + 1));
    expect(captions.length).toBeGreaterThan(8);
  });
});

describe('whoever does not see the whole province', () => {
  test.each(['district', 'commune', 'finance'] as const)('finds no report: %s', async (who) => {
    const params = { id: reportId };
    const looks = [() => listPage.loader(at(path, cookies[who])), () => onePage.loader(at(`${path}/${reportId}`, cookies[who], { params })), () => printPage.loader(at(`${path}/${reportId}/print`, cookies[who], { params })), () => sheetFile.loader(at(`${path}/${reportId}.xlsx`, cookies[who], { params }))];
    for (const look of looks) expect((await answer(look)).status).toBe(404);
    expect((await ask('2026-Q3', cookies[who])).status).toBe(404);
  });
});
