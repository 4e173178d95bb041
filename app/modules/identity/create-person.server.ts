import type { Database } from '#app/platform/db/db.server.ts';
import type { Phone } from '#app/shared/phone.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { tidyText } from '#app/shared/text.ts';
import { savePassword } from './adapters/credentials.server.ts';
import type { PersonRole } from './person.ts';

type NewPerson = {
  name: string;
  phone: Phone;
  /** None where the person signs in by codes. */
  password?: string | null;
  /** A seller's role names the seller, an officer's the area. */
  roles: (Pick<PersonRole, 'role'> & Partial<PersonRole>)[];
};

/** Makes an account with which somebody can sign in. Errors: `phone_taken`. */
export async function createPerson({ db }: { db: Database }, { name, phone, password = null, roles }: NewPerson): Promise<Result<{ userId: string }, { code: 'phone_taken' }>> {
  return db.$transaction(async (tx) => {
    const made = await tx.user.createManyAndReturn({
      // The sign-in library wants an e-mail address of everybody; `.invalid` can belong to nobody.
      data: { name: tidyText(name), phoneNumber: phone, phoneNumberVerified: true, email: `${phone.slice(1)}@phone.invalid` },
      skipDuplicates: true,
      select: { id: true },
    });
    const userId = made[0]?.id;
    if (!userId) return failed({ code: 'phone_taken' });
    if (password !== null) await savePassword(tx, { userId, password });
    await tx.roleGrant.createMany({ data: roles.map((role) => ({ userId, ...role })) });
    return ok({ userId });
  });
}
