import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router-dom';
import { expect, test } from 'vitest';
import { IntlProvider } from 'use-intl';
import { messagesIn } from '#app/i18n/messages.ts';
import { FigureTable } from './figure-table.tsx';

const write = (value: number) => `${value} đ`;
const draw = (search: string) =>
  renderToStaticMarkup(
    <IntlProvider locale="vi" timeZone="Asia/Ho_Chi_Minh" messages={messagesIn('vi')}>
      <MemoryRouter initialEntries={[`/admin/reports/districts${search}`]}>
        <FigureTable
          id="places"
          caption="Giao dịch theo nơi"
          of="Nơi"
          columns={[{ key: 'rank', name: 'Hạng', write: String }, { key: 'value', name: 'Giá trị giao dịch', short: 'Giá trị', write }]}
          rows={[
            { key: 'a', name: 'Cái Bè', values: { rank: 2, value: 5 }, below: [{ key: 'a1', name: 'An Cư', values: { rank: 1, value: 5 }, notes: { value: 'điều chỉnh: 4 đ' } }] },
            { key: 'b', name: 'Gò Công', values: { rank: 1, value: 9 } },
            { key: 'c', name: 'Tam Nông', values: { rank: 3, value: null } },
          ]}
          total={{ name: 'Cả tỉnh', values: { value: 14 } }}
        />
      </MemoryRouter>
    </IntlProvider>,
  );
const rowsOf = (html: string) => [...html.matchAll(/<th scope="row"[^>]*>([^]*?)<\/th>/g)].map(([, name = '']) => name.replace(/<[^>]+>/g, ''));

test('headings are plain links that sort, keep the rest of the address and lead back to the table', () => {
  const html = draw('?from=2026-11-01');
  expect([...html.matchAll(/<a href="([^"]+)"/g)].map(([, address]) => address?.replaceAll('&amp;', '&'))).toEqual(['?from=2026-11-01&sort=name&order=asc#places', '?from=2026-11-01&sort=rank&order=desc#places', '?from=2026-11-01&sort=value&order=desc#places']);
  expect(html).not.toContain('aria-sort');
  expect(rowsOf(html)).toEqual(['Cái Bè', 'An Cư', 'Gò Công', 'Tam Nông', 'Cả tỉnh']);
});

test('a sorted table says so to a screen reader on the one heading by which it is sorted; the total stays last', () => {
  const html = draw('?sort=value&order=desc');
  expect(html.match(/aria-sort="descending"/g)).toHaveLength(1);
  expect(/<th scope="col" aria-sort="descending"[^>]*><a[^>]*>([^<]+)</.exec(html)?.[1]).toBe('Giá trị');
  expect(rowsOf(html)).toEqual(['Gò Công', 'Cái Bè', 'An Cư', 'Tam Nông', 'Cả tỉnh']);
});

test('the table has a caption, heads for each column and row, and words for what is not known', () => {
  const html = draw('');
  expect(html).toContain('<caption class="sr-only">Giao dịch theo nơi</caption>');
  expect(html.match(/<th scope="col"/g)).toHaveLength(3);
  expect(html.match(/<th scope="row"/g)).toHaveLength(html.split('<tr').length - 2);
  expect(html).toContain('<span class="sr-only">không có số liệu</span>');
  expect(html.split('<tfoot>')[1]).toContain('<td></td>');
});

test('a note stands below the one value that it is about', () => {
  const html = draw('');
  expect(html.match(/điều chỉnh/g)).toHaveLength(1);
  expect(html.replace(/<[^>]+>/g, ' ')).toMatch(/An Cư\s+1\s+5 đ\s+điều chỉnh: 4 đ\s+Gò Công/);
});
