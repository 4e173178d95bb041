import type { Translated } from '../translated.ts';

export const dev: Translated<'dev'> = {
  outbox: 'Outbox (for trying)',
  outboxText: 'Text messages and mails that the market writes to buyers and sellers. In the demonstration none is really sent.',
  empty: 'No message yet.',
  sms: 'Text message',
  mail: 'Mail',
  ui: 'Components',
};
