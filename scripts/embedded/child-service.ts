import { spawn } from 'node:child_process';
import type { SpawnOptions } from 'node:child_process';
import { waitForEnd } from './process-table.ts';

/** A program that a command has started and will end. */
export type ChildService = {
  name: string;
  pid: number;
  /** Resolves when it has ended, with a few words about how. */
  ended: Promise<string>;
  /** Asks it to end, and ends it after `patience` milliseconds. May be called twice. */
  stop(): Promise<void>;
};

type Options = SpawnOptions & {
  /** How it is asked to end. */
  signal?: NodeJS.Signals;
  patience?: number;
  /** Also what it has started itself. */
  wholeGroup?: boolean;
};

const running = new Set<number>();
/** A command that ends in an unforeseen way leaves nothing behind. */
process.on('exit', () => {
  for (const pid of running) signalTo(-pid, 'SIGKILL');
});

function signalTo(target: number, signal: NodeJS.Signals): void {
  try {
    process.kill(target, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/**
 * Starts a program in a process group of its own: Ctrl-C in the terminal reaches the command alone, which then ends its services in order.
 */
export function startChildService(name: string, file: string, args: string[], options: Options): Promise<ChildService> {
  const { signal = 'SIGTERM', patience = 8_000, wholeGroup = false, ...spawnOptions } = options;
  const child = spawn(file, args, { ...spawnOptions, detached: true });
  const ended = new Promise<string>((resolve) => {
    child.once('exit', (code, killedBy) => resolve(killedBy ? `ended by ${killedBy}` : `exit code ${code}`));
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('spawn', () => {
      const pid = child.pid ?? 0;
      running.add(pid);
      void ended.then(() => running.delete(pid));
      resolve({
        name,
        pid,
        ended,
        async stop() {
          if (child.exitCode !== null || child.signalCode !== null) return;
          signalTo(wholeGroup ? -pid : pid, signal);
          if (!(await waitForEnd(pid, patience))) signalTo(-pid, 'SIGKILL');
          await ended;
        },
      });
    });
  });
}
