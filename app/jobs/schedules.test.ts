import { parseCronItems } from 'graphile-worker';
import { expect, test } from 'vitest';
import type { AppContext } from '#app/app-context.server.ts';
import { handlers, schedules } from './handlers.ts';

test('what happens by the clock is written as the queue reads it, and somebody does it', () => {
  expect(parseCronItems(schedules)).toHaveLength(schedules.length);
  const tasks = Object.keys(handlers({} as AppContext));
  expect(schedules.map(({ task }) => task).filter((task) => !tasks.includes(task))).toEqual([]);
});
