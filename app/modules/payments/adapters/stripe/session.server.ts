import type { Stripe } from 'stripe';
import { localPath } from '#app/shared/locale.ts';
import type { PaymentToBegin } from '../../port.ts';

/** Minutes between the end of Stripe's page and the end of the order: money of the last second still finds it waiting. Stripe keeps a page open for 30 minutes at least. */
const graceMinutes = 3;

/** The page on which a checkout is paid, a line for each order. Made of the payment's row alone, so that asking again asks for the same. */
export function sessionParams({ id, reference, group, orders, expiresAt }: PaymentToBegin, publicUrl: string): Stripe.Checkout.SessionCreateParams {
  const page = `${publicUrl}${localPath(`/orders/${group.key}/pay`, group.locale)}`;
  const ours = { payment: id, reference };
  const word = group.locale === 'en' ? 'Order' : 'Đơn';
  return {
    mode: 'payment',
    allowed_payment_method_types: ['card'],
    // Buyers pay the đồng that the order says, and get the same đồng back.
    adaptive_pricing: { enabled: false },
    client_reference_id: reference,
    metadata: ours,
    payment_intent_data: { description: group.code, metadata: ours },
    line_items: orders.map(({ code, sellerName, total }) => ({ quantity: 1, price_data: { currency: 'vnd', unit_amount: total, product_data: { name: `${word} ${code} – ${sellerName}`.slice(0, 250) } } })),
    ...(group.email && { customer_email: group.email }),
    locale: group.locale,
    submit_type: 'pay',
    expires_at: Math.floor(expiresAt.getTime() / 1_000) - graceMinutes * 60,
    success_url: `${page}?back`,
    cancel_url: page,
  };
}
