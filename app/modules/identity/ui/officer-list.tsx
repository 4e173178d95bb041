import { useTranslations } from 'use-intl';
import { formatPhone } from '#app/shared/phone.ts';
import { Button } from '#app/ui/button.tsx';
import { SelectField, TextField } from '#app/ui/field.tsx';
import { Link, usePath } from '#app/ui/link.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import type { AreaRole, MarketRole } from '../abilities.ts';
import type { Officer } from '../list-officers.server.ts';

type OfficerListProps = { grantable: (AreaRole | MarketRole)[]; role: AreaRole | MarketRole | null; query: string; people: Officer[]; total: number; page: number; perPage: number };

/** Who holds a role, with a way to find somebody among them. */
export function OfficerList({ grantable, role, query, people, total, page, perPage }: OfficerListProps) {
  const t = useTranslations('roles');
  const path = usePath();
  const address = (next: number) => path(`/admin/people?${new URLSearchParams({ ...(role && { role }), ...(query && { q: query }), page: String(next) })}`);
  return (
    <section className="mt-10">
      <h2>{t('people.who')}</h2>
      <form className="mt-4 grid items-end gap-4 sm:grid-cols-[1fr_1fr_auto]">
        <TextField label={t('people.query')} name="q" type="search" defaultValue={query} maxLength={80} />
        <SelectField label={t('people.role')} name="role" defaultValue={role ?? ''}>
          <option value="">{t('people.allRoles')}</option>
          {grantable.map((each) => (
            <option key={each} value={each}>
              {t(`name.${each}`)}
            </option>
          ))}
        </SelectField>
        <Button look="secondary">{t('people.find')}</Button>
      </form>
      {people.length === 0 ? (
        <p className="mt-6">{t('people.none')}</p>
      ) : (
        <ul className="mt-6 divide-y divide-line rounded-card border border-line bg-card">
          {people.map((person) => (
            <li key={person.userId} className="px-4 py-3">
              <Link to={`/admin/people/${person.userId}`} className="inline-flex min-h-11 items-center font-semibold underline underline-offset-4">
                {person.name}
              </Link>
              {person.phone && <span className="ml-3 text-soft">{formatPhone(person.phone)}</span>}
              <ul className="text-sm">
                {person.grants.map((grant, index) => (
                  <li key={index}>{grant.place ? t('people.at', { role: t(`name.${grant.role}`), place: grant.place }) : t(`name.${grant.role}`)}</li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
      <Pagination page={page} pages={Math.ceil(total / perPage)} address={address} />
    </section>
  );
}
