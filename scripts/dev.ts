import { runCommand } from '#scripts/command.ts';
import { runMarket } from '#scripts/market/run-market.ts';

/** Opens the market for those who work on it: pages are built as they are asked for, and a change shows at once. */
process.env.NODE_ENV = 'development';
await runCommand(({ settings, begun }) => runMarket(settings, { begun }));
