import { runCommand } from '#scripts/command.ts';
import { buildApp } from '#scripts/market/build-app.ts';

/** Builds the pages if their sources have changed. */
await runCommand(() => buildApp());
