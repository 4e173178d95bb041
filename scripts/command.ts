import { readOperatorSettings } from '#app/platform/env.server.ts';
import type { OperatorSettings } from '#app/platform/env.server.ts';
import { showError } from '#scripts/plain-error.ts';

/** Runs a command to its end: reads the settings, shows a mistake as one sentence, and leaves with the right exit code. */
export async function runCommand(task: (parts: { settings: OperatorSettings }) => Promise<void>): Promise<void> {
  try {
    await task({ settings: readOperatorSettings(process.env) });
  } catch (error) {
    showError(error);
    process.exitCode = 1;
  }
}
