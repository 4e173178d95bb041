import { spawn } from 'node:child_process';
import type { SpawnOptions } from 'node:child_process';
import { waitForEnd } from './process-table.ts';

/** A program that a command has started and will end. */
export type ChildService = {
  name: string;
  pid: number;
  /** Resolves when it has ended, with a few words about how. */
  ended: Promise<string>;
  /** Asks it to end, and ends it if it takes too long. May be called twice. */
  stop(): Promise<void>;
};

type Options = SpawnOptions & {
  /** How it is asked to end. */
  endSignal?: NodeJS.Signals;
  /** Milliseconds that it has for ending by itself. */
  patience?: number;
  /** Something on which the others stand: it ends after them. */
  foundation?: boolean;
};

const running = new Map<number, { service: ChildService; foundation: boolean }>();
let stopping: Promise<void> | null = null;

/** A command that ends in an unforeseen way leaves nothing behind. */
process.on('exit', () => {
  for (const pid of running.keys()) signalTo(-pid, 'SIGKILL');
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
export async function startChildService(name: string, file: string, args: string[], options: Options): Promise<ChildService> {
  return (await startProgram(name, file, args, options)).service;
}

/** The same, with the process itself, for whom reads what it says. */
export function startProgram(name: string, file: string, args: string[], options: Options) {
  const { endSignal = 'SIGTERM', patience = 8_000, foundation = false, ...spawnOptions } = options;
  if (stopping) throw new Error(`${name} is not started: the command is ending`);
  const child = spawn(file, args, { ...spawnOptions, detached: true });
  const ended = new Promise<string>((resolve) => {
    child.once('exit', (code, killedBy) => resolve(killedBy ? `ended by ${killedBy}` : `exit code ${code}`));
  });
  return new Promise<{ service: ChildService; child: typeof child }>((resolve, reject) => {
    child.once('error', reject);
    child.once('spawn', () => {
      const pid = child.pid ?? 0;
      const stop = async () => {
        if (child.exitCode !== null || child.signalCode !== null) return;
        signalTo(pid, endSignal);
        if (!(await waitForEnd(pid, patience))) signalTo(-pid, 'SIGKILL');
        await ended;
      };
      const service = { name, pid, ended, stop };
      running.set(pid, { service, foundation });
      const watch = endWithCommand(pid, endSignal);
      void ended.then(() => {
        running.delete(pid);
        watch.kill('SIGKILL');
      });
      resolve({ service, child });
    });
  });
}

/** A small watch beside each program: if this command is killed outright, and can end nothing any more, the program is asked to end all the same. */
function endWithCommand(pid: number, signal: NodeJS.Signals) {
  const script = 'while kill -0 "$1" && kill -0 "$2"; do sleep 1; done; kill -0 "$1" || kill -s "$3" "$2"';
  const watch = spawn('/bin/sh', ['-c', script, 'sh', String(process.pid), String(pid), signal.replace('SIG', '')], { detached: true, stdio: 'ignore' });
  watch.on('error', () => {});
  watch.unref();
  return watch;
}

/** Ends everything that this command has started, the foundations last. After it nothing more can be started. */
export function stopChildServices(): Promise<void> {
  stopping ??= endChildServices();
  return stopping;
}

/** Whether this command has begun to end. */
export function isStopping(): boolean {
  return stopping !== null;
}

/** Ends everything that this command has started until now, the foundations last. */
export async function endChildServices(): Promise<void> {
  const services = [...running.values()];
  for (const foundation of [false, true]) {
    await Promise.all(services.filter((entry) => entry.foundation === foundation).map(({ service }) => service.stop()));
  }
}
