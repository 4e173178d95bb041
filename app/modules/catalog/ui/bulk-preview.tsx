import { useLocale, useTranslations } from 'use-intl';
import { formatDong } from '#app/shared/money.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { usePath } from '#app/ui/link.tsx';
import type { BulkPreview } from '../change-many.server.ts';

type Row = BulkPreview['rows'][number];
type BulkPreviewProps = { preview: BulkPreview; fields: [string, string][]; /** The id of this change: pressing twice changes once. */ id: string };

/** What a change of many goods would do, before and after, and the button that does it. */
export function BulkChangePreview({ preview: { ids, rows, changed, seen }, fields, id }: BulkPreviewProps) {
  const t = useTranslations('imports.bulk');
  return (
    <section aria-labelledby="bulk-preview" className="mt-6 space-y-4">
      <h2 id="bulk-preview" className="text-lg">
        {t('previewTitle')}
      </h2>
      <p>{changed > 0 ? t('previewText', { changed }) : t('problem.nothing_changes')}</p>
      <ul className="divide-y divide-line rounded-card border border-line bg-card">
        {rows.map((row, index) => (
          <PreviewRow key={index} row={row} />
        ))}
      </ul>
      <Confirm {...{ ids, fields, id, seen }} possible={changed > 0} />
    </section>
  );
}

function Confirm({ ids, fields, id, seen, possible }: Omit<BulkPreviewProps, 'preview'> & Pick<BulkPreview, 'ids' | 'seen'> & { possible: boolean }) {
  const t = useTranslations('imports.bulk');
  const path = usePath();
  return (
    <form method="post" action={path('/seller/products/bulk')} className="flex flex-wrap gap-2">
      <input type="hidden" name="intent" value="write" />
      <input type="hidden" name="key" value={id} />
      <input type="hidden" name="seen" value={seen} />
      {fields.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {ids.map((product) => (
        <input key={product} type="hidden" name="product" value={product} />
      ))}
      {possible && <Button>{t('write')}</Button>}
      <ButtonLink to="/seller/products/bulk" look="secondary">
        {t('back')}
      </ButtonLink>
    </form>
  );
}

function PreviewRow({ row: { name, variant, before, after, problem } }: { row: Row }) {
  const t = useTranslations('imports.bulk');
  const missing = useTranslations('imports.products.missing');
  const locale = useLocale();
  const say = (value: Row['before']) => ('price' in value ? formatDong(value.price, locale) : 'stock' in value ? String(value.stock) : t(`state_after.${value.state}`));
  const things = problem?.why === 'not_ready' ? problem.missing.map((thing) => missing(thing)).join(', ') : '';
  const same = after !== null && say(before) === say(after);
  return (
    <li className="px-4 py-2 sm:grid sm:grid-cols-2 sm:gap-4">
      <p className="min-w-0 wrap-anywhere">
        <span className="font-semibold">{name}</span>
        {variant && <span className="text-soft"> · {variant}</span>}
      </p>
      <p>
        <span className="sr-only">{t('before')}: </span>
        {same || problem ? say(before) : <del className="text-soft">{say(before)}</del>}{' '}
        {problem && <span className="block text-berry">{t('cannot', { why: t(`why.${problem.why}`, { things }) })}</span>}
        {same && <span className="text-soft">({t('same')})</span>}
        {after && !same && (
          <>
            <span aria-hidden="true">→</span> <span className="sr-only">{t('after')}: </span>
            <ins className="font-semibold no-underline">{say(after)}</ins>
          </>
        )}
      </p>
    </li>
  );
}
