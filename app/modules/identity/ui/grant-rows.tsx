import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { useDayOf } from '#app/ui/dates.ts';
import type { Role } from '../abilities.ts';

type Row = { id: string; role: Role; place: string | null; grantedAt: string; grantedBy: string | null };

/** Roles of a person, each with the button that takes it back: pressed once to be asked, once more to do it. */
export function GrantRows({ grants }: { grants: Row[] }) {
  const t = useTranslations('roles');
  const dayOf = useDayOf();
  return (
    <ul className="mt-4 divide-y divide-line rounded-card border border-line bg-card">
      {grants.map(({ id, role, place, grantedAt, grantedBy }) => (
        <li key={id} className="px-4 py-3">
          <p className="font-semibold">{place ? t('people.at', { role: t(`name.${role}`), place }) : t(`name.${role}`)}</p>
          <p className="text-sm text-soft">
            {grantedBy
              ? t('person.grantedBy', { day: dayOf(grantedAt), name: grantedBy })
              : t('person.since', { day: dayOf(grantedAt) })}
          </p>
          <RevokeButton grantId={id} label={t('person.revokeOf', { role: t(`name.${role}`) })} />
        </li>
      ))}
    </ul>
  );
}

/** Asks before it takes a role away. Works without a script: the question is folded in. */
export function RevokeButton({ grantId, label }: { grantId: string; label: string }) {
  const t = useTranslations('roles.person');
  return (
    <details className="mt-1">
      <summary className="inline-flex min-h-11 cursor-pointer items-center text-berry underline underline-offset-4">{label}</summary>
      <form method="post" className="mt-2 flex flex-wrap items-center gap-3">
        <input type="hidden" name="intent" value="revoke" />
        <input type="hidden" name="grantId" value={grantId} />
        <p>{t('revokeText')}</p>
        <Button look="danger">{t('revoke')}</Button>
      </form>
    </details>
  );
}
