import { mismatches, phoneForm, secretOfTests, servePeer } from './peer.ts';
import type { Asked, CarrierPeer, Mood, PeerParcel, Replied } from './peer.ts';

const token = 'token-of-the-tests';
const shopId = 885;
/** The wards that it knows, by district. */
const wards: Record<number, string[]> = { 1442: ['20101', '20102'], 1820: ['030712', '030713'], 2000: ['550101'] };

const measures = { service_type_id: 'whole', weight: 'whole', length: 'whole', width: 'whole', height: 'whole', insurance_value: 'whole', items: 'list', to_district_id: 'whole', to_ward_code: 'text' } as const;
const orderFields = { ...measures, payment_type_id: 'whole', required_note: 'text', client_order_code: 'text', from_name: 'text', from_phone: 'text', from_address: 'text', from_ward_name: 'text', from_district_name: 'text', from_province_name: 'text', to_name: 'text', to_phone: 'text', to_address: 'text', cod_amount: 'whole', content: 'text' } as const;

/** Giao Hàng Nhanh on this machine: public-api v2, as published at api.ghn.vn/home/docs. */
export async function startGhnPeer(): Promise<CarrierPeer> {
  const parcels: PeerParcel[] = [];
  const complaints: string[] = [];
  const moods: Mood[] = [];
  const requests: string[] = [];

  const success = (data: unknown): Replied => ({ json: { code: 200, message: 'Success', data } });
  const refusal = (message: string): Replied => ({ status: 400, json: { code: 400, message, data: null, code_message: 'USER_ERR_COMMON' } });
  const misused = (path: string, wrong: string[]): Replied => (complaints.push(`${path}: ${wrong.join('; ')}`), refusal(`Lỗi dữ liệu: ${wrong[0]}`));
  const find = (code: unknown) => parcels.find(({ tracking }) => tracking === code);
  const unknownWard = ({ to_district_id: district, to_ward_code: ward }: Record<string, unknown>) => !wards[Number(district)]?.includes(String(ward));
  const feeOf = (body: Record<string, unknown>) => {
    const volumetric = (Number(body.length) * Number(body.width) * Number(body.height)) / 5;
    return 20_000 + Math.ceil(Math.max(Number(body.weight), volumetric) / 500) * 2_500;
  };
  const detailOf = ({ tracking, reference, status, changedAt, cashHandedOver, cash }: PeerParcel) => ({
    order_code: tracking,
    client_order_code: reference,
    status,
    updated_date: changedAt.toISOString(),
    cod_amount: cash,
    cod_transfer_date: cashHandedOver ? changedAt.toISOString() : null,
    log: [{ status, updated_date: changedAt.toISOString() }],
  });

  function answer({ method, path, headers, body }: Asked): Replied {
    if (headers.token !== token || headers.shopid !== String(shopId)) return { status: 401, json: { code: 401, message: 'Token is not valid!', data: null } };
    if (method !== 'POST') return misused(path, [method]);
    switch (path) {
      case '/shiip/public-api/v2/shipping-order/fee': {
        const wrong = mismatches(body, { ...measures, from_district_id: 'whole', from_ward_code: 'text' }, ['coupon', 'service_id', 'cod_value']);
        if (wrong.length > 0) return misused(path, wrong);
        return unknownWard(body) ? refusal('Không tìm thấy phường xã') : success({ total: feeOf(body), service_fee: feeOf(body), insurance_fee: 0 });
      }
      case '/shiip/public-api/v2/shipping-order/create': {
        const wrong = mismatches(body, orderFields, ['note', 'coupon', 'pick_shift', 'return_name', 'return_phone', 'return_address']);
        for (const phone of ['from_phone', 'to_phone']) if (!phoneForm.test(String(body[phone]))) wrong.push(`${phone}: ${String(body[phone])}`);
        if (!['KHONGCHOXEMHANG', 'CHOXEMHANGKHONGTHU', 'CHOTHUHANG'].includes(String(body.required_note))) wrong.push('required_note');
        if (Number(body.weight) > 50_000 || Number(body.weight) < 1) wrong.push('weight');
        if (Number(body.insurance_value) > 5_000_000 || Number(body.cod_amount) > 50_000_000) wrong.push('insurance_value, cod_amount');
        if (wrong.length > 0) return misused(path, wrong);
        if (unknownWard(body)) return refusal('Không tìm thấy phường xã');
        if (parcels.some(({ reference }) => reference === body.client_order_code)) return refusal('Mã đơn khách hàng đã tồn tại');
        const tracking = `L${(4_000_000 + parcels.length).toString(36).toUpperCase()}`;
        parcels.push({ tracking, reference: String(body.client_order_code), cash: Number(body.cod_amount), status: 'ready_to_pick', changedAt: new Date(), cashHandedOver: false, order: body });
        return success({ order_code: tracking, sort_code: '0-000-0-00', trans_type: 'truck', total_fee: feeOf(body), expected_delivery_time: new Date().toISOString() });
      }
      case '/shiip/public-api/v2/shipping-order/detail-by-client-code': {
        const parcel = parcels.find(({ reference }) => reference === body.client_order_code);
        return parcel ? success([detailOf(parcel)]) : refusal('Không tìm thấy đơn hàng');
      }
      case '/shiip/public-api/v2/shipping-order/detail': {
        const parcel = find(body.order_code);
        return parcel ? success(detailOf(parcel)) : refusal('Không tìm thấy đơn hàng');
      }
      case '/shiip/public-api/v2/switch-status/cancel': {
        const [code] = body.order_codes as string[];
        const parcel = find(code);
        const open = parcel && ['ready_to_pick', 'picking'].includes(parcel.status);
        if (open) parcel.status = 'cancel';
        return success([{ order_code: code, result: Boolean(open), message: open ? 'OK' : 'Đơn hàng đã lấy, không hủy được' }]);
      }
      case '/shiip/public-api/v2/a5/gen-token':
        return find((body.order_codes as string[])[0]) ? success({ token: '4f8a6c1e-print' }) : refusal('Không tìm thấy đơn hàng');
      default:
        return { status: 404, json: { code: 404, message: 'Not found', data: null } };
    }
  }

  const { url, close } = await servePeer(moods, requests, answer);
  function tell(parcel: PeerParcel, at: Date, type: string) {
    const body = {
      CODAmount: parcel.cash,
      CODTransferDate: parcel.cashHandedOver ? at.toISOString() : null,
      ClientOrderCode: parcel.reference,
      ConvertedWeight: 0,
      Description: 'Cập nhật trạng thái',
      Fee: { MainService: 22_500, Insurance: 0 },
      OrderCode: parcel.tracking,
      PaymentType: 1,
      Reason: parcel.status === 'delivery_fail' ? 'Khách hẹn giao lại' : '',
      ReasonCode: '',
      ShopID: shopId,
      Status: parcel.status,
      Time: at.toISOString(),
      TotalFee: 22_500,
      Type: type,
      Warehouse: 'Bưu cục Cái Bè',
      Weight: 1_000,
    };
    return { body: JSON.stringify(body), type: 'application/json' };
  }
  const must = (tracking: string): PeerParcel => {
    const parcel = find(tracking);
    if (!parcel) throw new Error(`${tracking} is unknown`);
    return parcel;
  };
  return {
    settings: { ghn: { url, token, shopId, webhookSecret: secretOfTests }, ghtk: null },
    complaints,
    parcels,
    moods,
    requests,
    words: { created: 'ready_to_pick', in_transit: 'transporting', delivering: 'delivering', failed_attempt: 'delivery_fail', delivered: 'delivered', returned: 'returned', cancelled: 'cancel' },
    move(tracking, status, at) {
      const parcel = must(tracking);
      if (at >= parcel.changedAt || parcel.status === 'ready_to_pick') Object.assign(parcel, { status, changedAt: at });
      return tell({ ...parcel, status }, at, 'switch_status');
    },
    handOver(tracking, at) {
      const parcel = must(tracking);
      Object.assign(parcel, { cashHandedOver: true, changedAt: at });
      return tell(parcel, at, 'update_cod');
    },
    close,
  };
}
