import { useTranslations } from 'use-intl';
import { formatPhone } from '#app/shared/phone.ts';
import { Button } from '#app/ui/button.tsx';
import { SelectField, TextField } from '#app/ui/field.tsx';
import { Badge } from '#app/ui/notice.tsx';
import type { SellerRole } from '../abilities.ts';
import type { GrantProblem } from '../internal/grant.server.ts';
import type { ShopPerson } from '../list-shop-people.server.ts';
import { RevokeButton } from './grant-rows.tsx';

/** Who works in a shop, each with the button that ends it. */
export function ShopPeople({ people, userId }: { people: Omit<ShopPerson, 'since'>[]; userId: string }) {
  const t = useTranslations('roles');
  return (
    <section className="mt-6">
      <h2>{t('staff.list')}</h2>
      <ul className="mt-4 divide-y divide-line rounded-card border border-line bg-card">
        {people.map(({ grantId, userId: id, name, phone, role }) => (
          <li key={grantId} className="px-4 py-3">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className="font-semibold">
                {name}
                {id === userId && ` (${t('staff.you')})`}
              </span>
              <Badge tone="plain">{t(`name.${role}`)}</Badge>
            </p>
            {phone && <p className="text-soft">{formatPhone(phone)}</p>}
            <RevokeButton grantId={grantId} label={t('person.revokeOf', { role: t(`name.${role}`) })} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type AddShopPersonProps = { typed: { phone: string; name: string; role: SellerRole } | null; problem: GrantProblem['code'] | null };

/** Takes somebody into the shop by their phone number. */
export function AddShopPerson({ typed, problem }: AddShopPersonProps) {
  const t = useTranslations('roles');
  const ofPhone = problem !== null && problem !== 'name_missing';
  return (
    <section className="mt-8">
      <h2>{t('staff.add')}</h2>
      <form method="post" className="mt-4 max-w-xl space-y-4 rounded-card border border-line bg-card p-4 md:p-6">
        <input type="hidden" name="intent" value="grant" />
        <TextField label={t('grant.phone')} hint={t('grant.phoneHint')} name="phone" type="tel" autoComplete="off" required maxLength={40} defaultValue={typed?.phone} error={ofPhone ? t(`grant.problem.${problem}`) : null} />
        <TextField label={t('grant.name')} hint={t('grant.nameHint')} name="name" autoComplete="off" maxLength={80} defaultValue={typed?.name} error={problem === 'name_missing' ? t('grant.problem.name_missing') : null} />
        <SelectField label={t('staff.as')} name="role" defaultValue={typed?.role ?? 'seller_staff'}>
          <option value="seller_staff">{t('staff.asStaff')}</option>
          <option value="seller_owner">{t('staff.asOwner')}</option>
        </SelectField>
        <Button className="max-sm:w-full">{t('staff.give')}</Button>
      </form>
    </section>
  );
}
