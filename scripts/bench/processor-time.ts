import { readFileSync, readdirSync } from 'node:fs';

export type Server = { name: string; pid: number };

/** Milliseconds of a processor that a process and its children have used until now; NaN where the system does not tell. A tick is ten of them. */
export function processorTime({ pid }: Server): number {
  const own = statOf(pid);
  if (!own) return NaN;
  const children = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? (statOf(Number(name)) ?? []) : []));
  const ticks = own.used + own.ended + children.filter(({ parent }) => parent === pid).reduce((sum, { used, ended }) => sum + used + ended, 0);
  return ticks * 10;
}

/** `ended`: of children that have ended. */
function statOf(pid: number): { parent: number; used: number; ended: number } | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ').map(Number) ?? [];
    const at = (place: number) => fields[place] ?? NaN;
    return { parent: at(1), used: at(11) + at(12), ended: at(13) + at(14) };
  } catch {
    return null;
  }
}
