/** What a form about a dispute has sent besides pictures. */
export function readDisputeForm(form: FormData): { id: string; body: string } {
  return { id: String(form.get('messageId') ?? ''), body: String(form.get('body') ?? '') };
}

/** An amount in đồng as somebody types it: '120000', '120.000 đ'; not a number where it is none. */
export function readAmount(typed: string): number {
  const digits = typed.trim().replace(/[\s.,]|₫|đ$/giu, '');
  return /^\d{1,10}$/.test(digits) ? Number(digits) : Number.NaN;
}

type Problem = { code: string; minutes?: number; file?: string };

/** What a page says of words that were not taken, and with which status. */
export function refusalOf(problem: Problem, typed: string): [refused: { code: string; minutes: number; file: string; typed: string }, status: number] {
  const status = problem.code === 'too_often' ? 429 : problem.code === 'state_moved' || problem.code === 'decided' ? 409 : 422;
  return [{ code: problem.code, minutes: problem.minutes ?? 0, file: problem.file ?? '', typed }, status];
}
