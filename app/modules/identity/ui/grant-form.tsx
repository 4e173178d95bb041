import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { SelectField, TextField } from '#app/ui/field.tsx';
import type { Role } from '../abilities.ts';
import type { GrantProblem } from '../internal/grant.server.ts';

export type GrantTyped = { phone: string; name: string; place: string };
type GrantFormProps = {
  role: Role;
  /** Where the role can be granted; with one place, or none to name, there is nothing to choose. */
  places: { id: string; fullName: string }[];
  typed: GrantTyped | null;
  problem: GrantProblem['code'] | 'place_missing' | null;
};

/** Gives one role to the person of a phone number. */
export function GrantForm({ role, places, typed, problem }: GrantFormProps) {
  const t = useTranslations('roles.grant');
  const ofPhone = problem === 'phone_wrong' || problem === 'own_role' || problem === 'has_role';
  const [only] = places;
  return (
    <form method="post" className="mt-4 max-w-xl space-y-4 rounded-card border border-line bg-card p-4 md:p-6">
      <input type="hidden" name="intent" value="grant" />
      <input type="hidden" name="role" value={role} />
      {places.length > 1 && (
        <SelectField label={t('place')} name="place" required defaultValue={typed?.place ?? ''} error={problem === 'place_missing' ? t('problem.place_missing') : null}>
          <option value="">{t('choosePlace')}</option>
          {places.map(({ id, fullName }) => (
            <option key={id} value={id}>
              {fullName}
            </option>
          ))}
        </SelectField>
      )}
      {places.length === 1 && <input type="hidden" name="place" value={only?.id} />}
      <TextField label={t('phone')} hint={t('phoneHint')} name="phone" type="tel" inputMode="tel" autoComplete="off" required maxLength={40} defaultValue={typed?.phone} error={ofPhone ? t(`problem.${problem}`) : null} />
      <TextField label={t('name')} hint={t('nameHint')} name="name" autoComplete="off" maxLength={80} defaultValue={typed?.name} error={problem === 'name_missing' ? t('problem.name_missing') : null} />
      <Button className="max-sm:w-full">{t('give')}</Button>
    </form>
  );
}
