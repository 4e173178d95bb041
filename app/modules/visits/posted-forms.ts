import type { PlanTyped, VisitTyped } from './visit-form.ts';

/** Longer than any limit: what is too long comes back whole to whoever typed it. */
const most = 5_000;
const textOf = (form: FormData, name: string) => String(form.get(name) ?? '').slice(0, most);

/** The form of a visit as it was sent. */
export function postedVisit(form: FormData): VisitTyped {
  const text = (name: keyof VisitTyped) => textOf(form, name);
  return { id: text('id'), outcome: text('outcome'), visitedOn: text('visitedOn'), note: text('note'), nextStep: text('nextStep'), nextOn: text('nextOn') };
}

/** The form of a plan as it was sent. */
export function postedPlan(form: FormData): PlanTyped {
  return { visitorId: textOf(form, 'visitorId'), plannedOn: textOf(form, 'plannedOn') };
}
