import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type FedTransfer = { id: number; account: string; amount: number; note: string; /** Vietnam time, '2026-11-21 09:30:00'. */ when: string; /** Money that goes out. */ out?: true; /** The bank's own number, where not each service has another for it. */ reference?: string };

/** Bank-feed services on this machine: they sign what they tell as SePay and Casso do, and answer their lists to whoever has the key. */
export type BankFeedPeer = {
  url: string;
  transfers: FedTransfer[];
  /** What each list was asked for. */
  asked: string[];
  /** The next list is answered with this status. */
  failures: number[];
  tellSepay(transfer: FedTransfer, secret: string, now: Date): { body: string; headers: Headers };
  tellCasso(transfer: FedTransfer, secret: string, now: Date): { body: string; headers: Headers };
  close(): Promise<void>;
};

export const peerKeys = { sepay: 'a token for the list of SePay', casso: 'AK_CS.a key for the list of Casso' };

function sepayBody({ id, account, amount, note, when, out, reference = `MBVCB.${id}` }: FedTransfer) {
  return { id, gateway: 'Vietcombank', transactionDate: when, accountNumber: account, subAccount: null, code: null, content: note, transferType: out ? 'out' : 'in', description: `BankAPINotify ${note}`, transferAmount: amount, accumulated: 19_077_000, referenceCode: reference };
}

function cassoBody({ id, account, amount, note, when, out, reference = `FT${id}` }: FedTransfer) {
  const data = {
    id, reference, description: note, amount: out ? -amount : amount, runningBalance: 25_000_000, transactionDateTime: when, accountNumber: account, bankName: 'VPBank', bankAbbreviation: 'VPB',
    virtualAccountNumber: '', virtualAccountName: '', counterAccountName: 'NGUYỄN VĂN A', counterAccountNumber: '8888888888', counterAccountBankId: '970415', counterAccountBankName: 'VietinBank',
  };
  return { error: 0, data };
}

/** A document with its keys in order, in every depth. */
function ordered(value: object): object {
  return Object.fromEntries(Object.keys(value).sort().map((key) => [key, (value as Record<string, unknown>)[key]]).map(([key, inner]) => [key, typeof inner === 'object' && inner !== null ? ordered(inner) : inner]) as [string, unknown][]);
}

export async function startBankFeedPeer(): Promise<BankFeedPeer> {
  const transfers: FedTransfer[] = [];
  const asked: string[] = [];
  const failures: number[] = [];
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://peer');
    asked.push(request.url ?? '');
    const answer = (status: number, body: object) => void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    const failure = failures.shift();
    if (failure) return answer(failure, { error: failure });
    if (request.method === 'GET' && pathname === '/userapi/transactions/list') {
      if (request.headers.authorization !== `Bearer ${peerKeys.sepay}`) return answer(401, { status: 401 });
      const [from, to] = [searchParams.get('transaction_date_min') ?? '', searchParams.get('transaction_date_max') ?? ''];
      const rows = transfers.filter(({ when }) => when >= from && when <= to);
      return answer(200, {
        status: 200, error: null, messages: { success: true },
        transactions: rows.map(({ id, account, amount, note, when, out }) => ({ id: String(id), bank_brand_name: 'Vietcombank', account_number: account, transaction_date: when, amount_out: out ? `${amount}.00` : '0.00', amount_in: out ? '0.00' : `${amount}.00`, accumulated: '0.00', transaction_content: note, reference_number: `MBVCB.${id}`, code: null, sub_account: null, bank_account_id: '19' })),
      });
    }
    if (request.method === 'GET' && pathname === '/v2/transactions') {
      if (request.headers.authorization !== `Apikey ${peerKeys.casso}`) return answer(401, { error: 401 });
      const [day, page] = [searchParams.get('fromDate') ?? '', Number(searchParams.get('page'))];
      const rows = transfers.filter(({ when }) => when.startsWith(day));
      const pageSize = Math.min(Number(searchParams.get('pageSize')), 2);
      const totalPages = Math.ceil(rows.length / pageSize);
      const records = rows.slice((page - 1) * pageSize, page * pageSize).map(({ id, account, amount, note, when, out }) => ({ id, tid: `FT${id}`, description: note, amount: out ? -amount : amount, cusumBalance: 0, when, bookingDate: null, bankSubAccId: account }));
      return answer(200, { error: 0, message: 'success', data: { page, pageSize, nextPage: page < totalPages ? page + 1 : null, prevPage: page > 1 ? page - 1 : null, totalPages, totalRecords: rows.length, records } });
    }
    return answer(404, {});
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    transfers,
    asked,
    failures,
    tellSepay(transfer, secret, now) {
      const body = JSON.stringify(sepayBody(transfer));
      const timestamp = String(Math.floor(now.getTime() / 1_000));
      return { body, headers: new Headers({ 'content-type': 'application/json', 'x-sepay-timestamp': timestamp, 'x-sepay-signature': `sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}` }) };
    },
    tellCasso(transfer, secret, now) {
      const document = cassoBody(transfer);
      const signature = createHmac('sha512', secret).update(`${now.getTime()}.${JSON.stringify(ordered(document))}`).digest('hex');
      return { body: JSON.stringify(document), headers: new Headers({ 'content-type': 'application/json', 'x-casso-signature': `t=${now.getTime()},v1=${signature}` }) };
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => void server.close(() => resolve()));
    },
  };
}
