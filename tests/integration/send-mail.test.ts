import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AppContext } from '#app/app-context.server.ts';
import { pauseAfter } from '#app/modules/notifications/pauses.ts';
import { queueMessages } from '#app/modules/notifications/queue-messages.server.ts';
import { resumeMessages } from '#app/modules/notifications/resume-messages.server.ts';
import { sendMessage } from '#app/modules/notifications/send-message.server.ts';
import { fixedClock } from '#app/platform/clock.ts';
import { readOperatorSettings } from '#app/platform/env.server.ts';
import { smtpGateway } from '#app/platform/mail/mail-gateway.server.ts';
import type { MailGateway } from '#app/platform/mail/mail-gateway.server.ts';
import { startMailPeer } from '#tests/peers/mail-server.ts';
import type { MailPeer } from '#tests/peers/mail-server.ts';
import { testApp } from '#tests/setup/test-app.ts';

const start = new Date('2026-11-21T03:00:00Z');
const clock = fixedClock(start);
const market = testApp({ clock });
let peer: MailPeer;
let gateway: MailGateway;
let app: AppContext;

function gatewayAt(url: string): MailGateway {
  const { mail } = readOperatorSettings({ SMTP_URL: url, MAIL_FROM: 'Chợ Phiên <don@cho.example.vn>' });
  if (!mail) throw new Error('no mail server is set');
  return smtpGateway(mail);
}
const connected = (more: Partial<AppContext>): AppContext => Object.create(market.app, Object.fromEntries(Object.entries(more).map(([name, value]) => [name, { value }])));

beforeAll(async () => {
  peer = await startMailPeer();
  gateway = gatewayAt(peer.url);
  app = connected({ mail: gateway });
});
afterAll(async () => {
  gateway.close();
  await peer.close();
});
beforeEach(async () => {
  clock.set(start);
  await market.app.db.message.deleteMany();
  await market.app.db.$executeRaw`SELECT graphile_worker.complete_jobs(ARRAY(SELECT id FROM graphile_worker.jobs))`;
  peer.received.length = 0;
  peer.moods.length = 0;
});

let count = 0;
async function queued(more: object = {}): Promise<string> {
  const dedupeKey = `mail:${(count += 1)}`;
  const body = 'Chào chị Năm <3,\n\nĐơn CP123 đang trên đường.\n\nĐơn CP123:\n- 3 × Nem: 150.000 ₫\n- Tổng: 170.000 ₫\n\nXem đơn hàng: https://cho.example.vn/orders/abc\n\nThư tự gửi.';
  await queueMessages(market.app.db, [{ dedupeKey, channel: 'mail', recipient: 'nam@example.vn', subject: 'Đơn CP123: Đang trên đường giao', body, ...more }]);
  return (await market.app.db.message.findUniqueOrThrow({ where: { dedupeKey } })).id;
}
const row = (id: string) => market.app.db.message.findUniqueOrThrow({ where: { id } });

async function waits(id: string): Promise<number | null> {
  const [job] = await market.app.db.$queryRaw<{ runAt: Date }[]>`SELECT run_at AS "runAt" FROM graphile_worker.jobs WHERE key = ${`send ${id}`}`;
  return job ? job.runAt.getTime() - clock.now().getTime() : null;
}

