import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { IntlProvider } from 'use-intl';
import type { ReactNode } from 'react';
import { messagesIn } from '#app/i18n/messages.ts';
import type { Locale } from '#app/shared/locale.ts';
import { FunnelChart } from './funnel-chart.tsx';
import { HeatChart } from './heat-chart.tsx';
import { RankingChart } from './ranking-chart.tsx';
import { TrendChart } from './trend-chart.tsx';

const draw = (chart: ReactNode, locale: Locale = 'vi') => renderToStaticMarkup(<IntlProvider locale={locale} timeZone="Asia/Ho_Chi_Minh" messages={messagesIn(locale)}>{chart}</IntlProvider>);
/** The rows of the table below a drawing, cell by cell. */
const tableOf = (html: string) =>
  [...(html.split('<tbody>')[1] ?? '').matchAll(/<tr[^>]*>([^]*?)<\/tr>/g)].map(([, row = '']) => [...row.matchAll(/<t[hd][^>]*>([^]*?)<\/t[hd]>/g)].map(([, cell = '']) => cell.replace(/<[^>]+>/g, '').replaceAll('\u00a0', ' ')));
/** How wide or high the shapes with this class are, in the drawing's own units. */
const sizesOf = (html: string, side: 'width' | 'height', of: string) => [...html.matchAll(/<rect [^>]*>/g)].map(([rect]) => rect).filter((rect) => rect.includes(of)).map((rect) => Number(new RegExp(` ${side}="([\\d.]+)`).exec(rect)?.[1]));

const texts = { title: 'Hộ đi tới đâu', description: 'Mỗi bước một thanh.' };
const months = Array.from({ length: 3 }, (_, at) => ({ key: `2026-0${at + 1}`, name: `tháng ${at + 1}`, short: String(at + 1) }));
const stages = [
  { key: 'known', name: 'Hộ trong sổ', count: 212_336 },
  { key: 'registered', name: 'Đã đăng ký', count: 53_084 },
  { key: 'sold', name: 'Đã bán', count: 13_271 },
];
const points = [
  { key: '1', name: 'tháng 1', short: '1', now: 100, before: 200 },
  { key: '2', name: 'tháng 2', short: '2', now: 50, before: null, running: true },
];
const charts: [string, ReactNode][] = [
  ['funnel', <FunnelChart key="f" {...texts} stages={stages} />],
  ['ranking', <RankingChart key="r" {...texts} figure="Giao dịch" rows={[{ key: 'a', name: 'Cái Bè', value: 10, parts: [8, 2] }]} legend={[{ tone: 'strong', name: 'được' }, { tone: 'bad', name: 'hủy' }]} />],
  ['trend', <TrendChart key="t" {...texts} points={points} />],
  ['heat', <HeatChart key="h" {...texts} months={months} rows={[{ key: 'a', name: 'Cái Bè', values: [0, 5, 100] }]} />],
];

describe('every chart', () => {
  test.each(charts)('has a title, a description for who does not see it, and a table: %s', (_, chart) => {
    const html = draw(chart);
    const [, title, description] = /<figure aria-labelledby="([^"]+)" aria-describedby="([^"]+)"/.exec(html) ?? [];
    expect(html).toMatch(new RegExp(`<h3 id="${title}">Hộ đi tới đâu</h3><span id="${description}" class="sr-only">Mỗi bước một thanh.`));
    expect(html).toMatch(/<table[^>]*><caption/);
    expect(html.match(/<th scope="row"/g)).toHaveLength(tableOf(html).length);
    expect(html).not.toContain('style=');
  });
});

test('a funnel writes each stage with its share of the first and of the one before, in the language of the reader', () => {
  expect(tableOf(draw(charts[0]?.[1]))).toEqual([
    ['Hộ trong sổ', '212.336', '', ''],
    ['Đã đăng ký', '53.084', '25%', '25%'],
    ['Đã bán', '13.271', '6,3%', '25%'],
  ]);
  expect(tableOf(draw(charts[0]?.[1], 'en'))[2]).toEqual(['Đã bán', '13,271', '6.3%', '25%']);
});

test('the bars of a funnel have one scale: each with who stayed behind is as long as the stage before', () => {
  const html = draw(<FunnelChart {...texts} stages={stages} />);
  const [reached, lost] = [sizesOf(html, 'width', '%" height="13" class="fill-leaf"'), sizesOf(html, 'width', '%" height="13" class="fill-leaf-pale')];
  expect(reached).toEqual([100, 25, 6.25]);
  expect(lost).toEqual([75, 18.75]);
});

test('a year before stands behind this one by a shape of its own, at the same scale, and what is not known is no nought', () => {
  const html = draw(<TrendChart {...texts} points={points} />);
  const [before] = sizesOf(html, 'height', '%" y="16"');
  const now = sizesOf(html, 'height', 'class="fill-leaf"').filter((height) => height !== 13 && height !== 6);
  expect(before).toBe((now[0] ?? 0) * 2);
  expect(tableOf(html)).toEqual([['tháng 1', '100', '200'], ['tháng 2 (chưa hết kỳ)', '50', '–']]);
});

test('more stretches than columns have room for become lines, with as many names as can be read', () => {
  const days = Array.from({ length: 92 }, (_, at) => ({ key: String(at), name: `ngày ${at}`, short: String(at), now: at, before: 91 - at }));
  const html = draw(<TrendChart {...texts} points={days} />);
  expect(html).toContain('stroke-dasharray');
  expect(tableOf(html)).toHaveLength(92);
  expect(html.match(/<text [^>]*text-anchor="middle"/g)?.length).toBeLessThanOrEqual(16);
});

test('a cell of the heat says its class by number and by pattern, and nothing at all is empty', () => {
  const html = draw(<HeatChart {...texts} months={months} rows={[{ key: 'a', name: 'Cái Bè', values: [0, 5, 100] }, { key: 'b', name: 'Gò Công', values: [7, 0, 6] }]} />);
  const cells = [...html.matchAll(/<rect [^>]*?(?:fill="url\(#[\w-]+-(\d)\)" )?class="([^"]+)"><title>([^<]+)<\/title><\/rect>/g)].map(([, pattern, look, title]) => ({ title, pattern: pattern ? Number(pattern) + 1 : null, empty: look?.includes('fill-card') }));
  // By row and by their places, as the numbers stand after all cells of a row.
  const numbers = [...html.matchAll(/class="heat[^>]*>([^]*?)<\/svg>/g)].flatMap(([, row = '']) => { const at = new Map([...row.matchAll(/<text x="([\d.]+)%" y="17">(\d)</g)].map(([, x, number]) => [Math.floor(Number(x) / 33.34), Number(number)])); return [0, 1, 2].map((cell) => at.get(cell) ?? null); });
  expect(cells.map(({ title }) => title)).toEqual(['Cái Bè, tháng 1: 0', 'Cái Bè, tháng 2: 5', 'Cái Bè, tháng 3: 100', 'Gò Công, tháng 1: 7', 'Gò Công, tháng 2: 0', 'Gò Công, tháng 3: 6']);
  expect(numbers).toEqual([null, 1, 4, 3, null, 2]);
  expect(cells.map(({ pattern }) => pattern)).toEqual(numbers);
  expect(cells.map(({ empty }) => empty)).toEqual([true, false, false, false, true, false]);
});
