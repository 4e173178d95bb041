import { rmSync } from 'node:fs';
import { startProgram } from '#scripts/embedded/child-service.ts';
import { step } from '#scripts/prepare/progress.mjs';
import type { Counts } from './counts.ts';

export type Check = {
  name: string;
  /** Program and arguments, run by the project's Node. */
  command: string[];
  /** Minutes after which it is ended. */
  limit: number;
  /** The report out of which its tests are counted. */
  report?: { file: string; read: () => Counts | null };
  env?: Record<string, string>;
};

export type CheckResult = Counts & { name: string; ok: boolean; output: string };

/** Runs one check and shows it as a step. What it says is kept, and shown only if it fails. */
export async function runCheck(check: Check): Promise<CheckResult> {
  if (check.report) rmSync(check.report.file, { force: true });
  let result: CheckResult | undefined;
  await step(check.name, async (tell) => {
    const { output, how } = await run(check, tell);
    const counted = check.report?.read() ?? { passed: 0, failed: 0 };
    const ok = how === 'exit code 0' && counted.failed === 0;
    // A check without tests of its own, or one that broke down outside its tests, counts as one that failed.
    const failed = ok ? 0 : Math.max(counted.failed, 1);
    result = { name: check.name, ok, output: ok ? '' : `${output.trim()}\n(${how})`, passed: counted.passed, failed };
    if (!ok) throw new Error(`${check.name} failed`);
    return check.report ? `${check.name}: ${counted.passed} passed` : check.name;
  }).catch((error: unknown) => {
    if (!result) throw error;
  });
  if (!result) throw new Error(`${check.name} has no result`);
  return result;
}

async function run({ command, limit, env }: Check, tell: (detail: string) => void): Promise<{ output: string; how: string }> {
  const { service, child } = await startProgram(command[0] ?? '', process.execPath, command, {
    env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    endSignal: 'SIGINT',
    patience: 40_000,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (text) => {
      output = (output + text).slice(-60_000);
      const line = String(text).trim().split('\n').at(-1)?.trim();
      if (line) tell(line.slice(0, 90));
    });
  }
  const closed = new Promise((resolve) => child.once('close', resolve));
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    void service.stop();
  }, limit * 60_000);
  const how = await service.ended;
  clearTimeout(timer);
  await closed;
  return { output, how: late ? `not done after ${limit} minutes` : how };
}
