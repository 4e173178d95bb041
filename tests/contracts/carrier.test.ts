import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { carrierOf } from '#app/modules/fulfilment/carriers.server.ts';
import type { Carrier, ParcelToSend } from '#app/modules/fulfilment/port.ts';
import { startGhnPeer } from '#tests/peers/carriers/ghn.ts';
import { startGhtkPeer } from '#tests/peers/carriers/ghtk.ts';
import type { CarrierPeer } from '#tests/peers/carriers/peer.ts';

const parcel: ParcelToSend = {
  reference: 'CP7K3F9Q-1',
  from: { name: 'Hộ Út Lành', phone: '+84901234567', street: 'Ấp Hòa Phúc', commune: { province: 'Tiền Giang', district: 'Huyện Cái Bè', ward: 'Xã Hòa Khánh', districtId: 1442, wardCode: '20101' } },
  to: { name: 'Trần Văn Ba', phone: '+84901111222', street: '12 Lê Lợi', commune: { province: 'Hà Nội', district: 'Quận Ba Đình', ward: 'Phường Kim Mã', districtId: 1820, wardCode: '030712' } },
  cash: 217_000,
  value: 190_000,
  weightGrams: 2_400,
  size: { lengthCm: 30, widthCm: 20, heightCm: 15 },
  goods: [{ name: 'Xoài cát Hòa Lộc', quantity: 2, price: 95_000, weightGrams: 1_200 }],
  note: 'Gọi trước khi giao',
};
const nowhere = { ...parcel, to: { ...parcel.to, commune: { province: 'Không Có', district: 'Không Có', ward: 'Không Có', districtId: 9, wardCode: '9' } } };
let made = 0;
const fresh = (facts: Partial<ParcelToSend> = {}): ParcelToSend => ({ ...parcel, reference: `CP7K3F9Q-${(made += 1)}`, ...facts });
const noon = new Date('2026-11-21T05:00:00Z');
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
const read = ({ body, type }: { body: string; type: string }) => (type === 'application/json' ? (JSON.parse(body) as unknown) : Object.fromEntries(new URLSearchParams(body)));

describe('no carrier that talks to us', () => {
  const hand = carrierOf({ carriers: { ghn: null, ghtk: null } }, 'hand') as Carrier;
  test('leaves everything to the seller and never fails', async () => {
    expect(await hand.quote(parcel)).toEqual({ ok: true, value: { fee: null } });
    expect(await hand.create(parcel)).toEqual({ ok: true, value: { tracking: null, fee: null } });
    expect([await hand.cancel('X'), await hand.label('X'), await hand.track('X')]).toEqual([{ ok: true, value: null }, { ok: true, value: null }, { ok: true, value: null }]);
    expect(hand.readNotice({})).toBeNull();
  });
  test('is the only one where none is set up', () => {
    expect([carrierOf({ carriers: { ghn: null, ghtk: null } }, 'ghn'), carrierOf({ carriers: { ghn: null, ghtk: null } }, 'ghtk'), carrierOf({ carriers: { ghn: null, ghtk: null } }, 'x')]).toEqual([null, null, null]);
  });
});

