import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Whether a process of that number is there, of whatever user. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return !isZombie(pid);
}

/** A process that has ended, and whose parent has not yet asked how. */
function isZombie(pid: number): boolean {
  try {
    return /^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, 'latin1'));
  } catch {
    return false;
  }
}

/** The command line of a process; empty where it cannot be read. */
export function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    try {
      return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    } catch {
      return '';
    }
  }
}

/** Waits until a process is gone; answers false if it is still there after `patience` milliseconds. */
export async function waitForEnd(pid: number, patience: number): Promise<boolean> {
  for (const until = Date.now() + patience; Date.now() < until; await sleep(20)) {
    if (!isAlive(pid)) return true;
  }
  return !isAlive(pid);
}

/**
 * Ends what a start that was killed has left behind. The number may by now belong to another program, so a process is only touched
 * if its command line contains `mark`.
 */
export async function endLeftover(pid: number | undefined, mark: string, signal: NodeJS.Signals): Promise<void> {
  if (pid === undefined || !isAlive(pid) || !commandLine(pid).includes(mark)) return;
  process.kill(pid, signal);
  if (!(await waitForEnd(pid, 10_000))) process.kill(pid, 'SIGKILL');
}
