import type { EditProblem } from './edit-product.server.ts';

/** Beside which fields of the editor's form a problem is told. */
export function mistakesOf(problem: EditProblem): Record<string, string[]> {
  if (problem.code === 'sku_taken') return { [`variants[${problem.row}].sku`]: [problem.code] };
  return problem.code === 'not_a_member' ? { producerId: ['producer'] } : {};
}
