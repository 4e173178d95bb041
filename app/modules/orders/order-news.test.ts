import { describe, expect, test } from 'vitest';
import { translator } from '#app/i18n/translator.ts';
import { locales } from '#app/shared/locale.ts';
import { howToTell, newsForBuyer, newsForSeller, newsValues, sayToBuyer, sayToSeller } from './order-news.ts';
import type { NewsEvent, NewsFacts } from './order-news.ts';
import { calledOffStates, deliveryMethods, paymentMethods, steps } from './order.ts';
import type { Step, Taker } from './order.ts';

const order: Omit<NewsFacts, 'payment' | 'delivery' | 'paid'> = {
  code: 'CP7K3F9QXM-1', total: 1_234_000, seller: 'Hợp tác xã nông nghiệp Mỹ Xương Cao Lãnh Đồng Tháp', buyer: 'Nguyễn Thị Hoàng Oanh', reason: 'absent', until: new Date('2026-11-21T07:35:00Z'),
  pickup: { name: 'Điểm bán của hợp tác xã', street: 'Ấp Hòa Phúc, chợ Cái Bè', hours: '7 giờ đến 17 giờ' },
  lines: [{ productName: 'Xoài cát Chu Cao Lãnh loại một', productNameEn: null, quantity: 3 }, { productName: 'Nem Lai Vung gói lá chuối', productNameEn: 'Fermented pork of Lai Vung', quantity: 12 }],
};

/** Every step of the table by everybody who takes it, for every way of paying and of delivery, and the beginning. */
const cases: { name: string; event: NewsEvent; facts: NewsFacts }[] = [];
for (const payment of paymentMethods) {
  for (const delivery of deliveryMethods) {
    const events: NewsEvent[] = (Object.entries(steps) as [string, Step][]).flatMap(([step, { from, to, by }]) => from.flatMap((state) => by.map((taker: Taker) => ({ step, by: taker, from: state, to }))));
    for (const event of [{ step: null, by: 'buyer', from: null, to: payment === 'cod' ? ('placed' as const) : ('unpaid' as const) }, ...events]) {
      // Nobody waits for the payment of what is paid at the door.
      if (payment === 'cod' && (event.from === 'unpaid' || event.to === 'unpaid')) continue;
      const paid = payment === 'cod' || event.to === 'unpaid' || event.from === 'unpaid' && event.to !== 'placed' ? 0 : order.total;
      cases.push({ name: [payment, delivery, event.step ?? 'begin', event.from, event.to, event.by].join(' '), event, facts: { ...order, payment, delivery, paid } });
    }
  }
}

function say(side: 'buyer' | 'seller', locale: 'vi' | 'en', event: NewsEvent, facts: NewsFacts): string | null {
  const t = translator(locale, 'orders');
  const values = newsValues(facts, locale, (reason) => t(`reasons.${reason}`));
  if (side === 'buyer') return sayToBuyer(t, newsForBuyer(event, facts), values);
  const news = newsForSeller(event, facts);
  return news && sayToSeller(t, news, values);
}

