import { runCommand } from '#scripts/command.ts';
import { runMarket } from '#scripts/market/run-market.ts';

/** Opens the market: database, search, web server and worker, until Ctrl-C. */
await runCommand(({ settings, begun }) => runMarket(settings, { begun }));
