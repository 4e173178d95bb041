import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { connectDatabase } from '#app/platform/db/db.server.ts';
import { testApp } from '#tests/setup/test-app.ts';

const market = testApp();

const ready = Buffer.from('Z\0\0\0\x05I');
/** What a connection hears whose PostgreSQL was killed. */
const fields = Buffer.from('SFATAL\0C57P01\0Mterminating connection due to unexpected postmaster exit\0\0');
const length = Buffer.alloc(4);
length.writeInt32BE(fields.length + 4);
const terminated = Buffer.concat([Buffer.from('E'), length, fields]);

/** Stands before PostgreSQL: it goes down for the first connection in the moment in which that is ready, and is there for all others. */
async function downOnce(databaseUrl: string): Promise<string> {
  const { hostname, port } = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let isDown = false;
  const server = createServer((socket) => {
    const behind = connect(Number(port), hostname);
    for (const each of [socket, behind]) sockets.add(each.on('error', () => {}));
    socket.pipe(behind);
    behind.on('data', (bytes) => {
      if (isDown || !bytes.includes(ready)) return void socket.write(bytes);
      isDown = true;
      socket.end(Buffer.concat([bytes, terminated]));
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return Object.assign(new URL(databaseUrl), { host: `127.0.0.1:${(server.address() as AddressInfo).port}` }).href;
}

test('A connection that ends in the moment in which it is ready ends no process, and the next one is used', async () => {
  const db = connectDatabase(await downOnce(market.app.settings.databaseUrl), { connections: 1 });
  onTestFinished(() => db.$disconnect());
  const ask = () => db.$transaction((tx) => tx.$queryRaw`SELECT 1 AS one`);
  await expect(ask()).rejects.toThrow();
  expect(await ask()).toEqual([{ one: 1 }]);
});