describe('what is said of a step', () => {
  test('is a whole, short sentence in both languages for every step, way of paying and of delivery', () => {
    expect(cases.length).toBeGreaterThan(300);
    for (const { name, event, facts } of cases) {
      for (const locale of locales) {
        for (const side of ['buyer', 'seller'] as const) {
          const text = say(side, locale, event, facts);
          if (text === null) continue;
          expect([name, text]).toEqual([name, expect.stringMatching(/^[^{}]{10,170}[.…]$/u)]);
          expect([name, text.includes('undefined'), text.includes('orders.')]).toEqual([name, false, false]);
        }
      }
    }
  });

  test('asks for cash only where something is to be paid in cash', () => {
    for (const { name, event, facts } of cases) {
      if (facts.payment === 'cod') continue;
      for (const side of ['buyer', 'seller'] as const) expect([name, say(side, 'vi', event, facts) ?? '']).toEqual([name, expect.not.stringMatching(/tiền mặt|[Tt]hu 1|Bạn trả/)]);
    }
    const onItsWay = (payment: 'cod' | 'vietqr') => cases.find(({ event, facts }) => event.step === 'hand-over' && facts.payment === payment && facts.delivery === 'carrier');
    expect(onItsWay('cod') && say('buyer', 'vi', onItsWay('cod')?.event as NewsEvent, onItsWay('cod')?.facts as NewsFacts)).toMatch(/chuẩn bị 1\.234\.000\s₫ tiền mặt/);
  });

  test('tells who fetches the goods where and when, and never that they are on the way', () => {
    const ready = cases.filter(({ event, facts }) => event.to === 'packed' && facts.delivery === 'pickup');
    expect(ready.length).toBeGreaterThan(2);
    for (const { event, facts } of ready) {
      expect(say('buyer', 'vi', event, facts)).toMatch(/Mời bạn đến lấy: Điểm bán của hợp tác xã, Ấp Hòa Phúc.*, 7 giờ đến 17 giờ\./);
      expect(say('buyer', 'vi', event, facts)?.includes('Bạn trả 1.234.000')).toBe(facts.payment === 'cod');
    }
  });

  test('reaches the seller only once the order is placed: neither its beginning nor its end while nobody has paid', () => {
    for (const { name, event, facts } of cases) expect([name, newsForSeller(event, facts) === null]).toEqual([name, event.to === 'unpaid' || (event.from === 'unpaid' && event.to !== 'placed')]);
  });

  test('promises money back exactly where money came in and no sale comes of it', () => {
    for (const { name, event, facts } of cases) {
      const back = calledOffStates.includes(event.to) && facts.paid > 0;
      expect([name, say('buyer', 'vi', event, facts)?.includes('sẽ về lại')]).toEqual([name, back]);
    }
  });

  test('goes to whoever did not do it themself; the buyer keeps a message of the order and of calling it off', () => {
    for (const { name, event, facts } of cases) {
      const seller = newsForSeller(event, facts);
      if (seller) expect([name, howToTell('seller', event, seller) === 'nothing']).toEqual([name, event.by === 'seller']);
      const kept = event.by !== 'buyer' || event.step === null || event.step === 'cancel';
      expect([name, howToTell('buyer', event, newsForBuyer(event, facts)) === 'nothing']).toEqual([name, !kept]);
    }
  });

  test('asks for what is still missing, until an hour of a day', () => {
    const event: NewsEvent = { step: null, by: 'buyer', from: null, to: 'unpaid' };
    const facts: NewsFacts = { ...order, payment: 'vietqr', delivery: 'carrier', paid: 1_200_000 };
    expect(say('buyer', 'vi', event, facts)).toMatch(/đến 14:35 21\/11\. Trả 34\.000\s₫ để/);
    expect(say('buyer', 'en', event, facts)).toMatch(/until 21 Nov, 14:35\. Pay ₫34,000 and/);
  });

  test('is cut between words in a message, with its dots at the end; a page has the whole of it', () => {
    const event: NewsEvent = { step: 'decide', by: 'operator', from: 'disputed', to: 'decided' };
    const reason = 'Thùng hỏng trên đường, không do bên nào cố ý. Người mua được lại nửa tiền hàng';
    const facts: NewsFacts = { ...order, payment: 'cod', delivery: 'carrier', paid: 0, reason };
    expect(say('buyer', 'vi', event, facts)).toBe('Chợ đã phân xử đơn CP7K3F9QXM-1: Thùng hỏng trên đường, không do bên nào cố ý. Người mua…');
    const t = translator('vi', 'orders');
    expect(sayToBuyer(t, newsForBuyer(event, facts), newsValues(facts, 'vi', (ready) => t(`reasons.${ready}`), { whole: true }))).toBe(`Chợ đã phân xử đơn CP7K3F9QXM-1: ${reason}.`);
  });

  test('gives a ready reason in the language of the reader, and another one as it was written', () => {
    const event: NewsEvent = { step: 'fail-delivery', by: 'seller', from: 'handed_over', to: 'failed_delivery' };
    const facts: NewsFacts = { ...order, payment: 'cod', delivery: 'carrier', paid: 0 };
    expect(say('buyer', 'en', event, facts)).toContain('nobody was there to take it');
    expect(say('buyer', 'vi', event, facts)).toContain('giao không gặp người mua');
    expect(say('buyer', 'en', event, { ...facts, reason: 'Nước lên, xe không qua được' })).toContain('Nước lên, xe không qua được. ');
    expect(say('buyer', 'vi', event, { ...facts, reason: 'Nước lên, xe không qua được.' })).toContain('Nước lên, xe không qua được. ');
  });
});
