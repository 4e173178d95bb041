import { expect, test } from 'vitest';
import { queueMessages } from '#app/modules/notifications/queue-messages.server.ts';
import { testApp } from '#tests/setup/test-app.ts';

const market = testApp({ owner: true });
const message = (dedupeKey: string) => ({ dedupeKey, channel: 'sms' as const, recipient: '+84901234567', body: 'Chợ Phiên: đơn "CP1" đã tới\nXem: https://example.vn', uselessAt: new Date('2999-01-01T00:00:00.000Z') });

test('a message is kept with the job that sends it, or not at all, also without a transaction', async () => {
  const { db } = market.app;
  await queueMessages(db, [message('first'), message('second'), message('first')]);
  await queueMessages(db, [message('second')]);
  const kept = await db.message.findMany({ orderBy: { dedupeKey: 'asc' } });
  expect(kept.map(({ dedupeKey, body, uselessAt, holdsCode, subject }) => [dedupeKey, body, uselessAt, holdsCode, subject])).toEqual(['first', 'second'].map((key) => [key, message(key).body, message(key).uselessAt, false, null]));
  const jobs = await db.$queryRaw<{ key: string }[]>`SELECT key FROM graphile_worker.jobs WHERE task_identifier = 'notifications.send'`;
  expect(jobs.map(({ key }) => key).sort()).toEqual(kept.map(({ id }) => `send ${id}`).sort());
  await db.$executeRaw`CREATE FUNCTION no_more_jobs() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'the process dies here'; END $$`;
  await db.$executeRaw`CREATE TRIGGER no_more_jobs BEFORE INSERT ON graphile_worker._private_jobs FOR EACH ROW EXECUTE FUNCTION no_more_jobs()`;
  await expect(queueMessages(db, [message('third')])).rejects.toThrow('the process dies here');
  expect(await db.message.count()).toBe(2);
});
