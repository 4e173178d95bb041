import { z } from 'zod';
import type { GhnSettings } from '#app/platform/carrier-settings.server.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { CashState, ParcelState } from '../parcel.ts';
import type { Answer, Carrier, Notice, ParcelToSend } from '../port.ts';
import { askJson, nationalPhone } from './ask.server.ts';

/** Giao Hàng Nhanh, as published at api.ghn.vn/home/docs (public-api v2). */
export const ghnStates: Record<string, ParcelState> = {
  ready_to_pick: 'created',
  picking: 'picking',
  money_collect_picking: 'picking',
  picked: 'in_transit',
  storing: 'in_transit',
  transporting: 'in_transit',
  sorting: 'in_transit',
  delivering: 'delivering',
  money_collect_delivering: 'delivering',
  delivered: 'delivered',
  delivery_fail: 'failed_attempt',
  waiting_to_return: 'failed_attempt',
  return: 'returning',
  return_transporting: 'returning',
  return_sorting: 'returning',
  returning: 'returning',
  return_fail: 'returning',
  returned: 'returned',
  damage: 'lost',
  lost: 'lost',
  cancel: 'cancelled',
};

/** From this weight on it is heavy goods, measured piece by piece. */
const heavyGrams = 20_000;
/** The most that it insures and collects, đồng. */
const most = { value: 5_000_000, cash: 50_000_000 };
const unmeasured = { lengthCm: 15, widthCm: 15, heightCm: 10 };

const envelope = z.object({ code: z.number(), message: z.string().default(''), data: z.unknown() });
const created = z.object({ order_code: z.string().min(1), total_fee: z.coerce.number().int().nonnegative() });
const quoted = z.object({ total: z.coerce.number().int().nonnegative() });
const cancelled = z.array(z.object({ order_code: z.string(), result: z.boolean(), message: z.string().default('') })).min(1);
const printing = z.object({ token: z.string().min(1) });
const someTime = z.iso.datetime({ offset: true }).nullish();
const detail = z.object({ order_code: z.string().min(1), status: z.string(), updated_date: someTime, cod_transfer_date: someTime, log: z.array(z.object({ status: z.string(), updated_date: z.iso.datetime({ offset: true }) })).nullish() });
const sent = z.object({
  OrderCode: z.string().min(1).max(40),
  Type: z.string(),
  Status: z.string(),
  Time: z.iso.datetime({ offset: true }),
  CODTransferDate: someTime,
  TotalFee: z.number().int().nonnegative().nullish(),
  Reason: z.string().nullish(),
  Description: z.string().nullish(),
});

