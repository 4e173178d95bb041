import { useLocale, useTranslations } from 'use-intl';
import { findGroup } from '#app/modules/ocop/groups.ts';
import { inLanguage } from '#app/shared/locale.ts';
import { Button } from '#app/ui/button.tsx';
import { Badge } from '#app/ui/notice.tsx';
import type { SellerKind } from '../seller.ts';
import { ChecklistItemForm } from './checklist-item-form.tsx';
import type { ItemErrors, ItemValues } from './checklist-item-form.tsx';

type Item = {
  key: string; position: number; name: string; nameEn: string | null; hint: string; hintEn: string | null; kinds: SellerKind[]; groupKeys: string[]; required: boolean; wantsScan: boolean; retiredAt: string | null;
};

/** A line of the checklist as the operator sees it: whom it is asked, and the way to change it. */
export function ChecklistItemCard({ item, again }: { item: Item; again: { values: ItemValues; errors: ItemErrors } | null }) {
  const t = useTranslations('onboarding.settings');
  const sellers = useTranslations('sellers');
  const locale = useLocale();
  const kinds = item.kinds.map((kind) => sellers(`kind.${kind}`)).join(', ');
  const groups = item.groupKeys.map((key) => findGroup(key)?.name[locale] ?? key).join(', ');
  const name = inLanguage(locale, item.name, item.nameEn);
  const retired = item.retiredAt !== null;
  return (
    <li className={`rounded-card border border-line p-4 ${retired ? 'bg-shade' : 'bg-card'}`}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 className="text-lg">{name}</h2>
        <Badge tone={retired ? 'warning' : 'plain'}>{t(retired ? 'retired' : item.required ? 'isRequired' : 'isOptional')}</Badge>
      </div>
      <p className="mt-1">{kinds || t('everyKind')}</p>
      <p className="text-sm text-soft">{groups || t('everyGroup')}</p>
      <div className="mt-2 flex flex-wrap items-start justify-between gap-x-4">
        <details open={again !== null} className="min-w-0 flex-1 basis-56">
          <summary aria-label={t('editOf', { name })} className="inline-flex min-h-11 cursor-pointer items-center text-leaf underline underline-offset-4">
            {t('edit')}
          </summary>
          <ChecklistItemForm
            itemKey={item.key}
            values={again?.values ?? { ...item, nameEn: item.nameEn ?? '', hintEn: item.hintEn ?? '', position: String(item.position) }}
            errors={again?.errors ?? {}}
          />
        </details>
        <form method="post">
          <input type="hidden" name="key" value={item.key} />
          <Button look="quiet" name="intent" value={retired ? 'restore' : 'retire'} aria-label={t(retired ? 'restoreOf' : 'retireOf', { name })} className="-mx-4">
            {t(retired ? 'restore' : 'retire')}
          </Button>
        </form>
      </div>
    </li>
  );
}
