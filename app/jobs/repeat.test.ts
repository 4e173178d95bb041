import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { repeat } from './repeat.ts';

const never = { pause: 2 ** 31 - 1, failed: () => {} };
const reached = (wanted: number) => {
  let resolve = () => {};
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, at: (turn: number) => turn === wanted && resolve() };
};

test('turns follow each other while there is more to do, then one for each wake', async () => {
  let turns = 0;
  let goal = reached(3);
  const repeated = repeat(async () => {
    turns += 1;
    goal.at(turns);
    return turns < 3;
  }, never);
  await goal.promise;
  goal = reached(4);
  repeated.wake();
  await goal.promise;
  await repeated.stop();
  expect(turns).toBe(4);
});

test('a wake during a turn is not lost', async () => {
  let turns = 0;
  const goal = reached(2);
  const repeated = repeat(async () => {
    await Promise.resolve();
    turns += 1;
    if (turns === 1) repeated.wake();
    goal.at(turns);
    return false;
  }, never);
  await goal.promise;
  await repeated.stop();
});

test('a turn that failed is told of and taken again after the pause', async () => {
  const told: unknown[] = [];
  let turns = 0;
  const goal = reached(2);
  const repeated = repeat(async () => {
    turns += 1;
    goal.at(turns);
    if (turns === 1) throw new Error('away');
    return false;
  }, { pause: 1, failed: (error) => told.push(error) });
  await goal.promise;
  await repeated.stop();
  expect(told).toMatchObject([{ message: 'away' }]);
});

test('after a turn that had something to do it rests, however often it is woken', async () => {
  let turns = 0;
  const repeated = repeat(
    async () => {
      await setImmediate();
      turns += 1;
      return true;
    },
    { ...never, rest: 2 ** 31 - 1 },
  );
  for (let look = 0; look < 20; look += 1) {
    repeated.wake();
    await setImmediate();
  }
  await repeated.stop();
  expect(turns).toBe(1);
});
