import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { postOutside, publicInternet } from './post-outside.server.ts';
import type { OutsideRules } from './post-outside.server.ts';

let asked = 0;
const server = createServer((_request, answer) => {
  asked += 1;
  answer.end('here');
});
let port = 0;
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => void server.close());

const sent = { headers: {}, body: '{}' };
/** A name that leads to these addresses, one answer after the other. */
function names(...answers: string[][]) {
  const state = { looked: 0 };
  const resolve: OutsideRules['resolve'] = async () => {
    const answer = answers[Math.min(state.looked, answers.length - 1)] ?? [];
    state.looked += 1;
    return answer.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  };
  return { state, resolve };
}

describe('a name that somebody else has given', () => {
  test.each(['127.0.0.1', '10.1.2.3', '172.20.0.1', '192.168.1.1', '169.254.169.254', '100.64.1.1', '0.0.0.0', '224.0.0.1', '::1', 'fe80::1', 'fd00::1', 'ff02::1', '::ffff:127.0.0.1', '64:ff9b::a00:1', '2002:a00:1::'])('is not followed to %s', async (address) => {
    const { resolve } = names([address]);
    expect(await postOutside(`http://inside.example:${port}/`, sent, { ...publicInternet, resolve, protocols: ['http:'] })).toEqual({ ok: false, trouble: 'private_address' });
    expect(asked).toBe(0);
  });

  test('is not followed where one of its addresses is private', async () => {
    const { resolve } = names(['8.8.8.8', '127.0.0.1']);
    expect(await postOutside(`http://both.example:${port}/`, sent, { ...publicInternet, resolve, protocols: ['http:'] })).toEqual({ ok: false, trouble: 'private_address' });
  });

  test('is looked up once: one that changes its mind after it was looked at leads nowhere else', async () => {
    const { resolve, state } = names(['127.0.0.1'], ['127.0.0.2']);
    const looked: string[] = [];
    const mayReach = (address: string) => looked.push(address) > 0;
    expect(await postOutside(`http://changing.example:${port}/`, sent, { ...publicInternet, resolve, mayReach, protocols: ['http:'] })).toEqual({ ok: true, status: 200, beginning: 'here' });
    expect([state.looked, looked]).toEqual([1, ['127.0.0.1']]);
  });

  test('that leads nowhere is told so', async () => {
    const { resolve } = names([]);
    expect(await postOutside('https://nowhere.example/', sent, { ...publicInternet, resolve })).toEqual({ ok: false, trouble: 'unknown_name' });
  });

  test('that takes too long to look up is given up', async () => {
    const resolve = () => new Promise<never>(() => {});
    expect(await postOutside('https://slow.example/', sent, { ...publicInternet, resolve, patience: 50 })).toEqual({ ok: false, trouble: 'too_slow' });
  });
});