export function ghnCarrier({ url, token, shopId }: GhnSettings): Carrier {
  /** What it answers in `data`, in this form; its refusals come as another code with words. */
  async function call<Form extends z.ZodType>(path: string, body: object, form: Form): Answer<z.infer<Form>> {
    const answer = await askJson({ url: `${url}/shiip/public-api/v2/${path}`, method: 'POST', headers: { token, shopid: String(shopId) }, body }, envelope);
    if (!answer.ok) return answer;
    const { code, message, data } = answer.value;
    if (code !== 200) return failed({ code: 'refused', words: message });
    const read = form.safeParse(data);
    return read.success ? ok(read.data) : failed({ code: 'away', words: 'answered in another form' });
  }

  async function findByReference(reference: string): Answer<{ tracking: string; fee: null }> {
    const answer = await call('shipping-order/detail-by-client-code', { client_order_code: reference }, z.union([detail, z.array(detail).min(1).transform(([first]) => first as z.infer<typeof detail>)]));
    return answer.ok ? ok({ tracking: answer.value.order_code, fee: null }) : answer;
  }

  return {
    key: 'ghn',
    name: 'Giao Hàng Nhanh (GHN)',
    ownCommunes: true,
    async quote(parcel) {
      const answer = await call('shipping-order/fee', { ...measured(parcel), from_district_id: parcel.from.commune.districtId, from_ward_code: parcel.from.commune.wardCode, to_district_id: parcel.to.commune.districtId, to_ward_code: parcel.to.commune.wardCode }, quoted);
      return answer.ok ? ok({ fee: answer.value.total }) : answer;
    },
    async create(parcel) {
      if (parcel.cash > most.cash) return failed({ code: 'refused', words: `COD > ${most.cash}` });
      const answer = await call('shipping-order/create', orderOf(parcel), created);
      if (answer.ok) return ok({ tracking: answer.value.order_code, fee: answer.value.total_fee });
      // A reference that it has already: an earlier attempt whose answer was lost.
      if (answer.problem.code === 'refused') {
        const known = await findByReference(parcel.reference);
        if (known.ok) return known;
      }
      return answer;
    },
    async cancel(tracking) {
      const answer = await call('switch-status/cancel', { order_codes: [tracking] }, cancelled);
      if (!answer.ok) return answer;
      const one = answer.value.find((each) => each.order_code === tracking);
      return one?.result ? ok(null) : failed({ code: 'refused', words: one?.message ?? '' });
    },
    async label(tracking) {
      const answer = await call('a5/gen-token', { order_codes: [tracking] }, printing);
      return answer.ok ? ok({ kind: 'address', url: `${url}/a5/public-api/printA5?${new URLSearchParams({ token: answer.value.token })}` }) : answer;
    },
    async track(tracking) {
      const answer = await call('shipping-order/detail', { order_code: tracking }, detail);
      if (!answer.ok) return answer;
      const { status, log, updated_date, cod_transfer_date } = answer.value;
      const at = log?.findLast((each) => each.status === status)?.updated_date ?? updated_date;
      if (!at) return failed({ code: 'away', words: 'tells no time' });
      return ok(noticeOf({ tracking, status, at, transferred: cod_transfer_date, fee: null, words: '' }));
    },
    readNotice(body) {
      const { OrderCode: tracking, Status: status, Time: at, CODTransferDate: transferred, TotalFee, Reason, Description } = sent.parse(body);
      return noticeOf({ tracking, status, at, transferred, fee: TotalFee ?? null, words: (Reason || Description || '').slice(0, 200) });
    },
  };
}

type Said = { tracking: string; status: string; at: string; transferred: string | null | undefined; fee: number | null; words: string };

function noticeOf({ tracking, status, at, transferred, fee, words }: Said): Notice {
  const state = ghnStates[status] ?? null;
  const cash: CashState | null = transferred ? 'handed_over' : state === 'delivered' ? 'collected' : null;
  return { tracking, at: new Date(at), state, cash, fee, words };
}

function measured({ weightGrams, size, value, goods }: ParcelToSend) {
  const { lengthCm, widthCm, heightCm } = size ?? unmeasured;
  return {
    service_type_id: weightGrams >= heavyGrams ? 5 : 2,
    weight: weightGrams,
    length: lengthCm,
    width: widthCm,
    height: heightCm,
    insurance_value: Math.min(value, most.value),
    items: goods.map(({ name, quantity, price, weightGrams: weight }) => ({ name: name.slice(0, 200), quantity, price, weight, length: lengthCm, width: widthCm, height: heightCm })),
  };
}

function orderOf(parcel: ParcelToSend) {
  const { reference, from, to, cash, note, goods } = parcel;
  return {
    ...measured(parcel),
    // The market's buyers have paid for the way: whoever sends is charged.
    payment_type_id: 1,
    required_note: 'CHOXEMHANGKHONGTHU',
    client_order_code: reference,
    from_name: from.name,
    from_phone: nationalPhone(from.phone),
    from_address: from.street,
    from_ward_name: from.commune.ward,
    from_district_name: from.commune.district,
    from_province_name: from.commune.province,
    to_name: to.name,
    to_phone: nationalPhone(to.phone),
    to_address: to.street,
    to_ward_code: to.commune.wardCode,
    to_district_id: to.commune.districtId,
    cod_amount: cash,
    content: goods.map(({ name, quantity }) => `${name} × ${quantity}`).join(', ').slice(0, 2_000),
    note: note.slice(0, 500),
  };
}
