import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/** @param {string} file @returns {number | null} */
function holderOf(file) {
  try {
    return Number.parseInt(readFileSync(file, 'utf8'), 10) || null;
  } catch {
    return null;
  }
}

/** @param {string} file @returns {'taken' | 'held' | 'impossible'} */
function tryLock(file) {
  try {
    writeFileSync(file, `${process.pid}\n`, { flag: 'wx' });
    return 'taken';
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST' ? 'held' : 'impossible';
  }
}

/**
 * Runs a task while no other command of this folder runs one under the same lock. A lock whose holder is gone is taken over. Where the file
 * cannot be written (a folder that belongs to another user) the task runs without.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} task
 * @param {(holder: number) => void} [onWait]
 * @returns {Promise<T>}
 */
export async function withLock(file, task, onWait) {
  let told = false;
  let state = tryLock(file);
  for (let unreadable = 0; state === 'held'; state = tryLock(file)) {
    const holder = holderOf(file);
    unreadable = holder === null ? unreadable + 1 : 0;
    if ((holder !== null && !isAlive(holder)) || unreadable > 20) {
      takeAway(file, holder);
      continue;
    }
    if (holder !== null && !told) onWait?.(holder);
    told ||= holder !== null;
    await sleep(100);
  }
  try {
    return await task();
  } finally {
    if (state === 'taken') rmSync(file, { force: true });
  }
}

/**
 * Two waiting commands may both see that the holder is gone; the one that is late must not remove the lock of the other.
 * @param {string} file
 * @param {number | null} holder
 */
function takeAway(file, holder) {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (holderOf(aside) === holder) rmSync(aside, { force: true });
  else renameSync(aside, file);
}
