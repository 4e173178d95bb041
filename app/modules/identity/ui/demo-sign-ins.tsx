import { useTranslations } from 'use-intl';
import { formatPhone } from '#app/shared/phone.ts';
import { ChevronIcon } from '#app/ui/icons.tsx';
import { demoPassword, demoPeople } from '../demo-people.ts';
import type { DemoPerson } from '../demo-people.ts';

const groups = ['sell', 'near', 'province'] as const;

/** The people of the demonstration by where they work, each with a button that signs in as them. */
export function DemoSignIns({ back }: { back: string | null }) {
  const t = useTranslations('roles.demo');
  return (
    <section className="rounded-card border border-line bg-amber-pale p-4 md:p-6">
      <h2>{t('title')}</h2>
      <p className="mt-1">{t('text', { password: demoPassword })}</p>
      {groups.map((group) => (
        <div key={group} className="mt-4">
          <h3 className="text-base">{t(`group.${group}`)}</h3>
          <ul className="mt-2 space-y-2">
            {demoPeople
              .filter((person) => person.group === group)
              .map((person) => (
                <li key={person.key}>
                  <SignInAs person={person} back={back} />
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function SignInAs({ person: { key, name, phone }, back }: { person: DemoPerson; back: string | null }) {
  const t = useTranslations('roles.demo');
  return (
    <form method="post">
      <input type="hidden" name="phone" value={phone} />
      <input type="hidden" name="password" value={demoPassword} />
      {back && <input type="hidden" name="back" value={back} />}
      <button aria-label={t('enter', { name })} aria-describedby={`demo-${key}`} className="flex min-h-11 w-full items-center justify-between gap-3 rounded-lg border border-edge bg-card px-3 py-2 text-left leading-tight hover:bg-shade">
        <span>
          <span className="font-semibold">{name}</span>
          <span id={`demo-${key}`} className="block text-sm text-soft">
            {t(`role.${key}`)} · {formatPhone(phone)}
          </span>
        </span>
        <ChevronIcon />
      </button>
    </form>
  );
}
