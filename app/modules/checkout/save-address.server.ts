import { findCommune } from '#app/modules/areas/find-commune.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { keepAddress } from './internal/keep-address.server.ts';
import { addressForm, checkoutErrors } from './schema.ts';
import type { CheckoutErrors } from './schema.ts';

type Input = { userId: string; /** Null = a new one. */ id: string | null; fields: Record<string, unknown> };

/** Adds an address to the book of an account, or changes one. The error `invalid` names the fields. 404 for another's. */
export async function saveAddress({ db, clock }: { db: Db; clock: Clock }, { userId, id, fields }: Input): Promise<Result<null, { code: 'invalid'; errors: CheckoutErrors }>> {
  const parsed = addressForm.safeParse(fields);
  if (!parsed.success) return failed({ code: 'invalid', errors: checkoutErrors(parsed.error) });
  const { name, phone, street, oldAddress: addressTyped, ...codes } = parsed.data;
  const commune = await findCommune(db, codes, vietnamDay(clock.now()));
  if (!commune) return failed({ code: 'invalid', errors: { communeCode: 'commune' } });
  const data = { name, phone, street, addressTyped, provinceId: commune.province.id, communeId: commune.id };
  if (id === null) {
    await keepAddress({ db, clock }, userId, data);
    return ok(null);
  }
  const { count } = isUuid(id) ? await db.savedAddress.updateMany({ where: { id, userId }, data }) : { count: 0 };
  if (count === 0) throw new Response(null, { status: 404 });
  return ok(null);
}
