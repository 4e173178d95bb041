/*
 * Writes docs/orders.md out of app/modules/orders/order.ts. Run by `npm run docs:orders`; a test compares the document with the table.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { orders } from '../../app/i18n/en/orders.ts';
import { lifeTable } from '../../app/modules/orders/life-table.ts';
import { finalStates, steps, timers, unpaidMinutes } from '../../app/modules/orders/order.ts';
import type { OrderState, Step, StepName } from '../../app/modules/orders/order.ts';

export const ordersFile = fileURLToPath(new URL('../../docs/orders.md', import.meta.url));

const money = { give_back: 'what was paid goes back', settle: 'the sale is entered in the ledger' } as const;

function table(head: string[], rows: string[][]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function goodsOf({ returnsStock, takesStock }: Step): string {
  if (returnsStock) return 'back on the shelf';
  return takesStock ? 'off the shelf again' : '';
}

/** The whole document. */
export function ordersDocument(): string {
  const all = Object.entries(steps) as [StepName, Step][];
  const arrows = all.flatMap(([name, { from, to }]) => from.map((state) => `  ${state} --> ${to}: ${name}`));
  const ends = finalStates.map((state) => `  ${state} --> [*]`);
  const states = lifeTable().map(({ state, ends: last }) => [`\`${state}\``, orders.state[state], last ? 'yes' : '']);
  const stepRows = all.map(([name, step]) => [
    `\`${name}\``, step.from.map((state) => `\`${state}\``).join(' '), `\`${step.to}\``, step.by.join(', '), step.needsReason ? 'yes' : '', goodsOf(step), step.money ? money[step.money] : '',
  ]);
  const timerRows = lifeTable().flatMap(({ state, timers: own }) =>
    own.map((timer) => [`\`${state}\``, `${timer.after.count} ${timer.after.unit}`, 'step' in timer ? `step \`${timer.step}\` → \`${timer.to}\`` : `reminder: ${orders.life.remind[timer.remind]}`]),
  );
  const quiet = (Object.keys(orders.state) as OrderState[]).filter((state) => !timers[state] && !finalStates.includes(state));
  return `# The life of an order

Written by \`npm run docs:orders\` out of [\`app/modules/orders/order.ts\`](../app/modules/orders/order.ts), which the program follows: what is not in
that table cannot happen. Do not change this file by hand; a test compares it with the table. Everybody can read the same table, in both
languages, at \`/help/orders\`.

\`\`\`mermaid
stateDiagram-v2
  [*] --> unpaid: paid ahead
  [*] --> placed: paid on delivery
${[...arrows, ...ends].join('\n')}
\`\`\`

## States

${table(['state', 'what the buyer reads', 'ends here'], states)}

## Steps

A step is one statement that holds its rule (\`UPDATE … WHERE state = ANY …\`), with its event, its goods and its entry in the ledger in the same
transaction. Taken twice, it is taken once. \`payment\` is a notice that money came in, \`carrier\` what a carrier tells, \`time\` what happens by itself.

${table(['step', 'from', 'to', 'taken by', 'says why', 'goods', 'money'], stepRows)}

## What happens by itself

The worker looks every ten seconds (\`app/jobs/keep-orders.ts\`); several workers take turns. Whoever was away for days takes the last step that
is due, and sends no reminder of what is over. The days of \`confirmed\` and \`packed\` begin with the harvest where goods are sold before it.

${table(['state', 'after', 'what'], timerRows)}

A checkout holds its goods for ${unpaidMinutes.held} minutes until its payment is begun, then for ${unpaidMinutes.vietqr} minutes (VietQR) or ${unpaidMinutes.card} minutes (card).
Nothing happens by itself in ${quiet.map((state) => `\`${state}\``).join(', ')}: a carrier, the seller or the operator has to act, and the operator sees those that stand still.
`;
}

if (import.meta.main) {
  writeFileSync(ordersFile, ordersDocument());
  console.log('docs/orders.md is written.');
}
