import { execFileSync, spawnSync } from 'node:child_process';
import { PlainError } from '#scripts/plain-error.ts';

export type ServiceUser = { name: string; uid: number; gid: number };

const systemUser = 'postgres';

function findUser(name: string): ServiceUser | null {
  const ask = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { name, uid: ask('-u'), gid: ask('-g') };
  } catch {
    return null;
  }
}

/**
 * PostgreSQL refuses to run as root. Answers with the ordinary user that it runs as instead (made if it is missing), or null where this
 * process is not root.
 */
export function postgresUser(): ServiceUser | null {
  if (process.getuid?.() !== 0) return null;
  const found = findUser(systemUser);
  if (found) return found;
  spawnSync('groupadd', ['--system', systemUser]);
  spawnSync('useradd', ['--system', '-g', systemUser, '--no-create-home', '--shell', '/usr/sbin/nologin', systemUser]);
  const made = findUser(systemUser) ?? findUser('nobody');
  if (!made) throw new PlainError('PostgreSQL does not run as root, and no user "postgres" could be made for it: start the market as an ordinary user.');
  return made;
}

/** Whether that user can enter a folder and run a file. */
export function canReach(user: ServiceUser | null, folder: string, program: string): boolean {
  if (!user) return true;
  const result = spawnSync('/bin/sh', ['-c', 'cd "$1" && test -x "$2"', 'sh', folder, program], { uid: user.uid, gid: user.gid, cwd: '/', stdio: 'ignore' });
  return result.status === 0;
}
