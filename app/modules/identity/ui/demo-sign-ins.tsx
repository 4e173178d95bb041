import { useTranslations } from 'use-intl';
import { formatPhone } from '#app/shared/phone.ts';
import { Button } from '#app/ui/button.tsx';
import { PersonIcon } from '#app/ui/icons.tsx';
import { demoPassword, demoPeople } from '../demo-people.ts';

/** The people of the demonstration, each with a button that signs in as them. */
export function DemoSignIns({ back }: { back: string | null }) {
  const t = useTranslations('identity');
  return (
    <section className="rounded-card border border-line bg-amber-pale p-4 md:p-6">
      <h2>{t('demoTitle')}</h2>
      <p className="mt-1">{t('demoText', { password: demoPassword })}</p>
      <ul className="mt-4 space-y-4">
        {demoPeople.map(({ key, name, phone }) => (
          <li key={key}>
            <form method="post">
              <input type="hidden" name="phone" value={phone} />
              <input type="hidden" name="password" value={demoPassword} />
              {back && <input type="hidden" name="back" value={back} />}
              <Button look="secondary" className="w-full">
                <PersonIcon />
                {t('demoEnter', { name })}
              </Button>
              <p className="mt-1 text-sm">
                {t(`demoRole.${key}`)} · {formatPhone(phone)}
              </p>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
