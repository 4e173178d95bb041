import { isProvinceInForce } from '#app/modules/areas/is-province-in-force.ts';
import { readOperatorSettings } from '#app/platform/env.server.ts';
import type { OperatorSettings } from '#app/platform/env.server.ts';
import { PlainError, showError } from '#scripts/plain-error.ts';

/** What a command is given: the settings, and when the person gave the command (milliseconds since 1970). */
type Parts = { settings: OperatorSettings; begun: number };

/** Runs a command to its end: reads the settings, shows a mistake as one sentence, and leaves with the right exit code. */
export async function runCommand(task: (parts: Parts) => Promise<void>): Promise<void> {
  try {
    const settings = readOperatorSettings(process.env);
    requireProvinceInForce(settings.homeProvince);
    await task({ settings, begun: commandBegun(process.env, Date.now()) });
  } catch (error) {
    showError(error);
    process.exitCode = 1;
  }
}

/** Known without a database, so that a mistake is told before anything is made. */
function requireProvinceInForce(code: string): void {
  if (isProvinceInForce(code)) return;
  throw new PlainError(`The setting HOME_PROVINCE must be the code of a province in force, such as 82 (Đồng Tháp), not "${code}".`);
}

/** When the command was given: scripts/run.mjs says it in COMMAND_BEGUN, as it may have installed packages for minutes before this. */
export function commandBegun(env: NodeJS.ProcessEnv, now: number): number {
  const begun = Number(env.COMMAND_BEGUN);
  return begun > 0 && begun <= now ? begun : now;
}
