import { mismatches, phoneForm, secretOfTests, servePeer } from './peer.ts';
import type { Asked, CarrierPeer, Mood, PeerParcel, Replied } from './peer.ts';

const token = 'token-of-the-tests';
const partner = 'S308157';
const provinces = ['Tiền Giang', 'Đồng Tháp', 'Hà Nội'];

const orderFields = { id: 'text', pick_name: 'text', pick_tel: 'text', pick_address: 'text', pick_province: 'text', pick_district: 'text', name: 'text', tel: 'text', address: 'text', province: 'text', district: 'text', ward: 'text', hamlet: 'text', is_freeship: 'text', pick_money: 'whole', value: 'whole', total_weight: 'whole', weight_option: 'text' } as const;

/** Giao Hàng Tiết Kiệm on this machine, as published at api.ghtk.vn. */
export async function startGhtkPeer(): Promise<CarrierPeer> {
  const parcels: PeerParcel[] = [];
  const complaints: string[] = [];
  const moods: Mood[] = [];
  const requests: string[] = [];

  const refusal = (message: string, error: object = { code: 'INVALID' }): Replied => ({ json: { success: false, message, error } });
  const misused = (path: string, wrong: string[]): Replied => (complaints.push(`${path}: ${wrong.join('; ')}`), refusal(`Lỗi dữ liệu: ${wrong[0]}`));
  const find = (code: string) => parcels.find(({ tracking }) => tracking === decodeURIComponent(code));
  const vietnamClock = (at: Date) => new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
  const feeOf = (grams: number) => 22_000 + Math.ceil(grams / 500) * 2_000;

  function answer({ method, path, query, headers, body }: Asked): Replied {
    if (headers.token !== token || headers['x-client-source'] !== partner) return { status: 401, json: { success: false, message: 'Token không hợp lệ' } };
    if (path === '/services/shipment/fee' && method === 'GET') {
      const missing = ['pick_province', 'pick_district', 'province', 'district', 'weight', 'deliver_option'].filter((name) => !query.get(name));
      if (missing.length > 0) return misused(path, missing);
      if (!provinces.includes(query.get('province') ?? '')) return { json: { success: true, message: '', fee: { name: 'area1', fee: 0, insurance_fee: 0, delivery: false } } };
      return { json: { success: true, message: '', fee: { name: 'area1', fee: feeOf(Number(query.get('weight'))), insurance_fee: 0, delivery_type: 'area1', delivery: true } } };
    }
    if (path === '/services/shipment/order/' && method === 'POST') return create(path, body, query);
    const [, service = '', code = ''] = /^\/services\/(shipment\/v2|shipment\/cancel|label)\/(.+)$/.exec(path) ?? [];
    const parcel = find(code);
    if (!parcel) return refusal('Đơn hàng không tồn tại');
    if (service === 'shipment/v2') {
      const { tracking, reference, status, changedAt, cash } = parcel;
      return { json: { success: true, message: '', order: { label_id: tracking, partner_id: reference, status, status_text: `Trạng thái ${status}`, created: vietnamClock(changedAt), modified: vietnamClock(changedAt), ship_money: 24_000, insurance: 0, pick_money: cash, is_freeship: 1 } } };
    }
    if (service === 'shipment/cancel') {
      if (!['1', '2', '12', '8'].includes(parcel.status)) return { json: { success: false, message: 'Đơn hàng đã lấy, không thể hủy', log_id: 'x' } };
      Object.assign(parcel, { status: '-1' });
      return { json: { success: true, message: '', log_id: 'x' } };
    }
    return query.get('paper_size') === 'A6' ? { pdf: '%PDF-1.4\nnhãn' } : misused(path, ['paper_size']);
  }

  function create(path: string, body: Record<string, unknown>, query: URLSearchParams): Replied {
    const order = (body.order ?? {}) as Record<string, unknown>;
    const wrong = mismatches(order, orderFields, ['pick_ward', 'transport', 'deliver_option', 'pick_option', 'note', 'pick_date', 'tags', 'pick_session']);
    if (!Array.isArray(body.products) || body.products.length === 0) wrong.push('products');
    if (query.get('ver') !== '1.5') wrong.push('ver');
    for (const phone of ['pick_tel', 'tel']) if (!phoneForm.test(String(order[phone]))) wrong.push(`${phone}: ${String(order[phone])}`);
    if (order.is_freeship !== '0' && order.is_freeship !== '1') wrong.push('is_freeship');
    if (Number(order.value) > 20_000_000) wrong.push('value');
    if (wrong.length > 0) return misused(path, wrong);
    if (!provinces.includes(String(order.province))) return refusal('Địa chỉ giao không hợp lệ');
    const known = parcels.find(({ reference }) => reference === order.id);
    if (known) return refusal('Mã đơn hàng đã tồn tại', { code: 'ORDER_ID_EXIST', partner_id: known.reference, ghtk_label: known.tracking, status: 2 });
    const tracking = `S1.A1.${17_373_471 + parcels.length}`;
    const fee = feeOf(Number(order.total_weight));
    parcels.push({ tracking, reference: String(order.id), cash: Number(order.pick_money), status: '2', changedAt: new Date(), cashHandedOver: false, order });
    return { json: { success: true, message: '', order: { partner_id: order.id, label: tracking, area: '1', fee: String(fee), insurance_fee: '0', tracking_id: 17_373_471 + parcels.length, status_id: 2, products: [] } } };
  }

  const { url, close } = await servePeer(moods, requests, answer);
  const must = (tracking: string): PeerParcel => {
    const parcel = find(tracking);
    if (!parcel) throw new Error(`${tracking} is unknown`);
    return parcel;
  };
  /** Its webhook is a form, its moments have the hours of Vietnam. */
  function tell({ tracking, reference }: PeerParcel, status: string, at: Date) {
    const action_time = `${vietnamClock(at).replace(' ', 'T')}+07:00`;
    const reason = status === '9' ? 'Khách không nghe máy' : '';
    const body = new URLSearchParams({ label_id: tracking, partner_id: reference, action_time, status_id: status, reason_code: '', reason, weight: '1.2', fee: '24000', return_part_package: '0' });
    return { body: body.toString(), type: 'application/x-www-form-urlencoded' };
  }
  return {
    settings: { ghn: null, ghtk: { url, token, partner, webhookSecret: secretOfTests } },
    complaints,
    parcels,
    moods,
    requests,
    words: { created: '2', in_transit: '3', delivering: '4', failed_attempt: '9', delivered: '5', returned: '21', cancelled: '-1' },
    move(tracking, status, at) {
      const parcel = must(tracking);
      if (at >= parcel.changedAt || parcel.status === '2') Object.assign(parcel, { status, changedAt: at });
      return tell(parcel, status, at);
    },
    handOver(tracking, at) {
      const parcel = must(tracking);
      Object.assign(parcel, { status: '6', cashHandedOver: true, changedAt: at });
      return tell(parcel, '6', at);
    },
    close,
  };
}
