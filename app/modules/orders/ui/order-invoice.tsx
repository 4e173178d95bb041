import { useTranslations } from 'use-intl';
import { ButtonLink, buttonClass } from '#app/ui/button.tsx';
import { useDay } from '#app/ui/dates.ts';
import { Notice } from '#app/ui/notice.tsx';
import type { OrderState } from '../order.ts';
import { unsoldStates } from '../order.ts';

type InvoiceView = { number: string; provider: string; issuedOn: string; fileKey: string | null };

/** On the seller's page of an order: its electronic invoice, and the way to add or change it. */
export function SellerInvoice({ order, saved }: { order: { id: string; state: OrderState; invoice: InvoiceView | null }; /** Just now. */ saved: boolean }) {
  const t = useTranslations('printing.invoice');
  const { invoice } = order;
  if (!invoice && unsoldStates.includes(order.state)) return null;
  return (
    <section className="rounded-card border border-line bg-card p-4 md:p-6">
      <h2>{t('title')}</h2>
      {saved && invoice && <Notice tone="good">{t('saved')}</Notice>}
      {invoice ? <InvoiceFacts invoice={invoice} href={`/seller/orders/${order.id}/invoice/file`} /> : <p className="mt-2">{t('none')}</p>}
      {!unsoldStates.includes(order.state) && (
        <ButtonLink to={`/seller/orders/${order.id}/invoice`} look="secondary" className="no-print mt-3">
          {t(invoice ? 'change' : 'add')}
        </ButtonLink>
      )}
    </section>
  );
}

/** On the buyer's page: nothing where the order has none. */
export function BuyerInvoice({ groupKey, order: { id, invoice } }: { groupKey: string; order: { id: string; invoice: InvoiceView | null } }) {
  const t = useTranslations('printing.invoice');
  if (!invoice) return null;
  return (
    <section className="mt-4 border-t border-line pt-3">
      <h3>{t('title')}</h3>
      <InvoiceFacts invoice={invoice} href={`/orders/${groupKey}/invoices/${id}`} />
    </section>
  );
}

function InvoiceFacts({ invoice, href }: { invoice: InvoiceView; href: string }) {
  const t = useTranslations('printing.invoice');
  const day = useDay();
  const { number, provider, issuedOn, fileKey } = invoice;
  return (
    <>
      <p className="mt-1 break-words">{t('facts', { number, provider, day: day(issuedOn) })}</p>
      {fileKey && (
        <a href={href} download aria-label={t('downloadOf', { number })} className={buttonClass('quiet', 'no-print -mx-4')}>
          {t('download')}
        </a>
      )}
    </>
  );
}
