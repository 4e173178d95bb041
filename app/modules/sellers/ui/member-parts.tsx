import { useTranslations } from 'use-intl';
import { formatPhone } from '#app/shared/phone.ts';
import { Button } from '#app/ui/button.tsx';
import { useDay } from '#app/ui/dates.ts';
import { SelectField, TextField } from '#app/ui/field.tsx';
import { Link } from '#app/ui/link.tsx';
import { Badge } from '#app/ui/notice.tsx';

type Household = { id: string; name: string; phone: string; commune: { fullName: string } };
type Membership = { id: string; joinedOn: string; agreedAt: string | null; leftOn: string | null; member: Household };

/** A household for which the cooperative sells, or that has been asked. */
export function MemberCard({ membership, goods, today }: { membership: Membership; goods: number; today: string }) {
  const t = useTranslations('team.members');
  const day = useDay();
  const { id, member, agreedAt } = membership;
  return (
    <li className="flex flex-col rounded-card border border-line bg-card p-4">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <h2 className="text-base">{member.name}</h2>
        {!agreedAt && <Badge tone="warning">{t('waiting')}</Badge>}
      </div>
      <p className="text-sm text-soft">{member.commune.fullName}</p>
      <p className="text-sm">{formatPhone(member.phone)}</p>
      {agreedAt ? (
        <>
          <p className="mt-1 text-sm">
            {t('since', { day: day(membership.joinedOn) })}, {t('goods', { count: goods })}
          </p>
          <details className="mt-2">
            <summary className="min-h-11 py-2 font-semibold text-leaf">
              {t('leave')}
              <span className="sr-only">: {member.name}</span>
            </summary>
            <form method="post" className="space-y-3">
              <p className="text-sm text-soft">{t('sure')}</p>
              <input type="hidden" name="membershipId" value={id} />
              <TextField label={t('leaveOn')} name="leftOn" type="date" defaultValue={today} min={membership.joinedOn.slice(0, 10)} max={today} required />
              <Button look="danger" name="intent" value="leave" aria-label={t('leaveOf', { member: member.name })}>
                {t('leave')}
              </Button>
            </form>
          </details>
        </>
      ) : (
        <form method="post" className="mt-3 space-y-3">
          <input type="hidden" name="membershipId" value={id} />
          <input type="hidden" name="phone" value={member.phone} />
          <TextField label={t('code')} name="code" inputMode="numeric" autoComplete="one-time-code" maxLength={10} />
          <div className="flex flex-wrap gap-2">
            <Button name="intent" value="agree">
              {t('confirm')}
            </Button>
            <Button look="secondary" name="intent" value="add">
              {t('again')}
            </Button>
            <Button look="quiet" name="intent" value="leave" aria-label={t('leaveOf', { member: member.name })}>
              {t('leave')}
            </Button>
          </div>
        </form>
      )}
    </li>
  );
}

type AddProps = { communes: { id: string; fullName: string }[]; typed: { phone: string; name: string; communeId: string } | null };

/** Names a household: its number is enough where it has a shop. */
export function AddMemberForm({ communes, typed }: AddProps) {
  const t = useTranslations('team.members');
  return (
    <section className="mt-8">
      <h2>{t('add')}</h2>
      <p className="mt-1 text-soft">{t('addText')}</p>
      <form method="post" className="mt-3 max-w-xl space-y-4">
        <TextField label={t('phone')} name="phone" type="tel" inputMode="tel" defaultValue={typed?.phone} required />
        <TextField label={t('name')} hint={t('nameHint')} name="name" defaultValue={typed?.name} maxLength={120} />
        <SelectField label={t('commune')} name="communeId" defaultValue={typed?.communeId} data-filter-select="">
          <option value="" />
          {communes.map(({ id, fullName }) => (
            <option key={id} value={id}>
              {fullName}
            </option>
          ))}
        </SelectField>
        <Button name="intent" value="add">
          {t('addButton')}
        </Button>
      </form>
    </section>
  );
}

/** Who was a member once. */
export function FormerMembers({ former }: { former: Membership[] }) {
  const t = useTranslations('team.members');
  const day = useDay();
  return (
    <details className="mt-8">
      <summary className="min-h-11 py-2 font-semibold text-leaf">{t('past')}</summary>
      <ul className="mt-2 divide-y divide-line rounded-card border border-line bg-card px-4">
        {former.map(({ id, member, joinedOn, leftOn }) => (
          <li key={id} className="py-2">
            {member.name}, {member.commune.fullName}
            <span className="block text-sm text-soft">
              {t('since', { day: day(joinedOn) })}. {leftOn && t('left', { day: day(leftOn) })}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

type Cooperative = { id: string; joinedOn: string; cooperative: { slug: string; name: string } };

/** The cooperatives that sell for the household which looks at the page. */
export function MyCooperatives({ cooperatives }: { cooperatives: Cooperative[] }) {
  const t = useTranslations('team.members');
  const day = useDay();
  return (
    <section className="mt-6">
      <h2>{t('mine')}</h2>
      <ul className="mt-3 grid gap-4 md:grid-cols-2">
        {cooperatives.map(({ id, joinedOn, cooperative }) => (
          <li key={id} className="rounded-card border border-line bg-card p-4">
            <Link to={`/sellers/${cooperative.slug}`} className="font-semibold underline underline-offset-4">
              {cooperative.name}
            </Link>
            <p className="text-sm text-soft">{t('since', { day: day(joinedOn) })}</p>
            <form method="post" className="mt-3">
              <input type="hidden" name="membershipId" value={id} />
              <Button look="danger" name="intent" value="leave" aria-label={t('leaveMineOf', { shop: cooperative.name })}>
                {t('leaveMine')}
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
