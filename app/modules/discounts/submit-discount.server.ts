import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { createDiscount } from './create-discount.server.ts';
import { discountErrors, discountForm } from './discount-form.ts';
import type { DiscountErrors } from './discount-form.ts';
import { endDiscount } from './end-discount.server.ts';

type Input = { actor: Actor; /** Null = the market's. */ sellerId: string | null; form: FormData };
type Again = { typed: Record<string, string>; groupKeys: string[]; errors: DiscountErrors };

/** Does what a form of the page of codes asks for: ends one (`end`) or makes one. The error `invalid` brings back what was typed, with the mistake of each field. */
export async function submitDiscount(app: { db: Database; clock: Clock }, { actor, sellerId, form }: Input): Promise<Result<'created' | 'ended', { code: 'invalid' } & Again>> {
  const id = form.get('end');
  if (typeof id === 'string') {
    await endDiscount(app, { actor, sellerId, id });
    return ok('ended');
  }
  const typed = Object.fromEntries([...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[0] !== 'groupKeys').map(([name, value]) => [name, value.slice(0, 200)]));
  const groupKeys = form.getAll('groupKeys').map(String);
  const parsed = discountForm.safeParse({ ...typed, groupKeys });
  if (!parsed.success) return failed({ code: 'invalid', typed, groupKeys, errors: discountErrors(parsed.error) });
  const made = await createDiscount(app, { actor, sellerId, terms: parsed.data });
  if (made.ok) return ok('created');
  return failed({ code: 'invalid', typed, groupKeys, errors: made.problem.code === 'over' ? { endsOn: 'over' } : { code: 'code_taken' } });
}
