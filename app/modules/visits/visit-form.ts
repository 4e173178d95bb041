import { addDays, daysBetween, parseVietnamDay } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import { visitOutcomes } from './work-line.ts';
import type { VisitOutcome } from './work-line.ts';

/** How much may be written, and how far away its days may lie. */
export const visitLimits = { note: 500, nextStep: 200, daysBack: 60, daysAhead: 180 } as const;

/** What the form of a visit sends. `id` is made by the form. */
export type VisitTyped = { id: string; outcome: string; visitedOn: string; note: string; nextStep: string; nextOn: string };
/** The form before anything is typed: somebody writes on the day of the visit. */
export function emptyVisit(id: string, today: VietnamDay): VisitTyped {
  return { id, outcome: '', visitedOn: today, note: '', nextStep: '', nextOn: '' };
}

export type VisitFacts = { outcome: VisitOutcome; visitedOn: VietnamDay; note: string; nextStep: string; nextOn: VietnamDay | null };

/** What is wrong, by the field at which it stands. */
export type VisitProblems = Partial<{
  outcome: 'missing';
  visitedOn: 'not_a_day' | 'in_future' | 'too_long_ago';
  note: 'too_long';
  nextStep: 'too_long';
  nextOn: 'not_a_day' | 'not_later' | 'too_far';
}>;

/** Line breaks of a form are two characters, which nobody has typed. */
const tidy = (text: string) => text.normalize('NFC').replaceAll('\r\n', '\n').trim();

/** Reads the form of a visit; the day of the visit is today or lately, the next one lies ahead. */
export function readVisit(typed: VisitTyped, today: VietnamDay): { facts: VisitFacts } | { problems: VisitProblems } {
  const outcome = visitOutcomes.find((each) => each === typed.outcome);
  const visitedOn = parseVietnamDay(typed.visitedOn);
  const [note, nextStep] = [tidy(typed.note), tidy(typed.nextStep)];
  const nextOn = parseVietnamDay(typed.nextOn);
  const problems: VisitProblems = {
    ...(!outcome && { outcome: 'missing' }),
    ...visitedProblem(visitedOn, today),
    ...(note.length > visitLimits.note && { note: 'too_long' }),
    ...(nextStep.length > visitLimits.nextStep && { nextStep: 'too_long' }),
    ...(typed.nextOn.trim() !== '' && nextProblem(nextOn, { today, visitedOn })),
  };
  if (!outcome || !visitedOn || Object.keys(problems).length > 0) return { problems };
  return { facts: { outcome, visitedOn, note, nextStep, nextOn } };
}

function visitedProblem(day: VietnamDay | null, today: VietnamDay): Pick<VisitProblems, 'visitedOn'> {
  if (!day) return { visitedOn: 'not_a_day' };
  if (day > today) return { visitedOn: 'in_future' };
  return daysBetween(day, today) > visitLimits.daysBack ? { visitedOn: 'too_long_ago' } : {};
}

function nextProblem(day: VietnamDay | null, { today, visitedOn }: { today: VietnamDay; visitedOn: VietnamDay | null }): Pick<VisitProblems, 'nextOn'> {
  if (!day) return { nextOn: 'not_a_day' };
  if (day < today || (visitedOn && day <= visitedOn)) return { nextOn: 'not_later' };
  return day > addDays(today, visitLimits.daysAhead) ? { nextOn: 'too_far' } : {};
}

/** What the form of a plan sends: `visitorId` empty = nobody. */
export type PlanTyped = { visitorId: string; plannedOn: string };
export type PlanProblems = Partial<{ visitorId: 'not_here'; plannedOn: 'not_a_day' | 'in_past' | 'too_far' | 'nobody' }>;

/** Somebody who has a role over the commune of a line, and can be sent there. */
export type Visitor = { id: string; name: string };

/** Reads who is to visit, out of those who may, and when; both may be left open. */
export function readPlan(typed: PlanTyped, { visitors, today }: { visitors: readonly Visitor[]; today: VietnamDay }): { visitor: Visitor | null; plannedOn: VietnamDay | null } | { problems: PlanProblems } {
  const visitor = visitors.find(({ id }) => id === typed.visitorId) ?? null;
  const plannedOn = parseVietnamDay(typed.plannedOn);
  const problems: PlanProblems = {
    ...(typed.visitorId !== '' && !visitor && { visitorId: 'not_here' }),
    ...(typed.plannedOn.trim() !== '' && plannedProblem(plannedOn, { today, nobody: typed.visitorId === '' })),
  };
  return Object.keys(problems).length > 0 ? { problems } : { visitor, plannedOn };
}

function plannedProblem(day: VietnamDay | null, { today, nobody }: { today: VietnamDay; nobody: boolean }): Pick<PlanProblems, 'plannedOn'> {
  if (!day) return { plannedOn: 'not_a_day' };
  if (nobody) return { plannedOn: 'nobody' };
  if (day < today) return { plannedOn: 'in_past' };
  return day > addDays(today, visitLimits.daysAhead) ? { plannedOn: 'too_far' } : {};
}
