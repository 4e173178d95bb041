import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freeLoopbackPort, requireFreePort } from './ports.ts';

const other = createServer();
let taken = 0;
beforeAll(async () => {
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  taken = (other.address() as AddressInfo).port;
});
afterAll(() => void other.close());

describe('the port of the market', () => {
  test('is refused in one sentence if another program has it', async () => {
    await expect(requireFreePort(taken, '127.0.0.1')).rejects.toThrow(`Port ${taken} is taken by another program`);
  });

  test('is refused on an address that this machine does not have', async () => {
    await expect(requireFreePort(0, '203.0.113.7')).rejects.toThrow('HOST must be an address of this machine');
  });

  test('of a service stays the same from start to start while it is free', async () => {
    const port = await freeLoopbackPort();
    expect(await freeLoopbackPort(port)).toBe(port);
    expect(await freeLoopbackPort(taken)).not.toBe(taken);
  });
});
