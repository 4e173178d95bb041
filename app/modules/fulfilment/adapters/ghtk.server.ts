import { z } from 'zod';
import type { GhtkSettings } from '#app/platform/carrier-settings.server.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { CashState, ParcelState } from '../parcel.ts';
import type { Answer, Carrier, Notice, ParcelToSend } from '../port.ts';
import { ask, askJson, nationalPhone } from './ask.server.ts';

/** Giao Hàng Tiết Kiệm, as published at api.ghtk.vn. A driver's report of a delivery (45) is not yet one: it is booked as 5. */
export const ghtkStates: Record<string, ParcelState> = {
  '-1': 'cancelled',
  1: 'created',
  2: 'created',
  12: 'picking',
  8: 'picking',
  127: 'picking',
  128: 'picking',
  7: 'cancelled',
  3: 'in_transit',
  123: 'in_transit',
  4: 'delivering',
  45: 'delivering',
  10: 'delivering',
  410: 'delivering',
  49: 'failed_attempt',
  9: 'failed_attempt',
  5: 'delivered',
  6: 'delivered',
  20: 'returning',
  21: 'returned',
  11: 'returned',
  13: 'lost',
};

/** The most that it insures, đồng. */
const mostValue = 20_000_000;

const amount = z.coerce.number().int().nonnegative();
const refusal = z.object({ success: z.literal(false), message: z.string().default(''), error: z.object({ code: z.string().optional(), ghtk_label: z.string().optional() }).partial().optional() });
const created = z.object({ success: z.literal(true), order: z.object({ label: z.string().min(1), fee: amount, insurance_fee: amount.default(0) }) });
const quoted = z.object({ success: z.literal(true), fee: z.object({ fee: amount, insurance_fee: amount.default(0), delivery: z.boolean().default(true) }) });
const done = z.object({ success: z.literal(true) });
const tracked = z.object({ success: z.literal(true), order: z.object({ label_id: z.string().min(1), status: z.coerce.string(), status_text: z.string().default(''), modified: z.string().regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/), ship_money: amount.optional() }) });
const sent = z.object({
  label_id: z.string().min(1).max(40),
  status_id: z.coerce.string().regex(/^-?\d{1,4}$/),
  action_time: z.iso.datetime({ offset: true }),
  reason: z.string().default(''),
  fee: amount.optional(),
});

export function ghtkCarrier({ url, token, partner }: GhtkSettings): Carrier {
  const headers = { token, ...(partner && { 'x-client-source': partner }) };

  /** What it answers in this form; a refusal says `success: false`. */
  async function call<Form extends z.ZodType>(method: 'GET' | 'POST', path: string, form: Form, body?: object): Answer<z.infer<Form>> {
    const answer = await askJson({ url: `${url}${path}`, method, headers, ...(body && { body }) }, z.union([form, refusal]));
    if (!answer.ok) return answer;
    const refused = refusal.safeParse(answer.value);
    return refused.success ? failed({ code: 'refused', words: refused.data.message }) : ok(answer.value as z.infer<Form>);
  }

  return {
    key: 'ghtk',
    name: 'Giao Hàng Tiết Kiệm (GHTK)',
    ownCommunes: true,
    async quote({ from, to, weightGrams, value }) {
      const query = new URLSearchParams({
        pick_province: from.commune.province,
        pick_district: from.commune.district,
        pick_ward: from.commune.ward,
        province: to.commune.province,
        district: to.commune.district,
        ward: to.commune.ward,
        address: to.street,
        weight: String(weightGrams),
        value: String(Math.min(value, mostValue)),
        transport: 'road',
        deliver_option: 'none',
      });
      const answer = await call('GET', `/services/shipment/fee?${query}`, quoted);
      if (!answer.ok) return answer;
      const { fee, insurance_fee, delivery } = answer.value.fee;
      return delivery ? ok({ fee: fee + insurance_fee }) : failed({ code: 'refused', words: '' });
    },
    async create(parcel) {
      const answer = await askJson({ url: `${url}/services/shipment/order/?ver=1.5`, method: 'POST', headers, body: orderOf(parcel) }, z.union([created, refusal]));
      if (!answer.ok) return answer;
      if (answer.value.success) return ok({ tracking: answer.value.order.label, fee: answer.value.order.fee + answer.value.order.insurance_fee });
      const { message, error } = answer.value;
      // A reference that it has already: an earlier attempt whose answer was lost.
      if (error?.code === 'ORDER_ID_EXIST' && error.ghtk_label) return ok({ tracking: error.ghtk_label, fee: null });
      return failed({ code: 'refused', words: message });
    },
    async cancel(tracking) {
      const answer = await call('POST', `/services/shipment/cancel/${encodeURIComponent(tracking)}`, done);
      return answer.ok ? ok(null) : answer;
    },
    async label(tracking) {
      const answer = await ask({ url: `${url}/services/label/${encodeURIComponent(tracking)}?original=portrait&paper_size=A6`, method: 'GET', headers: { ...headers, accept: 'application/pdf' } });
      if (!answer.ok) return answer;
      const { type, bytes } = answer.value;
      return type.startsWith('application/pdf') && new TextDecoder('latin1').decode(bytes.subarray(0, 5)) === '%PDF-' ? ok({ kind: 'pdf', bytes }) : failed({ code: 'refused', words: '' });
    },
    async track(tracking) {
      const answer = await call('GET', `/services/shipment/v2/${encodeURIComponent(tracking)}`, tracked);
      if (!answer.ok) return answer;
      const { status, status_text, modified, ship_money } = answer.value.order;
      // Its clock is that of Vietnam.
      return ok(noticeOf({ tracking, status, at: `${modified.replace(' ', 'T')}+07:00`, fee: ship_money ?? null, words: status_text }));
    },
    readNotice(body) {
      const { label_id: tracking, status_id: status, action_time: at, reason, fee } = sent.parse(body);
      return noticeOf({ tracking, status, at, fee: fee ?? null, words: reason.slice(0, 200) });
    },
  };
}

function noticeOf({ tracking, status, at, fee, words }: { tracking: string; status: string; at: string; fee: number | null; words: string }): Notice {
  const state = ghtkStates[status] ?? null;
  // 5: delivered, not reconciled yet; 6: its cash is handed over.
  const cash: CashState | null = status === '6' ? 'handed_over' : status === '5' ? 'collected' : null;
  return { tracking, at: new Date(at), state, cash, fee, words };
}

function orderOf({ reference, from, to, cash, value, weightGrams, goods, note }: ParcelToSend) {
  return {
    products: goods.map(({ name, quantity, price, weightGrams: weight }) => ({ name: name.slice(0, 200), quantity, price, weight })),
    order: {
      id: reference,
      weight_option: 'gram',
      total_weight: weightGrams,
      pick_name: from.name,
      pick_tel: nationalPhone(from.phone),
      pick_address: from.street,
      pick_province: from.commune.province,
      pick_district: from.commune.district,
      pick_ward: from.commune.ward,
      name: to.name,
      tel: nationalPhone(to.phone),
      address: to.street,
      province: to.commune.province,
      district: to.commune.district,
      ward: to.commune.ward,
      hamlet: 'Khác',
      // The way is paid for by whoever sends; at the door only this is collected.
      is_freeship: '1',
      pick_money: cash,
      value: Math.min(value, mostValue),
      transport: 'road',
      deliver_option: 'none',
      pick_option: 'cod',
      note: note.slice(0, 120),
    },
  };
}