describe.each([
  ['ghn', startGhnPeer],
  ['ghtk', startGhtkPeer],
] as const)('the carrier %s', (key, start) => {
  let peer: CarrierPeer;
  let carrier: Carrier;
  beforeAll(async () => {
    peer = await start();
    carrier = carrierOf({ carriers: peer.settings }, key) as Carrier;
  });
  afterAll(() => peer.close());

  const make = async (facts: Partial<ParcelToSend> = {}) => {
    const answer = await carrier.create(fresh(facts));
    if (!answer.ok || !answer.value.tracking) throw new Error(JSON.stringify(answer));
    return answer.value.tracking;
  };

  test('says what a parcel costs', async () => {
    const answer = await carrier.quote(fresh());
    expect(answer.ok && Number(answer.value.fee)).toBeGreaterThan(20_000);
    expect(peer.complaints).toEqual([]);
  });

  test('takes a parcel as it publishes it, with the cash to collect and nothing that it does not know', async () => {
    const answer = await carrier.create(fresh({ cash: 217_000 }));
    expect(answer).toMatchObject({ ok: true, value: { tracking: expect.any(String), fee: expect.any(Number) } });
    expect(peer.parcels.at(-1)).toMatchObject({ cash: 217_000, tracking: answer.ok ? answer.value.tracking : '' });
    expect(peer.complaints).toEqual([]);
  });

  test('makes one parcel of a reference, also when its first answer was lost', async () => {
    const one = fresh();
    peer.moods.push('answer lost');
    const before = peer.parcels.length;
    expect(await carrier.create(one)).toMatchObject({ ok: false, problem: { code: 'away' } });
    const again = await carrier.create(one);
    expect(again).toMatchObject({ ok: true, value: { tracking: peer.parcels.at(-1)?.tracking } });
    expect(await carrier.create(one)).toMatchObject({ ok: true, value: { tracking: again.ok ? again.value.tracking : '' } });
    expect(peer.parcels).toHaveLength(before + 1);
  });

  test('refuses an address that it does not know, in its words', async () => {
    const quote = await carrier.quote(nowhere);
    const created = await carrier.create({ ...nowhere, reference: 'nowhere' });
    expect([quote, created]).toMatchObject([{ ok: false, problem: { code: 'refused' } }, { ok: false, problem: { code: 'refused', words: expect.stringMatching(/\S/) } }]);
    expect(peer.complaints).toEqual([]);
  });

  test('is away when it breaks, is silent or speaks no JSON', async () => {
    peer.moods.push('breaks', 'not json');
    expect(await carrier.quote(fresh())).toMatchObject({ ok: false, problem: { code: 'away', words: 'answered 502' } });
    expect(await carrier.quote(fresh())).toMatchObject({ ok: false, problem: { code: 'away' } });
    const nobody = carrierOf({ carriers: { ghn: peer.settings.ghn && { ...peer.settings.ghn, url: 'http://127.0.0.1:9' }, ghtk: peer.settings.ghtk && { ...peer.settings.ghtk, url: 'http://127.0.0.1:9' } } }, key) as Carrier;
    expect(await nobody.create(fresh())).toMatchObject({ ok: false, problem: { code: 'away' } });
  });

  test('that says nothing is away within seconds', async () => {
    peer.moods.push('silent');
    const begun = performance.now();
    expect(await carrier.quote(fresh())).toMatchObject({ ok: false, problem: { code: 'away' } });
    expect(performance.now() - begun).toBeLessThan(9_000);
  }, 15_000);

  test('calls a parcel off that it has not fetched, and none that it has', async () => {
    const tracking = await make();
    expect(await carrier.cancel(tracking)).toEqual({ ok: true, value: null });
    expect(await carrier.track(tracking)).toMatchObject({ ok: true, value: { state: 'cancelled' } });
    const fetched = await make();
    peer.move(fetched, peer.words.in_transit, later(1));
    expect(await carrier.cancel(fetched)).toMatchObject({ ok: false, problem: { code: 'refused', words: expect.stringMatching(/\S/) } });
  });

  test('has a label', async () => {
    const tracking = await make();
    const label = await carrier.label(tracking);
    expect(label).toMatchObject(key === 'ghn' ? { ok: true, value: { kind: 'address', url: expect.stringContaining('/a5/public-api/printA5?token=') } } : { ok: true, value: { kind: 'pdf' } });
    expect(peer.complaints).toEqual([]);
  });

  test('tells by its webhook and when it is asked the same state of the same moment', async () => {
    const tracking = await make();
    for (const [minute, state] of (['in_transit', 'delivering', 'failed_attempt', 'delivering', 'delivered'] as const).entries()) {
      const told = carrier.readNotice(read(peer.move(tracking, peer.words[state], later(minute))));
      const asked = await carrier.track(tracking);
      expect(told).toMatchObject({ tracking, state, at: later(minute), cash: state === 'delivered' ? 'collected' : null });
      expect(asked).toMatchObject({ ok: true, value: { tracking, state, at: later(minute) } });
    }
    expect(carrier.readNotice(read(peer.move(tracking, peer.words.failed_attempt, later(9))))?.words).toMatch(/Khách/);
  });

  test('tells when it has handed the cash over', async () => {
    const tracking = await make();
    peer.move(tracking, peer.words.delivered, later(1));
    expect(carrier.readNotice(read(peer.handOver(tracking, later(5))))).toMatchObject({ tracking, state: 'delivered', cash: 'handed_over' });
    expect(await carrier.track(tracking)).toMatchObject({ ok: true, value: { cash: 'handed_over' } });
  });

  test('is not believed in another form', () => {
    for (const body of [{}, null, 'x', { OrderCode: 'L1', Status: 'delivered' }, { label_id: 'S1', status_id: '5', action_time: 'gestern' }]) expect(() => carrier.readNotice(body)).toThrow();
  });
});
