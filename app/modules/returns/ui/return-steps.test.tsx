import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { IntlProvider } from 'use-intl';
import { messagesIn } from '#app/i18n/messages.ts';
import { BuyerReturn } from '#app/modules/returns/ui/buyer-return.tsx';
import { SellerReturn } from '#app/modules/returns/ui/seller-return.tsx';
import type { ReactNode } from 'react';
import type { OrderState } from '#app/modules/orders/order.ts';

const draw = (page: ReactNode) => renderToStaticMarkup(<IntlProvider locale="vi" timeZone="Asia/Ho_Chi_Minh" messages={messagesIn('vi')}>{page}</IntlProvider>);
const seller = { name: 'Vườn Lành', contactName: 'Út Lành', phone: '+84912345678', street: 'Ấp 3', commune: { fullName: 'Xã Cái Bè', parent: null } };
const request = { id: 'r', reason: 'spoiled', words: '', answer: null, amount: 50_000, createdAt: '2026-11-21T02:00:00Z', lines: [{ orderLineId: 'l', quantity: 2, shelved: null }], pictures: [] } as never;

/** The buttons of a page that stand open, and those that a first press has to open. */
function buttonsOf(html: string) {
  const steps = (text: string) => [...text.matchAll(/name="intent" value="([\w-]+)"/g)].map(([, step]) => step);
  const folded = steps([...html.matchAll(/<details(?! open)[^>]*>[^]*?<\/details>/g)].join(''));
  return { open: steps(html).filter((step) => !folded.includes(step)), folded };
}

test.each<[OrderState, string[], string[]]>([
  ['return_asked', ['accept-return'], ['refund-at-once', 'refuse-return']],
  ['return_accepted', ['receive-return'], ['refund-at-once']],
  ['return_received', [], ['refund']],
])('what a seller cannot undo about a return is opened first and pressed then: %s', (state, open, folded) => {
  const order = { id: 'o', state, until: null, lines: [{ id: 'l', productName: 'Xoài', productNameEn: null, variantName: 'Hộp', variantNameEn: null }] } as never;
  expect(buttonsOf(draw(<SellerReturn order={order} request={request} problem={null} typed={{}} />))).toEqual({ open, folded });
});

test.each(['return_asked', 'return_accepted', 'return_refused'] as const)('a buyer who keeps the goods after all is shown what that means first: %s', (state) => {
  const order = { id: 'o', code: 'CP1-1', state, until: null, group: { key: 'k' }, seller };
  expect(buttonsOf(draw(<BuyerReturn order={order} amount={50_000} />))).toEqual({ open: [], folded: ['keep'] });
});