describe('a mail', () => {
  test('goes out by SMTP as text and as a simple page that say the same', async () => {
    const id = await queued();
    await sendMessage(app, { messageId: id });
    const [mail] = peer.received;
    expect(mail).toMatchObject({ from: { name: 'Chợ Phiên', address: 'don@cho.example.vn' }, to: [{ address: 'nam@example.vn' }], subject: 'Đơn CP123: Đang trên đường giao', messageId: `<${id}@cho.example.vn>` });
    expect(mail?.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated');
    expect(mail?.text?.replaceAll('\r\n', '\n').trim()).toBe((await row(id)).body);
    for (const words of ['Chào chị Năm &lt;3,', 'Đơn CP123 đang trên đường.', '<li style="margin:0 0 4px;line-height:1.5">3 × Nem: 150.000 ₫</li>', 'href="https://cho.example.vn/orders/abc"', 'Thư tự gửi.']) expect(mail?.html).toContain(words);
    expect(mail?.html).not.toMatch(/<img|<script|src=/);
    expect(await row(id)).toMatchObject({ sentAt: start, attempts: 1, trouble: null });
  });

  test('is handed over once, by however many workers at once', async () => {
    const id = await queued();
    await Promise.all(Array.from({ length: 4 }, () => sendMessage(app, { messageId: id })));
    await sendMessage(app, { messageId: id });
    expect(peer.received).toHaveLength(1);
  });

  test('shows once in the mailbox where the line broke after the server had taken it', async () => {
    const id = await queued();
    peer.moods.push('line breaks');
    await sendMessage(app, { messageId: id });
    expect(await row(id)).toMatchObject({ sentAt: null, refusedAt: null, attempts: 1 });
    await sendMessage(app, { messageId: id });
    expect([peer.received.length, peer.mailbox.length]).toEqual([2, 1]);
    expect((await row(id)).sentAt).toEqual(start);
  });

  test('is tried again with growing pauses while the server is away', async () => {
    const closed = gatewayAt('smtp://127.0.0.1:9');
    const id = await queued();
    const pauses = [];
    for (let attempt = 0; attempt < 10; attempt += 1) {
      await sendMessage(connected({ mail: closed }), { messageId: id });
      pauses.push(await waits(id));
    }
    closed.close();
    expect(pauses).toEqual(Array.from({ length: 10 }, (_, n) => pauseAfter(n + 1)));
    expect(pauses).toEqual([...pauses].sort((a, b) => Number(a) - Number(b)));
    expect(pauses.at(-1)).toBe(30 * 60_000);
    expect(await row(id)).toMatchObject({ attempts: 10, trouble: 'ESOCKET', refusedAt: null });
    await sendMessage(app, { messageId: id });
    expect(peer.received).toHaveLength(1);
  });

  test.each([
    [550, true],
    [554, true],
    [451, false],
  ])('that the server answers with %i is given up: %s', async (code, final) => {
    const id = await queued();
    peer.moods.push({ code });
    await sendMessage(app, { messageId: id });
    expect(await row(id)).toMatchObject({ sentAt: null, refusedAt: final ? start : null, trouble: `answered ${code}` });
  });

  test('waits where the market’s own password is wrong: that is mended, and it goes', async () => {
    const wrong = gatewayAt(peer.url.replace('market:', 'other:'));
    const id = await queued();
    await sendMessage(connected({ mail: wrong }), { messageId: id });
    wrong.close();
    expect(await row(id)).toMatchObject({ refusedAt: null, trouble: 'answered 535' });
  });

  test('that is too old to matter is dropped, and its row says so, whether its job comes late or not at all', async () => {
    const uselessAt = new Date(start.getTime() + 12 * 3_600_000);
    const [late, lost, fine] = [await queued({ uselessAt }), await queued({ uselessAt }), await queued()];
    await market.app.db.$executeRaw`SELECT graphile_worker.complete_jobs(ARRAY(SELECT id FROM graphile_worker.jobs))`;
    await market.app.db.message.updateMany({ data: { createdAt: start } });
    clock.set(uselessAt);
    await sendMessage(app, { messageId: late });
    expect(await resumeMessages(app)).toBe(1);
    expect(peer.received).toEqual([]);
    for (const id of [late, lost]) expect(await row(id)).toMatchObject({ sentAt: null, refusedAt: uselessAt, trouble: 'too late', attempts: 0 });
    expect(await row(fine)).toMatchObject({ refusedAt: null });
  });

  test('whose job waits for the end of its pause is not told anew; one that lost its job is', async () => {
    const [pausing, orphan] = [await queued(), await queued()];
    await market.app.db.message.updateMany({ data: { createdAt: new Date(start.getTime() - 5 * 60_000) } });
    peer.moods.push({ code: 451 });
    await sendMessage(app, { messageId: pausing });
    await market.app.db.$executeRaw`SELECT graphile_worker.complete_jobs(ARRAY(SELECT id FROM graphile_worker.jobs WHERE key = ${`send ${orphan}`}))`;
    expect(await waits(orphan)).toBeNull();
    expect(await resumeMessages(app)).toBe(1);
    expect(await waits(orphan)).not.toBeNull();
    expect(await waits(pausing)).toBe(pauseAfter(1));
  });

  test('stays in the outbox without a server, and in a demonstration whatever is set', async () => {
    const id = await queued();
    await sendMessage(market.app, { messageId: id });
    await sendMessage(connected({ mail: gateway, installation: async () => ({ demonstration: true, province: 'Đồng Tháp' }) }), { messageId: id });
    expect(peer.received).toEqual([]);
    expect(await row(id)).toMatchObject({ sentAt: null, refusedAt: null, attempts: 0 });
  });
});

test('a subject with a line break in it writes no second header', async () => {
  const id = await queued({ subject: 'Đơn\r\nBcc: others@example.vn' });
  await sendMessage(app, { messageId: id });
  expect(peer.received[0]?.bcc).toBeUndefined();
  expect(peer.received[0]?.to).toHaveLength(1);
});
