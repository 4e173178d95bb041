import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { mostPerDay, mostPerMinute, scopes } from './system.ts';
import type { Scope } from './system.ts';

export type SystemFacts = { name: string; contact: string; areaId: string; scopes: Scope[]; perMinute: number; perDay: number };
export type SystemField = keyof SystemFacts;
export type SystemErrors = Partial<Record<SystemField, 'missing' | 'limit' | 'choose'>>;
export type SystemTyped = Record<Exclude<SystemField, 'scopes'>, string> & { scopes: string[] };

export const newSystem: SystemTyped = { name: '', contact: '', areaId: '', scopes: ['figures:read'], perMinute: '60', perDay: '10000' };

/** What was typed about a system, and what of it makes no sense. `areaIds`: the areas that may be chosen. */
export function readSystemForm(form: FormData, areaIds: readonly string[]): Result<SystemFacts, { code: 'wrong'; typed: SystemTyped; errors: SystemErrors }> {
  const text = (name: string, most: number) => String(form.get(name) ?? '').trim().slice(0, most);
  const typed: SystemTyped = { name: text('name', 100), contact: text('contact', 200), areaId: text('areaId', 100), scopes: form.getAll('scopes').map(String), perMinute: text('perMinute', 12), perDay: text('perDay', 12) };
  const chosen = scopes.filter((scope) => typed.scopes.includes(scope));
  const [perMinute, perDay] = [count(typed.perMinute, mostPerMinute), count(typed.perDay, mostPerDay)];
  const errors: SystemErrors = {
    ...(typed.name === '' && { name: 'missing' as const }),
    ...(typed.contact === '' && { contact: 'missing' as const }),
    ...(!areaIds.includes(typed.areaId) && { areaId: 'choose' as const }),
    ...(chosen.length === 0 && { scopes: 'choose' as const }),
    ...(perMinute === null && { perMinute: 'limit' as const }),
    ...(perDay === null && { perDay: 'limit' as const }),
  };
  if (perMinute === null || perDay === null || Object.keys(errors).length > 0) return failed({ code: 'wrong', typed, errors });
  return ok({ name: typed.name, contact: typed.contact, areaId: typed.areaId, scopes: chosen, perMinute, perDay });
}

/** '10.000' and '10,000' are ten thousand, as people write it. */
function count(typed: string, most: number): number | null {
  const digits = typed.replace(/[.,\s]/g, '');
  const value = Number(digits);
  return /^\d+$/.test(digits) && value >= 1 && value <= most ? value : null;
}
