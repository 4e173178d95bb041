import { request } from 'node:http';
import type { Agent } from 'node:http';

const address = { provinceCode: '82', communeCode: '30214', street: 'Ấp Tân Lợi' };
export type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: string };
type Sent = { method: 'GET' | 'POST'; path: string; cookie?: string; form?: URLSearchParams };

export function send(agent: Agent, port: number, { method, path: to, cookie, form }: Sent): Promise<Answer> {
  const body = form?.toString();
  const headers = { ...(cookie && { cookie }), ...(body && { 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(Buffer.byteLength(body)) }) };
  return new Promise((resolve, reject) => {
    const sent = request({ agent, host: '127.0.0.1', port, path: to, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (piece: string) => (text += piece));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text })).on('error', reject);
    });
    sent.on('error', reject).end(body);
  });
}

const unescape = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
const hidden = (body: string, name: string) => unescape(new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? '');

let buyers = 0;

/** The form of a checkout's page, filled by a guest of its own. */
export function buyerForm(page: string): URLSearchParams {
  const buyer = (buyers += 1);
  const kept = Object.fromEntries(['checkoutKey', 'seen', 'termsOf'].map((name) => [name, hidden(page, name)]));
  return new URLSearchParams({ ...kept, ...address, name: `Người mua ${buyer}`, phone: `09${String(10_000_000 + (buyer % 89_999_999))}`, paymentMethod: 'cod' });
}

/** A whole purchase of a guest; answers what went wrong, or null. */
export async function buy(agent: Agent, port: number, variantIds: string[]): Promise<string | null> {
  let cookie = '';
  for (const variantId of variantIds) {
    const added = await send(agent, port, { method: 'POST', path: '/cart', cookie, form: new URLSearchParams({ intent: 'add', variantId }) });
    if (added.status !== 303) return `cart ${added.status}`;
    cookie ||= [added.headers['set-cookie'] ?? []].flat().map((text) => text.split(';')[0]).join('; ');
  }
  const page = await send(agent, port, { method: 'GET', path: '/checkout', cookie });
  if (page.status !== 200) return `checkout page ${page.status}`;
  const placed = await send(agent, port, { method: 'POST', path: '/checkout', cookie, form: buyerForm(page.body) });
  return placed.status === 303 && String(placed.headers.location).includes('/orders/') ? null : `checkout ${placed.status}: ${complaints(placed.body)}`;
}

/** What a page says is wrong, in its words: above the form and beside its fields. */
function complaints(page: string): string {
  const said = [...page.matchAll(/<(div|p)[^>]*(?:role="alert"|id="[^"]*-error")[^>]*>(.*?)<\/\1>/gs)].map(([, , inside = '']) => unescape(inside.replace(/<[^>]*>/g, ' ')).replace(/\s+/g, ' ').trim());
  return said.join(' · ') || page.slice(0, 200).replaceAll('\n', ' ');
}

export function percentiles(times: number[]): { p50: number; p95: number; p99: number } {
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}
