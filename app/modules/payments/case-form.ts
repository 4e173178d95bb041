import { byItself, solutions } from './case.ts';
import type { Solution } from './case.ts';

/** What was pressed in a list of cases; null where it is nothing that the list offers. */
export function readCaseForm(form: FormData): { caseId: string; solution: Solution; paymentId?: string | undefined; note: string } | null {
  const [name = '', paymentId] = String(form.get('do') ?? '').split(':');
  const solution = solutions.find((each) => each === name);
  return solution && !byItself.includes(solution) ? { caseId: String(form.get('caseId') ?? ''), solution, paymentId, note: String(form.get('note') ?? '') } : null;
}
