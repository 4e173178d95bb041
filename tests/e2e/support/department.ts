import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import type { APIRequestContext, Page } from '@playwright/test';
import { districtReportSchema } from '#app/modules/reports/district-report-api.ts';
import { addDays, vietnamDay } from '#app/shared/dates.ts';

export type Counted = { transactions: number; successful: number; value: number };
export type Period = { from: string; to: string };

/** Yesterday to tomorrow: a test that runs over midnight counts the same. */
export function aroundToday(): Period {
  const today = vietnamDay(new Date());
  return { from: addDays(today, -1), to: addDays(today, 1) };
}

/** What programs are told of a former district. */
export async function countByApi(request: APIRequestContext, token: string, period: Period, districtKey: string): Promise<Counted> {
  const answer = await request.get(`/api/v1/reports/districts?${new URLSearchParams(period)}`, { headers: { authorization: `Bearer ${token}` } });
  expect(answer.status()).toBe(200);
  const { items } = districtReportSchema.parse(await answer.json());
  expect(items).toHaveLength(23);
  const item = items.find(({ district }) => district.key === districtKey);
  if (!item) throw new Error(`The report has no district ${districtKey}.`);
  return { transactions: item.transactions, successful: item.successful, value: item.value };
}

/** What stands in the table of the officer's page, which is open, by the headings of its columns. */
export async function countOnPage(page: Page, districtName: string): Promise<Counted> {
  const table = page.getByRole('table').filter({ has: page.getByRole('columnheader', { name: 'Huyện cũ' }) });
  const headings = await table.getByRole('columnheader').allInnerTexts();
  const row = table.getByRole('row').filter({ has: page.getByRole('rowheader').filter({ hasText: districtName }) });
  const cells = await row.getByRole('cell').allInnerTexts();
  const figure = (heading: string) => Number(cells[headings.findIndex((text) => text.trim() === heading) - 1]?.replaceAll(/\D/g, ''));
  return { transactions: figure('Giao dịch'), successful: figure('Thành công'), value: figure('Giá trị') };
}

/** What stands in the file that the page offers, by the headings of its columns. */
export async function countInFile(page: Page, districtName: string): Promise<Counted> {
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Tải tệp CSV' }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  const [headings = [], ...rows] = text.replace('\uFEFF', '').trim().split('\r\n').map((line) => line.split(','));
  const row = rows.find(([level, name]) => level === 'huyện cũ' && name === districtName);
  const figure = (heading: string) => Number(row?.[headings.findIndex((title) => title.startsWith(heading))]);
  return { transactions: figure('Giao dịch'), successful: figure('Giao dịch thành công'), value: figure('Giá trị giao dịch thành công') };
}
